import { afterEach, describe, expect, test, vi } from 'vitest';
import { createAnalysisLoop } from '../../../client/analyse/analysis-loop.ts';
import type { AnalysisReport } from '../../../client/analyse/analysis-question.ts';
import { patchesBetween } from '../../../client/board/patches.ts';
import { ablation } from '../../../shared/analyses/ablation.ts';
import { paths } from '../../../shared/analyses/paths.ts';
import { sensitivity } from '../../../shared/analyses/sensitivity.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { iranScenario } from '../../support/iran.ts';

vi.mock(import('../../../shared/infer/engine.ts'), async (original) => {
  const real = await original();
  return { ...real, createEngine: vi.fn(real.createEngine) };
});

const iran = iranScenario();
const agreement = { node: 'agreement', states: ['verified'] } as const;
const escalation = { node: 'escalation', states: ['yes'] } as const;

afterEach(() => {
  vi.restoreAllMocks();
});

/** A loop that knows the board, what it reported, and the turns that it waits for. */
function newLoop() {
  const reports: AnalysisReport[] = [];
  const turns: (() => void)[] = [];
  const nextTask = () => new Promise<void>((resolve) => turns.push(resolve));
  const tell = createAnalysisLoop((report) => reports.push(report), nextTask);
  tell({ patches: patchesBetween(undefined, iran, new Set()) });
  const ends = () => reports.filter(({ kind }) => kind === 'result' || kind === 'failed');
  const until = async (count: number) => {
    for (let turn = 0; ends().length < count && turn < 100_000; turn += 1) {
      turns.shift()?.();
      await Promise.resolve();
    }
    expect(ends()).toHaveLength(count);
  };
  return { tell, reports, ends, until };
}

/** A clock by which each step takes this long. */
function slowClock(ms: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += ms));
}

