import { fieldsOf } from './fields.ts';
import { readNumber } from './read-values.ts';
import type { YRecord } from './scenario-doc.ts';

/* The order keys of a card's states, free numbers: a state between two others gets one between theirs. */

export function orderOf(states: YRecord, id: string | undefined): number {
  const fields = id === undefined ? undefined : fieldsOf(states.get(id));
  return readNumber(fields?.get('order')) ?? 0;
}

/** The highest order key; −1 when there is no state. */
export function lastOrder(states: YRecord): number {
  return Math.max(-1, ...Array.from(states.keys(), (id) => orderOf(states, id)));
}

/** A key between two neighbours, one of which may be missing; undefined when there is no room between them. */
export function orderBetween(before?: number, after?: number): number | undefined {
  if (before === undefined) return (after ?? 1) - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return before < middle && middle < after ? middle : undefined;
}
