import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AnalysisMessage } from '../../../client/analyse/analysis-question.ts';
import { createAnalyst, type AnalysisPort } from '../../../client/analyse/analysis-store.ts';
import { must } from '../../../shared/base/must.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { iranScenario } from '../../support/iran.ts';

const iran = iranScenario();
const target = { node: 'agreement', states: ['verified'] } as const;
const question = { of: 'sensitivity', target } as const;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function leaking(v: number): Scenario {
  const talks = must(iran.nodes.get('talks'));
  const nodes = new Map(iran.nodes).set('talks', { ...talks, leak: { yes: { v } } });
  return { ...iran, nodes };
}

/** An analyst whose far side only writes down what it is told. */
function newAnalyst() {
  const scenario = createStore<Scenario>(() => iran);
  const ports: (AnalysisPort & { readonly heard: AnalysisMessage[]; closed: boolean })[] = [];
  const analyst = createAnalyst(scenario, () => {
    const heard: AnalysisMessage[] = [];
    const port = {
      heard,
      closed: false,
      post: (message: AnalysisMessage) => heard.push(message),
      onAnswer: null,
      onCrash: null,
      close: () => {
        port.closed = true;
      },
    };
    ports.push(port);
    return port;
  });
  const asks = () =>
    ports.flatMap(({ heard }) =>
      heard.flatMap((message) => ('ask' in message ? [message.ask] : [])),
    );
  const state = (key: string) => analyst.store.getState().get(key);
  const answer = (sequence: number, result: unknown) =>
    ports.at(-1)?.onAnswer?.({ key: 'a', sequence, kind: 'result', result, ms: 3 });
  return { scenario, analyst, ports, asks, state, answer };
}

