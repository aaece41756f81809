import * as decoding from 'lib0/decoding';
import { readCount, readKey, skipAny, skipJson } from './scan-values.ts';
import { UpdateRefused } from './update-refused.ts';

export interface StructId {
  readonly client: number;
  readonly clock: number;
}

/** Yjs's numbers of shared types (Y.Map, Y.Text, …). */
export const typeRefs = { array: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5, xmlText: 6 };

/** One struct of an update, without its content. */
export interface Struct extends StructId {
  readonly length: number;
  /** `gap` stands for structs that the sender did not have either. */
  readonly kind: 'value' | 'type' | 'deleted' | 'collected' | 'gap';
  readonly typeRef?: number;
  /** Name of a root, or the item whose type it stands in; neither when it stands beside `beside`. */
  readonly root?: string;
  readonly parent?: StructId;
  readonly key?: string;
  readonly left?: StructId;
  readonly right?: StructId;
}

interface Range extends StructId {
  readonly end: number;
}

/** What an update says, read without building anything (reliability.md §6.1). */
export interface UpdateShape {
  /** By client: structs in order of their clocks, without holes. */
  readonly sections: ReadonlyMap<number, readonly Struct[]>;
  readonly deletes: readonly Range[];
  readonly structs: number;
}

/** Clients of one update; an honest one carries its own and what was written offline. */
const clientsPerUpdate = 2000;
/** Clocks stay far below where doubles lose whole numbers. */
const largestClock = 2 ** 40;

/**
 * Reads an update of encoding V1 in linear time and bounded memory.
 * @throws {UpdateRefused} unless it is well formed and holds only what a scenario may hold
 */
export function scanUpdate(update: Uint8Array, structLimit: number): UpdateShape {
  try {
    return scan(update, structLimit);
  } catch (error) {
    if (error instanceof UpdateRefused) throw error;
    throw new UpdateRefused('malformed');
  }
}

function scan(update: Uint8Array, structLimit: number): UpdateShape {
  const decoder = decoding.createDecoder(update);
  const sections = new Map<number, readonly Struct[]>();
  let structs = 0;
  const clients = readCount(decoder);
  if (clients > clientsPerUpdate) throw new UpdateRefused('too-many-clients');
  for (let index = 0; index < clients; index += 1) {
    const count = readCount(decoder);
    structs += count;
    if (structs > structLimit) throw new UpdateRefused('too-many-structs');
    const client = decoding.readVarUint(decoder);
    if (count === 0 || sections.has(client)) throw new UpdateRefused('malformed');
    sections.set(client, readSection(decoder, client, count));
  }
  const deletes = readDeletes(decoder, structLimit);
  if (decoder.pos !== update.length) throw new UpdateRefused('trailing-bytes');
  return { sections, deletes, structs };
}

function readSection(decoder: decoding.Decoder, client: number, count: number): Struct[] {
  const section: Struct[] = [];
  let clock = decoding.readVarUint(decoder);
  for (let index = 0; index < count; index += 1) {
    const struct = readStruct(decoder, client, clock);
    if (struct.length === 0) throw new UpdateRefused('empty-struct');
    clock += struct.length;
    if (clock > largestClock) throw new UpdateRefused('malformed');
    section.push(struct);
  }
  return section;
}

function readStruct(decoder: decoding.Decoder, client: number, clock: number): Struct {
  const info = decoding.readUint8(decoder);
  const ref = info & 0b11111;
  if (ref === 0 || ref === 10) {
    const length = decoding.readVarUint(decoder);
    return { client, clock, length, kind: ref === 0 ? 'collected' : 'gap' };
  }
  const left = info & 0x80 ? readId(decoder) : undefined;
  const right = info & 0x40 ? readId(decoder) : undefined;
  const place = left || right ? {} : readPlace(decoder, (info & 0x20) !== 0);
  const content = readContent(decoder, ref);
  return { client, clock, ...content, ...place, ...(left && { left }), ...(right && { right }) };
}

function readPlace(
  decoder: decoding.Decoder,
  keyed: boolean,
): Pick<Struct, 'root' | 'parent' | 'key'> {
  const inRoot = decoding.readVarUint(decoder) === 1;
  const parent = inRoot ? { root: decoding.readVarString(decoder) } : { parent: readId(decoder) };
  return keyed ? { ...parent, key: readKey(decoder) } : parent;
}

function readContent(
  decoder: decoding.Decoder,
  ref: number,
): Pick<Struct, 'kind' | 'length' | 'typeRef'> {
  switch (ref) {
    case 1: // deleted
      return { kind: 'deleted', length: decoding.readVarUint(decoder) };
    case 4: // string
      return { kind: 'value', length: decoding.readVarString(decoder).length };
    case 5: // embed
      skipJson(decoder);
      return { kind: 'value', length: 1 };
    case 6: // format
      readKey(decoder);
      skipJson(decoder);
      return { kind: 'value', length: 1 };
    case 7:
      return { kind: 'type', length: 1, typeRef: readType(decoder) };
    case 8: {
      const length = readCount(decoder);
      for (let index = 0; index < length; index += 1) skipAny(decoder);
      return { kind: 'value', length };
    }
    default:
      // JSON of old Yjs versions, binary, subdocuments, and whatever does not exist.
      throw new UpdateRefused('forbidden-content');
  }
}

function readType(decoder: decoding.Decoder): number {
  const ref = decoding.readVarUint(decoder);
  if (ref > typeRefs.xmlText || ref === typeRefs.hook) throw new UpdateRefused('forbidden-content');
  if (ref === typeRefs.element) readKey(decoder);
  return ref;
}

function readDeletes(decoder: decoding.Decoder, structLimit: number): Range[] {
  const deletes: Range[] = [];
  const clients = readCount(decoder);
  for (let index = 0; index < clients; index += 1) {
    const client = decoding.readVarUint(decoder);
    const count = readCount(decoder);
    if (deletes.length + count > structLimit) throw new UpdateRefused('too-many-structs');
    for (let range = 0; range < count; range += 1) {
      const clock = decoding.readVarUint(decoder);
      const end = clock + decoding.readVarUint(decoder);
      if (end > largestClock) throw new UpdateRefused('malformed');
      deletes.push({ client, clock, end });
    }
  }
  return deletes;
}

function readId(decoder: decoding.Decoder): StructId {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}
