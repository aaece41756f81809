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
