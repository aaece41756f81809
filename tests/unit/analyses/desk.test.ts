import { expect, test, vi } from 'vitest';
import { ablation } from '../../../shared/analyses/ablation.ts';
import { bestResponse } from '../../../shared/analyses/best-response.ts';
import { bounds } from '../../../shared/analyses/bounds.ts';
import { coherence } from '../../../shared/analyses/coherence.ts';
import { compare } from '../../../shared/analyses/compare.ts';
import { Desk } from '../../../shared/analyses/desk.ts';
import type { Besides } from '../../../shared/analyses/desk.ts';
import { evidenceFit } from '../../../shared/analyses/evidence-fit.ts';
import { informativeness } from '../../../shared/analyses/informativeness.ts';
import { likeliestCourses } from '../../../shared/analyses/likeliest-course.ts';
import { paths } from '../../../shared/analyses/paths.ts';
import { withParameter } from '../../../shared/analyses/parameters.ts';
import { pinnedBench } from '../../../shared/analyses/pinned.ts';
import { sensitivity } from '../../../shared/analyses/sensitivity.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { storylines } from '../../../shared/analyses/storylines.ts';
import { valueOfInformation } from '../../../shared/analyses/value-of-information.ts';
import { Workbench } from '../../../shared/analyses/workbench.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { iranScenario } from '../../support/iran.ts';

vi.mock(import('../../../shared/infer/engine.ts'), async (original) => {
  const real = await original();
  return { ...real, createEngine: vi.fn(real.createEngine) };
});

const iran = iranScenario();
const target = { node: 'agreement', states: ['verified'] };
const change = { node: 'ru_mediation', from: 'none', to: 'active' };
const param = 'link:l09:yes';

/** The board as it was, with another number, and without a link. */
function edits(): readonly Scenario[] {
  const moved = withParameter(iran, param, 0.4);
  const links = new Map(moved.links);
  links.delete('l16');
  return [iran, moved, { ...moved, links }, iran];
}

const questions: readonly ((scenario: Scenario, besides: Besides) => unknown)[] = [
  (scenario, besides) => finish(sensitivity(scenario, target, besides)),
  (scenario, besides) => finish(bounds(scenario, target, besides)),
  (scenario, besides) => coherence(scenario, besides),
  (scenario, besides) => finish(ablation(scenario, target, besides)),
  (scenario, besides) => informativeness(scenario, target, besides),
  (scenario, besides) => finish(paths(scenario, change, target, besides)),
  (scenario, besides) => finish(storylines(scenario, 5, besides)),
  (scenario, besides) => likeliestCourses(scenario, 3, besides),
  (scenario, besides) => finish(valueOfInformation(scenario, besides)),
  (scenario, besides) => evidenceFit(scenario, besides),
  (scenario, besides) => finish(bestResponse(scenario, besides)),
  (scenario, besides) => finish(compare(iran, scenario, target, besides)),
];

test('[Y22] what earlier questions left changes no double of an answer', () => {
  const desk = new Desk();
  for (const scenario of edits()) {
    for (const ask of questions) expect(ask(scenario, { desk })).toEqual(ask(scenario, {}));
  }
}, 30_000);

test('[Y22] a question that is left off half way leaves the next one its answer', () => {
  const desk = new Desk();
  for (const scenario of edits()) {
    const left = bounds(scenario, target, { desk });
    for (let step = 0; step < 20; step += 1) left.next();
    const found = finish(sensitivity(scenario, target, { desk }));
    expect(found).toEqual(finish(sensitivity(scenario, target)));
    // Two at once, in turns: each goes on with its own board.
    const [one, other] = [
      ablation(scenario, target, { desk }),
      ablation(iran, { node: 'escalation', states: ['yes'] }, { desk }),
    ];
    for (let step = 0; step < 5; step += 1) [one, other].forEach((steps) => steps.next());
    expect(finish(one)).toEqual(finish(ablation(scenario, target)));
  }
});

test('[Y22] of an edited board only what the edit touches is compiled again', () => {
  const desk = new Desk();
  const child = iran.links.get('l09')?.to;
  const changed = (before: Workbench, after: Workbench) => {
    const old = new Set(before.compiled.network.variables);
    return after.compiled.network.variables.filter((each) => !old.has(each)).map(({ id }) => id);
  };
  const moved = withParameter(iran, param, 0.4);
  const [was, is] = [iran, moved].map((scenario) => new Workbench(scenario, { desk }));
  const [pinnedWas, pinnedIs] = [iran, moved].map((scenario) =>
    pinnedBench(scenario, target, { desk }),
  );
  expect(was && is && changed(was, is)).toEqual([child]);
  expect(pinnedWas && pinnedIs && changed(pinnedWas.bench, pinnedIs.bench)).toEqual([child]);
});

test('[Y22] all questions about a board share two engines, and comparisons two more', () => {
  const desk = new Desk();
  vi.mocked(createEngine).mockClear();
  const alone = questions.slice(0, -1);
  for (const scenario of edits()) for (const ask of alone) ask(scenario, { desk });
  expect(createEngine).toHaveBeenCalledTimes(2);
  for (const scenario of edits()) finish(compare(iran, scenario, target, { desk }));
  expect(createEngine).toHaveBeenCalledTimes(4);
}, 30_000);
