import { limits } from '../base/limits.ts';
import { gateTypes, nodeKinds, policyModes } from '../document/read-node.ts';
import { kindDefaults } from '../model/defaults.ts';
import { parseRowKey, printRowKey } from '../model/row-key.ts';
import type { Gate, Node, Policy, Position, Row, State } from '../model/scenario.ts';
import { given } from './reading.ts';
import type { Reading } from './reading.ts';

const carries = ['last', 'any', 'all'] as const;
const known = [
  'id kind label pos phase group owner states ordered gate leak table base policy gut',
  'perRound absorbing carry resolution resolved locked',
].flatMap((words) => words.split(' '));

export function readPosition(reading: Reading, value: unknown, place: string): Position {
  const pos = reading.record(value, place);
  return {
    x: reading.number(pos['x'], `${place}.x`),
    y: reading.number(pos['y'], `${place}.y`),
  };
}

function readState(reading: Reading, value: unknown, place: string): State {
  if (typeof value === 'string') {
    const id = reading.id(value, place);
    return { id, label: id, phrase: '' };
  }
  const state = reading.record(value, place);
  const id = reading.id(state['id'], `${place}.id`);
  reading.ignoreOthers(state, ['id', 'label', 'phrase', 'order'], place);
  return {
    id,
    label: reading.text(state['label'], `${place}.label`) ?? id,
    phrase: reading.text(state['phrase'], `${place}.phrase`) ?? '',
  };
}

/** Two people may each add a last state at the same time; such a card is read, and compiles with an issue. */
const mostStates = limits.statesOfFile;

function readStates(reading: Reading, value: unknown, place: string): State[] {
  const list = reading.list(value, place);
  if (list.length > mostStates) {
    reading.fail('tooBig', `more than ${mostStates} states`, place);
  }
  const states = list.map((item, at) => readState(reading, item, `${place}.${at}`));
  const twin = states.find((state, at) => states.findIndex(({ id }) => id === state.id) < at);
  if (twin) reading.fail('badId', `two states are called ${twin.id}`, place);
  return states;
}

function readGate(reading: Reading, value: unknown, place: string, fallback: Gate): Gate {
  if (value === undefined) return fallback;
  const gate = typeof value === 'string' ? { type: value } : reading.record(value, place);
  reading.ignoreOthers(gate, ['type', 'k'], place);
  return {
    type: reading.choice(gate['type'], gateTypes, `${place}.type`),
    ...given('k', reading.optionalNumber(gate['k'], `${place}.k`)),
  };
}

function readTable(reading: Reading, value: unknown, place: string): Record<string, Row> {
  const table = value === undefined || value === null ? {} : reading.record(value, place);
  const rows = Object.entries(table);
  if (rows.length > limits.records) reading.fail('tooBig', 'too many rows', place);
  return Object.fromEntries(
    rows.flatMap(([key, row]) => {
      const configuration = parseRowKey(key);
      if (configuration) {
        return [[printRowKey(configuration), reading.nums(row, `${place}.${key}`)] as const];
      }
      reading.lose(`${place}.${key}`, 'not a row key, left out');
      return [];
    }),
  );
}

function readPolicy(reading: Reading, value: unknown, place: string): Policy {
  if (value === undefined || value === null) return { mode: 'estimate' };
  const policy = reading.record(value, place);
  const mode = reading.choice(policy['mode'], policyModes, `${place}.mode`);
  if (mode !== 'fixed') return { mode };
  return { mode, option: reading.id(policy['option'], `${place}.option`) };
}

function readResolved(reading: Reading, value: unknown, place: string): Node['resolved'] {
  if (value === undefined || value === null) return undefined;
  const resolved = reading.record(value, place);
  return {
    state: reading.id(resolved['state'], `${place}.state`),
    at: reading.text(resolved['at'], `${place}.at`) ?? '',
    by: reading.id(resolved['by'], `${place}.by`),
  };
}

/** A node as stored; `placed` is false when the file says nothing about its place on the canvas. */
export function readNode(
  reading: Reading,
  id: string,
  value: unknown,
): { node: Node; placed: boolean } {
  const place = `nodes.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, known, place);
  const kind = reading.choice(record['kind'], nodeKinds, `${place}.kind`);
  const defaults = kindDefaults(kind);
  const states = record['states'];
  const carry = record['carry'];
  const placed = record['pos'] !== undefined;
  const node: Node = {
    id,
    kind,
    label: reading.text(record['label'], `${place}.label`) ?? id,
    pos: placed ? readPosition(reading, record['pos'], `${place}.pos`) : { x: 0, y: 0 },
    ...given('phase', reading.optionalId(record['phase'], `${place}.phase`)),
    ...given('group', reading.optionalId(record['group'], `${place}.group`)),
    ...given('owner', reading.optionalId(record['owner'], `${place}.owner`)),
    states: states === undefined ? defaults.states : readStates(reading, states, `${place}.states`),
    ordered: reading.flag(record['ordered'], `${place}.ordered`) ?? defaults.ordered,
    gate: readGate(reading, record['gate'], `${place}.gate`, defaults.gate),
    leak: reading.nums(record['leak'], `${place}.leak`),
    table: readTable(reading, record['table'], `${place}.table`),
    base: reading.nums(record['base'], `${place}.base`),
    policy: readPolicy(reading, record['policy'], `${place}.policy`),
    ...given('gut', reading.num(record['gut'], `${place}.gut`)),
    ...given('perRound', reading.flag(record['perRound'], `${place}.perRound`)),
    ...given('absorbing', reading.flag(record['absorbing'], `${place}.absorbing`)),
    ...(carry === undefined ? {} : { carry: reading.choice(carry, carries, `${place}.carry`) }),
    ...given('resolution', reading.text(record['resolution'], `${place}.resolution`, 10_000)),
    ...given('resolved', readResolved(reading, record['resolved'], `${place}.resolved`)),
    ...given('locked', reading.flag(record['locked'], `${place}.locked`)),
  };
  return { node, placed };
}
