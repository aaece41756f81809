import { expect, test } from 'vitest';
import { ablation } from '../../../shared/analyses/ablation.ts';
import { withoutLinks } from '../../../shared/analyses/cut-links.ts';
import { withParameter } from '../../../shared/analyses/parameters.ts';
import { paths } from '../../../shared/analyses/paths.ts';
import { pinnedBench } from '../../../shared/analyses/pinned.ts';
import { sensitivity } from '../../../shared/analyses/sensitivity.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { chanceIn, placeOf } from '../../../shared/analyses/target.ts';
import { Workbench } from '../../../shared/analyses/workbench.ts';
import type { Asked } from '../../../shared/infer/question.ts';
import type { LinkId, Scenario } from '../../../shared/model/scenario.ts';
import { bigBoard } from '../../support/big-board.ts';

const board = bigBoard(100);
const target = { node: 'n66', states: ['yes'] };
/** What is seen stands beside the ways, not on them, and has causes in common with them. */
const seen: Partial<Asked> = {
  findings: [{ kind: 'likelihood', id: 'seen', variable: 'n70', likelihood: [0.2, 0.9] }],
};

/** The chance of the target on the board with all its cards. */
function wholeBoard(besides: Partial<Asked>) {
  const { whole } = pinnedBench(board, target, besides);
  const bench = new Workbench(whole, besides);
  const place = placeOf(whole, bench.compiled, target);
  if (place === undefined) throw new Error('the target is on the board');
  const chance = (scenario: Scenario, asked?: Asked) =>
    chanceIn(bench.answerFor(scenario, asked), place);
  return { whole, bench, chance };
}

test.each([
  ['nothing', {}],
  ['another card', seen],
])('[Y21] with %s seen, numbers and links do what they do on the whole board', (_, besides) => {
  const { base } = pinnedBench(board, target, besides);
  expect(base.nodes.size).toBeLessThan(board.nodes.size);

  const { whole, bench, chance } = wholeBoard(besides);
  const { influences } = finish(sensitivity(board, target, besides)) ?? { influences: [] };
  expect(influences.length).toBe(bench.compiled.numbers.length);
  for (const { param, lo, hi, atLo, atHi } of influences) {
    expect(atLo).toBeCloseTo(chance(withParameter(whole, param, lo)) ?? Number.NaN, 10);
    expect(atHi).toBeCloseTo(chance(withParameter(whole, param, hi)) ?? Number.NaN, 10);
  }
  const found = finish(ablation(board, target, besides));
  expect(found?.links).toHaveLength(board.links.size);
  const prior = bench.answer({ interventions: [], findings: [] });
  for (const { link, without } of found?.links ?? []) {
    const cut = withoutLinks(whole, bench.compiled, prior, new Set([link]));
    expect(without).toBeCloseTo(chance(cut) ?? Number.NaN, 10);
  }
});

test.each([
  ['nothing', {}],
  ['another card', seen],
])(
  '[Y21] with %s seen, more than ten arrows carry what they carry on the whole board',
  (_, besides) => {
    const change = { node: 'n16', from: 'no', to: 'yes' };
    const { whole, bench, chance } = wholeBoard(besides);
    const found = finish(paths(board, change, target, besides));
    expect(found?.arrows.length).toBeGreaterThan(10);
    expect(found?.sampled).toBe(true);

    const { findings } = bench.asked;
    const prior = bench.answer({ interventions: [], findings: [] });
    const set = (distribution: readonly number[]) => {
      return { interventions: [{ id: 'set', variable: change.node, distribution }], findings };
    };
    const effectWithout = (links: readonly LinkId[]) => {
      const cut = withoutLinks(whole, bench.compiled, prior, new Set(links));
      return (chance(cut, set([0, 1])) ?? Number.NaN) - (chance(cut, set([1, 0])) ?? Number.NaN);
    };
    const arrows = found?.arrows ?? [];
    expect(found?.totalEffect).toBeCloseTo(effectWithout([]), 10);
    for (const { links, without } of arrows) expect(without).toBeCloseTo(effectWithout(links), 10);
    for (const { nodes, effect } of found?.routes ?? []) {
      const along = new Set(nodes.slice(1).map((node, at) => `${nodes[at]} ${node}`));
      const closed = arrows.filter(({ from, to }) => !along.has(`${from} ${to}`));
      expect(effect).toBeCloseTo(effectWithout(closed.flatMap(({ links }) => links)), 10);
    }
    const sum = arrows.reduce((total, { share }) => total + (share ?? 0), 0);
    expect(sum).toBeCloseTo(
      effectWithout([]) - effectWithout(arrows.flatMap(({ links }) => links)),
      10,
    );
  },
);
