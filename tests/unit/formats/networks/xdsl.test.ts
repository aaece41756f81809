import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../../shared/formats/format-error.ts';
import { formatOf } from '../../../../shared/formats/formats.ts';
import { fromScenario } from '../../../../shared/formats/networks/from-scenario.ts';
import { networkOf } from '../../../../shared/formats/networks/network-file.ts';
import { readXdsl } from '../../../../shared/formats/networks/read-xdsl.ts';
import { writeXdsl } from '../../../../shared/formats/networks/write-xdsl.ts';
import { readJson } from '../../../../shared/formats/read-json.ts';
import { createEngine } from '../../../../shared/infer/engine.ts';
import { compile } from '../../../../shared/model/compile.ts';
import type { Network } from '../../../../shared/model/network.ts';
import iran from '../../../oracle/iran.template.json' with { type: 'json' };

const root = (id: string, numbers = '0.5 0.5', states = ['True', 'False']) =>
  `<cpt id="${id}">${states.map((state) => `<state id="${state}" />`).join('')}<probabilities>${numbers}</probabilities></cpt>`;
const file = (inside: string, drawn = '') =>
  `<?xml version="1.0" encoding="ISO-8859-1"?>\n<smile version="1.0" id="N" numsamples="1000">\n<nodes>${inside}</nodes>\n<extensions><genie version="1.0" app="GeNIe 2.0.4535.0" name="Net">${drawn}</genie></extensions></smile>`;

const causes = ['Smoker', 'Genetic', 'CoalWorker', 'BadDiet'];
const cancer = (how: string) =>
  `<state id="True" /><state id="False" /><parents>${causes.join(' ')}</parents>${how}`;
/** The same card as GeNIe wrote it as a noisy-MAX, and as the table that it made of that. */
const asMax = file(
  `${causes.map((id) => root(id)).join('')}<noisymax id="LungCancer">${cancer(
    '<strengths>0 1 0 1 0 1 0 1</strengths><parameters>0.61 0.39 0 1 0.25 0.75 0 1 0.15 0.85 0 1 0.04 0.96 0 1 0.01 0.99</parameters>',
  )}</noisymax>`,
);
const asTable = file(
  `${causes.map((id) => root(id)).join('')}<cpt id="LungCancer">${cancer(
    '<probabilities>0.7637068 0.2362932 0.7538612499999999 0.24613875 0.722008 0.277992 0.710425 0.289575 0.6849424 0.3150576 0.671815 0.328185 0.629344 0.370656 0.6139 0.3861 0.39412 0.60588 0.368875 0.631125 0.2872 0.7128 0.2575 0.7425 0.19216 0.80784 0.1585 0.8415 0.0496 0.9504 0.01 0.99</probabilities>',
  )}</cpt>`,
);

/** Chances by variable and state, under evidence. */
function chances(network: Network, seen: Readonly<Record<string, string>> = {}) {
  const answer = createEngine(network).answer({
    interventions: [],
    findings: network.variables.flatMap(({ id, states }) =>
      seen[id] === undefined
        ? []
        : [
            {
              kind: 'likelihood' as const,
              id,
              variable: id,
              likelihood: states.map((state) => (state === seen[id] ? 1 : 0)),
            },
          ],
    ),
  });
  if (answer.kind !== 'exact') throw new Error(answer.kind);
  return Object.fromEntries(
    network.variables.flatMap(({ id, states }, index) =>
      states.map((state, at) => [`${id}=${state}`, answer.marginals[index]?.[at] ?? NaN]),
    ),
  );
}

function expectSame(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  expect(Object.keys(a).sort()).toEqual(Object.keys(b).sort());
  for (const [key, value] of Object.entries(a)) expect(value, key).toBeCloseTo(b[key] ?? NaN, 9);
}

