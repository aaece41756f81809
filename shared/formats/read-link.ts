import { isId } from '../base/ids.ts';
import { linkKinds } from '../document/read-link.ts';
import type { Link, Num } from '../model/scenario.ts';
import { given } from './reading.ts';
import type { Reading } from './reading.ts';

const known = 'id from to kind lag lamport effects blocks okStates necessity scores label'.split(
  ' ',
);

/** Cells by parent state and child state, written nested or flat (`asks|active`). */
function readGrid<V>(
  reading: Reading,
  value: unknown,
  place: string,
  readCell: (cell: unknown, place: string) => V | undefined,
): Record<string, Record<string, V>> {
  const rows = new Map<string, Map<string, V>>();
  const put = (parentState: string, childState: string, cell: unknown, at: string) => {
    const kept = readCell(cell, at);
    const row = rows.get(parentState) ?? new Map<string, V>();
    rows.set(parentState, row);
    if (kept !== undefined) row.set(childState, kept);
  };
  const grid = value === undefined || value === null ? {} : reading.record(value, place);
  for (const [key, cell] of Object.entries(grid)) {
    const at = `${place}.${key}`;
    const [parentState, childState, ...more] = key.split('|');
    if (childState !== undefined && isId(parentState) && isId(childState) && more.length === 0) {
      put(parentState, childState, cell, at);
      continue;
    }
    reading.id(key, place);
    for (const [state, inner] of reading.entries(cell, at))
      put(key, state, inner, `${at}.${state}`);
  }
  return Object.fromEntries(
    [...rows].filter(([, row]) => row.size > 0).map(([key, row]) => [key, Object.fromEntries(row)]),
  );
}

function readOkStates(reading: Reading, value: unknown, place: string): string[] {
  if (Array.isArray(value)) return reading.ids(value, place);
  return reading.entries(value, place).flatMap(([state, ok]) => (ok === true ? [state] : []));
}

function readLag(reading: Reading, value: unknown, place: string): Link['lag'] {
  const lag = reading.optionalNumber(value, place) ?? 0;
  if (lag === 0 || lag === 1 || lag === 2 || lag === 3) return lag;
  return reading.fail('badNumber', 'a lag is 0, 1, 2 or 3', place);
}

export function readLink(reading: Reading, id: string, value: unknown): Link {
  const place = `links.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, known, place);
  const num = (cell: unknown, at: string): Num | undefined => reading.num(cell, at);
  const score = (cell: unknown, at: string) => {
    const given = reading.num(cell, at);
    return given?.v;
  };
  return {
    id,
    from: reading.id(record['from'], `${place}.from`),
    to: reading.id(record['to'], `${place}.to`),
    kind: reading.choice(record['kind'], linkKinds, `${place}.kind`, 'promotes'),
    lag: readLag(reading, record['lag'], `${place}.lag`),
    lamport: reading.optionalNumber(record['lamport'], `${place}.lamport`) ?? 0,
    effects: readGrid(reading, record['effects'], `${place}.effects`, num),
    blocks: reading.nums(record['blocks'], `${place}.blocks`),
    okStates: readOkStates(reading, record['okStates'], `${place}.okStates`),
    ...given('necessity', reading.num(record['necessity'], `${place}.necessity`)),
    scores: readGrid(reading, record['scores'], `${place}.scores`, score),
    ...given('label', reading.text(record['label'], `${place}.label`)),
  };
}
