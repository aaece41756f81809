import type { Evidence, Finding } from '../model/scenario.ts';
import type { Fields } from './fields.ts';
import { present } from './present.ts';
import { readFlag, readId, readMap, readNumber, readOneOf } from './read-values.ts';

const findingTypes: readonly Finding['type'][] = ['hard', 'not', 'virtual', 'jeffrey', 'do'];

/** Evidence from its record; undefined when it says nothing about a node. */
export function readEvidence(id: string, fields: Fields): Evidence | undefined {
  const node = readId(fields.get('node'));
  const finding = readFinding(fields);
  if (node === undefined || finding === undefined) return undefined;
  return {
    ...present({
      id,
      node,
      round: readNumber(fields.get('round')),
      note: readId(fields.get('note')),
      on: fields.get('on') !== false,
      whatIf: readFlag(fields.get('whatIf')),
    }),
    ...finding,
  };
}

export function readFinding(fields: Fields): Finding | undefined {
  const type = readOneOf(fields.get('type'), findingTypes);
  if (type === undefined) return undefined;
  if (type === 'hard' || type === 'not') {
    const state = readId(fields.get('state'));
    return state === undefined ? undefined : { type, state };
  }
  const weights = readMap(fields.get(type === 'virtual' ? 'likelihood' : 'target'), readNumber);
  if (Object.keys(weights).length === 0) return undefined;
  return type === 'virtual' ? { type, likelihood: weights } : { type, target: weights };
}
