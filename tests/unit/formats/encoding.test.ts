import { expect, test } from 'vitest';
import { encodingOf } from '../../../shared/formats/encoding-of.ts';

test.each([
  ['utf-8', new TextEncoder().encode('Führung, مذاکره, 🕊')],
  ['utf-8', new Uint8Array()],
  ['windows-1252', Uint8Array.of(0x46, 0xfc, 0x68, 0x72, 0x75, 0x6e, 0x67)],
  ['windows-1252', Uint8Array.of(0x41, 0xe2, 0x82)],
  ['utf-16le', Uint8Array.of(0xff, 0xfe, 0x41, 0)],
  ['utf-16be', Uint8Array.of(0xfe, 0xff, 0, 0x41)],
])('[F27] a file in %s is read as its program wrote it', (encoding, bytes) => {
  expect(encodingOf(bytes)).toBe(encoding);
});
