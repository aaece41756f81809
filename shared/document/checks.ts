import * as Y from 'yjs';
import { limits } from '../base/limits.ts';
import type { CollectionName, Group, Link, Node, Position } from '../model/scenario.ts';
import { fieldsOf } from './fields.ts';
import { readLink } from './read-link.ts';
import { readNode } from './read-node.ts';
import { readAttachments } from './read-small-records.ts';
import { Refused, type RefusalReason } from './refused.ts';
import type { ScenarioDoc, YRecord } from './scenario-doc.ts';

/* What commands check before they change anything; each throws `Refused`. */

export interface RecordRef {
  readonly collection: CollectionName;
  readonly id: string;
}

const goneReasons: Partial<Record<CollectionName, RefusalReason>> = {
  nodes: 'nodeGone',
  links: 'linkGone',
};

/** The record itself. @throws {Refused} `nodeGone`, `linkGone` or `recordGone`. */
export function liveRecord(target: ScenarioDoc, collection: CollectionName, id: string): YRecord {
  const record = target.live(collection, id);
  if (record === undefined) throw new Refused(goneReasons[collection] ?? 'recordGone');
  return record;
}

/** A node with its record. @throws {Refused} `nodeGone`. */
export function liveNode(target: ScenarioDoc, id: string): { record: YRecord; node: Node } {
  const record = liveRecord(target, 'nodes', id);
  return { record, node: readNode(id, mapFields(record)) };
}

/** A link with its record. @throws {Refused} `linkGone`. */
export function liveLink(target: ScenarioDoc, id: string): { record: YRecord; link: Link } {
  const record = liveRecord(target, 'links', id);
  const link = readLink(id, mapFields(record));
  if (link === undefined) throw new Refused('linkGone');
  return { record, link };
}

/** Checks that a record which another will point to is there; null and undefined point to nothing. */
export function checkReference(
  target: ScenarioDoc,
  collection: CollectionName,
  id: string | null | undefined,
): void {
  if (id !== null && id !== undefined) liveRecord(target, collection, id);
}

/** @throws {Refused} `badState` unless the node has each of these states. */
export function checkStates(node: Node, states: readonly string[]): void {
  const known = new Set(node.states.map(({ id }) => id));
  if (!states.every((state) => known.has(state))) throw new Refused('badState');
}

/** @throws {Refused} `boardFull` when the collection cannot take `more` records. */
export function checkRoom(target: ScenarioDoc, collection: CollectionName, more = 1): void {
  if (target.collections[collection].size + more > limits.records) throw new Refused('boardFull');
}

/** @throws {Refused} `textTooLong`, or `badInput` when it is no text at all. */
export function checkText(text: string, longest: number = limits.titleLength): void {
  if (typeof text !== 'string') throw new Refused('badInput');
  if (text.length > longest) throw new Refused('textTooLong');
}

const longestAddress = 2000;

/** @throws {Refused} `textTooLong`, `badInput` unless it is an address of the web. */
export function checkAddress(url: string): void {
  checkText(url, longestAddress);
  if (!/^https?:\/\//i.test(url)) throw new Refused('badInput');
}

/** @throws {Refused} `badInput` unless each is a finite number. */
export function checkFinite(...numbers: readonly number[]): void {
  if (!numbers.every((number) => Number.isFinite(number))) throw new Refused('badInput');
}

/** @throws {Refused} `badInput` unless `value` is one of those allowed. */
export function checkOneOf<T>(value: T, allowed: readonly T[]): void {
  if (!allowed.includes(value)) throw new Refused('badInput');
}

/** A place on whole pixels. @throws {Refused} `badInput`. */
export function wholePixels({ x, y }: Position): Position {
  checkFinite(x, y);
  return { x: Math.round(x), y: Math.round(y) };
}

function mapFields(record: YRecord) {
  const fields = fieldsOf(record);
  if (fields === undefined || !(record instanceof Y.Map)) throw new Refused('recordGone');
  return fields;
}

/** A frame on whole pixels. @throws {Refused} `badInput` unless it has a size. */
export function checkFrame(frame: Group['frame']): Group['frame'] {
  const { x: width, y: height } = wholePixels({ x: frame.width, y: frame.height });
  if (width <= 0 || height <= 0) throw new Refused('badInput');
  return { ...wholePixels(frame), width, height };
}

/** Ids or parameter ids, each once. @throws {Refused} `badInput`. */
export function checkAttachments(on: readonly string[]): readonly string[] {
  const read = readAttachments(on);
  if (read.length !== new Set(on).size) throw new Refused('badInput');
  return read;
}

/** @throws {Refused} `twinLink` when a link of this kind already joins these two; `self` is the link that asks. */
export function checkNoTwin(
  target: ScenarioDoc,
  { from, to, kind }: Pick<Link, 'from' | 'to' | 'kind'>,
  self?: string,
): void {
  for (const id of target.collections.links.keys()) {
    if (id === self) continue;
    const link = target.live('links', id);
    if (link?.get('from') === from && link.get('to') === to && link.get('kind') === kind) {
      throw new Refused('twinLink');
    }
  }
}
