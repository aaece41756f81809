import type { Asked } from '../infer/question.ts';
import type { LikelihoodFinding, Network } from '../model/network.ts';
import { variableOf } from '../model/rounds.ts';
import type { ActorId, Node, NodeId, Scenario, StateId } from '../model/scenario.ts';
import { choosing, ownedMoves } from './best-response.ts';
import { beforeDeciding, descendantsOf } from './consequences.ts';
import { expectedUtility, termsOf } from './expected-utility.ts';
import type { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';
import { seenIn } from './seen.ts';

/** What it is worth to know something before deciding (model.md A9), in points of the owner's own scale. */
export interface DecisionValue {
  readonly decision: NodeId;
  readonly actor: ActorId;
  /** What the owner sees before choosing anyway: the move's causes. */
  readonly observes: readonly NodeId[];
  /** Evidence set aside because it follows from the decision, by id. */
  readonly setAside: readonly string[];
  /** Expected points when the best option is taken for whatever is seen. */
  readonly best: number;
  /** The best option for each thing seen, `state|state` in the order of `observes`. */
  readonly policy: Readonly<Record<string, StateId>>;
  /** By card, the most first: 0 = knowing it would not change the choice. */
  readonly worth: readonly { readonly node: NodeId; readonly points: number }[];
}

/**
 * For each move with an owner who has payoffs, the value of perfect information on every card that the
 * move cannot change: Σ_{i,x} max_d W − Σ_i max_d W with W = P(i, x | e) · E[U | do d, i, x, e].
 * Undefined when nobody has payoffs.
 */
export function* valueOfInformation(
  scenario: Scenario,
  besides: Partial<Asked> = {},
): Steps<readonly DecisionValue[] | undefined> {
  const bench = new Workbench(scenario, besides);
  const terms = termsOf(scenario, bench.compiled);
  if (terms.length === 0) return undefined;
  const moves = ownedMoves(scenario);
  const found: DecisionValue[] = [];
  for (const [at, node] of moves.entries()) {
    yield at / moves.length;
    const value = yield* valueOf(bench, node, (share) => (at + share) / moves.length);
    if (value) found.push(value);
  }
  return found;
}

interface Seen {
  readonly states: readonly number[];
  readonly findings: readonly LikelihoodFinding[];
}

/** Every combination of states of some variables, as findings. */
function combinations({ variables }: Network, indices: readonly number[]): Seen[] {
  return indices.reduce<Seen[]>(
    (sofar, index) => {
      const variable = variables[index];
      if (variable === undefined) return sofar;
      return sofar.flatMap(({ states, findings }) =>
        variable.states.map((_, state): Seen => {
          const seen = seenIn(variable, state, `seen:${variable.id}`);
          return { states: [...states, state], findings: [...findings, seen] };
        }),
      );
    },
    [{ states: [], findings: [] }],
  );
}

function* valueOf(
  bench: Workbench,
  node: Node,
  overall: (share: number) => number,
): Steps<DecisionValue | undefined> {
  const { scenario, compiled } = bench;
  const { network, rounds } = compiled;
  const owner = node.owner ?? '';
  const decision = network.variables.findIndex(({ id }) => id === variableOf(node, rounds));
  const own = network.variables[decision];
  if (own === undefined) return undefined;
  const { asked, setAside } = beforeDeciding(network, bench.asked, new Set([decision]));
  const terms = termsOf(scenario, compiled).filter(({ actor }) => actor === owner);
  const whole = bench.answer({
    ...asked,
    interventions: [...asked.interventions, ...choosing(node, rounds, 0)],
  });
  if (whole.kind === 'impossible') return undefined;
  const before = whole.probabilityOfEvidence;

  /** By option, P(seen | e) · E[U | do option, seen, e]. */
  const weights = (seen: Seen) =>
    own.states.map((_, option) => {
      const interventions = [...asked.interventions, ...choosing(node, rounds, option)];
      const question = { interventions, findings: [...asked.findings, ...seen.findings] };
      const answer = bench.answer(question);
      if (answer.kind === 'impossible') return 0;
      const points = expectedUtility(bench, terms, question)?.[owner] ?? 0;
      return (answer.probabilityOfEvidence / before) * points;
    });
  const most = (seen: Seen) => Math.max(...weights(seen));

  const information = own.parents;
  let best = 0;
  const policy: Record<string, StateId> = {};
  for (const seen of combinations(network, information)) {
    const values = weights(seen);
    const top = values.reduce((a, b, option) => (b > (values[a] ?? 0) ? option : a), 0);
    best += values[top] ?? 0;
    if (values.some((value) => value !== 0)) {
      const key = seen.states.map((state, at) => stateAt(network, information[at], state));
      policy[key.join('|')] = own.states[top] ?? '';
    }
  }

  const later = descendantsOf(network, decision);
  const known = new Set([
    ...asked.findings.flatMap((finding) =>
      finding.kind === 'likelihood' && finding.likelihood.filter((value) => value > 0).length === 1
        ? [finding.variable]
        : [],
    ),
    ...asked.interventions.map(({ variable }) => variable),
  ]);
  const candidates = [...scenario.nodes.values()].flatMap((other) => {
    const index = network.variables.findIndex(({ id }) => id === variableOf(other, rounds));
    const id = network.variables[index]?.id ?? '';
    const open = index >= 0 && !later.has(index) && !information.includes(index) && !known.has(id);
    return open ? [{ node: other.id, index }] : [];
  });
  const worth: { node: NodeId; points: number }[] = [];
  for (const [at, { node: id, index }] of candidates.entries()) {
    yield overall(at / candidates.length);
    let informed = 0;
    for (const seen of combinations(network, [...information, index])) informed += most(seen);
    worth.push({ node: id, points: Math.max(0, informed - best) });
  }
  worth.sort((a, b) => b.points - a.points || (a.node < b.node ? -1 : 1));
  const observes = information.map((index) => cardOf(network, index));
  return { decision: node.id, actor: owner, observes, setAside, best, policy, worth };
}

function stateAt({ variables }: Network, index: number | undefined, state: number): string {
  return variables[index ?? -1]?.states[state] ?? '';
}

/** The card that a variable is a copy of. */
function cardOf({ variables }: Network, index: number): NodeId {
  return variables[index]?.id.split('@')[0] ?? '';
}
