import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createAnswerStore } from '../../../client/board/answer-store.ts';
import { askInference } from '../../../client/board/ask-inference.ts';
import type { InferencePort, InferenceQuestion } from '../../../client/board/inference-messages.ts';
import { createLiveNumbers } from '../../../client/board/live-numbers.ts';
import { createWhatIfStore } from '../../../client/board/what-if.ts';
import { Answerer } from '../../../client/board/answerer.ts';
import { must } from '../../../shared/base/must.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { answerOf, lastOf, marginal } from '../../support/answer-of.ts';
import { iranScenario } from '../../support/iran.ts';

const iran = iranScenario();

/** A far side that answers at once, or breaks on questions that `breaksOn` names. */
function farSide(breaksOn: (question: InferenceQuestion) => boolean = () => false) {
  const asked: InferenceQuestion[] = [];
  let opened = 0;
  const connect = () => {
    opened += 1;
    const answerer = new Answerer();
    const port: InferencePort = {
      onAnswer: null,
      onCrash: null,
      post: (question) => {
        asked.push(question);
        if (breaksOn(question)) {
          port.onCrash?.();
          return;
        }
        answerer.take(question.patches);
        const found = lastOf(answerer, question.whatIfs);
        port.onAnswer?.({ ...found, sequence: question.sequence, workerMs: 0 });
      },
      close: () => undefined,
    };
    return port;
  };
  return { connect, asked, opened: () => opened };
}

function stores() {
  return {
    scenario: createStore<Scenario>(() => iran),
    whatIf: createWhatIfStore(),
    live: createLiveNumbers(),
    answer: createAnswerStore(),
  };
}

function moved(scenario: Scenario, node: string): Scenario {
  const nodes = new Map(scenario.nodes);
  nodes.set(node, { ...must(nodes.get(node)), leak: { yes: { v: 0.42 } } });
  return { ...scenario, nodes };
}

describe('[B6] the inference worker', () => {
  test('[B6] is told each change once and answers each', () => {
    const all = stores();
    const { connect, asked } = farSide();
    const stop = askInference(all, connect);
    const next = moved(iran, 'talks');
    all.scenario.setState(next, true);
    expect(asked.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(asked[1]?.patches).toHaveLength(1);
    expect(all.answer.getState().base).toEqual(answerOf(next).base);
    stop();
  });

  test('[B6] that crashes is started again and told everything', () => {
    const all = stores();
    let broken = false;
    const { connect, asked, opened } = farSide(({ sequence }) => {
      if (sequence !== 2 || broken) return false;
      broken = true;
      return true;
    });
    const stop = askInference(all, connect);
    const next = moved(iran, 'talks');
    all.scenario.setState(next, true);
    expect(opened()).toBe(2);
    expect(asked.at(-1)?.patches.length).toBeGreaterThan(iran.links.size);
    expect(all.answer.getState().base).toEqual(answerOf(next).base);
    stop();
  });

  test('[B6] that one question always breaks leaves no stale number, and answers the next', () => {
    const all = stores();
    const poison = moved(iran, 'spoiler');
    let isPoisoned = false;
    const { connect } = farSide(() => isPoisoned);
    const stop = askInference(all, connect);
    isPoisoned = true;
    all.scenario.setState(poison, true);
    expect(all.answer.getState().base).toBeUndefined();
    isPoisoned = false;
    all.scenario.setState(iran, true);
    expect(marginal(all.answer.getState().base, 'talks')).toEqual(
      marginal(answerOf(iran).base, 'talks'),
    );
    stop();
  });
});
