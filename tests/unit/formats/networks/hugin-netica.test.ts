import { expect, test } from 'vitest';
import { FormatError } from '../../../../shared/formats/format-error.ts';
import { must } from '../../../../shared/base/must.ts';
import { formatOf } from '../../../../shared/formats/formats.ts';
import { compile } from '../../../../shared/model/compile.ts';
import { readDne } from '../../../../shared/formats/networks/read-dne.ts';
import { readNet } from '../../../../shared/formats/networks/read-net.ts';

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

/** As Netica writes it: unnamed links, function tables, titles of states, comments over several lines. */
const written = `// ~->[DNET-1]->~

bnet Written {
comment = "Two lines, the second after a \\
\tbreak.\\n";
visual V1 {
    nodefont = font {shape= "Arial"; size= 9;};
    NodeSet Node {BuiltIn = 1; Color = 0x00C0C0C0;};
    };
node A {
    kind = NATURE;
    discrete = TRUE;
    states = (Yes, No);
    statetitles = ("It happens", );
    parents = ();
    probs = (0.25, 0.75);
    title = "A title\\n";
    visual V1 {
        center = (174, -72);
        link 1 { path = ((786, 86), (1055, 141)); };
        };
    };
node B {
    kind = NATURE;
    discrete = FALSE;
    levels = (-INFINITY, 10, 20, INFINITY);
    inputs = (, A);
    parents = ();
    probs = (#1);
    evidence = #1;
    };
node C {
    kind = NATURE;
    discrete = TRUE;
    chance = DETERMIN;
    states = (low, high);
    inputs = (, B);
    parents = (A, B);
    functable =
        // A   B
          (low,      // Yes
           low, #1,
           low,      // No
           low, high);  // ;
    };
node D {
    kind = NATURE;
    chance = DETERMIN;
    discrete = TRUE;
    levels = (2, 4);
    parents = (C);
    functable = (4, 2);
    };
NodeSet Some {Nodes = (A, B);};
ElimOrder = (A, B);
};
`;

test('[F20] what Netica writes besides is understood: function tables, fixed states, titles, places', () => {
  const { variables, losses } = readDne(written);
  const [a, b, c, d] = variables;
  expect(a).toMatchObject({
    label: 'A title',
    states: ['Yes', 'No'],
    stateLabels: ['It happens'],
    pos: { x: 174, y: -72 },
  });
  expect(b).toMatchObject({ states: ['below 10', '10 to 20', '20 and more'] });
  expect([...must(b).values]).toEqual([0, 1, 0]);
  expect([...must(c).values]).toEqual([1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1]);
  expect(d).toMatchObject({ states: ['2', '4'], parents: ['C'] });
  expect([...must(d).values]).toEqual([0, 1, 1, 0]);
  expect(losses).toEqual(['Comments are left out.', 'The finding on “B” is left out.']);
  const { scenario } = must(formatOf(written).read)(written);
  expect(scenario.nodes.get('A')?.states.map(({ label }) => label)).toEqual(['It happens', 'No']);
});

test.each([
  ['functable = (4, 2)', 'functable = (4, 3)', '“3” is none of the states'],
  ['functable = (4, 2)', 'functable = (4)', '2 numbers where 4 belong'],
  ['probs = (#1)', 'probs = (@many)', '“@many” is no number'],
  ['states = (low, high)', 'states = (low, )', '“#1” is none of the states'],
  ['states = (low, high)', 'states = (, high)', 'a state of “C” has no name'],
  ['parents = (C)', 'parents = (, C)', 'the cause “” is not there'],
])('[F22] a table of Netica that means nothing is refused: %s as %s', (before, after, words) => {
  expect(() => readDne(written.replace(before, after))).toThrow(words);
});

