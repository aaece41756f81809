import type { RowKey } from '../../shared/model/scenario.ts';
import type { Shares } from '../numbers/row-entry.ts';
import { clean, normalised, sumsToOne } from '../numbers/shares.ts';

/** The rows below `from` with its shares, as a spreadsheet fills down. */
export function filledDown(
  from: RowKey,
  keys: readonly RowKey[],
  shares: Shares,
): ReadonlyMap<RowKey, Shares> {
  return new Map(keys.slice(keys.indexOf(from) + 1).map((key) => [key, shares]));
}

/**
 * The cells after `index` share evenly what it and those before it leave: filling right in a row that
 * sums to 1. Undefined for the last cell, and where nothing is left to share.
 */
export function filledRight(shares: Shares, index: number): Shares | undefined {
  const kept = shares.slice(0, index + 1);
  const count = shares.length - kept.length;
  const rest = clean(1 - kept.reduce((sum, share) => sum + share, 0));
  if (count === 0 || rest < 0) return undefined;
  return [...kept, ...Array.from({ length: count }, () => clean(rest / count))];
}

/** The rows that do not sum, brought to 1. */
export function normalisedRows(rows: ReadonlyMap<RowKey, Shares>): ReadonlyMap<RowKey, Shares> {
  const off = [...rows].filter(([, shares]) => !sumsToOne(shares));
  return new Map(off.map(([key, shares]) => [key, normalised(shares)]));
}
