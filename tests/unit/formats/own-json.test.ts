import { describe, expect, test } from 'vitest';
import { limits } from '../../../shared/base/limits.ts';
import { FormatError } from '../../../shared/formats/format-error.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { printJson, writeJson } from '../../../shared/formats/write-json.ts';
import { oracleFile } from '../../support/iran-oracle.ts';

const oneNode = (node: Readonly<Record<string, unknown>>) => ({
  nodes: { a: { kind: 'event', ...node } },
});

/** The code and place with which a file is refused. */
function refusal(input: string | Readonly<Record<string, unknown>>): [string, string] {
  try {
    readJson(input);
  } catch (error) {
    if (error instanceof FormatError) return [error.code, error.place];
    throw error;
  }
  throw new Error('was not refused');
}

describe('[F1] own JSON', () => {
  test('[F1] of the worked example comes back number for number, with its people', () => {
    const { scenario, people } = readJson(oracleFile);
    const again = readJson(printJson(scenario, people));
    expect(again.losses).toEqual([]);
    expect(again.scenario).toEqual(scenario);
    expect(again.people).toEqual(people);
    expect(people.participants.get('ben')).toEqual({ id: 'ben', role: 'sanctions economist' });
    expect(people.estimates.get('link:l08:yes')?.get('chi')).toEqual({ v: 0.55 });
  });

  test('[F1] of a board with rounds comes back with all that rounds are made of', () => {
    const card = { perRound: true, absorbing: true, carry: 'any', gate: { type: 'table' } };
    const { scenario, losses } = readJson({
      rounds: { count: 3, labels: ['Spring', '', 'Autumn'] },
      nodes: {
        a: { kind: 'event', ...card, table: { 'a@-1=no|b=yes': { no: 0.2, yes: 0.8 } } },
        b: { kind: 'event', perRound: true },
      },
      links: { k: { from: 'b', to: 'a' }, l: { from: 'a', to: 'a', lag: 1 } },
      evidence: { e: { node: 'b', type: 'hard', state: 'yes', round: 2 } },
    });
    expect(losses).toEqual([]);
    expect(scenario.meta.rounds).toEqual({ count: 3, labels: ['Spring', '', 'Autumn'] });
    expect(scenario.nodes.get('a')).toMatchObject(card);
    expect(scenario.evidence.get('e')).toMatchObject({ round: 2 });
    expect(readJson(printJson(scenario)).scenario).toEqual(scenario);
  });

  test('[F1] of equal scenarios is equal text, whatever order they were made in', () => {
    const { scenario } = readJson(oracleFile);
    const turned = { ...scenario, links: new Map([...scenario.links].toReversed()) };
    expect(printJson(turned)).toBe(printJson(scenario));
  });

  test('[F1] says a number about which nothing is known as a number', () => {
    const { scenario } = readJson(oneNode({ leak: { yes: { v: 0.4 } } }));
    expect(writeJson(scenario)['nodes']).toMatchObject({ a: { leak: { yes: 0.4 } } });
  });

  test('[F1] of a board that was spoilt or grew beyond a limit by merging is still read', () => {
    const states = Array.from({ length: limits.states + 1 }, (_, at) => `s${at}`);
    const { scenario } = readJson(oneNode({ states }));
    const spoilt = { ...scenario, meta: { ...scenario.meta, id: '' } };
    const again = readJson(printJson(spoilt));
    expect(again.losses).toEqual([]);
    expect(again.scenario.nodes).toEqual(scenario.nodes);
  });
});

