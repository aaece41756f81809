import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../../../shared/infer/engine.ts';
import { isRunning } from '../../../shared/model/carry.ts';
import { compile } from '../../../shared/model/compile.ts';
import { event, scenarioOf } from '../../support/micro.ts';

interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly lag: number;
  readonly kind: 'promotes' | 'inhibits' | 'requires';
  readonly strength: number;
}

interface Card {
  readonly leak: number;
  readonly perRound: boolean;
  readonly absorbing: boolean;
  readonly carry: 'last' | 'any' | 'all';
}

interface Board {
  readonly rounds: number;
  readonly cards: readonly Card[];
  readonly links: readonly Drawn[];
}

const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);

/** Three cards, anyhow linked: what closes a loop is left out of the sum as `compile` says. */
const boards: fc.Arbitrary<Board> = fc.record({
  rounds: fc.integer({ min: 2, max: 4 }),
  cards: fc.array(
    fc.record({
      leak: share,
      perRound: fc.nat(3).map((die) => die > 0),
      absorbing: fc.boolean(),
      carry: fc.constantFrom('last', 'any', 'all'),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  links: fc.uniqueArray(
    fc.record({
      from: fc.integer({ min: 0, max: 2 }),
      to: fc.integer({ min: 0, max: 2 }),
      lag: fc.integer({ min: 0, max: 3 }),
      kind: fc.constantFrom('promotes', 'inhibits', 'requires'),
      strength: share,
    }),
    { selector: ({ from, to, lag }) => `${from} ${to} ${lag}`, maxLength: 5 },
  ),
});

function numbersOf({ kind, strength }: Drawn) {
  if (kind === 'promotes') return { effects: { yes: { yes: strength } } };
  return kind === 'inhibits' ? { blocks: { yes: strength } } : { necessity: strength };
}

function scenarioFor({ rounds, cards, links }: Board) {
  return scenarioOf({
    rounds: { count: rounds, labels: [] },
    nodes: Object.fromEntries(cards.map(({ leak, ...rest }, at) => [`n${at}`, event(leak, rest)])),
    links: Object.fromEntries(
      links.map((link, at) => [
        `k${at}`,
        {
          from: `n${link.from}`,
          to: `n${link.to}`,
          kind: link.kind,
          lag: link.lag,
          lamport: at,
          ...numbersOf(link),
        },
      ]),
    ),
  });
}

/** What happened: for each card whether it was so in each round, or once and for all. */
type History = readonly (readonly boolean[])[];

/**
 * The chances of every card in every round by adding up all histories, straight from model.md §1.6 and
 * §1.8. It shares nothing with `compile` or the engine. Cost: 2 to the number of variables.
 */
function byHistories({ rounds, cards }: Board, links: readonly Drawn[]) {
  const length = cards.map(({ perRound }) => (perRound ? rounds : 1));
  const bits = length.reduce((sum, count) => sum + count, 0);
  const chances = new Map<string, number>();
  let total = 0;
  for (let code = 0; code < 2 ** bits; code += 1) {
    let bit = 0;
    const history: History = length.map((count) =>
      Array.from({ length: count }, () => ((code >> bit++) & 1) === 1),
    );
    const weight = weightOf(history);
    total += weight;
    for (const [at, card] of cards.entries()) {
      for (const [t, happened] of (history[at] ?? []).entries()) {
        const name = card.perRound ? `n${at}@${t + 1}` : `n${at}`;
        chances.set(name, (chances.get(name) ?? 0) + (happened ? weight : 0));
      }
    }
  }
  return { chances, total };

  function weightOf(history: History): number {
    let weight = 1;
    for (const [at, card] of cards.entries()) {
      for (const [t, happened] of (history[at] ?? []).entries()) {
        const stays = card.perRound && card.absorbing && history[at]?.[t - 1] === true;
        const chance = stays ? 1 : chanceOf(at, t, card, history);
        weight *= happened ? chance : 1 - chance;
      }
    }
    return weight;
  }

  function chanceOf(at: number, t: number, card: Card, history: History): number {
    let missed = 1 - card.leak;
    let passed = 1;
    for (const { from, to, lag, kind, strength } of links) {
      if (to !== at) continue;
      const on = stateOf(from, card.perRound ? t : undefined, lag, history);
      if (kind === 'promotes' && on) missed *= 1 - strength;
      if (kind === 'inhibits' && on) passed *= 1 - strength;
      if (kind === 'requires' && !on) passed *= 1 - strength;
    }
    return passed * (1 - missed);
  }

  function stateOf(from: number, t: number | undefined, lag: number, history: History): boolean {
    const told = history[from] ?? [];
    const source = cards[from];
    if (source?.perRound !== true) return told[0] === true;
    if (t !== undefined) return told[t - lag] === true;
    if (source.carry === 'any') return told.includes(true);
    if (source.carry === 'all') return !told.includes(false);
    return told.at(-1) === true;
  }
}

test('[M24] rounds give the chances that adding up all histories by hand gives', () => {
  fc.assert(
    fc.property(boards, (board) => {
      const { network, suspended } = compile(scenarioFor(board));
      const acts = ({ from, to, lag }: Drawn) =>
        lag === 0 || board.cards[from]?.perRound === true || board.cards[to]?.perRound === true;
      const links = board.links.filter((link, at) => !suspended.has(`k${at}`) && acts(link));
      const { chances, total } = byHistories(board, links);
      // Chances of a graph without loops sum to 1, whatever the numbers: no loop was left in.
      expect(Math.abs(total - 1)).toBeLessThan(1e-9);
      const answer = createEngine(network).answer({ interventions: [], findings: [] });
      if (answer.kind !== 'exact') throw new Error(answer.kind);
      const own = network.variables.filter(({ id }) => !isRunning(id)).map(({ id }) => id);
      expect(own).toEqual([...chances.keys()].sort());
      for (const [index, { id }] of network.variables.entries()) {
        if (isRunning(id)) continue;
        const chance = answer.marginals[index]?.[1] ?? Number.NaN;
        expect(Math.abs(chance - (chances.get(id) ?? Number.NaN)), id).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 200 },
  );
});