describe('[U71] the panel’s questions', () => {
  test('[U71] nothing is started before the first question', () => {
    const { ports, analyst } = newAnalyst();
    expect(ports).toHaveLength(0);
    analyst.watch('a', question);
    expect(ports).toHaveLength(1);
    expect(ports[0]?.heard.map((message) => Object.keys(message)[0])).toEqual(['patches', 'ask']);
  });

  test('[U72] what is known so far stands as not yet whole, until the rest is there', () => {
    const { analyst, state, answer, ports } = newAnalyst();
    analyst.watch('a', question);
    ports
      .at(-1)
      ?.onAnswer?.({ key: 'a', sequence: 1, kind: 'sofar', done: 0.2, sofar: 'half', ms: 120 });
    const half = { value: 'half', isWhole: false, ms: 120 };
    expect(state('a')).toEqual({ result: half, pending: { done: 0.2 } });
    answer(1, 'whole');
    expect(state('a')).toEqual({ result: { value: 'whole', isWhole: true, ms: 3 } });
  });

  test('[U72] long work can be left off where it is, and gone on with', () => {
    const { analyst, state, answer, ports, asks } = newAnalyst();
    analyst.watch('a', question);
    const far = {
      key: 'a',
      sequence: 1,
      kind: 'sofar',
      done: 0.2,
      sofar: 'half',
      ms: 120,
    } as const;
    ports.at(-1)?.onAnswer?.(far);
    analyst.stop('a');
    expect(ports[0]?.heard.at(-1)).toEqual({ cancel: 'a' });
    const stopped = { result: { value: 'half', isWhole: false, ms: 120 }, isStopped: true };
    expect(state('a')).toEqual(stopped);
    answer(1, 'what was on its way');
    expect(state('a')).toEqual(stopped);
    analyst.again('a');
    expect(asks().at(-1)).toMatchObject({ sequence: 2 });
    answer(2, 'whole');
    expect(state('a')).toEqual({ result: { value: 'whole', isWhole: true, ms: 3 } });
  });

  test('[Y47] what-ifs that begin or cease to count are asked with, at once and once', () => {
    const { analyst, asks } = newAnalyst();
    const whatIfs = [{ node: 'talks', state: 'yes', mode: 'do' } as const];
    analyst.suppose(whatIfs);
    expect(asks()).toEqual([]);
    analyst.watch('a', question);
    analyst.suppose([...whatIfs]);
    analyst.suppose(undefined);
    expect(asks()).toEqual([
      { key: 'a', sequence: 1, question, whatIfs },
      { key: 'a', sequence: 2, question },
    ]);
  });

  test('[U71] the last answer stays while a newer one is worked out', () => {
    const { analyst, state, answer, scenario, asks } = newAnalyst();
    analyst.watch('a', question);
    expect(state('a')).toEqual({ pending: { done: undefined } });
    answer(1, 'first');
    expect(state('a')).toEqual({ result: { value: 'first', isWhole: true, ms: 3 } });
    scenario.setState(leaking(0.2), true);
    vi.advanceTimersByTime(150);
    expect(asks().map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(state('a')).toMatchObject({ result: { value: 'first' }, pending: {} });
    answer(2, 'second');
    expect(state('a')).toEqual({ result: { value: 'second', isWhole: true, ms: 3 } });
  });

  test('[U70] an answer to an older question is not shown', () => {
    const { analyst, state, answer, scenario } = newAnalyst();
    analyst.watch('a', question);
    scenario.setState(leaking(0.2), true);
    vi.advanceTimersByTime(150);
    answer(1, 'late');
    expect(state('a')).toEqual({ pending: { done: undefined } });
  });

  test('[U71] a stream of edits is asked about while it lasts, not at each of them', () => {
    const { analyst, scenario, asks } = newAnalyst();
    analyst.watch('a', question);
    for (let edit = 1; edit <= 40; edit += 1) {
      scenario.setState(leaking(edit / 100), true);
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(200);
    expect(asks().length).toBeGreaterThanOrEqual(4);
    expect(asks().length).toBeLessThanOrEqual(6);
  });

  test('[U71] long work is answered while edits stream in, and asked anew at once', () => {
    const { analyst, scenario, asks, state, answer } = newAnalyst();
    analyst.watch('a', question);
    for (let edit = 1; edit <= 60; edit += 1) {
      scenario.setState(leaking(edit / 100), true);
      vi.advanceTimersByTime(50);
    }
    const running = must(asks().at(-1)).sequence;
    vi.advanceTimersByTime(2000);
    expect(asks().at(-1)?.sequence).toBe(running);
    answer(running, 'of a moment ago');
    expect(asks().at(-1)?.sequence).toBe(running + 1);
    expect(state('a')).toMatchObject({ result: { value: 'of a moment ago' }, pending: {} });
    answer(running + 1, 'of now');
    expect(state('a')).toEqual({ result: { value: 'of now', isWhole: true, ms: 3 } });
    expect(asks()).toHaveLength(running + 1);
  });

  test('[U71] what no answer depends on asks nothing', () => {
    const { analyst, scenario, asks } = newAnalyst();
    analyst.watch('a', question);
    scenario.setState({ ...iran, notes: new Map() }, true);
    vi.advanceTimersByTime(1000);
    expect(asks()).toHaveLength(1);
  });

  test('[U70] a question that is folded away is called off and forgotten', () => {
    const { analyst, ports, state, answer, scenario, asks } = newAnalyst();
    const stop = analyst.watch('a', question);
    stop();
    expect(ports[0]?.heard.at(-1)).toEqual({ cancel: 'a' });
    answer(1, 'late');
    expect(state('a')).toBeUndefined();
    scenario.setState(leaking(0.2), true);
    vi.advanceTimersByTime(1000);
    expect(asks()).toHaveLength(1);
  });

  test('[U72] progress is shown beside the last answer', () => {
    const { analyst, ports, state } = newAnalyst();
    analyst.watch('a', question);
    ports[0]?.onAnswer?.({ key: 'a', sequence: 1, kind: 'progress', done: 0.4 });
    expect(state('a')).toEqual({ pending: { done: 0.4 } });
  });

  test('[U72] a calculation that fails says why, in place of an answer', () => {
    const { analyst, ports, state, answer } = newAnalyst();
    analyst.watch('a', question);
    answer(1, 'first');
    ports[0]?.onAnswer?.({ key: 'a', sequence: 1, kind: 'failed', reason: 'too large' });
    expect(state('a')).toEqual({ failed: 'too large' });
  });

  test('[U72] a worker that breaks is told, and the next change starts another', () => {
    const { analyst, ports, state } = newAnalyst();
    analyst.watch('a', question);
    ports[0]?.onCrash?.();
    expect(state('a')?.failed).toBeDefined();
    expect(ports[0]?.closed).toBe(true);
    analyst.watch('b', question);
    expect(ports).toHaveLength(2);
    expect(ports[1]?.heard.map((message) => Object.keys(message)[0])).toEqual(['patches', 'ask']);
  });

  test('[U70] closing ends the worker', () => {
    const { analyst, ports, scenario, asks } = newAnalyst();
    analyst.watch('a', question);
    analyst.close();
    expect(ports[0]?.closed).toBe(true);
    scenario.setState(leaking(0.2), true);
    vi.advanceTimersByTime(1000);
    expect(asks()).toHaveLength(1);
    expect(analyst.store.getState().size).toBe(0);
  });
});
