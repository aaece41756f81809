import type { NodeId, Scenario, StateId } from '../model/scenario.ts';
import { Machine } from './desk.ts';
import type { Besides } from './desk.ts';
import { placedCards, readingOrder } from './placed-cards.ts';
import type { PlacedCard } from './placed-cards.ts';
import type { Steps } from './steps.ts';

/**
 * The loop-tolerant view (model.md §1.8): cross-impact balance (Weimer-Jehle 2006). A combination is
 * consistent when no card would rather be in another state, given what all the others say to it, loops
 * and all. What is known or fixed stays as it is.
 */
export interface Consistency {
  /** Cards that some link touches: those that nothing pushes first, then by phase, causes before effects. */
  readonly nodes: readonly NodeId[];
  /** Of these the ones that nothing pushes and nobody knows: a combination assumes something of them. */
  readonly free: readonly NodeId[];
  /** Consistent combinations, the firmest first; at most a thousand. */
  readonly list: readonly ConsistentScenario[];
  /** How many were found. */
  readonly count: number;
  /** All combinations were tried or ruled out; else the search stopped at its limit. */
  readonly complete: boolean;
}

interface ConsistentScenario {
  /** In the order of `nodes`. */
  readonly states: readonly StateId[];
  /**
   * The smallest lead of a card's state over its next best, in points of judgement, each of which
   * doubles: how easily it would tip. Infinite where no card has a choice.
   */
  readonly margin: number;
}

const mostTried = 200_000;
const mostListed = 1000;
/** Equal up to the rounding of doubles. */
const slack = 1e-12;

/** Goes through the cards so that each is judged as soon as all that push it are placed. */
export function* consistency(
  scenario: Scenario,
  { interventions = [], findings = [], desk }: Besides = {},
): Steps<Consistency> {
  const compiled = (desk?.written ?? new Machine()).compile(scenario);
  const asked = {
    interventions: [...compiled.interventions, ...interventions],
    findings: [...compiled.findings, ...findings],
  };
  const cards = placedCards(scenario, asked);
  const judges = judgesAt(cards);
  const states = cards.map(() => -1);
  const leads = cards.map(() => Infinity);
  const found: { readonly states: readonly number[]; readonly lead: number }[] = [];
  let count = 0;
  let tried = 0;
  let depth = cards.length > 0 ? 0 : -1;
  while (depth >= 0 && tried < mostTried) {
    tried += 1;
    if (tried % 64 === 0) yield shareDone(cards, states);
    const place = (states[depth] ?? -1) + 1;
    const possible = cards[depth]?.possible ?? [];
    if (place >= possible.length) {
      states[depth] = -1;
      depth -= 1;
      continue;
    }
    states[depth] = place;
    const lead = (judges[depth] ?? []).reduce(
      (least, leadIn) => Math.min(least, leadIn(states)),
      leads[depth - 1] ?? Infinity,
    );
    if (lead < 1 - slack) continue;
    leads[depth] = lead;
    if (depth + 1 < cards.length) {
      depth += 1;
      continue;
    }
    count += 1;
    if (found.length === 2 * mostListed) keepFirmest(found);
    found.push({ states: [...states], lead });
  }
  keepFirmest(found);
  const shown = readingOrder(scenario, cards);
  const inOrder = shown.flatMap((at) => cards[at] ?? []);
  const list = found.map(({ states: chosen, lead }): ConsistentScenario => {
    const named = shown.map((at) => stateAt(cards[at], chosen[at]));
    return { states: named, margin: Math.abs(lead - 1) <= slack ? 0 : Math.log2(lead) };
  });
  const free = inOrder.filter(({ push, possible }) => push === undefined && possible.length > 1);
  return {
    nodes: inOrder.map(({ id }) => id),
    free: free.map(({ id }) => id),
    list,
    count,
    complete: depth < 0,
  };
}

function stateAt(card: PlacedCard | undefined, place = 0): StateId {
  return card?.states[card.possible[place] ?? 0] ?? '';
}

/** A card's lead where the cards so far are in these of their possible states: how often it wants its own more than its next best. */
type Judge = (places: readonly number[]) => number;

/** By depth, the judges of the cards that can be judged from there on, because they and all that push them are placed. */
function judgesAt(cards: readonly PlacedCard[]): readonly (readonly Judge[])[] {
  const depths = new Map(cards.map(({ id }, at) => [id, at]));
  const judges = cards.map((): Judge[] => []);
  for (const [at, { push, possible }] of cards.entries()) {
    if (push === undefined || possible.length < 2) continue;
    const parents = push.parents.map((parent) => depths.get(parent) ?? 0);
    judges[Math.max(at, ...parents)]?.push((places) => {
      const wants = push.wants(
        parents.map((parent) => cards[parent]?.possible[places[parent] ?? 0] ?? 0),
      );
      const others = possible.filter((_, place) => place !== places[at]);
      const chosen = wants[possible[places[at] ?? 0] ?? 0] ?? 0;
      return chosen / Math.max(...others.map((other) => wants[other] ?? 0));
    });
  }
  return judges;
}

/** Of all combinations, by what the first few cards are in. */
function shareDone(cards: readonly PlacedCard[], places: readonly number[]): number {
  let [share, step] = [0, 1];
  for (const [at, { possible }] of cards.entries()) {
    if (step < 1e-3) break;
    step /= possible.length;
    share += step * Math.max(0, places[at] ?? 0);
  }
  return Math.min(1, share);
}

/** Equally firm ones stay in the order in which they were found. */
function keepFirmest(list: { readonly lead: number }[]): void {
  list.sort((a, b) => (a.lead === b.lead ? 0 : b.lead - a.lead));
  list.splice(mostListed);
}
