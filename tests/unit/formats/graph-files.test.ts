import { expect, test } from 'vitest';
import { FormatError } from '../../../shared/formats/format-error.ts';
import { formatNamed, formatOf } from '../../../shared/formats/formats.ts';
import { readDot } from '../../../shared/formats/graphs/read-dot.ts';
import { readMermaid } from '../../../shared/formats/graphs/read-mermaid.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import iran from '../../oracle/iran.template.json' with { type: 'json' };

function structureOf({ nodes, links }: Scenario) {
  const cards = [...nodes.values()].map(({ id, label, kind }) => `${id} ${kind} ${label}`);
  const arrows = [...links.values()].map(({ from, kind, to }) => `${from} ${kind} ${to}`);
  return { cards: cards.sort(), arrows: arrows.sort() };
}

test.each(['mermaid', 'dot'])('[F34] the structure of a board comes back from %s', (id) => {
  const { scenario } = readJson(iran);
  const text = formatNamed(id)?.write?.(scenario).text ?? '';
  expect(formatOf(text).id).toBe(id);
  const read = formatOf(text).read?.(text);
  expect(structureOf(read?.scenario ?? scenario)).toEqual(structureOf(scenario));
  expect(read?.losses.join(' ')).toContain('no numbers');
});

test('[F34] a Mermaid diagram as people write it is read', () => {
  const { scenario, losses } = readMermaid(`%% made by hand
graph TD;
  A[Christmas] -->|Get money| B(Go shopping)
  B --> C{Let me think}
  C -- One --> D[Laptop]:::big & E[iPhone];
  subgraph one
    E --- F
  end
  style A fill:#f9f
  F --x A
`);
  expect(structureOf(scenario)).toEqual({
    cards: [
      'A event Christmas',
      'B event Go shopping',
      'C event Let me think',
      'D event Laptop',
      'E event iPhone',
      'F event F',
    ],
    arrows: [
      'A promotes B',
      'B promotes C',
      'C promotes D',
      'C promotes E',
      'E relates F',
      'F inhibits A',
    ],
  });
  expect(losses.join(' ')).toContain('Groups are left out');
});

test('[F34] a Graphviz file as people write it is read', () => {
  const { scenario } = readDot(`// made by hand
strict digraph "My graph" {
  node [shape=box, style="filled"]; rankdir=LR
  a [label="The\\nfirst"]; a -> b -> c:n [arrowhead=tee]
  subgraph cluster_0 { d->a; label = "Group" }
}`);
  expect(scenario.meta.title).toBe('My graph');
  expect(structureOf(scenario)).toEqual({
    cards: ['a event The first', 'b event b', 'c event c', 'd event d'],
    arrows: ['a inhibits b', 'b inhibits c', 'd promotes a'],
  });
});

test.each([
  [readMermaid, 'flowchart LR\n  a[open', 'line 2: “[” is never closed'],
  [readMermaid, 'flowchart LR\n  a ?? b', 'line 2: “?? b” is not understood'],
  [readMermaid, 'sequenceDiagram', 'there is no flowchart'],
  [readDot, 'digraph {\n a -> ', 'line 2: the file ends where a name belongs'],
  [readDot, `digraph ${'{'.repeat(100)}`, 'too many blocks'],
])('[F22] a broken diagram is refused with its line', (read, text, words) => {
  expect(() => read(text)).toThrow(FormatError);
  expect(() => read(text)).toThrow(words);
});
