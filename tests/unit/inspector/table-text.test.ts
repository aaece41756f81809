import { describe, expect, test } from 'vitest';
import { readTable, tableText, type TableShape } from '../../../client/inspector/table-text.ts';
import { states } from '../../support/micro.ts';

const shape: TableShape = {
  parents: [
    { id: 'a', label: 'Talks', states: states('no', 'yes') },
    { id: 'b', label: 'Pressure', states: states('low', 'high') },
  ],
  states: states('none', 'some', 'full'),
  keys: ['a=no|b=low', 'a=no|b=high', 'a=yes|b=low', 'a=yes|b=high'],
};
const shares = new Map([
  ['a=no|b=low', [0.7, 0.2, 0.1]],
  ['a=no|b=high', [0.5, 0.3, 0.2]],
  ['a=yes|b=low', [0.4, 0.35, 0.25]],
  ['a=yes|b=high', [0.125, 0.375, 0.5]],
]);
const text = tableText(shape, (key) => shares.get(key) ?? []);
const rowsOf = (pasted: string, start?: number) => {
  const read = readTable(pasted, shape, start);
  return read.ok ? [...read.rows] : read.words;
};

describe('a full table as text', () => {
  test('[U90] has a heading, a row a line, and comes back as it went', () => {
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Talks\tPressure\tnone\tsome\tfull',
      'no\tlow\t70\t20\t10',
    ]);
    expect(rowsOf(text)).toEqual([...shares]);
  });

  test('[U90] finds its rows and columns by their names, in whatever order they come', () => {
    const read = 'full\tNONE\tsome\tpressure\ttalks\n50\t10\t40\tHigh\tYES';
    expect(rowsOf(read)).toEqual([['a=yes|b=high', [0.1, 0.4, 0.5]]]);
    expect(rowsOf('yes\tlow\t10\t40\t50')).toEqual([['a=yes|b=low', [0.1, 0.4, 0.5]]]);
  });

  test('[U90] as numbers alone fills the rows from the one that has the keyboard', () => {
    expect(rowsOf('10\t40\t50\n20\t40\t40', 1)).toEqual([
      ['a=no|b=high', [0.1, 0.4, 0.5]],
      ['a=yes|b=low', [0.2, 0.4, 0.4]],
    ]);
    expect(rowsOf('10\t40\t50\n20\t40\t40', 3)).toBe(
      'Row 2 is one too many: there is 1 row to fill.',
    );
  });

  test.each([
    ['in fractions', '0.1\t0.4\t0.5'],
    ['with decimal commas', '0,1\t0,4\t0,5'],
    ['with percent signs', '10%\t40 %\t50%'],
    ['with semicolons', '10;40;50'],
    ['with commas', '10,40,50'],
    ['with an empty cell', '10\t40\t'],
    ['in quotation marks, from Windows', '"10"\t"40"\t"50"\r\n'],
  ])('[U90] is read %s', (_how, pasted) => {
    const read = rowsOf(pasted);
    expect(read).toHaveLength(1);
    expect(read[0]?.[0]).toBe('a=no|b=low');
    for (const [at, share] of [0.1, 0.4, 0.5].entries()) {
      expect(Array.isArray(read) ? read[0]?.[1][at] : read).toBeCloseTo(share, 12);
    }
  });

  test('[U90] small errors of a sum are mended and told, as when a row is typed', () => {
    const read = readTable('10\t40\t52', shape);
    expect(read.ok && read.notes).toEqual(['Row 1 was brought to 100%.']);
    expect(read.ok && [...read.rows.values()][0]?.reduce((sum, at) => sum + at, 0)).toBeCloseTo(1);
    const silent = readTable('33.3\t33.3\t33.3', shape);
    expect(silent.ok && silent.notes).toEqual([]);
  });

  test.each([
    ['10\t40\t80', 'Row 1 sums to 130%, not to 100%.'],
    ['0\t0\t0', 'Row 1 is all zero.'],
    ['10\tx\t50', 'Row 1: “x” is not a chance.'],
    ['10\t-40\t50', 'Row 1: “-40” is not a chance.'],
    [
      '10\t90',
      'Row 1 has 2 cells; 3 chances are expected, with or without the 2 conditions before them.',
    ],
    ['yes\tnowhere\t10\t40\t50', 'Row 1: no row here is about “yes, nowhere”.'],
    ['yes\tlow\t10\t40\t50\nyes\tlow\t10\t40\t50', 'Row 2 says again what a row above it says.'],
    ['none\tsome\tfull', 'There are no rows below the heading.'],
    ['  \n ', 'There is nothing to paste.'],
    ['10\t40\t50\n10\t40\t', ''],
  ])('[U90] “%s” is refused whole, with its row and the reason', (pasted, words) => {
    if (words === '') expect(rowsOf(pasted)).toHaveLength(2);
    else expect(rowsOf(pasted)).toBe(words);
  });
});
