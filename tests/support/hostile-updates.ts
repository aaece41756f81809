import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { frameOf } from './raw-client.ts';

/** Updates that no honest client writes, each with the shortest way to make it. */
export function hostileUpdates(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['garbage', Uint8Array.from({ length: 200 }, (_, index) => (index * 89 + 17) % 256)],
    ['cut off in the middle', made((doc) => fill(doc, 50)).slice(0, 300)],
    ['bytes after the end', Uint8Array.of(...made((doc) => fill(doc, 1)), 0)],
    ['2^25 declared structs', numbers(1, 2 ** 25, 77, 0, 0)],
    ['2^25 declared clients', numbers(2 ** 25, 0)],
    ['2^25 declared deletions', numbers(0, 1, 77, 2 ** 25)],
    ['a struct without length', frameOf(writeEmptyStruct)],
    ['maps nested a thousand deep', made((doc) => nestMaps(doc, 1000))],
    ['a value nested a thousand deep', made((doc) => nestValue(doc, 1000))],
    ['an embed nested a thousand deep', made((doc) => nestEmbed(doc, 1000))],
    ['a foreign root', made((doc) => doc.getMap('passwords').set('a', 1))],
    ['10,000 foreign roots', made((doc) => manyRoots(doc, 10_000))],
    ['list content in a map root', made((doc) => doc.getArray('nodes').push(['a']))],
    ['text content in a map root', made((doc) => doc.getText('nodes').insert(0, 'a'))],
    ['a subdocument', made((doc) => doc.getMap('notes').set('a', new Y.Doc()))],
    ['bytes', made((doc) => doc.getMap('notes').set('a', new Uint8Array(8)))],
    ['a big integer', made((doc) => doc.getMap('notes').set('a', 10n))],
    ['a prototype key', made((doc) => doc.getMap('notes').set('__proto__', 'a'))],
    ['an XML hook', made((doc) => doc.getMap('notes').set('a', new Y.XmlHook('h')))],
    ['30,000 structs', made((doc) => scatter(doc, 30_000))],
  ]);
}

/** An update that builds on one which is kept back. */
export function updateWithGap(): Uint8Array {
  const doc = new Y.Doc();
  fill(doc, 1);
  const before = Y.encodeStateVector(doc);
  fill(doc, 1, 'later');
  return Y.encodeStateAsUpdate(doc, before);
}

/** The whole of a document in which `write` was done. */
export function made(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    write(doc);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function fill(doc: Y.Doc, count: number, prefix = 'key'): void {
  for (let index = 0; index < count; index += 1)
    doc.getMap('notes').set(`${prefix}${index}`, index);
}

function nestMaps(doc: Y.Doc, depth: number): void {
  let map = doc.getMap<unknown>('notes');
  for (let level = 0; level < depth; level += 1) {
    const inner = new Y.Map<unknown>();
    map.set('a', inner);
    map = inner;
  }
}

function nestValue(doc: Y.Doc, depth: number): void {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  doc.getMap('notes').set('a', value);
}

function nestEmbed(doc: Y.Doc, depth: number): void {
  let value: object = {};
  for (let level = 0; level < depth; level += 1) value = { value };
  const text = new Y.Text();
  doc.getMap('notes').set('a', text);
  text.insertEmbed(0, value);
}

function manyRoots(doc: Y.Doc, count: number): void {
  for (let index = 0; index < count; index += 1) doc.getMap(`root${index}`).set('a', 1);
}

function scatter(doc: Y.Doc, count: number): void {
  const text = new Y.Text();
  doc.getMap('notes').set('a', text);
  // At the front each time, so that Yjs cannot merge them into one struct.
  for (let index = 0; index < count; index += 1) text.insert(0, 'x');
}

function numbers(...values: number[]): Uint8Array {
  return frameOf((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  });
}

function writeEmptyStruct(encoder: encoding.Encoder): void {
  for (const value of [1, 1, 77, 0]) encoding.writeVarUint(encoder, value);
  encoding.writeUint8(encoder, 4);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, 'notes');
  encoding.writeVarString(encoder, '');
  encoding.writeVarUint(encoder, 0);
}
