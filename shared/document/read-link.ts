import type { Link, LinkId, LinkKind } from '../model/scenario.ts';
import { entriesOf, itemsOf, type Fields } from './fields.ts';
import { present } from './present.ts';
import {
  readId,
  readIds,
  readNum,
  readNumber,
  readNums,
  readOneOf,
  readPairs,
  readText,
} from './read-values.ts';

export const linkKinds: readonly LinkKind[] = [
  'promotes',
  'inhibits',
  'requires',
  'weighs',
  'shows',
  'informs',
  'relates',
];

/** A link from its record; undefined when it has not two ends. Whether the ends still are is for `compile`. */
export function readLink(id: LinkId, fields: Fields): Link | undefined {
  const from = readId(fields.get('from'));
  const to = readId(fields.get('to'));
  if (from === undefined || to === undefined) return undefined;
  return present({
    id,
    from,
    to,
    kind: readOneOf(fields.get('kind'), linkKinds) ?? 'relates',
    lag: readLag(fields.get('lag')),
    lamport: readLamport(fields.get('lamport')),
    effects: readPairs(fields.get('effects'), readNum),
    blocks: readNums(fields.get('blocks')),
    okStates: readOkStates(fields.get('okStates')),
    necessity: readNum(fields.get('necessity')),
    scores: readPairs(fields.get('scores'), readNumber),
    label: readText(fields.get('label')),
  });
}

/** The rounds that a link skips; 0 when it is not one of 1, 2 and 3. */
export function readLag(value: unknown): Link['lag'] {
  const lag = readNumber(value);
  return lag === 1 || lag === 2 || lag === 3 ? lag : 0;
}

/** A drawing order number; a hostile huge one is 0, so that the next link can still count on. */
function readLamport(value: unknown): number {
  const lamport = readNumber(value) ?? 0;
  return Number.isInteger(lamport) && lamport >= 0 && lamport < 2 ** 48 ? lamport : 0;
}

/** Chosen states, sorted; as a list or as a set of keys that hold true. */
function readOkStates(value: unknown): string[] {
  const keyed = entriesOf(value).flatMap(([key, chosen]) => (chosen === true ? [key] : []));
  const found = new Set([...readIds(itemsOf(value)), ...readIds(keyed)]);
  return [...found].sort();
}
