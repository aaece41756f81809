import type { CollectionName, Scenario } from '../model/scenario.ts';
import type { Fields } from './fields.ts';
import { readEvidence } from './read-evidence.ts';
import { readLink } from './read-link.ts';
import { readNode } from './read-node.ts';
import {
  readActor,
  readConstraint,
  readGroup,
  readNote,
  readPayoff,
  readPhase,
  readSource,
} from './read-small-records.ts';

/** The plain record of one collection. */
export type RecordOf<C extends CollectionName> =
  Scenario[C] extends ReadonlyMap<string, infer R> ? R : never;

const readers: {
  readonly [C in CollectionName]: (id: string, fields: Fields) => RecordOf<C> | undefined;
} = {
  actors: readActor,
  phases: readPhase,
  groups: readGroup,
  nodes: readNode,
  links: readLink,
  evidence: readEvidence,
  payoffs: readPayoff,
  constraints: readConstraint,
  notes: readNote,
  sources: readSource,
};

/** One record as plain data; undefined when it cannot be understood. Total: never throws. */
export function readRecord<C extends CollectionName>(
  collection: C,
  id: string,
  fields: Fields,
): RecordOf<C> | undefined {
  return readers[collection](id, fields);
}
