import { describe, expect, test } from 'vitest';
import { must } from '../../../shared/base/must.ts';
import { formatNamed } from '../../../shared/formats/formats.ts';
import { readFiles } from '../../../shared/formats/read-files.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { compile } from '../../../shared/model/compile.ts';
import { titleOf } from '../../../client/app/files/title-of.ts';
import iran from '../../oracle/iran.template.json' with { type: 'json' };

const elements = {
  name: 'elements.csv',
  text: 'Label,Type,Tags\nTalks,Event,x|y\nDeal,Outcome,\n',
};
const connections = {
  name: 'connections.csv',
  text: 'From,To,Type,Direction\nTalks,Deal,+,directed\nTalks,Talks,+,directed\n',
};

describe('[F29] files that were chosen together', () => {
  test('[F29] Kumu’s elements and connections are one board, in any order', () => {
    const read = readFiles([connections, elements]);
    expect([...read.scenario.nodes.values()].map(({ label, kind }) => [label, kind])).toEqual([
      ['Talks', 'event'],
      ['Deal', 'outcome'],
    ]);
    expect(read.scenario.links.size).toBe(1);
    expect(read.losses).toEqual([
      'connections.csv: line 3: a link to itself or a second one of its kind is left out.',
      'The column “Tags” is left out.',
    ]);
    expect(readFiles([elements, connections])).toEqual(read);
  });

  test('[F29] whatever the order in which they were chosen, links are numbered alike', () => {
    const more = { name: 'more.csv', text: 'From,To\nDeal,Talks\nTalks,War\n' };
    const forwards = readFiles([elements, connections, more]);
    expect(forwards.scenario.links.size).toBe(3);
    expect(readFiles([more, connections, elements])).toEqual(forwards);
  });

  test('[F29] descriptions of elements and connections become notes on them', () => {
    const { scenario, losses } = readFiles([
      {
        name: 'e.csv',
        text: 'Label,Type,Description\nTalks,Event,"In Muscat,\nnot public"\nDeal,Outcome,\n',
      },
      { name: 'c.csv', text: 'From,To,Description\nTalks,Deal,As in 2013\n' },
    ]);
    const [talks] = [...scenario.nodes.values()].filter(({ label }) => label === 'Talks');
    const [link] = [...scenario.links.values()];
    expect([...scenario.notes.values()].map(({ text, on }) => [text, on])).toEqual([
      ['In Muscat,\nnot public', [talks?.id]],
      ['As in 2013', [link?.id]],
    ]);
    expect(losses).toEqual([]);
  });

  test('[F29] all four tables of a board are the board again, results told as left out', () => {
    const { scenario } = readJson(iran);
    const files = ['results', 'numbers', 'links', 'cards'].map((table) => ({
      name: `board.${table}.csv`,
      text: must(formatNamed(`csv-${table}`)?.write?.(scenario)).text,
    }));
    const read = readFiles(files);
    expect(read.losses).toEqual(['Results are left out: the board works them out anew.']);
    expect(compile(read.scenario).network).toEqual(compile(scenario).network);
    expect(titleOf(files)).toBe('board');
  });

  test('[F29] what is wrong names its file and line, and nothing of the others is kept', () => {
    const wrong = (text: string) => () => readFiles([elements, { name: 'more.csv', text }]);
    expect(wrong('From,To\nTalks,Deal\nTalks,\n')).toThrow(
      /^more\.csv: line 3: a link needs From and To$/,
    );
    expect(wrong('From,To\n"Talks,Deal\n')).toThrow(/^more\.csv: line 2: a quotation mark/);
    expect(wrong('Number,Value\nleak:gone:yes,0.5\n')).toThrow(/^more\.csv: line 2: there is no/);
    expect(wrong('Label,Id\nX,a b\n')).toThrow(/^more\.csv: line 2: “a b” is not an id/);
    expect(wrong('digraph { a -> b }')).toThrow(/^more\.csv: this is Graphviz; several files/);
    expect(wrong('nothing')).toThrow(/^more\.csv: it is none of/);
    expect(() => readFiles([])).toThrow('there is no file');
  });

  test('[F21] one file is told by its content', () => {
    expect(readFiles([{ name: 'x.txt', text: 'digraph { a -> b }' }])).toMatchObject({
      format: 'Graphviz',
    });
  });
});

test('[U101] a board without a title is called as its file', () => {
  expect(titleOf([{ name: 'my.map.csv' }])).toBe('my.map');
  expect(titleOf([{ name: 'map elements.csv' }, { name: 'map connections.csv' }])).toBe('map');
  expect(titleOf([{ name: 'a.csv' }, { name: 'b.csv' }])).toBe('New board');
  expect(titleOf([])).toBe('New board');
});
