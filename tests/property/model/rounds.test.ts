import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../../../shared/infer/engine.ts';
import { compile } from '../../../shared/model/compile.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { event, scenarioOf } from '../../support/micro.ts';

interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly lag: number;
  readonly kind: 'promotes' | 'inhibits' | 'requires';
  readonly strength: number;
}

interface Board {
  readonly rounds: number;
  readonly cards: readonly { readonly leak: number; readonly perRound: boolean }[];
  readonly links: readonly Drawn[];
}

const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);

/** Three cards; links run forward within a round, anywhere between rounds. */
const boards: fc.Arbitrary<Board> = fc.record({
  rounds: fc.constantFrom(2, 3),
  cards: fc.array(fc.record({ leak: share, perRound: fc.boolean() }), {
    minLength: 3,
    maxLength: 3,
  }),
  links: fc.uniqueArray(
    fc.record({
      from: fc.integer({ min: 0, max: 2 }),
      to: fc.integer({ min: 0, max: 2 }),
      lag: fc.integer({ min: 0, max: 3 }),
      kind: fc.constantFrom('promotes', 'inhibits', 'requires'),
      strength: share,
    }),
    { selector: ({ from, to, lag }) => `${from} ${to} ${lag}`, maxLength: 4 },
  ),
});

function numbersOf({ kind, strength }: Drawn) {
  if (kind === 'promotes') return { effects: { yes: { yes: strength } } };
  return kind === 'inhibits' ? { blocks: { yes: strength } } : { necessity: strength };
}

/** Whether the link acts, and closes no loop: within a round, or past a card outside time, only forward. */
function sound({ cards }: Board, { from, to, lag }: Drawn): boolean {
  const both = cards[from]?.perRound === true && cards[to]?.perRound === true;
  const neither = cards[from]?.perRound !== true && cards[to]?.perRound !== true;
  if (neither && lag > 0) return false;
  const timeless = cards.some(({ perRound }) => !perRound);
  return (both && lag > 0 && !timeless) || from < to;
}

function withRounds({ rounds, cards }: Board, links: readonly Drawn[]) {
  return scenarioOf({
    rounds: { count: rounds, labels: [] },
    nodes: Object.fromEntries(
      cards.map(({ leak, perRound }, at) => [`n${at}`, event(leak, { perRound })]),
    ),
    links: Object.fromEntries(
      links.map((link, at) => [
        `k${at}`,
        {
          from: `n${link.from}`,
          to: `n${link.to}`,
          kind: link.kind,
          lag: link.lag,
          ...numbersOf(link),
        },
      ]),
    ),
  });
}

/** The same by hand: a card a round, and a card `never` for what lies before the first one. */
function byHand({ rounds, cards }: Board, links: readonly Drawn[]) {
  const copies = (at: number) =>
    cards[at]?.perRound === true ? Array.from({ length: rounds }, (_, t) => t + 1) : [0];
  const nameOf = (at: number, round: number) => (round === 0 ? `n${at}` : `n${at}-${round}`);
  const nodes = cards.flatMap(({ leak }, at) =>
    copies(at).map((round) => [nameOf(at, round), event(leak)]),
  );
  const drawn = links.flatMap((link, index) =>
    copies(link.to).map((round) => {
      const source = copies(link.from);
      const lag = source[0] === 0 || round === 0 ? 0 : link.lag;
      const at = source[0] === 0 ? 0 : round === 0 ? rounds : round - lag;
      const from = at < 0 || (at === 0 && source[0] !== 0) ? 'never' : nameOf(link.from, at);
      const to = nameOf(link.to, round);
      return [`k${index}-${round}`, { from, to, kind: link.kind, ...numbersOf(link) }];
    }),
  );
  return scenarioOf({
    nodes: { never: event(0), ...Object.fromEntries(nodes) },
    links: Object.fromEntries(drawn),
  });
}

test('[M24] rounds give the chances of the same board drawn out by hand', () => {
  fc.assert(
    fc.property(boards, (board) => {
      const links = board.links.filter((link) => sound(board, link));
      const ours = compile(withRounds(board, links));
      expect(ours.suspended.size).toBe(0);
      const answer = createEngine(ours.network).answer({ interventions: [], findings: [] });
      const theirs = compile(byHand(board, links));
      const truth = bruteForce(theirs.network, { interventions: [], findings: [] });
      if (answer.kind !== 'exact') throw new Error(answer.kind);
      for (const [index, { id }] of ours.network.variables.entries()) {
        const same = theirs.network.variables.findIndex(
          (other) => other.id === id.replace('@', '-'),
        );
        const chance = answer.marginals[index]?.[1] ?? Number.NaN;
        expect(Math.abs(chance - (truth.marginals[same]?.[1] ?? Number.NaN))).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 150 },
  );
});
