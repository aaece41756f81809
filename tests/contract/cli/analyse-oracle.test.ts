import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Ablation } from '../../../shared/analyses/ablation.ts';
import type { Responses } from '../../../shared/analyses/best-response.ts';
import type { Bounds } from '../../../shared/analyses/bounds.ts';
import type { Comparison } from '../../../shared/analyses/compare.ts';
import type { EvidenceFit } from '../../../shared/analyses/evidence-fit.ts';
import type { Informativeness } from '../../../shared/analyses/informativeness.ts';
import type { Course } from '../../../shared/analyses/likeliest-course.ts';
import type { ObserveAndDo } from '../../../shared/analyses/observe-and-do.ts';
import type { Paths } from '../../../shared/analyses/paths.ts';
import type { Sensitivity } from '../../../shared/analyses/sensitivity.ts';
import type { Storylines } from '../../../shared/analyses/storylines.ts';
import type { DecisionValue } from '../../../shared/analyses/value-of-information.ts';
import { analyseCommand } from '../../../server/cli/analyse.ts';
import { runCli, tempFile } from '../../support/run-cli.ts';
import { iranBranch } from '../../support/iran-branch.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };
import template from '../../oracle/iran.template.json' with { type: 'json' };

const iran = fileURLToPath(new URL('../../oracle/iran.template.json', import.meta.url));
const table = new URL('../../oracle/exports/iran.marginals.csv', import.meta.url);
const words = {
  V: 'agreement=verified',
  A: 'agreement=interim,verified',
  X: 'escalation=yes',
} as const;
const names = ['V', 'A', 'X'] as const;

/** What `parley analyse` prints about the Iran board, read back. The caller knows its shape. */
async function analyse<T>(what: string, ...args: readonly string[]): Promise<T> {
  const { code, out, err } = await runCli(analyseCommand, iran, '--what', what, ...args);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
}

function near(actual: number | undefined | null, wanted: string | number) {
  expect(Math.abs((actual ?? Number.NaN) - Number(wanted))).toBeLessThan(1e-9);
}

