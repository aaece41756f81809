import type { Cpd, Network, Variable } from '../../model/network.ts';
import { FormatError } from '../format-error.ts';
import type { FileMax } from './noisy-max-file.ts';

/** A variable of a network file, its parents by name. */
export interface FileVariable {
  readonly name: string;
  /** What people call it, where the file says so. */
  readonly label?: string;
  readonly states: readonly string[];
  /** What people call the states, where the file says so; '' = as they are named. */
  readonly stateLabels?: readonly string[];
  readonly parents: readonly string[];
  /** Row-major over the parents in their order, the last one fastest, then the own state. */
  readonly values: Float64Array;
  /** Its noisy-MAX, where the file gives one; `values` may then be empty. */
  readonly max?: FileMax;
  readonly pos?: { readonly x: number; readonly y: number };
  /** A decision: its rows are an estimate of what will be chosen. */
  readonly decision?: true;
  /** What is known before a decision, by name: chances do not depend on it. */
  readonly informedBy?: readonly string[];
}

/** A Bayesian network as another program wrote it. */
export interface NetworkFile {
  readonly title: string;
  readonly variables: readonly FileVariable[];
  /** What the file says and Parley does not keep, one sentence each. */
  readonly losses: readonly string[];
}

/** Bounds of any network file: ten times the largest public network. */
const mostCharacters = 64 << 20;
const mostVariables = 20_000;
const mostCells = 8_000_000;

/** @throws {FormatError} `tooBig`. */
export function checkText(text: string): void {
  if (text.length > mostCharacters) throw new FormatError('tooBig', 'the file is too long');
}

/** How many numbers a table has. @throws {FormatError} `tooBig`, or `badShape` for a state-less variable. */
export function tableCells(states: number, parents: readonly number[], place: string): number {
  if (states === 0) throw new FormatError('badShape', 'the variable has no states', place);
  const cells = parents.reduce((product, count) => product * count, states);
  if (cells > mostCells) throw new FormatError('tooBig', `a table of ${cells} numbers`, place);
  return cells;
}

/** How far a row's sum may be from 1 by rounding alone, in files of six figures and more. */
const rounding = 1e-3;

/**
 * Divides each row by its sum, as programs do that take tables for potentials. Returns whether any row
 * missed 1 by more than a rounding; a row of zeros stays.
 */
export function divideRows(values: Float64Array, states: number): boolean {
  let isFar = false;
  for (let from = 0; from < values.length; from += states) {
    const row = values.subarray(from, from + states);
    const sum = row.reduce((total, value) => total + value, 0);
    if (!(sum > 0) || Math.abs(sum - 1) < 1e-9) continue;
    isFar ||= Math.abs(sum - 1) > rounding;
    for (let at = 0; at < states; at += 1) row[at] = (row[at] ?? 0) / sum;
  }
  return isFar;
}

/** @throws {FormatError} `tooBig` for too many variables, `badShape` for two of one name. */
export function checkVariables(variables: readonly { readonly name: string }[]): void {
  if (variables.length === 0) throw new FormatError('badShape', 'there are no variables');
  if (variables.length > mostVariables) {
    throw new FormatError('tooBig', `${variables.length} variables`);
  }
  const seen = new Set<string>();
  for (const { name } of variables) {
    if (seen.has(name)) throw new FormatError('badShape', `“${name}” is defined twice`);
    seen.add(name);
  }
}

/** The network that an engine takes. @throws {FormatError} `badShape` for a parent that is not there. */
export function networkOf({ variables }: NetworkFile): Network {
  const indexOf = new Map(variables.map(({ name }, index) => [name, index]));
  return {
    variables: variables.map(({ name, states, parents, values, max }): Variable => {
      const indices = parents.map((parent) => {
        const index = indexOf.get(parent);
        if (index !== undefined) return index;
        throw new FormatError('badShape', `its cause “${parent}” is not there`, name);
      });
      const cpd: Cpd = max ? maxCpd(max) : { kind: 'table', values };
      return { id: name, states, parents: indices, cpd };
    }),
  };
}

function maxCpd({ leak, effects }: FileMax): Cpd {
  return {
    kind: 'noisyMax',
    leakMiss: Float64Array.from(missesOf(leak)),
    causes: effects.map((rows, parent) => ({
      parent,
      miss: Float64Array.from(rows.flatMap((row) => missesOf(row))),
    })),
    inhibitors: [],
  };
}

/** P(Y<k), k ≥ 1, of the chances of these levels. */
function missesOf(levels: readonly number[]): number[] {
  let above = 0;
  const misses = levels.toReversed().map((share) => {
    above += share;
    return Math.max(0, 1 - above);
  });
  return misses.reverse();
}
