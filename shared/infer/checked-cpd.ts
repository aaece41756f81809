import { InferError } from './infer-error.ts';
import type { Cpd, NoisyMaxCpd, TableCpd, Variable } from '../model/network.ts';

/** A row whose sum is farther from 1 than this is refused; a nearer one is divided by its sum (model.md §1.11). */
const rowTolerance = 0.005;
/** Rounding that an effect's tail may show before it counts as falling. */
const slack = 1e-12;

function refuse(code: InferError['code'], id: string, what: string): never {
  throw new InferError(code, id, `"${id}" ${what}`);
}

function checkTable(id: string, cpd: TableCpd, states: number, rows: number): TableCpd {
  const { values } = cpd;
  if (values.length !== rows * states) {
    refuse('E-TABLE-SIZE', id, `has ${values.length} numbers where ${rows} × ${states} belong`);
  }
  let clean = values;
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let cell = row * states; cell < (row + 1) * states; cell += 1) {
      const value = values[cell] ?? 0;
      if (!(value >= 0 && value <= 1 + rowTolerance)) {
        refuse('E-RANGE', id, `has the number ${value} in row ${row + 1}`);
      }
      sum += value;
    }
    if (sum === 0) refuse('E-ROW-ZERO', id, `has only zeros in row ${row + 1}`);
    if (Math.abs(sum - 1) > rowTolerance) {
      refuse('E-ROW-SUM', id, `sums to ${sum} in row ${row + 1}`);
    }
    if (sum === 1) continue;
    if (clean === values) clean = values.slice();
    for (let cell = row * states; cell < (row + 1) * states; cell += 1) {
      clean[cell] = (clean[cell] ?? 0) / sum;
    }
  }
  return clean === values ? cpd : { kind: 'table', values: clean };
}

function checkUnit(id: string, values: Float64Array, length: number) {
  if (values.length !== length) {
    refuse('E-TABLE-SIZE', id, `has ${values.length} numbers where ${length} belong`);
  }
  for (const value of values) {
    if (!(value >= 0 && value <= 1)) refuse('E-RANGE', id, `has the number ${value}`);
  }
}

/** A tail may not rise with the level: the chances of an effect's levels would be negative. */
function checkTail(id: string, miss: Float64Array, levels: number) {
  for (let cell = 0; cell < miss.length; cell += 1) {
    if (cell % levels !== 0 && (miss[cell] ?? 0) < (miss[cell - 1] ?? 0) - slack) {
      refuse('E-EFFECT-SUM', id, 'has an effect whose levels are less likely than never');
    }
  }
}

function checkNoisyMax(id: string, cpd: NoisyMaxCpd, states: number, parents: readonly number[]) {
  const levels = states - 1;
  if (levels < 1) refuse('E-TABLE-SIZE', id, 'needs two states to be brought about');
  const statesOf = (parent: number) =>
    parents[parent] ?? refuse('E-UNKNOWN', id, 'has a cause that is not among its parents');
  checkUnit(id, cpd.leakMiss, levels);
  checkTail(id, cpd.leakMiss, levels);
  for (const { parent, miss } of cpd.causes) {
    checkUnit(id, miss, statesOf(parent) * levels);
    checkTail(id, miss, levels);
  }
  for (const { parent, pass } of cpd.inhibitors) checkUnit(id, pass, statesOf(parent));
}

/**
 * The variable's conditional distribution, sound: each row divided by its left-to-right sum.
 * @throws {InferError} E-TABLE-SIZE, E-RANGE (also NaN), E-ROW-SUM, E-ROW-ZERO, E-EFFECT-SUM, E-UNKNOWN.
 */
export function checkedCpd(variable: Variable, parentStates: readonly number[]): Cpd {
  const { id, cpd } = variable;
  const states = variable.states.length;
  if (states === 0) refuse('E-TABLE-SIZE', id, 'has no states');
  if (cpd.kind === 'table') {
    const rows = parentStates.reduce((product, count) => product * count, 1);
    return checkTable(id, cpd, states, rows);
  }
  checkNoisyMax(id, cpd, states, parentStates);
  return cpd;
}