describe('[F32] a network of GeNIe', () => {
  test.each([
    {},
    { Smoker: 'True', Genetic: 'False', CoalWorker: 'False', BadDiet: 'False' },
    { BadDiet: 'True', Genetic: 'False', CoalWorker: 'False', Smoker: 'False' },
    { LungCancer: 'True' },
  ])('[F32] says the same as a noisy-MAX and as the table that GeNIe made of it: %j', (seen) => {
    const [max, table] = [asMax, asTable].map((text) => networkOf(readXdsl(text)));
    if (!max || !table) throw new Error('two networks');
    expectSame(chances(max, seen), chances(table, seen));
  });

  test('[F32] keeps its noisy-MAX as quick numbers, whichever state is the absent one', () => {
    const text = file(
      `${root('Smoker', '0.1 0.23 0.67', ['TwoPacks', 'OnePack', 'No'])}${root('Diet', '0.55 0.15 0.3', ['Good', 'Medium', 'Bad'])}
      <noisymax id="Cancer"><state id="Malignant" /><state id="Benign" /><state id="No" /><parents>Smoker Diet</parents>
      <strengths>0 1 2 0 2 1</strengths>
      <parameters>0.23 0.25 0.52 0.11 0.14 0.75 0 0 1 0.04 0.63 0.33 0.13 0.22 0.65 0 0 1 0.005 0.015 0.98</parameters></noisymax>`,
    );
    const board = formatOf(text).read?.(text);
    const card = board?.scenario.nodes.get('Cancer');
    expect(card?.gate).toEqual({ type: 'max' });
    expect(card?.states.map(({ id }) => id)).toEqual(['No', 'Benign', 'Malignant']);
    expect(card?.leak).toEqual({ Benign: { v: 0.015 }, Malignant: { v: 0.005 } });
    const links = [...(board?.scenario.links.values() ?? [])].map(({ effects }) => effects);
    expect(links[1]).toEqual({
      Good: { Benign: { v: 0.63 }, Malignant: { v: 0.04 } },
      Bad: { Benign: { v: 0.22 }, Malignant: { v: 0.13 } },
    });
    if (!board) throw new Error('a board');
    expectSame(chances(compile(board.scenario).network), chances(networkOf(readXdsl(text))));
  });

  test('[F32] has titles and places, moved apart until no cards overlap', () => {
    const drawn = ['A', 'B']
      .map(
        (id, at) =>
          `<node id="${id}"><name>The ${id}</name><position>${100 + at * 100} 50 180 90</position></node>`,
      )
      .join('');
    const board = formatOf(file(root('A') + root('B'), drawn)).read?.(
      file(root('A') + root('B'), `<submodel id="s">${drawn}</submodel>`),
    );
    const cards = [...(board?.scenario.nodes.values() ?? [])];
    expect(cards.map(({ label }) => label)).toEqual(['The A', 'The B']);
    expect((cards[1]?.pos.x ?? 0) - (cards[0]?.pos.x ?? 0)).toBeGreaterThanOrEqual(200);
    expect(board?.isUnplaced).toBe(false);
  });

  test.each([
    [root('A', '0.5'), 'line 3: 1 numbers where 2 belong'],
    [root('A', '0.5 x'), '“x” is no number'],
    [`${root('A')}${root('A')}`, '“A” is declared twice'],
    [root('A').replace('<prob', '<parents>B</parents><prob'), 'its cause “B” is not there'],
    ['<equation id="A"><definition>A=1</definition></equation>', 'kind “equation” cannot be read'],
    [
      asMax
        .slice(asMax.indexOf('<nodes>') + 7, asMax.indexOf('</nodes>'))
        .replace('0 1 0 1 0 1 0 1<', '0 0 0 1 0 1 0 1<'),
      'name a state twice',
    ],
  ])('[F22] a broken one is refused with line and reason', (inside, words) => {
    expect(() => readXdsl(file(inside))).toThrow(FormatError);
    expect(() => readXdsl(file(inside))).toThrow(words);
  });

  test('[F32] comes back from what Parley writes with the same chances, noisy-MAX and layout', () => {
    const { scenario } = readJson({ ...iran, evidence: {} });
    const text = writeXdsl(fromScenario(scenario, { keepsMax: true }));
    expect(text.match(/<noisymax /g)?.length).toBeGreaterThan(0);
    const again = networkOf(readXdsl(text));
    const before = networkOf(fromScenario(scenario));
    expectSame(chances(again), chances(before));
    const read = formatOf(text).read?.(text).scenario;
    for (const { id, pos, label } of scenario.nodes.values()) {
      expect(read?.nodes.get(id)).toMatchObject({ pos, label });
    }
  });
});
