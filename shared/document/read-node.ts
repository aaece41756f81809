import { isId } from '../base/ids.ts';
import { parseRowKey } from '../model/row-key.ts';
import type {
  Gate,
  GateType,
  Node,
  NodeId,
  NodeKind,
  Policy,
  Row,
  State,
} from '../model/scenario.ts';
import { entriesOf, fieldsOf, itemsOf, type Fields } from './fields.ts';
import { present } from './present.ts';
import {
  readFlag,
  readId,
  readMap,
  readNum,
  readNumber,
  readNums,
  readOneOf,
  readPosition,
  readText,
} from './read-values.ts';
import { orderOf, phraseOf } from './state-traits.ts';

export const nodeKinds: readonly NodeKind[] = ['move', 'event', 'outcome', 'indicator'];
export const gateTypes: readonly GateType[] = ['or', 'max', 'weights', 'table', 'and', 'atLeast'];
export const policyModes: readonly Policy['mode'][] = [
  'estimate',
  'fixed',
  'bestResponse',
  'equilibrium',
];

/** A node from its record; what is missing or unreadable gets the plainest value, so a card always shows. */
export function readNode(id: NodeId, fields: Fields): Node {
  const states = readStates(fields.get('states'));
  const ordered = fields.get('ordered') !== false;
  return present({
    id,
    kind: readOneOf(fields.get('kind'), nodeKinds) ?? 'event',
    label: readText(fields.get('label')) ?? '',
    pos: readPosition(fields.get('pos')) ?? { x: 0, y: 0 },
    phase: readId(fields.get('phase')),
    group: readId(fields.get('group')),
    owner: readId(fields.get('owner')),
    states,
    ordered,
    gate: readGate(fields.get('gate')) ?? plainGate(ordered, states.length),
    shelvedGate: readGate(fields.get('shelvedGate')),
    leak: readNums(fields.get('leak')),
    table: readMap(fields.get('table'), readRow, isRowKey),
    base: readNums(fields.get('base')),
    policy: readPolicy(fields.get('policy')) ?? { mode: 'estimate' as const },
    gut: readNum(fields.get('gut')),
    perRound: readFlag(fields.get('perRound')),
    absorbing: readFlag(fields.get('absorbing')),
    carry: readOneOf(fields.get('carry'), ['last', 'any', 'all'] as const),
    resolution: readText(fields.get('resolution')),
    resolved: readResolved(fields.get('resolved')),
    locked: readFlag(fields.get('locked')),
  });
}

/** The gate that combines causes when no other was chosen. */
export function plainGate(ordered: boolean, states: number): Gate {
  if (!ordered) return { type: 'weights' };
  return { type: states > 2 ? 'max' : 'or' };
}

/** By order key, and by id where two peers gave the same one; a plain list keeps its own order. */
export function readStates(value: unknown): State[] {
  const listed = itemsOf(value).map((item, at) => [readId(fieldsOf(item)?.get('id')), item, at]);
  const keyed = entriesOf(value).map(([id, item]) => [readId(id), item, 0]);
  const traits = fieldsOf(value) ?? new Map<string, unknown>();
  const found = new Map<string, State & { readonly order: number }>();
  for (const [id, item, at] of [...listed, ...keyed] as [string | undefined, unknown, number][]) {
    const fields = fieldsOf(item);
    if (id === undefined || fields === undefined || found.has(id)) continue;
    found.set(id, {
      id,
      label: readText(fields.get('label')) ?? id,
      phrase: phraseOf(traits, id) ?? readText(fields.get('phrase')) ?? '',
      order: orderOf(traits, id) ?? readNumber(fields.get('order')) ?? at,
    });
  }
  return [...found.values()]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, label, phrase }) => ({ id, label, phrase }));
}

export function readRow(value: unknown): Row | undefined {
  return fieldsOf(value) === undefined ? undefined : readNums(value);
}

export function readGate(value: unknown): Gate | undefined {
  const fields = fieldsOf(value);
  const type = readOneOf(fields?.get('type'), gateTypes);
  const k = readNumber(fields?.get('k'));
  return type === undefined
    ? undefined
    : present({ type, k: k !== undefined && Number.isInteger(k) && k >= 0 ? k : undefined });
}

export function readPolicy(value: unknown): Policy | undefined {
  const fields = fieldsOf(value);
  const mode = readOneOf(fields?.get('mode'), policyModes);
  if (mode !== 'fixed') return mode === undefined ? undefined : { mode };
  const option = readId(fields?.get('option'));
  return option === undefined ? undefined : { mode, option };
}

function readResolved(value: unknown): Node['resolved'] {
  const fields = fieldsOf(value);
  const state = fields?.get('state');
  const at = readText(fields?.get('at'));
  const by = fields?.get('by');
  return isId(state) && isId(by) && at !== undefined ? { state, at, by } : undefined;
}

function isRowKey(key: string): boolean {
  return parseRowKey(key) !== undefined;
}
