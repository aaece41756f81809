import { expect, test } from 'vitest';
import { ablation } from '../../../shared/analyses/ablation.ts';
import { compare } from '../../../shared/analyses/compare.ts';
import { paths } from '../../../shared/analyses/paths.ts';
import { differences } from '../../../shared/analyses/differences.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { iranBranch } from '../../support/iran-branch.ts';
import { iranScenario } from '../../support/iran.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };
import template from '../../oracle/iran.template.json' with { type: 'json' };

const { scenario } = readJson(template);
const targets = {
  V: { node: 'agreement', states: ['verified'] },
  A: { node: 'agreement', states: ['interim', 'verified'] },
  X: { node: 'escalation', states: ['yes'] },
} as const;

function near(actual: number | undefined, wanted: string | number) {
  expect(Math.abs((actual ?? Number.NaN) - Number(wanted))).toBeLessThan(1e-9);
}

test.each(['V', 'A', 'X'] as const)(
  '[Y11] what %s is without each link is as published',
  (name) => {
    const found = finish(ablation(scenario, targets[name]));
    for (const wanted of results.ablation) {
      const effect = found?.links.find(({ link }) => link === wanted.link);
      const published = wanted[name];
      near(effect?.without, published.without);
      near(effect?.delta, published.delta);
    }
  },
);

test('[Y12] the ways from mediation to an agreement carry the published shares', () => {
  const change = { node: 'ru_mediation', from: 'none', to: 'active' };
  const found = finish(paths(scenario, change, targets.A));
  const published = results.effect_decomposition;
  near(found?.totalEffect, published.total_effect);
  expect(found?.arrows.map(({ from, to }) => [from, to])).toEqual(
    published.arrows.map(({ from, to }) => [from, to]),
  );
  for (const [at, wanted] of published.arrows.entries()) {
    near(found?.arrows[at]?.share, wanted.shapley);
    near(found?.arrows[at]?.without, wanted.TE_without);
  }
  expect(found?.routes.map(({ nodes }) => nodes)).toEqual(published.paths.map(({ path }) => path));
  for (const [at, wanted] of published.paths.entries())
    near(found?.routes[at]?.effect, wanted.solo_effect);
  const sum = found?.arrows.reduce((total, { share }) => total + (share ?? 0), 0);
  near(sum, published.total_effect);
});

test.each(['V', 'A', 'X'] as const)(
  '[Y13] the branch’s %s comes from its edits as published',
  (name) => {
    const found = finish(compare(scenario, readJson(iranBranch()).scenario, targets[name]));
    const published = results.branch_compare;
    near(found?.after, published.B[name]);
    near((found?.after ?? 0) - (found?.before ?? 0), published.delta[name]);
    const shares = published.shapley_of_edits[name];
    const shareOf = (id: string) => found?.edits.find((edit) => edit.id === id)?.share;
    expect(found?.edits).toHaveLength(4);
    near(shareOf('us_posture'), shares.posture);
    near(shareOf('l09'), shares.distrust);
    near(shareOf('l16'), shares.relief);
    near(shareOf('e2'), shares.report);
    for (const [node, distance] of Object.entries(published.tvd)) {
      near(found?.shifts.find((shift) => shift.node === node)?.distance, distance);
    }
    for (const [actor, points] of Object.entries(published.B.EU)) {
      near(found?.utilities?.after[actor], points);
    }
  },
);

test('[Y13] a board that went through a document differs in nothing from the file it came from', () => {
  expect(differences(iranScenario(), scenario)).toEqual([]);
});