const diagrams: readonly (readonly [string, string])[] = [
  [
    'Hugin',
    `net {} node Sky { states = ("wet" "dry"); } decision Take { states = ("yes" "no"); }
     utility Joy { } potential (Sky) { data = (0.3 0.7); } potential (Take | Sky) { }
     potential (Joy | Take) { data = (1 2); }`,
  ],
  [
    'Netica',
    `bnet Rain { node Sky { kind = NATURE; discrete = TRUE; states = (wet, dry); probs = (0.3, 0.7); };
     node Take { kind = DECISION; discrete = TRUE; states = (yes, no); parents = (Sky); };
     node Joy { kind = UTILITY; parents = (Take); functable = (1, 2); }; };`,
  ],
  [
    'GeNIe',
    `<smile version="1.0" id="Rain"><nodes><cpt id="Sky"><state id="wet"/><state id="dry"/>
     <probabilities>0.3 0.7</probabilities></cpt><decision id="Take"><state id="yes"/><state id="no"/>
     <parents>Sky</parents></decision><utility id="Joy"><parents>Take</parents>
     <utilities>1 2</utilities></utility></nodes></smile>`,
  ],
  [
    'XMLBIF',
    `<BIF VERSION="0.3"><NETWORK><NAME>Rain</NAME><VARIABLE TYPE="nature"><NAME>Sky</NAME>
     <OUTCOME>wet</OUTCOME><OUTCOME>dry</OUTCOME></VARIABLE><VARIABLE TYPE="decision"><NAME>Take</NAME>
     <OUTCOME>yes</OUTCOME><OUTCOME>no</OUTCOME></VARIABLE><DEFINITION><FOR>Sky</FOR>
     <TABLE>0.3 0.7</TABLE></DEFINITION><DEFINITION><FOR>Take</FOR><GIVEN>Sky</GIVEN></DEFINITION>
     </NETWORK></BIF>`,
  ],
];

test.each(diagrams)(
  '[F20] what is known before a decision informs the move, as %s has it',
  (_, text) => {
    const { scenario, losses } = must(formatOf(text).read)(text);
    expect([...scenario.nodes.values()].map(({ kind, label }) => [kind, label])).toEqual([
      ['event', 'Sky'],
      ['move', 'Take'],
    ]);
    expect([...scenario.links.values()].map(({ from, to, kind }) => [from, kind, to])).toEqual([
      ['Sky', 'informs', 'Take'],
    ]);
    expect(losses.join(' ')).toMatch(/“Take” has no probabilities/);
    const { issues, network } = compile(scenario);
    expect(issues).toEqual([]);
    expect(network.variables).toHaveLength(2);
  },
);

test('[F20] a function table of a quantity puts each value into its interval', () => {
  const quantity = written
    .replace('discrete = TRUE;\n    levels = (2, 4)', 'discrete = FALSE;\n    levels = (0, 2, 4)')
    .replace('functable = (4, 2)', 'functable = (1.5, 4)');
  expect([...must(readDne(quantity).variables[3]).values]).toEqual([1, 0, 0, 1]);
});

test('[F20] potentials of Hugin count up to scale, and a class names its network', () => {
  const file = readNet(`class Spawn {
    inputs = ();
    node_size = (80 40);
    HR_Font_Name = "x[family=Tahoma]";
    node A { label = "Two\\nlines"; states = ("x" "y"); HR_Desc = "why"; }
    node B { label = ""; states = ("x" "y" "z"); }
    potential (A) { data = ( 1 3 ); }
    potential (B | A) { data = (( 0.333333 0.333333 0.333333 )
      ( 0.25 0.25 0.5 )); }
  } % class Spawn`);
  expect(file.title).toBe('Spawn');
  expect(file.variables[0]).toMatchObject({ label: 'Two lines' });
  expect([...must(file.variables[0]).values]).toEqual([0.25, 0.75]);
  const [x = 0, y = 0, z = 0] = must(file.variables[1]).values;
  expect(x + y + z).toBeCloseTo(1, 12);
  expect(file.losses).toEqual([
    'Descriptions are left out.',
    'Rows of “A” that do not sum to 1 are divided by their sums.',
  ]);
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
