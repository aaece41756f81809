import { own } from '../model/own.ts';
import type { Link, Node, NodeId, Scenario, StateId } from '../model/scenario.ts';
import type { Steps } from './steps.ts';

/**
 * The loop-tolerant view (model.md §1.8): cross-impact balance (Weimer-Jehle 2006). Only the −3..+3
 * judgements count, loops and all: a scenario is consistent when no card would rather be in another
 * state, given what all the others say to it.
 */
export interface Consistency {
  /** Cards that some judgement touches, in id order. */
  readonly nodes: readonly NodeId[];
  /** Consistent combinations, the firmest first; at most a thousand. */
  readonly list: readonly ConsistentScenario[];
  /** How many were found. */
  readonly count: number;
  /** All combinations were tried; else the search stopped at its limit. */
  readonly complete: boolean;
}

interface ConsistentScenario {
  readonly states: readonly StateId[];
  /** The smallest lead of a card's state over its next best, in points of judgement: how easily it would tip. */
  readonly margin: number;
}

const mostCombinations = 200_000;
const mostListed = 1000;

/** How a link judges: its scores; without them what it promotes counts +2 and what it stops −2 for the top state. */
function impactOf(link: Link, from: StateId, parent: Node, child: Node, to: StateId): number {
  const score = own(own(link.scores, from) ?? {}, to);
  if (score !== undefined) return score;
  const isTop = (node: Node, state: StateId) => node.states.at(-1)?.id === state;
  if (Object.keys(link.scores).length > 0 || !isTop(parent, from) || !isTop(child, to)) return 0;
  if (link.kind === 'promotes' || link.kind === 'shows') return 2;
  return link.kind === 'inhibits' ? -2 : 0;
}

/** Every combination of the touched cards' states in turn. */
export function* consistency(scenario: Scenario): Steps<Consistency> {
  const { nodes } = scenario;
  const links = [...scenario.links.values()].filter(
    ({ from, to, kind }) =>
      nodes.has(from) &&
      nodes.has(to) &&
      kind !== 'relates' &&
      kind !== 'informs' &&
      kind !== 'requires',
  );
  const touched = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort();
  const cards = touched.flatMap((id) => nodes.get(id) ?? []);
  const place = new Map(touched.map((id, at) => [id, at]));
  const judgements = links.map((link) => {
    const from = place.get(link.from) ?? 0;
    const to = place.get(link.to) ?? 0;
    const [parent, child] = [cards[from], cards[to]];
    const table =
      parent && child
        ? parent.states.map((state) =>
            child.states.map(({ id }) => impactOf(link, state.id, parent, child, id)),
          )
        : [];
    return { from, to, table };
  });
  const total = cards.reduce((product, { states }) => product * states.length, 1);
  const list: ConsistentScenario[] = [];
  let count = 0;
  const states = cards.map(() => 0);
  const tried = Math.min(total, mostCombinations);
  for (let combination = 0; combination < tried; combination += 1) {
    if (combination % 64 === 0) yield combination / tried;
    const margin = marginOf(cards, judgements, states);
    if (margin >= 0 && cards.length > 0) {
      count += 1;
      if (list.length === 2 * mostListed) keepFirmest(list);
      list.push({ states: states.map((state, at) => cards[at]?.states[state]?.id ?? ''), margin });
    }
    for (let at = cards.length - 1; at >= 0; at -= 1) {
      const next = (states[at] ?? 0) + 1;
      states[at] = next < (cards[at]?.states.length ?? 0) ? next : 0;
      if (states[at] !== 0) break;
    }
  }
  keepFirmest(list);
  return { nodes: touched, list, count, complete: total <= mostCombinations };
}

/** Equally firm ones stay in the order in which they were found. */
function keepFirmest(list: ConsistentScenario[]): void {
  list.sort((a, b) => (a.margin === b.margin ? 0 : b.margin - a.margin));
  list.splice(mostListed);
}

interface Judgement {
  readonly from: number;
  readonly to: number;
  readonly table: readonly (readonly number[])[];
}

/** The smallest lead of a chosen state over the best other one; negative when some card would rather be elsewhere. */
function marginOf(
  cards: readonly Node[],
  judgements: readonly Judgement[],
  states: readonly number[],
): number {
  const sums = cards.map((card) => card.states.map(() => 0));
  const judged = cards.map(() => false);
  for (const { from, to, table } of judgements) {
    judged[to] = true;
    const row = table[states[from] ?? 0] ?? [];
    const sum = sums[to] ?? [];
    for (const [state, score] of row.entries()) sum[state] = (sum[state] ?? 0) + score;
  }
  let least = Infinity;
  for (const [at, sum] of sums.entries()) {
    if (judged[at] !== true) continue;
    const chosen = sum[states[at] ?? 0] ?? 0;
    const other = Math.max(...sum.filter((_, state) => state !== states[at]));
    least = Math.min(least, chosen - other);
  }
  return least;
}