describe('[Y6] what parley analyse prints of the Iran board is as published', () => {
  test('[Y6] A1 marginals', async () => {
    const { probabilityOfEvidence, marginals } = await analyse<{
      probabilityOfEvidence: number;
      marginals: Record<string, Record<string, number>>;
    }>('marginals');
    near(probabilityOfEvidence, results.baseline.P_evidence);
    for (const [node, states] of Object.entries(results.baseline.marginals)) {
      for (const [state, chance] of Object.entries(states)) near(marginals[node]?.[state], chance);
    }
  });

  test('[Y6] A1 marginals to the last digits of the exact fractions, and the table of them', async () => {
    type Marginals = Record<string, Record<string, number>>;
    const found = await analyse<{ marginals: Marginals }>('marginals');
    const bare = await tempFile('bare.json', JSON.stringify({ ...template, evidence: {} }));
    const { out } = await runCli(analyseCommand, bare, '--what', 'marginals');
    const prior = JSON.parse(out) as { marginals: Marginals };
    for (const [{ marginals }, { exact }] of [
      [found, results.baseline],
      [prior, results.prior],
    ] as const) {
      for (const [words, fraction] of Object.entries(exact)) {
        const [node = '', state = ''] = words.split('=');
        const [upper = '', lower = ''] = fraction.split('/');
        const digits = (BigInt(upper) * 10n ** 18n) / BigInt(lower);
        expect(marginals[node]?.[state]).toBeCloseTo(Number(digits) / 1e18, 14);
      }
    }
    const [, ...lines] = readFileSync(table, 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) {
      const [node = '', state = '', before = '', now = ''] = line.split(',');
      near(prior.marginals[node]?.[state], before);
      near(found.marginals[node]?.[state], now);
    }
  });

  test.each(results.observe_vs_do)(
    '[Y6] A2, A3 what-if $node=$state',
    async ({ node, state, observe, do: done }) => {
      for (const name of names) {
        const suppose = ['--suppose', `${node}=${state}`, '--target', words[name]];
        const found = await analyse<ObserveAndDo>('what-if', ...suppose);
        near(found.learnt?.chance, observe[name]);
        near(found.done?.chance, done[name]);
        near(found.learnt?.probabilityOfEvidence, observe.P_evidence);
      }
    },
  );

  test('[Y6] A4 course', async () => {
    const courses = await analyse<readonly Course[]>('course', '--top', '10');
    const { order, top10 } = results.mpe;
    for (const [at, { p, states }] of top10.entries()) {
      near(courses[at]?.chance, p);
      const told = new Map(courses[at]?.happenings.map((one) => [one.node, one.state]));
      expect(order.map((node) => told.get(node))).toEqual(states);
    }
  });

  test('[Y6] A5 storylines', async () => {
    const { nodes, top10 } = results.storylines;
    const found = await analyse<Storylines>('storylines', '--top', '10');
    expect(found.nodes).toEqual(nodes);
    for (const [at, { p, states, text }] of top10.entries()) {
      near(found.list[at]?.chance, p);
      expect(found.list[at]).toMatchObject({ states, text });
    }
    const verified = await analyse<Storylines>('storylines', '--evidence', words.V);
    for (const [at, story] of results.storylines.top3_given_verified.entries()) {
      near(verified.list[at]?.chance, story.share_of_verified);
    }
  });

  test.each(names)('[Y6] A6 tornado of %s, and the curve of its first number', async (name) => {
    const target = ['--target', words[name]];
    const { influences } = await analyse<Sensitivity>('tornado', ...target, '--top', '100');
    const { params, n_params: count } = results.sensitivity;
    expect(influences).toHaveLength(count);
    const byName = new Map(influences.map((influence) => [influence.param, influence]));
    for (const wanted of params) {
      const ours = byName.get(wanted.param);
      near(ours?.atLo, wanted[name].at_lo);
      near(ours?.atHi, wanted[name].at_hi);
      near(ours?.derivative, wanted[name].derivative);
      for (const part of ['a', 'b'] as const) near(ours?.ratio?.[part], wanted[name][part]);
    }
    const param = influences[0]?.param ?? '';
    const { a, b } = params.find((one) => one.param === param)?.[name] ?? { a: '', b: '' };
    const { c, d } = params.find((one) => one.param === param) ?? { c: '', d: '' };
    const { points } = await analyse<{ points: readonly { at: number; chance: number }[] }>(
      'curve',
      ...target,
      '--param',
      param,
    );
    for (const { at, chance } of points)
      near(chance, (Number(a) * at + Number(b)) / (Number(c) * at + Number(d)));
  });

  test.each(names)(
    '[Y6] A7 bounds and montecarlo of %s',
    async (name) => {
      const outer = await analyse<Bounds>('bounds', '--target', words[name]);
      near(outer.low.chance, results.interval_bounds[name].low);
      near(outer.high.chance, results.interval_bounds[name].high);
      const inner = await analyse<Record<'mean' | 'q05' | 'q50' | 'q95' | 'count', number>>(
        'montecarlo',
        '--target',
        words[name],
      );
      const published = results.monte_carlo_PERT[name];
      expect(inner.count).toBe(results.monte_carlo_PERT.n);
      expect(Math.abs(inner.mean - published.mean)).toBeLessThan(0.004);
      for (const share of ['q05', 'q50', 'q95'] as const)
        expect(Math.abs(inner[share] - published[share])).toBeLessThan(0.008);
    },
    30_000,
  );

  test('[Y6] A8 informativeness', async () => {
    const found = await analyse<Informativeness>(
      'informativeness',
      '--target',
      words.V,
      '--top',
      '20',
    );
    for (const { node, bits, expected_abs_shift_V: shift } of results.informativeness_agreement) {
      const ours = found.list.find((one) => one.node === node);
      near(ours?.bits, bits);
      near(ours?.expectedShift, shift);
    }
  });

  test('[Y6] A9 voi', async () => {
    const found = await analyse<readonly DecisionValue[]>('voi');
    for (const wanted of results.evpi) {
      const ours = found.find(({ decision }) => decision === wanted.decision);
      near(ours?.best, wanted.MEU);
      expect(ours).toMatchObject({ actor: wanted.actor, observes: wanted.observes });
      expect(ours?.setAside).toHaveLength(wanted.evidence_set_aside.length);
      for (const [node, points] of Object.entries(wanted.evpi))
        near(ours?.worth.find((one) => one.node === node)?.points, points);
    }
  });

  test('[Y6] A10 best-response', async () => {
    const { now, moves } = await analyse<Responses>('best-response');
    for (const [actor, points] of Object.entries(results.baseline.EU)) near(now[actor], points);
    for (const { move, best, EU_by_option: options } of results.best_response) {
      const ours = moves.find((one) => one.move === move);
      expect(ours?.best).toBe(best);
      for (const [option, worth] of Object.entries(options)) {
        const utilities = ours?.options.find((one) => one.option === option)?.utilities;
        for (const [actor, points] of Object.entries(worth)) near(utilities?.[actor], points);
      }
    }
  });

  test.each(names)('[Y6] A14 ablation of %s', async (name) => {
    const { links } = await analyse<Ablation>('ablation', '--target', words[name], '--top', '50');
    for (const wanted of results.ablation) {
      const ours = links.find(({ link }) => link === wanted.link);
      near(ours?.without, wanted[name].without);
      near(ours?.delta, wanted[name].delta);
    }
  });

  test('[Y6] A15 paths', async () => {
    const cause = ['--cause', 'ru_mediation=none,active', '--target', words.A];
    const found = await analyse<Paths>('paths', ...cause);
    const { total_effect: total, arrows, paths } = results.effect_decomposition;
    near(found.totalEffect, total);
    for (const [at, wanted] of arrows.entries()) {
      near(found.arrows[at]?.share, wanted.shapley);
      near(found.arrows[at]?.without, wanted.TE_without);
    }
    for (const [at, wanted] of paths.entries()) {
      expect(found.routes[at]?.nodes).toEqual(wanted.path);
      near(found.routes[at]?.effect, wanted.solo_effect);
    }
  }, 30_000);

  test.each(names)('[Y6] A16 compare of %s', async (name) => {
    const other = await tempFile('branch.json', JSON.stringify(iranBranch()));
    const found = await analyse<Comparison>('compare', '--with', other, '--target', words[name]);
    const { B, shapley_of_edits: shares, tvd } = results.branch_compare;
    near(found.after, B[name]);
    const shareOf = (id: string) => found.edits.find((edit) => edit.id === id)?.share;
    near(shareOf('us_posture'), shares[name].posture);
    near(shareOf('l09'), shares[name].distrust);
    near(shareOf('l16'), shares[name].relief);
    near(shareOf('e2'), shares[name].report);
    for (const [node, distance] of Object.entries(tvd))
      near(found.shifts.find((one) => one.node === node)?.distance, distance);
  });

  test('[Y6] A19 coherence, beside the marginals; and how the evidence fits', async () => {
    const gaps =
      await analyse<readonly { node: string; model: number; gut: number; gap: number }[]>(
        'coherence',
      );
    const marginals: Record<string, Record<string, string>> = results.baseline.marginals;
    for (const { node, model, gut, gap } of gaps) {
      near(model, Object.values(marginals[node] ?? {}).at(-1) ?? '');
      near(gap, gut - model);
    }
    const fit = await analyse<EvidenceFit>('evidence');
    near(fit.bits, results.conflict.conf_log2);
    near(fit.together, results.conflict.P_joint);
    expect(fit.pieces.map(({ id }) => id)).toEqual(['e1', 'e2']);
    near(fit.pieces[0]?.alone, results.conflict.P_e1);
    near(fit.pieces[1]?.alone, results.conflict.P_e2);
  });
});

test.each([
  ['paths', '--cause node'],
  ['what-if', '--suppose node=state'],
  ['curve', '--param NAME'],
  ['compare', '--with FILE'],
])('[Y6] parley analyse --what %s says that it needs %s', async (what, option) => {
  const { code, err } = await runCli(analyseCommand, iran, '--what', what);
  expect(code).toBe(2);
  expect(err).toContain(`needs ${option}`);
});
