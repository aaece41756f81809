import * as decoding from 'lib0/decoding';
import { limits } from '../../shared/base/limits.ts';
import { UpdateRefused } from './update-refused.ts';

/** Characters of a key of a map. */
const keyLength = 200;

/*
 * Walks over values of an update without building them: nothing is allocated by a declared count,
 * and recursion ends at `limits.depth`, because what decodes deeply can often not be encoded again.
 */

/** Skips one value of lib0's `any` encoding. */
export function skipAny(decoder: decoding.Decoder, depth = 1): void {
  if (depth > limits.depth) throw new UpdateRefused('too-deep');
  switch (decoding.readUint8(decoder)) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      decoding.readVarInt(decoder);
      return;
    case 124:
      skip(decoder, 4);
      return;
    case 123:
      skip(decoder, 8);
      return;
    case 119:
      skip(decoder, decoding.readVarUint(decoder));
      return;
    case 118: {
      const count = readCount(decoder);
      for (let index = 0; index < count; index += 1) {
        readKey(decoder);
        skipAny(decoder, depth + 1);
      }
      return;
    }
    case 117: {
      const count = readCount(decoder);
      for (let index = 0; index < count; index += 1) skipAny(decoder, depth + 1);
      return;
    }
    default:
      // Big integers and byte arrays have no place in a scenario, and JSON cannot carry them.
      throw new UpdateRefused('forbidden-content');
  }
}

/** Reads a key and refuses those that would reach an object's prototype. */
export function readKey(decoder: decoding.Decoder): string {
  const key = decoding.readVarString(decoder);
  if (key === '__proto__' || key.length > keyLength) throw new UpdateRefused('forbidden-key');
  return key;
}

/** Skips a JSON text after checking its depth, which JSON.parse itself does not bound. */
export function skipJson(decoder: decoding.Decoder): void {
  const text = decoding.readVarString(decoder);
  if (jsonDepth(text) > limits.depth) throw new UpdateRefused('too-deep');
  try {
    JSON.parse(text);
  } catch {
    throw new UpdateRefused('malformed');
  }
}

/** The deepest nesting of brackets outside of strings. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char === '\\') index += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, (depth += 1));
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}

/** A declared count, which cannot be more than the bytes that are left. */
export function readCount(decoder: decoding.Decoder): number {
  const count = decoding.readVarUint(decoder);
  if (count > decoder.arr.length - decoder.pos) throw new UpdateRefused('malformed');
  return count;
}

function skip(decoder: decoding.Decoder, bytes: number): void {
  if (bytes > decoder.arr.length - decoder.pos) throw new UpdateRefused('malformed');
  decoder.pos += bytes;
}
