import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { must } from '../../../../shared/base/must.ts';
import { FormatError } from '../../../../shared/formats/format-error.ts';
import { formatOf } from '../../../../shared/formats/formats.ts';
import { networkOf } from '../../../../shared/formats/networks/network-file.ts';
import { readBif } from '../../../../shared/formats/networks/read-bif.ts';
import { readXmlBif } from '../../../../shared/formats/networks/read-xmlbif.ts';
import { createEngine } from '../../../../shared/infer/engine.ts';
import results from '../../../oracle/iran.results.json' with { type: 'json' };

function exported(name: string): string {
  return readFileSync(new URL(`../../../oracle/exports/${name}`, import.meta.url), 'utf8');
}

/** What a reader says is wrong, with its place. */
function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'none';
}

describe.each([
  ['iran.bif', readBif],
  ['iran.xmlbif', readXmlBif],
] as const)('%s as another program wrote it', (name, read) => {
  test('[F20] gives the published chances', () => {
    const file = read(exported(name));
    const network = networkOf(file);
    const asking = { id: 'asks', variable: 'us_request', distribution: [0, 1] };
    const answer = createEngine(network).answer({ interventions: [asking], findings: [] });
    if (answer.kind !== 'exact') throw new Error(answer.kind);
    for (const [index, { id, states }] of network.variables.entries()) {
      const wanted: Readonly<Record<string, string>> =
        Object.entries(results.prior.marginals).find(([node]) => node === id)?.[1] ?? {};
      for (const [at, state] of states.entries()) {
        const off = (answer.marginals[index]?.[at] ?? NaN) - Number(wanted[state]);
        expect(Math.abs(off), `${id}=${state}`).toBeLessThan(1e-9);
      }
    }
  });

  test('[F21] is told by its content, and read as a board that means the same', () => {
    const text = exported(name);
    const board = formatOf(text).read?.(text);
    expect(board?.scenario.nodes.size).toBe(14);
    expect(board?.scenario.links.size).toBe(27);
  });
});

test('[F20] a bare table of BIF has the own state slowest, rows may come in any order, and default fills in', () => {
  const { variables } = readBif(`
    network dog {}
    variable family { type discrete [ 2 ] { out, in }; }
    variable light { type discrete [ 2 ] { on, off }; }
    variable bark { type discrete [ 2 ] { "yes", no }; property label = The dog barks ; }
    probability ( family ) { table 0.15, 0.85; } // nobody knows
    probability ( light | family ) { table 0.6 0.05 0.4 0.95; }
    probability ( bark | family, light ) { (in, off) .1, .9; default 0.7, 0.3; }
  `);
  expect(variables.map(({ values }) => [...values])).toEqual([
    [0.15, 0.85],
    [0.6, 0.4, 0.05, 0.95],
    [0.7, 0.3, 0.7, 0.3, 0.7, 0.3, 0.1, 0.9],
  ]);
  expect(variables[2]).toMatchObject({
    name: 'bark',
    label: 'The dog barks',
    states: ['yes', 'no'],
  });
});

const start = 'network n {}\nvariable a { type discrete [ 2 ] { x, y }; }\n';

test.each([
  ['', 'network n {', 'line 1: the file ends'],
  ['', 'variable a { type discrete [ 3 ] { x, y }; }', 'line 1: 3 states are announced'],
  [start, 'probability ( b ) { table 1; }', 'line 3: “b” has not been declared'],
  [start, 'probability ( a ) { table 0.5; }', 'line 3: 1 numbers where 2 belong'],
  [start, 'probability ( a ) { table 0.5, half; }', 'line 3: “half” is no number'],
  [start, 'probability ( a | a ) { table 1, 1; }', 'line 3: a variable is named twice'],
  [start, '', 'a: no probabilities are given'],
  [start, 'probability ( a ) { (x) 1, 0; }', 'line 3'],
  [start, 'variable b { type discrete [ 1 ] { "x', 'line 3: a quotation mark is never closed'],
  [start, '/* and then', 'line 3: a comment is never closed'],
])('[F22] a broken BIF is refused with line and reason: %s%s', (head, tail, words) => {
  expect(faultOf(() => readBif(head + tail))).toContain(words);
});

