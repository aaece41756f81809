import type { StateId } from '../model/scenario.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { readNumber, readText } from './read-values.ts';
import type { YRecord } from './scenario-doc.ts';

/*
 * A card's states, as entries of one map: `yes` holds the label, with phrase and order as they were
 * at birth; `yes|phrase` and `yes|order` hold what has become of those. So two people who rename a
 * state, give it its clause and move it at once all keep theirs. No state's id holds a '|'.
 */

export type StateTrait = 'phrase' | 'order';

export function traitKey(id: StateId, trait: StateTrait): string {
  return `${id}|${trait}`;
}

/** The state's clause for storylines; undefined when it has none. */
export function phraseOf(states: Pick<Fields, 'get'>, id: StateId): string | undefined {
  return readText(states.get(traitKey(id, 'phrase')) ?? bornWith(states, id, 'phrase'));
}

/** The order key, a free number: a state between two others gets one between theirs. */
export function orderOf(states: Pick<Fields, 'get'>, id: StateId): number | undefined {
  return readNumber(states.get(traitKey(id, 'order')) ?? bornWith(states, id, 'order'));
}

function bornWith(states: Pick<Fields, 'get'>, id: StateId, trait: StateTrait): unknown {
  return fieldsOf(states.get(id))?.get(trait);
}

/** Takes a state away, with all that is kept of it. */
export function deleteState(states: YRecord, id: StateId): void {
  for (const key of [id, traitKey(id, 'phrase'), traitKey(id, 'order')]) {
    if (states.has(key)) states.delete(key);
  }
}

/** A key between two neighbours, one of which may be missing; undefined when there is no room between them. */
export function orderBetween(before?: number, after?: number): number | undefined {
  if (before === undefined) return (after ?? 1) - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return before < middle && middle < after ? middle : undefined;
}
