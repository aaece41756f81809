import { expect, test } from 'vitest';
import { FormatError } from '../../../../shared/formats/format-error.ts';
import { formatOf } from '../../../../shared/formats/formats.ts';

const hugin = `% a comment
net
{
    node_size = (80 40);
    name = "Fire";
}
node Fire
{
    label = "A fire";
    position = (100 200);
    states = ("yes" "no");
}
node Smoke { states = ("yes" "no"); HR_Color = "x"; }
decision Leave { states = ("stay" "go"); }
utility Safety { }
potential (Fire) { data = ( 0.01 0.99 ); }
potential (Smoke | Fire Leave)
{
    model_nodes = ();
    data = (((0.9 0.1) (0.8 0.2)) % with fire
            ((0.02 0.98) (0.01 0.99)));
}
potential (Safety | Fire Leave) { data = ((-100 0)(10 5)); }
`;

const netica = `// ~->[DNET-1]->~

bnet Fire {
autoupdate = TRUE;
title = "Fire alarm";

visual V1 {
    defdispform = BELIEFBARS;
    NodeLabeling = LABELED;
    };

node Fire {
    kind = NATURE;
    discrete = TRUE;
    chance = CHANCE;
    states = (yes, no);
    parents = ();
    probs =
        // yes          no
          (0.01,        0.99);
    title = "A fire";
    visual V1 {
        center = (100, 200);
        };
    };

node Heat {
    kind = NATURE;
    discrete = FALSE;
    levels = (0, 20, 100);
    parents = (Fire);
    probs =
        ((0.1, 0.9),   // yes
         (0.95, 0.05)  // no
        );
    };

node Loss { kind = UTILITY; parents = (Fire); };
};
`;

test('[F20] a network of Hugin is read, its data over the parents from left to right', () => {
  const format = formatOf(hugin);
  expect(format.id).toBe('net');
  const file = format.readNetwork?.(hugin);
  expect(file?.title).toBe('Fire');
  expect(file?.variables.map(({ name, parents }) => [name, ...parents])).toEqual([
    ['Fire'],
    ['Smoke', 'Fire', 'Leave'],
    ['Leave'],
  ]);
  expect([...(file?.variables[1]?.values ?? [])]).toEqual([
    0.9, 0.1, 0.8, 0.2, 0.02, 0.98, 0.01, 0.99,
  ]);
  expect(file?.variables[0]).toMatchObject({ label: 'A fire', pos: { x: 100, y: -200 } });
  expect(file?.losses.join(' ')).toContain('The utility “Safety” is left out.');
});

test('[F20] a network of Netica is read, discretised quantities by their intervals', () => {
  const format = formatOf(netica);
  expect(format.id).toBe('dne');
  const file = format.readNetwork?.(netica);
  expect(file?.title).toBe('Fire alarm');
  expect(file?.variables[1]).toMatchObject({
    name: 'Heat',
    states: ['0 to 20', '20 to 100'],
    parents: ['Fire'],
  });
  expect([...(file?.variables[1]?.values ?? [])]).toEqual([0.1, 0.9, 0.95, 0.05]);
  expect(file?.losses).toEqual(['The utility “Loss” is left out.']);
});

test.each([
  [hugin.replace('0.9 0.1', '0.9'), 'line 17: 7 numbers where 8 belong'],
  [hugin.replace('0.9 0.1', '0.9 many'), '“many” is no number'],
  [hugin.replace('Smoke | Fire Leave', 'Smoke | Fire Gone'), '“Gone” has not been declared'],
  [netica.replace('(0.1, 0.9),', '(0.1),'), '3 numbers where 4 belong'],
  [
    netica.replace('parents = (Fire);\n    probs', 'parents = (Gone);\n    probs'),
    '“Gone” is not there',
  ],
  [
    `net {}\nnode a { states = ("x"); }\npotential (a) { data = ${'('.repeat(100)}`,
    'too many brackets',
  ],
])('[F22] a broken one is refused with line and reason', (text, words) => {
  const read = formatOf(text).readNetwork;
  expect(() => read?.(text)).toThrow(FormatError);
  expect(() => read?.(text)).toThrow(words);
});
