import type { PayoffInput } from '../../../shared/document/commands/set-payoff.ts';
import { own } from '../../../shared/model/own.ts';
import type { ActorId, NodeId, Payoff, Scenario, StateId } from '../../../shared/model/scenario.ts';

/** What a card's states alone are worth to an actor; undefined while nobody said. */
export function worthOf(
  { payoffs }: Pick<Scenario, 'payoffs'>,
  actor: ActorId,
  node: NodeId,
): Payoff | undefined {
  return [...payoffs.values()].find(
    (payoff) => payoff.actor === actor && payoff.scope.length === 1 && payoff.scope[0] === node,
  );
}

/** The same with one state worth so many points; the card's other states keep theirs, or are worth 0. */
export function withPoints(
  { nodes, payoffs }: Pick<Scenario, 'nodes' | 'payoffs'>,
  actor: ActorId,
  node: NodeId,
  state: StateId,
  points: number,
): PayoffInput {
  const known = worthOf({ payoffs }, actor, node);
  const states = nodes.get(node)?.states ?? [];
  const table = Object.fromEntries(
    states.map(({ id }) => [
      id,
      id === state ? { v: points } : (own(known?.table ?? {}, id) ?? { v: 0 }),
    ]),
  );
  return { ...(known && { id: known.id }), actor, scope: [node], table };
}

/** Points as typed, −100 to 100; undefined when it is no such number. */
export function readPoints(text: string): number | undefined {
  const plain = text.trim().replace(',', '.').replace(/^[−–]/, '-');
  const value = /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Math.abs(value) <= 100 ? value : undefined;
}
