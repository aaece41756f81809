import type { Num, Row, State, StateId } from '../../shared/model/scenario.ts';
import { clean, cumulated } from './shares.ts';

/** A row as a person sees it while editing: one share per state, in state order. */
export type Shares = readonly number[];

/** The row's cells in state order; missing cells share what the others leave (model.md §1.11). */
export function sharesOf(row: Row | undefined, states: readonly State[]): Shares {
  if (row === undefined) return states.map(() => 1 / states.length);
  const given = states.map(({ id }) => row[id]?.v);
  const missing = given.filter((value) => value === undefined).length;
  const rest = Math.max(0, 1 - given.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  return given.map((value) => value ?? rest / missing);
}

/**
 * The row to write for these shares. A cell that kept its value keeps its range and its word; every
 * cell of a row that a person touched counts as confirmed.
 */
export function rowOf(shares: Shares, states: readonly State[], before: Row | undefined): Row {
  const cells = states.map(({ id }, index): [StateId, Num] => {
    const value = clean(shares[index] ?? 0);
    return [id, keptNum(before?.[id], value)];
  });
  return Object.fromEntries(cells);
}

function keptNum(before: Num | undefined, value: number): Num {
  if (before === undefined || Math.abs(before.v - value) > 1e-9) return { v: value };
  const { assumed: _, ...kept } = before;
  return kept;
}

/**
 * The shares after `index` was typed. With two states the other one takes the rest; with more, the
 * person decides who gives way, so the sum may be off until then.
 */
export function withTyped(shares: Shares, index: number, value: number): Shares {
  const typed = shares.map((share, at) => (at === index ? value : share));
  if (typed.length !== 2) return typed;
  return typed.map((share, at) => (at === index ? share : clean(1 - value)));
}

/** `Σ 110 %`: the sum of what stands in the row, in whole points or tenths. */
export function sumText(shares: Shares): string {
  const points = Math.round(cumulated(shares, shares.length - 1) * 1000) / 10;
  return `Σ ${points} %`;
}
