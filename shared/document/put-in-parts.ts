import * as Y from 'yjs';
import type { Node, Row, RowKey } from '../model/scenario.ts';
import { change } from './change.ts';
import { clipCollections } from './clip.ts';
import type { Copies } from './clip-copies.ts';
import { makeRecord } from './make-record.ts';
import type { ScenarioDoc } from './scenario-doc.ts';

/**
 * Single values (a cell, a name, 40 characters) of one part: at most some 200 kB and 10 ms, where the
 * server takes 1 MB as one update (`limits.frameBytes`).
 */
const valuesPerPart = 2000;
/** Cells of one table in one part: more, since each part of it makes whoever follows the board read all of it. */
const cellsPerPart = 5000;

/** Something that one transaction can do, among others. */
interface Write {
  readonly values: number;
  readonly run: () => void;
}

/**
 * Puts new records on the board, large ones in several updates, so that none is refused for its size
 * and whoever runs the steps can do something else in between. All of it is one step to undo, as long
 * as no other is made meanwhile. Yields the share of the values that are there.
 */
export function* putInParts(target: ScenarioDoc, records: Copies): Generator<number, void, void> {
  const writes = [...writesOf(target, records)];
  const total = writes.reduce((sum, { values }) => sum + values, 0);
  let part: Write[] = [];
  let inPart = 0;
  let before = 0;
  const put = () => {
    change(target, before === 0 ? 'user' : 'sameStep', () => {
      for (const { run } of part) run();
    });
    before += inPart;
    part = [];
    inPart = 0;
  };
  for (const write of writes) {
    if (inPart > 0 && inPart + write.values > valuesPerPart) {
      put();
      yield before / total;
    }
    part.push(write);
    inPart += write.values;
  }
  put();
}

/** What stands on others comes after them, so that no part speaks of what is not there yet. */
function* writesOf(target: ScenarioDoc, records: Copies): Generator<Write> {
  for (const name of clipCollections) {
    for (const record of records[name]) {
      if (name === 'nodes') yield* cardWrites(target, record as Node);
      else {
        yield {
          values: valuesIn(record),
          run: () => target.collections[name].set(record.id, makeRecord(name, record as never)),
        };
      }
    }
  }
}

/** A card with the first rows of its table, and further rows when they are too many for one part. */
function* cardWrites(target: ScenarioDoc, card: Node): Generator<Write> {
  const { table, ...rest } = card;
  const [first = [], ...more] = batchesOf(table);
  yield {
    values: valuesIn(rest) + first.length * (card.states.length + 1),
    run: () => {
      const record = makeRecord('nodes', { ...card, table: Object.fromEntries(first) });
      target.collections.nodes.set(card.id, record);
    },
  };
  for (const rows of more) {
    yield {
      values: rows.length * (card.states.length + 1),
      run: () => {
        const stored = target.collections.nodes.get(card.id)?.get('table');
        if (stored instanceof Y.Map) for (const [key, row] of rows) stored.set(key, row);
      },
    };
  }
}

/** The rows in lists of one part each. */
function batchesOf(table: Node['table']): (readonly [RowKey, Row])[][] {
  const batches: (readonly [RowKey, Row])[][] = [];
  let left = 0;
  for (const entry of Object.entries(table)) {
    if (left <= 0) {
      batches.push([]);
      left = cellsPerPart;
    }
    batches.at(-1)?.push(entry);
    left -= 1 + Object.keys(entry[1]).length;
  }
  return batches;
}

function valuesIn(value: unknown): number {
  if (typeof value === 'string') return 1 + Math.floor(value.length / 40);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + valuesIn(item), 1);
}
