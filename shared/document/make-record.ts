import * as Y from 'yjs';
import { never } from '../base/never.ts';
import type { CollectionName, Link, Node, Scenario } from '../model/scenario.ts';
import { wordKey, wordValue } from './board-words.ts';
import type { RecordOf } from './read-record.ts';
import { richText } from './rich-text.ts';
import type { YRecord } from './scenario-doc.ts';

/*
 * Plain records as Y.Maps. Every nested map and text of a record is made here, with the record:
 * were they made when first needed, two peers could each make one, and one of the two would lose
 * what was put into it.
 */

type Writable = { [C in CollectionName]: { collection: C; record: RecordOf<C> } }[CollectionName];

/** The record as it goes into its collection. It is not in a document yet and must be used once. */
export function makeRecord<C extends CollectionName>(collection: C, record: RecordOf<C>): YRecord {
  const writable = { collection, record } as Writable;
  switch (writable.collection) {
    case 'nodes':
      return makeNode(writable.record);
    case 'links':
      return makeLink(writable.record);
    case 'actors':
    case 'phases':
    case 'groups':
    case 'sources':
    case 'constraints':
      return map({ ...writable.record, label: new Y.Text(writable.record.label) });
    case 'payoffs':
      return map({ ...writable.record, table: map(writable.record.table) });
    case 'notes':
      return map({ ...writable.record, text: richText(writable.record.text) });
    case 'evidence':
      return map(writable.record);
    default:
      return never(writable);
  }
}

function makeNode(node: Node): YRecord {
  return map({
    ...node,
    label: new Y.Text(node.label),
    states: map(
      Object.fromEntries(
        node.states.map(({ id, label, phrase }, order) => [id, { label, phrase, order }]),
      ),
    ),
    leak: map(node.leak),
    table: map(node.table),
    base: map(node.base),
  });
}

function makeLink(link: Link): YRecord {
  return map({
    ...link,
    effects: map(flatPairs(link.effects)),
    blocks: map(link.blocks),
    okStates: map(Object.fromEntries(link.okStates.map((state) => [state, true]))),
    scores: map(flatPairs(link.scores)),
  });
}

/** What belongs to the scenario as a whole, as entries of the root map `meta`. */
export function metaEntries(meta: Scenario['meta']): [string, unknown][] {
  const { words = [], ...others } = meta;
  return definedEntries({
    ...others,
    ...Object.fromEntries(words.map((word) => [wordKey(word.id), wordValue(word)])),
    title: new Y.Text(meta.title),
    horizon: new Y.Text(meta.horizon),
    settings: map(meta.settings),
  });
}

/** a → b → value as `a|b` → value: two people who set two cells of one effect both keep theirs. */
function flatPairs<T>(
  rows: Readonly<Record<string, Readonly<Record<string, T>>>>,
): Record<string, T> {
  const cells = Object.entries(rows).flatMap(([first, row]) =>
    Object.entries(row).map(([second, cell]) => [`${first}|${second}`, cell] as const),
  );
  return Object.fromEntries(cells);
}

function map(entries: object): YRecord {
  return new Y.Map(definedEntries(entries));
}

function definedEntries(object: object): [string, unknown][] {
  return Object.entries(object).filter(([, value]) => value !== undefined);
}
