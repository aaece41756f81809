import { settled } from '../infer/settled.ts';
import type { Asked } from '../infer/question.ts';
import type { Besides } from './desk.ts';
import type { LikelihoodFinding, Network, Variable } from '../model/network.ts';
import { cardOf } from '../model/rounds.ts';
import type { ActorId, Node, NodeId, Scenario, StateId } from '../model/scenario.ts';
import { choosing, ownedMoves } from './best-response.ts';
import { indexOfCard, indicesOfCard } from './card-index.ts';
import { beforeDeciding, descendantsOf } from './consequences.ts';
import { termsOf } from './expected-utility.ts';
import type { Term } from './expected-utility.ts';
import type { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';
import { seenIn } from './seen.ts';

/** A gain below this share of the points themselves is rounding. */
const roundingShare = 1e-13;

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
  besides: Besides = {},
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

/** Every combination of states of some variables, as findings; the last variable fastest. */
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

/** What is seen, and by variable the states that are then settled: what is seen and the option taken. */
interface Sight extends Seen {
  readonly fixed: ReadonlyMap<number, number>;
}

/** Points that an option earns where something is seen, split by what every variable then is in. */
interface Earned {
  total: number;
  readonly byState: readonly Float64Array[];
}

/**
 * P(i | e) · E[U | do option, i, e] for what is seen beforehand, i, and P(i, x | e) · E[U | do option, i, x, e]
 * for every state x of every variable: both follow from asking once for each way to earn points.
 */
function earned(bench: Workbench, terms: readonly Term[], asked: Asked, seen: Sight): Earned {
  const { network } = bench.compiled;
  const found: Earned = {
    total: 0,
    byState: network.variables.map(({ states }) => new Float64Array(states.length)),
  };
  const whole = bench.answer(asked);
  if (whole.kind === 'impossible') return found;
  for (const { scope, points } of terms) {
    for (const [row, { states, findings }] of combinations(network, scope).entries()) {
      const value = points[row] ?? 0;
      const agrees = scope.every(
        (index, at) => (seen.fixed.get(index) ?? states[at]) === states[at],
      );
      if (value === 0 || !agrees) continue;
      const all = [...asked.findings, ...seen.findings, ...findings];
      const answer = bench.answer({ ...asked, findings: all });
      if (answer.kind === 'impossible') continue;
      const weight = (answer.probabilityOfEvidence / whole.probabilityOfEvidence) * value;
      found.total += weight;
      for (const [index, sums] of found.byState.entries()) {
        const marginal = answer.marginals[index];
        for (const state of sums.keys()) {
          sums[state] = (sums[state] ?? 0) + weight * (marginal?.[state] ?? 0);
        }
      }
    }
  }
  return found;
}

function* valueOf(
  bench: Workbench,
  node: Node,
  overall: (share: number) => number,
): Steps<DecisionValue | undefined> {
  const { scenario, compiled } = bench;
  const { network, rounds } = compiled;
  const owner = node.owner ?? '';
  // Of a move that repeats, one option is taken in all rounds, before the first.
  const copies = indicesOfCard(compiled, node);
  const own = network.variables[copies[0] ?? -1];
  if (own === undefined) return undefined;
  const { asked, setAside } = beforeDeciding(network, bench.asked, new Set(copies));
  const terms = termsOf(scenario, compiled).filter(({ actor }) => actor === owner);
  const choices = own.states.map((_, option) => {
    const interventions = [...asked.interventions, ...choosing(node, rounds, option)];
    const question = { ...asked, interventions };
    const answer = bench.answer(question);
    return answer.kind === 'exact' ? settled(question, answer) : question;
  });
  if (choices.every((choice) => bench.answer(choice).kind === 'impossible')) return undefined;

  const later = new Set(copies.flatMap((copy) => [...descendantsOf(network, copy)]));
  const information = informationOf(bench, node, own, later);
  const before = combinations(network, information);
  let best = 0;
  const policy: Record<string, StateId> = {};
  const bySeen: (readonly Earned[])[] = [];
  for (const [at, seen] of before.entries()) {
    const options: Earned[] = [];
    for (const [option, choice] of choices.entries()) {
      yield overall((at + option / choices.length) / before.length);
      const known = seen.states.map((state, place) => [information[place] ?? -1, state] as const);
      const chosen = copies.map((copy) => [copy, option] as const);
      const fixed = new Map([...known, ...chosen]);
      options.push(earned(bench, terms, choice, { ...seen, fixed }));
    }
    bySeen.push(options);
    const values = options.map(({ total }) => total);
    const top = values.reduce((a, b, option) => (b > (values[a] ?? 0) ? option : a), 0);
    best += values[top] ?? 0;
    if (values.some((value) => value !== 0)) {
      const key = seen.states.map((state, place) => stateAt(network, information[place], state));
      policy[key.join('|')] = own.states[top] ?? '';
    }
  }

  const known = new Set([
    ...asked.findings.flatMap((finding) =>
      finding.kind === 'likelihood' && finding.likelihood.filter((value) => value > 0).length === 1
        ? [finding.variable]
        : [],
    ),
    ...asked.interventions.map(({ variable }) => variable),
  ]);
  const candidates = [...scenario.nodes.values()].flatMap((other) => {
    const index = indexOfCard(compiled, other);
    const id = network.variables[index]?.id ?? '';
    const open = index >= 0 && !later.has(index) && !information.includes(index) && !known.has(id);
    return open ? [{ node: other.id, index }] : [];
  });
  const worth = candidates.map(({ node: id, index }) => {
    const states = network.variables[index]?.states ?? [];
    const informed = bySeen.reduce(
      (sum, options) =>
        states.reduce(
          (sofar, _, state) =>
            sofar + Math.max(...options.map(({ byState }) => byState[index]?.[state] ?? 0)),
          sum,
        ),
      0,
    );
    // What rounding alone leaves is worth nothing, and must not be ranked above what is worth nothing.
    const gain = informed - best;
    return { node: id, points: gain > roundingShare * Math.abs(best) ? gain : 0 };
  });
  worth.sort((a, b) => b.points - a.points || (a.node < b.node ? -1 : 1));
  const observes = information.map((index) => cardOf(network.variables[index]?.id ?? ''));
  return { decision: node.id, actor: owner, observes, setAside, best, policy, worth };
}

/** What the owner sees before choosing: the move's causes, and what informs it without counting in its estimate. */
function informationOf(
  { scenario, compiled }: Workbench,
  { id }: Node,
  own: Variable,
  later: ReadonlySet<number>,
): readonly number[] {
  const informing = [...scenario.links.values()].flatMap(({ kind, from, to }) => {
    const card = kind === 'informs' && to === id ? scenario.nodes.get(from) : undefined;
    return card === undefined ? [] : indicesOfCard(compiled, card).slice(0, 1);
  });
  const more = informing.filter(
    (index) => index >= 0 && !later.has(index) && !own.parents.includes(index),
  );
  return [...own.parents, ...[...new Set(more)].sort((a, b) => a - b)];
}

function stateAt({ variables }: Network, index: number | undefined, state: number): string {
  return variables[index ?? -1]?.states[state] ?? '';
}