describe('[F2] a file', () => {
  test('[F2] may hold numbers as numbers, as text and as objects', () => {
    const { scenario } = readJson({
      nodes: {
        a: { kind: 'event', leak: { yes: '0.50' } },
        b: { kind: 'outcome', leak: { yes: 0.25 } },
      },
      links: {
        k: { from: 'a', to: 'b', effects: { yes: { yes: { v: '.3', lo: 0.1, hi: '0.5' } } } },
      },
    });
    expect(scenario.nodes.get('a')?.leak).toEqual({ yes: { v: 0.5 } });
    expect(scenario.links.get('k')?.effects).toEqual({
      yes: { yes: { v: 0.3, lo: 0.1, hi: 0.5 } },
    });
  });

  test('[F2] holds all four answers of the four-step question, or says what is missing', () => {
    const four = { lowest: 0.3, highest: 0.7, best: 0.5, confidence: '.7' };
    const read = (answers: unknown) =>
      readJson({ nodes: { a: { kind: 'event', leak: { yes: { v: 0.5, four: answers } } } } });
    const { scenario, losses } = read({ ...four, mood: 'good' });
    expect(scenario.nodes.get('a')?.leak['yes']?.four).toEqual({ ...four, confidence: 0.7 });
    expect(losses).toEqual(['nodes.a.leak.yes.four.mood: not known, left out']);
    expect(() => read({ lowest: 0.3 })).toThrow(/nodes\.a\.leak\.yes\.four\.highest/);
    expect(read(null).scenario.nodes.get('a')?.leak['yes']).toEqual({ v: 0.5 });
  });

  test('[F2] may write a link’s numbers flat or nested, and its ok states as a list or a set', () => {
    const link = { from: 'a', to: 'b', kind: 'requires' };
    const read = (more: Readonly<Record<string, unknown>>) =>
      readJson({ nodes: {}, links: { k: { ...link, ...more } } }).scenario.links.get('k');
    expect(read({ effects: { 'x|y': 0.1, 'x|z': 0.2 }, scores: { 'x|y': -2 } })).toEqual(
      read({ effects: { x: { y: 0.1, z: 0.2 } }, scores: { x: { y: -2 } } }),
    );
    expect(read({ okStates: { x: true, y: false } })).toEqual(read({ okStates: ['x'] }));
  });

  test('[F2] may begin with a byte order mark', () => {
    const text = JSON.stringify(oneNode({}));
    expect(readJson(`\uFEFF${text}`)).toEqual(readJson(text));
  });

  test('[F2] may leave out what a new card would have anyway', () => {
    const { scenario } = readJson(oneNode({ kind: 'move' }));
    expect(scenario.nodes.get('a')).toMatchObject({
      label: 'a',
      states: [{ id: 'does_not' }, { id: 'does' }],
      gate: { type: 'or' },
      policy: { mode: 'estimate' },
    });
  });

  test('[F2] keeps a row under its sorted key, and leaves empty cells empty', () => {
    const { scenario } = readJson(oneNode({ table: { 'y=s|b=t': { no: 0.5, yes: null } } }));
    expect(scenario.nodes.get('a')?.table).toEqual({ 'b=t|y=s': { no: { v: 0.5 } } });
  });

  test('[F2] may hold keys that are not known; each is named as a loss', () => {
    const { losses } = readJson({ ...oneNode({ mood: 'good' }), theme: 'dark' });
    expect(losses).toEqual(['theme: not known, left out', 'nodes.a.mood: not known, left out']);
  });

  test('[F2] opens no address but a web page’s', () => {
    const { scenario, losses } = readJson({
      nodes: {},
      sources: {
        s: { label: 'S', url: 'javascript:alert(1)' },
        t: { url: 'https://example.org/' },
      },
    });
    expect(scenario.sources.get('s')).toEqual({ id: 's', label: 'S' });
    expect(scenario.sources.get('t')?.url).toBe('https://example.org/');
    expect(losses).toEqual(['sources.s.url: not an http address, left out']);
  });
});

describe('[F3] a file that cannot mean a scenario is refused with its place', () => {
  test.each<[string, string | Readonly<Record<string, unknown>>, string, string]>([
    ['not JSON', '{', 'notText', ''],
    ['another format', { format: 'bpmn' }, 'wrongFormat', 'format'],
    ['JSON of something else', { hello: 1 }, 'wrongFormat', ''],
    ['a newer version', { format: 'scenario-canvas', version: 9 }, 'newerVersion', 'version'],
    ['a list', '[]', 'badShape', ''],
    ['a word for a number', oneNode({ leak: { yes: 'often' } }), 'badNumber', 'nodes.a.leak.yes'],
    ['an unknown kind', oneNode({ kind: 'wish' }), 'badKind', 'nodes.a.kind'],
    ['an id with a bar', { nodes: { 'a|b': { kind: 'event' } } }, 'badId', 'nodes'],
    ['twin states', oneNode({ states: ['x', 'x'] }), 'badId', 'nodes.a.states'],
    [
      'too many states',
      oneNode({ states: Array.from({ length: 81 }, (_, at) => `s${at}`) }),
      'tooBig',
      'nodes.a.states',
    ],
    ['a link without an end', { nodes: {}, links: { k: { from: 'a' } } }, 'badId', 'links.k.to'],
    [
      'a lag of 7',
      { nodes: {}, links: { k: { from: 'a', to: 'a', lag: 7 } } },
      'badNumber',
      'links.k.lag',
    ],
    ['text for a list', { nodes: {}, storyNodes: 'a' }, 'badShape', 'storyNodes'],
    ['nine rounds', { nodes: {}, rounds: { count: 9, labels: [] } }, 'badNumber', 'rounds.count'],
  ])('[F3] %s', (_, input, code, place) => {
    expect(refusal(input)).toEqual([code, place]);
  });

  test('[F3] nesting without end', () => {
    const deep = `${'{"nodes":'.repeat(50_000)}{}${'}'.repeat(50_000)}`;
    expect(refusal(deep)).toEqual(['tooDeep', '']);
  });

  test('[F3] more records than a board holds', () => {
    const nodes = Object.fromEntries(
      Array.from({ length: limits.records + 1 }, (_, at) => [`n${at}`, { kind: 'event' }]),
    );
    expect(refusal({ nodes })).toEqual(['tooBig', 'nodes']);
  });
});

