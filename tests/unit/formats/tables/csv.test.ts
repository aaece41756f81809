import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../../shared/formats/format-error.ts';
import { formatNamed, formatOf, formatOfFile } from '../../../../shared/formats/formats.ts';
import { readJson } from '../../../../shared/formats/read-json.ts';
import { printRows, readRows } from '../../../../shared/formats/tables/csv-text.ts';
import { readCsv } from '../../../../shared/formats/tables/read-csv.ts';
import { compile } from '../../../../shared/model/compile.ts';
import type { Scenario } from '../../../../shared/model/scenario.ts';
import iran from '../../../oracle/iran.template.json' with { type: 'json' };

const cells = (text: string) => readRows(text).map((row) => row.cells);

describe('[F28] comma-separated values', () => {
  test.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\n"x\ty"\tz\n',
      [
        ['a', 'b'],
        ['x\ty', 'z'],
      ],
    ],
    [
      '\uFEFFa,b\n"say ""no""","two\nlines"',
      [
        ['a', 'b'],
        ['say "no"', 'two\nlines'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
  ])('[F28] %j is read as RFC 4180 says, with tabs or semicolons too', (text, wanted) => {
    expect(cells(text)).toEqual(wanted);
  });

  test('[F28] what a spreadsheet would calculate is text, and comes back as it was', () => {
    const row = ['=1+1', '+cmd', '-2 (minus two)', '@x', "'=odd", "'plain", '-3', 'a\tb'];
    const text = printRows([row]);
    expect(text).toContain("'=1+1,'+cmd,'-2 (minus two),'@x,''=odd,'plain,-3");
    expect(cells(text)).toEqual([row]);
  });

  test('[F28] a broken file is refused with its line', () => {
    const fault = (text: string) => {
      try {
        readCsv(text);
      } catch (error) {
        if (error instanceof FormatError) return error.message;
      }
      return 'none';
    };
    expect(fault('Label,Type\n"a')).toBe('line 2: a quotation mark is never closed');
    expect(fault('Name\nx')).toContain('line 1: the first line must name the columns');
    expect(fault('From,To\na,')).toBe('line 2: a link needs From and To');
    expect(fault('Label,Id\na,x\nb,x')).toBe('line 3: “x” is used twice');
    expect(fault('Label\na\n\nNumber,Value\nleak:a:yes,much')).toBe('line 5: “much” is no number');
    expect(fault('Label\na\n\nNumber,Value\nleak:b:yes,1')).toContain('no number “leak:b:yes”');
  });
});

test('[F29] the tables of Kumu are a board, and what is not understood is named', () => {
  const { scenario, losses, isUnplaced } = readCsv(
    'Label;Type;Tags\nTalks;event;a|b\nTreaty;Outcome;\nPress;Rumour;\n\nFrom;To;Type\nTalks;Treaty;+\nPress;Talks;-\nCrowd;Talks;feeds\n',
  );
  expect([...scenario.nodes.values()].map(({ id, kind, label }) => [id, kind, label])).toEqual([
    ['Talks', 'event', 'Talks'],
    ['Treaty', 'outcome', 'Treaty'],
    ['Press', 'event', 'Press'],
    ['Crowd', 'event', 'Crowd'],
  ]);
  expect([...scenario.links.values()].map(({ from, kind, to }) => [from, kind, to])).toEqual([
    ['Talks', 'promotes', 'Treaty'],
    ['Press', 'inhibits', 'Talks'],
    ['Crowd', 'promotes', 'Talks'],
  ]);
  expect(losses).toEqual([
    'The type “Rumour” is left out: its cards are events.',
    'The type “feeds” is left out: its links promote.',
    'The column “Tags” is left out.',
  ]);
  expect(isUnplaced).toBe(true);
});

test('[F29] numbers may have a decimal comma or be percents', () => {
  const { scenario } = readCsv(
    'Label;Id\nTalks;t\n\nNumber;Value;Low;High\nleak:t:yes;0,25;10%;0.5\n',
  );
  expect(scenario.nodes.get('t')?.leak).toEqual({ yes: { v: 0.25, lo: 0.1, hi: 0.5 } });
});

test('[F29] the tables of a board give a board with the same cards, links and chances', () => {
  const { scenario } = readJson(iran);
  for (const id of ['csv', 'tsv']) {
    const written = formatNamed(id)?.write?.(scenario);
    expect(written?.losses.join(' ')).toContain('Payoffs');
    const read = formatOf(written?.text ?? '').read?.(written?.text ?? '');
    expect(read?.losses).toEqual([]);
    const [before, after] = [scenario, read?.scenario ?? scenario].map((each) => compile(each));
    expect(after?.network).toEqual(before?.network);
  }
});

test('[F29] the four answers of a number stand in columns of their own, where there are any', () => {
  const { scenario } = readJson(iran);
  const headOf = (board: Scenario) =>
    cells(formatNamed('csv-numbers')?.write?.(board).text ?? '')[0];
  expect(headOf(scenario)).not.toContain('Sure');
  const four = { lowest: 0.05, highest: 0.3, best: 0.1, confidence: 0.8 };
  const talks = scenario.nodes.get('talks');
  if (talks === undefined) throw new Error('no talks');
  const nodes = new Map(scenario.nodes).set('talks', { ...talks, leak: { yes: { v: 0.1, four } } });
  const board = { ...scenario, nodes };
  expect(headOf(board)?.slice(-4)).toEqual(['Lowest', 'Highest', 'Best', 'Sure']);
  const text = formatNamed('csv')?.write?.(board).text ?? '';
  expect(readCsv(text).scenario.nodes.get('talks')?.leak).toEqual({ yes: { v: 0.1, four } });
});

test('[F30] the table of results holds the chances of the board', () => {
  const { scenario } = readJson({ ...iran, evidence: {} });
  const text = formatNamed('csv-results')?.write?.(scenario).text ?? '';
  const rows = cells(text);
  expect(rows[0]).toEqual(['Card', 'Id', 'Round', 'State', 'State id', 'Probability', 'Word']);
  const answered = compile(scenario)
    .network.variables.map(({ id }) => id)
    .sort();
  expect([...new Set(rows.slice(1).map((row) => row[1]))]).toEqual(answered);
  const talks = rows.filter((row) => row[1] === 'iran_response').map((row) => Number(row[5]));
  expect(talks.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
});

test('[F30] a file’s name asks for its format by the longest ending', () => {
  expect(formatOfFile('a.results.CSV')?.id).toBe('csv-results');
  expect(formatOfFile('a.b.csv')?.id).toBe('csv');
  expect(formatOfFile('noending')).toBeUndefined();
});
