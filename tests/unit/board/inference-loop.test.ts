import { describe, expect, test, vi } from 'vitest';
import { createInferenceLoop } from '../../../client/board/inference-loop.ts';
import type { InferenceAnswer } from '../../../client/board/inference-messages.ts';
import { patchesBetween } from '../../../client/board/patches.ts';
import { must } from '../../../shared/base/must.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { answerOf } from '../../support/answer-of.ts';
import { iranScenario } from '../../support/iran.ts';

const iran = iranScenario();

function leaking(scenario: Scenario, v: number): Scenario {
  const talks = must(scenario.nodes.get('talks'));
  const nodes = new Map(scenario.nodes);
  nodes.set('talks', { ...talks, leak: { yes: { v } } });
  return { ...scenario, nodes };
}

describe('[B5] of several questions', () => {
  test('[B5] the newest is answered, with everything that was told before it', async () => {
    const answers: InferenceAnswer[] = [];
    const told: (() => void)[] = [];
    const nextTask = () => new Promise<void>((resolve) => told.push(resolve));
    // A clock that says each step took long, so that the loop takes a breath after each.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const question = createInferenceLoop((answer) => answers.push(answer), nextTask);
    const [first, second] = [leaking(iran, 0.2), leaking(iran, 0.7)];
    question({ sequence: 1, patches: patchesBetween(undefined, iran), whatIfs: [] });
    question({ sequence: 2, patches: patchesBetween(iran, first), whatIfs: [] });
    question({ sequence: 3, patches: patchesBetween(first, second), whatIfs: [] });
    await vi.waitFor(() => {
      told.shift()?.();
      expect(answers.at(-1)?.sequence).toBe(3);
    });
    expect(answers.map(({ sequence }) => sequence)).toEqual([3]);
    expect(answers[0]?.base).toEqual(answerOf(second).base);
    clock.mockRestore();
  });

  test('[B5] a stream that never stops still gets answers', async () => {
    const answers: InferenceAnswer[] = [];
    let sequence = 1;
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
    // Each time the loop takes a breath, another edit has come in.
    const nextTask = () => {
      if (sequence < 200) {
        sequence += 1;
        const next = leaking(iran, sequence / 1000);
        question({ sequence, patches: patchesBetween(iran, next), whatIfs: [] });
      }
      return Promise.resolve();
    };
    const question = createInferenceLoop((answer) => answers.push(answer), nextTask);
    question({ sequence, patches: patchesBetween(undefined, iran), whatIfs: [] });
    await vi.waitFor(() => {
      expect(answers.at(-1)?.sequence).toBe(200);
    });
    expect(answers.length).toBeGreaterThan(5);
    clock.mockRestore();
  });
});

describe('[B32] a gut number beyond reach', () => {
  test('[B32] is told after the answer, with what it takes fetched once, and goes with its number', async () => {
    const answers: InferenceAnswer[] = [];
    const question = createInferenceLoop(
      (answer) => answers.push(answer),
      () => Promise.resolve(),
    );
    const guessed = (gut: number | undefined): Scenario => {
      const { gut: _gut, ...talks } = must(iran.nodes.get('talks'));
      const node = gut === undefined ? talks : { ...talks, gut: { v: gut } };
      return { ...iran, nodes: new Map(iran.nodes).set('talks', node) };
    };
    const codes = () =>
      answers.map(({ sequence, issues }) => [
        sequence,
        issues.filter(({ code }) => code === 'W-GUT-INFEASIBLE').length,
      ]);
    const [far, near] = [guessed(0.9), guessed(0.4)];
    question({ sequence: 1, patches: patchesBetween(undefined, far), whatIfs: [] });
    await vi.waitFor(() => {
      expect(codes().at(-1)).toEqual([1, 1]);
    });
    // The first answer did not wait for it.
    expect(codes()[0]).toEqual([1, 0]);
    question({ sequence: 2, patches: patchesBetween(far, leaking(far, 0.2)), whatIfs: [] });
    await vi.waitFor(() => {
      expect(answers.at(-1)?.sequence).toBe(2);
    });
    // Known until looked at anew: the badge does not flicker.
    expect(codes().filter(([sequence]) => sequence === 2)).not.toContainEqual([2, 0]);
    question({ sequence: 3, patches: patchesBetween(leaking(far, 0.2), near), whatIfs: [] });
    await vi.waitFor(() => {
      expect(codes().at(-1)).toEqual([3, 0]);
    });
    expect(codes().filter(([sequence]) => sequence === 3)).not.toContainEqual([3, 1]);
  });
});
