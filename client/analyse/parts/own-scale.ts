import type { ActorId, NodeId, Payoff, Scenario } from '../../../shared/model/scenario.ts';
import type { OwnScale } from '../../charts/OwnScales.tsx';

/**
 * Each actor's expected points between the least and the most that its payoffs could add up to.
 * A combination without a payoff counts 0.
 */
export function scalesOf(
  { actors, payoffs, nodes }: Pick<Scenario, 'actors' | 'payoffs' | 'nodes'>,
  now: Readonly<Record<ActorId, number>>,
  before?: Readonly<Record<ActorId, number>>,
): readonly OwnScale[] {
  return Object.entries(now).map(([id, value]) => {
    const own = [...payoffs.values()].filter(({ actor }) => actor === id);
    const ends = own.map((payoff) => endsOf(payoff, nodes));
    return {
      id,
      title: actors.get(id)?.label ?? 'Somebody',
      colour: actors.get(id)?.colour ?? 'var(--line-strong)',
      worst: ends.reduce((sum, { least }) => sum + least, 0),
      best: ends.reduce((sum, { most }) => sum + most, 0),
      now: value,
      before: before?.[id],
    };
  });
}

/** The cards of an actor: its moves, and what its payoffs are about. */
export function cardsOf(
  { payoffs, nodes }: Pick<Scenario, 'payoffs' | 'nodes'>,
  actor: ActorId,
): readonly NodeId[] {
  const moves = [...nodes.values()].filter(({ owner }) => owner === actor).map(({ id }) => id);
  const own = [...payoffs.values()].filter((payoff) => payoff.actor === actor);
  return [...new Set([...moves, ...own.flatMap(({ scope }) => scope)])];
}

function endsOf({ scope, table }: Payoff, nodes: Scenario['nodes']) {
  const combinations = scope.reduce(
    (product, id) => product * (nodes.get(id)?.states.length ?? 0),
    1,
  );
  const values = Object.values(table).map(({ v }) => v);
  if (values.length < combinations) values.push(0);
  return { least: Math.min(...values), most: Math.max(...values) };
}