describe('[U70] the analysis loop', () => {
  test('[U70] answers what it is asked about the board it was told of', async () => {
    const { tell, ends, until } = newLoop();
    tell({ ask: { key: 'a', sequence: 1, question: { of: 'sensitivity', target: agreement } } });
    await until(1);
    expect(ends()[0]).toMatchObject({ key: 'a', sequence: 1, kind: 'result' });
    const wanted = finish(sensitivity(iran, agreement));
    expect(ends()).toMatchObject([{ result: { chance: wanted?.chance } }]);
  });

  test('[U70] a newer question of the same key ends the older one unanswered', async () => {
    slowClock(10);
    const { tell, ends, until } = newLoop();
    tell({ ask: { key: 'a', sequence: 1, question: { of: 'sensitivity', target: agreement } } });
    tell({ ask: { key: 'b', sequence: 2, question: { of: 'ablation', target: agreement } } });
    tell({ ask: { key: 'a', sequence: 3, question: { of: 'sensitivity', target: escalation } } });
    await until(2);
    expect(ends().map(({ key, sequence }) => [key, sequence])).toEqual([
      ['b', 2],
      ['a', 3],
    ]);
  });

  test('[U70] what is no longer asked is left off', async () => {
    slowClock(10);
    const { tell, ends, until } = newLoop();
    tell({ ask: { key: 'a', sequence: 1, question: { of: 'spread', target: agreement } } });
    tell({ ask: { key: 'b', sequence: 2, question: { of: 'coherence' } } });
    tell({ cancel: 'a' });
    await until(1);
    expect(ends().map(({ key }) => key)).toEqual(['b']);
  });

  test('[U72] long work tells how far it is, short work does not', async () => {
    slowClock(5);
    const { tell, reports, until } = newLoop();
    tell({ ask: { key: 'a', sequence: 1, question: { of: 'bounds', target: agreement } } });
    await until(1);
    const shares = reports.flatMap((report) => (report.kind === 'progress' ? [report.done] : []));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);

    vi.restoreAllMocks();
    const quick = newLoop();
    quick.tell({ ask: { key: 'c', sequence: 2, question: { of: 'coherence' } } });
    await quick.until(1);
    expect(quick.reports.map(({ kind }) => kind)).toEqual(['result']);
  });

  test('[U72] long work tells what it knows by then, until something newer is asked', async () => {
    slowClock(8);
    const { tell, reports, until } = newLoop();
    const change = { node: 'ru_mediation', from: 'none', to: 'active' } as const;
    tell({ ask: { key: 'a', sequence: 1, question: { of: 'paths', change, target: agreement } } });
    await until(1);
    const known = reports.flatMap((report) => (report.kind === 'sofar' ? [report] : []));
    expect(known.length).toBeGreaterThan(1);
    const whole = finish(paths(iran, change, agreement));
    for (const { sofar } of known) expect(sofar).toMatchObject({ totalEffect: whole?.totalEffect });
    expect(reports.at(-1)).toMatchObject({ kind: 'result', result: whole });

    const reversed = { ...change, from: 'active', to: 'none' };
    tell({ ask: { key: 'a', sequence: 2, question: { of: 'paths', change, target: agreement } } });
    tell({
      ask: {
        key: 'a',
        sequence: 3,
        question: { of: 'paths', change: reversed, target: agreement },
      },
    });
    await until(2);
    expect(reports.filter(({ sequence }) => sequence === 2)).toEqual([]);
  }, 30_000);

  test('[Y47] counts the what-ifs that are given, learnt and done, and without any none', async () => {
    const { tell, ends, until } = newLoop();
    const whatIfs = [
      { node: 'us_posture', state: 'offer', mode: 'do' },
      { node: 'spoiler', state: 'yes', mode: 'observe' },
    ] as const;
    const ask = { question: { of: 'sensitivity', target: agreement } } as const;
    tell({ ask: { key: 'a', sequence: 1, ...ask, whatIfs } });
    tell({ ask: { key: 'b', sequence: 2, ...ask } });
    await until(2);
    const supposed = finish(
      sensitivity(iran, agreement, {
        interventions: [{ id: 'do', variable: 'us_posture', distribution: [1, 0] }],
        findings: [{ kind: 'likelihood', id: 'seen', variable: 'spoiler', likelihood: [0, 1] }],
      }),
    );
    const [counted, base] = ends();
    expect(counted).toMatchObject({ result: supposed });
    expect(base).toMatchObject({ result: finish(sensitivity(iran, agreement)) });
  });

  test('[Y47] counts what the board looks at together, unless nothing is to count', async () => {
    const { tell, ends, until } = newLoop();
    const shared = { id: 'w', node: 'us_posture', on: true, whatIf: true } as const;
    const asked = { ...shared, type: 'do', target: { offer: 1 } } as const;
    const board = { ...iran, evidence: new Map(iran.evidence).set('w', asked) };
    tell({ patches: patchesBetween(iran, board, new Set()) });
    const ask = { question: { of: 'ablation', target: agreement } } as const;
    tell({ ask: { key: 'a', sequence: 1, ...ask, whatIfs: [] } });
    tell({ ask: { key: 'b', sequence: 2, ...ask } });
    await until(2);
    const interventions = [{ id: 'do', variable: 'us_posture', distribution: [1, 0] }];
    expect(ends()[0]).toMatchObject({
      result: finish(ablation(iran, agreement, { interventions })),
    });
    expect(ends()[1]).toMatchObject({ result: finish(ablation(iran, agreement)) });
  });

  test('[Y22] keeps the compiled board from one question to the next, also when the board is edited', async () => {
    const { tell, ends, until } = newLoop();
    const link = iran.links.get('l09');
    const edited = { ...iran, links: new Map(iran.links) };
    if (link) edited.links.set(link.id, { ...link, blocks: { yes: { v: 0.1 } } });
    vi.mocked(createEngine).mockClear();
    const tornado = { of: 'sensitivity', target: agreement } as const;
    tell({ ask: { key: 'a', sequence: 1, question: tornado } });
    tell({ ask: { key: 'b', sequence: 2, question: { of: 'ablation', target: agreement } } });
    await until(2);
    tell({ patches: patchesBetween(iran, edited, new Set()) });
    tell({ ask: { key: 'a', sequence: 3, question: tornado } });
    await until(3);
    expect(createEngine).toHaveBeenCalledTimes(1);
    expect(ends()[2]).toMatchObject({ result: finish(sensitivity(edited, agreement)) });
  });
});
