import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormatError } from '../../../shared/formats/format-error.ts';
import { formats } from '../../../shared/formats/formats.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import iran from '../../oracle/iran.template.json' with { type: 'json' };
import { samples } from './samples.ts';

/** One way to spoil a text, at a place given as a share of its length. */
interface Harm {
  readonly kind: 'cut' | 'drop' | 'repeat' | 'put' | 'swap';
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

const harm: fc.Arbitrary<Harm> = fc.record({
  kind: fc.constantFrom('cut', 'drop', 'repeat', 'put', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  put: fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      '"',
      "'",
      '<',
      '>',
      ';',
      ',',
      '|',
      '=',
      '\n',
      '\0',
      '\uD800',
      '1e999',
      '-1',
      'NaN',
      '99999999999',
      '__proto__',
      'constructor',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///x">]>',
      '&e;',
      '/*',
      '((((((((',
      '[[[[',
      '--',
      '-->',
      'subgraph',
      'node',
      'potential',
      ':::',
      '\\',
    ),
    fc.string({ maxLength: 8 }),
  ),
});

function harmed(text: string, { kind, at, length, put }: Harm): string {
  const from = Math.floor(at * text.length);
  const [head, body, tail] = [
    text.slice(0, from),
    text.slice(from, from + length),
    text.slice(from + length),
  ];
  switch (kind) {
    case 'cut':
      return head;
    case 'drop':
      return head + tail;
    case 'repeat':
      return head + body + body + tail;
    case 'put':
      return head + put + body + tail;
    case 'swap':
      return tail + head + body;
    default:
      return text;
  }
}

const { scenario } = readJson(iran);
const readable = formats.flatMap(({ id, read, write }) => {
  if (read === undefined) return [];
  const own = write === undefined ? [] : [write(scenario).text];
  return [{ id, read, texts: [...own, ...(samples[id] ?? [])] }];
});

test.each(readable)(
  '[F22] $id, spoilt anyhow, is read or refused with a reason, in time',
  ({ read, texts }) => {
    expect(texts.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(harm, { minLength: 1, maxLength: 6 }),
        (text, harms) => {
          const spoilt = harms.reduce(harmed, text);
          const start = performance.now();
          try {
            read(spoilt);
          } catch (error) {
            if (!(error instanceof FormatError)) throw error;
            expect(error.message).not.toBe('');
          }
          expect(performance.now() - start).toBeLessThan(5000);
        },
      ),
      { numRuns: 150 },
    );
  },
);

test.each(readable)(
  '[F21] each file that $id writes is told apart from all other formats',
  ({ id, texts }) => {
    for (const text of texts) {
      expect(formats.filter(({ sniff }) => sniff?.(text)).map((format) => format.id)).toEqual([id]);
    }
  },
);

test.each([
  '-',
  ' ',
  '---\n',
  '%%\n',
  '// \n',
  '-- ',
  '&',
  '"',
  '(',
  '<a>',
  '[',
  ',',
  '\\|',
  'a -',
  '# \n',
])(
  '[F22] a file of nothing but %j is refused in time by all',
  (piece) => {
    const start = performance.now();
    for (const before of [
      '',
      'flowchart LR\n a --',
      'digraph {',
      'Label,Type\n',
      'net {',
      '<smile>',
    ]) {
      const text = before + piece.repeat(12_000 / piece.length);
      for (const { sniff, read } of formats) {
        sniff?.(text);
        try {
          read?.(text);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }
    }
    expect(performance.now() - start).toBeLessThan(8000);
  },
  30_000,
);
