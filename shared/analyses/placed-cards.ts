import type { Asked } from '../infer/question.ts';
import { usableStates } from '../model/family.ts';
import { compareIds } from '../model/own.ts';
import { cardOf } from '../model/rounds.ts';
import type { NodeId, Scenario, StateId } from '../model/scenario.ts';
import { pushesIn } from './pushes.ts';
import type { Push } from './pushes.ts';

/** A card whose states are tried in turn. */
export interface PlacedCard {
  readonly id: NodeId;
  readonly states: readonly StateId[];
  /** By number, the states that what is known and fixed leaves; none where that contradicts itself. */
  readonly possible: readonly number[];
  /** What pushes it; undefined where nothing does, or where it is set from outside. */
  readonly push: Push | undefined;
}

/** The cards that some link touches, each as early as all that push it have come, loops aside. */
export function placedCards(scenario: Scenario, asked: Asked): readonly PlacedCard[] {
  const pushes = pushesIn(scenario);
  const touched = new Set([...pushes].flatMap(([id, { parents }]) => [id, ...parents]));
  const set = new Map(asked.interventions.map((each) => [cardOf(each.variable), each]));
  const waiting = new Map(
    [...touched].sort(compareIds).flatMap((id): [NodeId, PlacedCard][] => {
      const node = scenario.nodes.get(id);
      if (node === undefined) return [];
      const states = usableStates(node).map((state) => state.id);
      // Of a card that repeats, what is known of one round says nothing of the others.
      const known = asked.findings.flatMap((finding) => {
        if (finding.variable !== id) return [];
        return [finding.kind === 'target' ? finding.target : finding.likelihood];
      });
      const fixed = set.get(id)?.distribution;
      const left = fixed === undefined ? known : [...known, fixed];
      const possible = [...states.keys()].filter((at) => left.every((row) => row[at] !== 0));
      const push = set.has(id) ? undefined : pushes.get(id);
      return [[id, { id, states, possible, push }]];
    }),
  );
  const order: PlacedCard[] = [];
  while (waiting.size > 0) {
    const open = ({ push }: PlacedCard) =>
      push?.parents.filter((parent) => waiting.has(parent)).length ?? 0;
    const next = [...waiting.values()].reduce((a, b) => (open(b) < open(a) ? b : a));
    waiting.delete(next.id);
    order.push(next);
  }
  return order;
}

/** Their places as one reads them: those that nothing pushes first, then by phase, causes before effects. */
export function readingOrder({ nodes, phases }: Scenario, cards: readonly PlacedCard[]): number[] {
  const phaseOf = ({ id }: PlacedCard) => phases.get(nodes.get(id)?.phase ?? '')?.order ?? Infinity;
  const ranks = cards.map((card) => [card.push === undefined ? 0 : 1, phaseOf(card)] as const);
  return [...cards.keys()].sort((a, b) => {
    const [[pushedA, phaseA], [pushedB, phaseB]] = [ranks[a] ?? [0, 0], ranks[b] ?? [0, 0]];
    if (pushedA !== pushedB) return pushedA - pushedB;
    return phaseA === phaseB ? a - b : phaseA - phaseB;
  });
}