const bif = (inside: string) =>
  `<BIF VERSION="0.3"><NETWORK><NAME>n</NAME>${inside}</NETWORK></BIF>`;
const coin =
  '<VARIABLE TYPE="nature"><NAME>a</NAME><OUTCOME>x</OUTCOME><OUTCOME>y</OUTCOME></VARIABLE>';

test.each([
  ['<BIF><NETWORK>', 'line 1'],
  ['<other/>', 'there is no network in <BIF>'],
  [bif(coin), '“a” has no probabilities'],
  [
    bif(`${coin}<DEFINITION><FOR>a</FOR><TABLE>.5</TABLE></DEFINITION>`),
    '1 numbers where 2 belong',
  ],
  [bif(`${coin}<DEFINITION><FOR>a</FOR><TABLE>.5 x</TABLE></DEFINITION>`), '“x” is no number'],
  [bif(`${coin}${coin}`), '“a” is declared twice'],
  ['<!DOCTYPE BIF [<!ENTITY e SYSTEM "file:///etc/passwd">]><BIF>&e;</BIF>', 'undefined entity'],
  [
    `<!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${bif('<NAME>&b;</NAME>')}`,
    'undefined entity',
  ],
  ['<a>'.repeat(100), 'too many nested elements'],
])('[F22] a broken or hostile XMLBIF is refused, nothing expanded: %s', (text, words) => {
  expect(faultOf(() => readXmlBif(text))).toContain(words);
});

test('[F22] a table larger than anybody can fill in is refused before memory is taken', () => {
  const names = Array.from({ length: 40 }, (_, at) => `p${at}`);
  const text = `network n {}\n${names
    .map((name) => `variable ${name} { type discrete [ 2 ] { x, y }; }`)
    .join('\n')}\nprobability ( p0 | ${names.slice(1).join(', ')} ) { default 0.5, 0.5; }`;
  expect(faultOf(() => readBif(text))).toContain('tooBig');
});

test('[F22] names like those of built-in objects are names', () => {
  const { variables } = readBif(`network n {}
    variable __proto__ { type discrete [ 2 ] { constructor, toString }; }
    probability ( __proto__ ) { table 0.25, 0.75; }`);
  expect(variables[0]).toMatchObject({ name: '__proto__', states: ['constructor', 'toString'] });
});

test('[F20] BIF as its authors wrote it has neither bars nor commas, and places in quotation marks', () => {
  const { title, variables, losses } = readBif(`// Produced by JavaBayes
    network "Dog" { //3 variables
      property "credal-set constant-density-bounded 1.1" ;
    }variable  "out" { //2 values
      type discrete[2] {  "true"  "false" };
      property "position = (257, -99.5)" ;
    }
    variable bark { type discrete[2] { "true" "false" }; property observed true; }
    variable light { type discrete [ 2 ] { "true", "false" }; property position = (1, 2) ; }
    probability (  "light"  "out" ) { table 0.6 0.05 0.4 0.95 ; }
    probability (  "out" ) { table 0.15 0.85 ; }
    probability ( bark | light out ) { (true true) 0.9 0.1; default 0.2 0.8; }`);
  expect(title).toBe('Dog');
  const [light, out, bark] = variables;
  expect(light).toMatchObject({ name: 'light', parents: ['out'], pos: { x: 1, y: 2 } });
  expect([...must(light).values]).toEqual([0.6, 0.4, 0.05, 0.95]);
  expect(out?.pos).toEqual({ x: 257, y: -99.5 });
  expect(bark).toMatchObject({ parents: ['light', 'out'] });
  expect(bark?.pos).toBeUndefined();
  expect([...must(bark).values]).toEqual([0.9, 0.1, 0.2, 0.8, 0.2, 0.8, 0.2, 0.8]);
  expect(losses).toEqual([
    'Properties of the network are left out.',
    'Properties of variables other than labels and places are left out.',
  ]);
});
