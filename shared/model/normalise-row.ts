import type { IssueCode } from './issues.ts';
import { slack } from './ledger.ts';

/** Distances of a row's sum from 1: up to the first it is put right silently, up to the second with a warning. */
const silentError = 0.005;
const warnedError = 0.05;

export interface NormalisedRow {
  /** A distribution; undefined when the row cannot be used. */
  readonly values?: readonly number[];
  readonly code?: IssueCode;
}

/**
 * Makes a distribution of a row as typed (model.md §1.11): missing cells share what is left, small
 * errors of the sum are divided away, larger ones make the row unusable.
 */
export function normaliseRow(cells: readonly (number | null | undefined)[]): NormalisedRow {
  const given = cells.filter((cell) => cell !== null && cell !== undefined);
  if (given.some((cell) => !(cell >= 0 && cell <= 1))) return { code: 'E-RANGE' };
  const total = given.reduce((sum, cell) => sum + cell, 0);
  const missing = cells.length - given.length;
  if (missing > 0 && given.length > 0 && total <= 1 + slack) {
    const share = Math.max(0, 1 - total) / missing;
    return { values: cells.map((cell) => cell ?? share), code: 'W-ROW-PARTIAL' };
  }
  if (total === 0) return { code: 'E-ROW-ZERO' };
  const error = Math.abs(total - 1);
  if (error > warnedError + slack) return { code: 'E-ROW-SUM' };
  const values = cells.map((cell) => (total === 1 ? (cell ?? 0) : (cell ?? 0) / total));
  return error > silentError + slack ? { values, code: 'W-ROW-SUM' } : { values };
}
