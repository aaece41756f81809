import type { Besides } from './desk.ts';
import type { Intervention } from '../model/network.ts';
import { variablesOf } from '../model/rounds.ts';
import type { ActorId, Node, NodeId, Scenario, StateId } from '../model/scenario.ts';
import { indicesOfCard } from './card-index.ts';
import { beforeDeciding } from './consequences.ts';
import { expectedUtility, termsOf } from './expected-utility.ts';
import type { Utilities } from './expected-utility.ts';
import type { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';

/** What each option of a move is worth, everybody else acting as estimated. */
interface Response {
  readonly move: NodeId;
  readonly owner: ActorId;
  readonly options: readonly { readonly option: StateId; readonly utilities: Utilities }[];
  /** The owner's best option; of equal ones the first. */
  readonly best: StateId;
  /** Points that the owner forgoes by acting as the board now expects. */
  readonly regret: number;
  /** Evidence that was left out because it follows from the move, by id. */
  readonly setAside: readonly string[];
}

export interface Responses {
  /** Expected points as the board stands. */
  readonly now: Utilities;
  readonly moves: readonly Response[];
}

/** Surgery that sets a move to one option, in every round. */
export function choosing(node: Node, rounds: number, option: number): Intervention[] {
  const distribution = node.states.map((_, state) => (state === option ? 1 : 0));
  return variablesOf(node, rounds).map((variable) => ({
    id: `choose:${node.id}`,
    variable,
    distribution,
  }));
}

/** Moves that somebody has payoffs to choose by, in phase order. */
export function ownedMoves({ nodes, phases, payoffs }: Scenario): readonly Node[] {
  const paid = new Set([...payoffs.values()].map(({ actor }) => actor));
  const orderOf = (node: Node) => phases.get(node.phase ?? '')?.order ?? Infinity;
  return [...nodes.values()]
    .filter(({ kind, owner, policy }) => {
      return kind === 'move' && owner !== undefined && paid.has(owner) && policy.mode !== 'fixed';
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
}

/**
 * Expected utility, and for each move its best response (model.md A10). Undefined when there are no
 * payoffs or the evidence cannot be.
 */
export function* bestResponse(
  scenario: Scenario,
  besides: Besides = {},
): Steps<Responses | undefined> {
  const bench = new Workbench(scenario, besides);
  const { network, rounds } = bench.compiled;
  const terms = termsOf(scenario, bench.compiled);
  const now = terms.length > 0 ? expectedUtility(bench, terms, bench.asked) : undefined;
  if (now === undefined) return undefined;
  const expected = bench.answer();
  const moves: Response[] = [];
  const owned = ownedMoves(scenario);
  for (const [at, node] of owned.entries()) {
    yield at / owned.length;
    const own = indicesOfCard(bench.compiled, node);
    const { asked, setAside } = beforeDeciding(network, bench.asked, new Set(own));
    const options = node.states.flatMap(({ id }, option) => {
      const interventions = [...asked.interventions, ...choosing(node, rounds, option)];
      const utilities = expectedUtility(bench, terms, { ...asked, interventions });
      return utilities ? [{ option: id, utilities }] : [];
    });
    const owner = node.owner ?? '';
    const valueOf = (utilities: Utilities) => utilities[owner] ?? 0;
    const [first] = options;
    if (first === undefined) continue;
    const best = options.reduce(
      (a, b) => (valueOf(b.utilities) > valueOf(a.utilities) ? b : a),
      first,
    );
    const marginal =
      expected.kind === 'impossible' ? undefined : expected.marginals[own.at(-1) ?? -1];
    const mixed = options.reduce((sum, { option, utilities }) => {
      const state = node.states.findIndex(({ id }) => id === option);
      return sum + (marginal?.[state] ?? 0) * valueOf(utilities);
    }, 0);
    const regret = Math.max(0, valueOf(best.utilities) - mixed);
    moves.push({ move: node.id, owner, options, best: best.option, regret, setAside });
  }
  return { now, moves };
}
