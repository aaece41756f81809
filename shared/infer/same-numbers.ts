import type { CheckedNetwork } from './checked-network.ts';
import type { Cpd, Variable } from '../model/network.ts';

/** Whether two lists hold the same, one by one. */
export function sameArray<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

function samePlaces(
  a: readonly { readonly parent: number }[],
  b: readonly { readonly parent: number }[],
): boolean {
  return a.length === b.length && a.every(({ parent }, index) => parent === b[index]?.parent);
}

function sameCpd(a: Cpd, b: Cpd): boolean {
  if (a === b) return true;
  if (a.kind === 'table') return b.kind === 'table' && sameArray(a.values, b.values);
  if (b.kind === 'table' || !sameArray(a.leakMiss, b.leakMiss)) return false;
  return (
    samePlaces(a.causes, b.causes) &&
    samePlaces(a.inhibitors, b.inhibitors) &&
    a.causes.every(({ miss }, index) => sameArray(miss, b.causes[index]?.miss ?? [])) &&
    a.inhibitors.every(({ pass }, index) => sameArray(pass, b.inhibitors[index]?.pass ?? []))
  );
}

/** Whether nothing about the variable has changed, though it may be another object. */
export function sameVariable(a: Variable, b: Variable): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      sameArray(a.states, b.states) &&
      sameArray(a.parents, b.parents) &&
      sameCpd(a.cpd, b.cpd))
  );
}

/** Whether the two differ at most in numbers. */
export function sameForm(a: Cpd, b: Cpd): boolean {
  if (a.kind === 'table') return b.kind === 'table' && a.values.length === b.values.length;
  if (b.kind === 'table' || a.leakMiss.length !== b.leakMiss.length) return false;
  return samePlaces(a.causes, b.causes) && samePlaces(a.inhibitors, b.inhibitors);
}

/** Whether the two differ in numbers alone, so that a tree built for one serves the other. */
export function sameStructure(a: CheckedNetwork, b: CheckedNetwork): boolean {
  return (
    a.variables.length === b.variables.length &&
    a.variables.every((left, index) => {
      const right = b.variables[index];
      if (left === right) return true;
      if (left.id !== right?.id || left.states.length !== right.states.length) return false;
      return sameArray(left.parents, right.parents) && sameForm(left.cpd, right.cpd);
    })
  );
}
