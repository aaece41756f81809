import { describe, expect, test } from 'vitest';
import { Answerer } from '../../../client/board/answerer.ts';
import { patchesBetween } from '../../../client/board/patches.ts';
import { laterBy, neverActs } from '../../../shared/model/rounds.ts';
import { inRound, roundName, shownRound } from '../../../client/board/rounds.ts';
import { createUiStore } from '../../../client/board/ui.ts';
import { memoryStorage } from '../../../client/access/device-memory.ts';
import type { PrivateWhatIf } from '../../../client/board/what-if-state.ts';
import { must } from '../../../shared/base/must.ts';
import { event, microCase, scenarioOf } from '../../support/micro.ts';

const repeating = { perRound: true };
const pressure = scenarioOf({
  rounds: { count: 3, labels: ['Spring talks'] },
  nodes: {
    pressure: event(0.6, repeating),
    concession: event(0.1, repeating),
    deal: event(0.02, { ...repeating, absorbing: true }),
    strike: event(0.2),
  },
  links: {
    k1: { from: 'pressure', to: 'concession', effects: { yes: { yes: 0.4 } } },
    k2: { from: 'concession', to: 'deal', effects: { yes: { yes: 0.3 } } },
    k3: { from: 'concession', to: 'pressure', kind: 'inhibits', blocks: { yes: 0.5 }, lag: 1 },
    once: { from: 'strike', to: 'deal', kind: 'relates', lag: 1 },
  },
});

function readings(whatIfs: readonly PrivateWhatIf[]) {
  const answerer = new Answerer();
  answerer.take(patchesBetween(undefined, pressure));
  const found = must([...answerer.answers(whatIfs)].findLast((answer) => answer !== undefined));
  const chance = (of: typeof found.base | undefined, id: string, round: number) =>
    of === undefined || of.kind === 'impossible'
      ? undefined
      : inRound(of.marginals, id, round)?.[1];
  return {
    rounds: found.rounds,
    now: (id: string, round: number) => chance(found.base, id, round),
    supposed: (id: string, round: number) => chance(found.whatIf?.chosen, id, round),
  };
}

describe('[B31] rounds on the board', () => {
  const { expected } = microCase('M15');

  test('[B31] a repeating card is read in each round, another one the same in all', () => {
    const { rounds, now } = readings([]);
    expect(rounds).toBe(3);
    for (const round of [1, 2, 3]) {
      expect(now('deal', round)).toBeCloseTo(Number(expected.prior[`deal@${round}`]), 12);
      expect(now('strike', round)).toBe(0.2);
    }
  });

  test('[B31] what is learnt is learnt in its round', () => {
    const { supposed } = readings([
      { node: 'concession', state: 'yes', mode: 'observe', round: 1 },
    ]);
    for (const round of [1, 2, 3]) {
      const chance = Number(expected['given_concession@1=yes'][`deal@${round}`]);
      expect(supposed('deal', round)).toBeCloseTo(chance, 12);
    }
  });

  test('[B31] what is supposed is supposed in every round, or in the one that is named', () => {
    const always = readings([{ node: 'concession', state: 'yes', mode: 'do' }]);
    expect([1, 2, 3].map((round) => always.supposed('concession', round))).toEqual([1, 1, 1]);
    const once = readings([{ node: 'concession', state: 'yes', mode: 'do', round: 2 }]);
    expect(once.supposed('concession', 2)).toBe(1);
    expect(once.supposed('pressure', 3)).toBeCloseTo(0.3, 12);
    expect(once.supposed('concession', 1)).toBeCloseTo(0.316, 12);
  });

  test('[B31] a what-if about a round that is not played asks nothing', () => {
    expect(
      readings([{ node: 'deal', state: 'yes', mode: 'do', round: 4 }]).supposed('deal', 3),
    ).toBeUndefined();
  });

  test('[B31] a delay counts between cards that repeat, and one that never comes is known', () => {
    const { links } = pressure;
    expect(laterBy(must(links.get('k3')), pressure)).toBe(1);
    expect(laterBy(must(links.get('k1')), pressure)).toBe(0);
    const off = { ...pressure, meta: scenarioOf({}).meta };
    expect(laterBy(must(links.get('k3')), off)).toBe(0);
    expect(neverActs(must(links.get('k3')), off)).toBe(true);
    expect(neverActs(must(links.get('k3')), pressure)).toBe(false);
  });

  test('[B31] rounds are named, and the last one is shown unless another is chosen', () => {
    expect([1, 2].map((round) => roundName(pressure.meta.rounds, round))).toEqual([
      'Spring talks',
      'Round 2',
    ]);
    expect([shownRound(3, null), shownRound(3, 2), shownRound(3, 7)]).toEqual([3, 2, 3]);
  });

  test('[B8] the chosen round outlives a reload, for its board alone', () => {
    const storage = memoryStorage();
    createUiStore(storage, 'one').setState({ round: 2 });
    expect(createUiStore(storage, 'one').getState().round).toBe(2);
    expect(createUiStore(storage, 'two').getState().round).toBeNull();
    createUiStore(storage, 'one').setState({ round: null });
    expect(createUiStore(storage, 'one').getState().round).toBeNull();
  });
});