test('[F4] ranges that stand apart are put onto their numbers; those of none are a loss', () => {
  const { scenario, losses } = readJson({
    nodes: {
      a: { kind: 'event', leak: { yes: 0.2 }, table: { '': { no: 0.4, yes: 0.6 } }, gut: 0.5 },
      b: { kind: 'event', gate: 'weights', base: { no: 0.5, yes: 0.5 } },
    },
    links: {
      k: {
        from: 'a',
        to: 'b',
        effects: { yes: { yes: 0.3 } },
        blocks: { yes: 0.4 },
        necessity: 0.9,
      },
    },
    ranges: {
      'leak:a:yes': [0.1, '0.3'],
      'cpt:a::yes': [0.5, 0.7],
      'base:b:yes': [0.4, 0.6],
      'link:k:yes:yes': [0.2, 0.4],
      'link:k:yes': [0.3, 0.5],
      'link:k:necessity': [0.8, 1],
      'link:gone:yes': [0, 1],
      nonsense: [0, 1],
    },
  });
  const a = scenario.nodes.get('a');
  const k = scenario.links.get('k');
  expect(a?.leak['yes']).toEqual({ v: 0.2, lo: 0.1, hi: 0.3 });
  expect(a?.table['']?.['yes']).toEqual({ v: 0.6, lo: 0.5, hi: 0.7 });
  expect(scenario.nodes.get('b')?.base['yes']).toEqual({ v: 0.5, lo: 0.4, hi: 0.6 });
  expect(k?.effects['yes']?.['yes']).toEqual({ v: 0.3, lo: 0.2, hi: 0.4 });
  expect(k?.blocks['yes']).toEqual({ v: 0.4, lo: 0.3, hi: 0.5 });
  expect(k?.necessity).toEqual({ v: 0.9, lo: 0.8, hi: 1 });
  expect(losses).toEqual([
    'ranges.link:gone:yes: there is no such number, left out',
    'ranges.nonsense: there is no such number, left out',
  ]);
});

describe('[F5] cards without a place', () => {
  test('[F5] stand in their phases’ columns, none on another', () => {
    const { scenario } = readJson(oracleFile);
    const places = [...scenario.nodes.values()].map(({ pos }) => `${pos.x},${pos.y}`);
    expect(new Set(places).size).toBe(14);
    const x = (id: string) => scenario.nodes.get(id)?.pos.x ?? Number.NaN;
    expect(x('us_request')).toBeLessThan(x('ru_mediation'));
    expect(x('talks')).toBeLessThan(x('agreement'));
  });

  test('[F5] stand right of their causes where there are no phases, loops or not', () => {
    const nodes = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { kind: 'event' }]));
    const { scenario } = readJson({
      nodes,
      links: { k1: { from: 'a', to: 'b' }, k2: { from: 'b', to: 'c' }, k3: { from: 'c', to: 'b' } },
    });
    const [a, b] = ['a', 'b'].map((id) => scenario.nodes.get(id)?.pos.x ?? Number.NaN);
    expect(a).toBeLessThan(b ?? Number.NaN);
  });

  test('[F5] do not move those that have one', () => {
    const { scenario } = readJson({
      nodes: { a: { kind: 'event', pos: { x: 0, y: 900 } }, b: { kind: 'event' } },
    });
    expect(scenario.nodes.get('a')?.pos).toEqual({ x: 0, y: 900 });
    expect(scenario.nodes.get('b')?.pos.y).toBeGreaterThan(900);
  });
});
