import type { Answer } from '../infer/question.ts';
import type { Compiled } from '../model/compiled.ts';
import { usableStates } from '../model/family.ts';
import type { LikelihoodFinding } from '../model/network.ts';
import { roundsOf, variableOf } from '../model/rounds.ts';
import type { NodeId, Scenario, StateId } from '../model/scenario.ts';
import { indexOfCard } from './card-index.ts';

/** Some states of a card, taken together: what a question is about. Of a card that repeats its last round is meant. */
export interface Target {
  readonly node: NodeId;
  readonly states: readonly StateId[];
}

/** Where a target stands in a network: its variable's index, and which of its states count. */
export interface TargetPlace {
  readonly variable: number;
  readonly states: readonly number[];
}

/**
 * The target that the board is set to; else the top state of its last outcome, by phase and then by id;
 * undefined on a board without outcomes.
 */
export function defaultTarget({ meta, nodes, phases }: Scenario): Target | undefined {
  const { target } = meta.settings;
  const chosen = target && nodes.get(target.node);
  const states = target?.states.filter((id) => chosen?.states.some((state) => state.id === id));
  if (target && states && states.length > 0) return { node: target.node, states };
  const orderOf = (phase = '') => phases.get(phase)?.order ?? -1;
  const [last] = [...nodes.values()]
    .filter(({ kind }) => kind === 'outcome')
    .sort((a, b) => orderOf(b.phase) - orderOf(a.phase) || (a.id < b.id ? -1 : 1));
  const top = last?.states.at(-1);
  return last && top ? { node: last.id, states: [top.id] } : undefined;
}

/** Undefined when the card or all its states are gone. */
export function placeOf(
  { nodes }: Pick<Scenario, 'nodes'>,
  placed: Pick<Compiled, 'network' | 'rounds'>,
  { node: id, states }: Target,
): TargetPlace | undefined {
  const variable = indexOfCard(placed, nodes.get(id));
  const known = placed.network.variables[variable]?.states ?? [];
  const indices = states.map((state) => known.indexOf(state)).filter((index) => index >= 0);
  return indices.length > 0 ? { variable, states: indices } : undefined;
}

/** P(target | evidence); undefined when the evidence cannot be. */
export function chanceIn(answer: Answer, { variable, states }: TargetPlace): number | undefined {
  if (answer.kind === 'impossible') return undefined;
  const marginal = answer.marginals[variable];
  return states.reduce((sum, state) => sum + (marginal?.[state] ?? 0), 0);
}

/** The target as a finding: it is known to be in one of its states. None when it is gone. */
export function asFindings(scenario: Scenario, target: Target): readonly LikelihoodFinding[] {
  const node = scenario.nodes.get(target.node);
  if (node === undefined) return [];
  const likelihood = usableStates(node).map(({ id }) => (target.states.includes(id) ? 1 : 0));
  const variable = variableOf(node, roundsOf(scenario));
  return [{ kind: 'likelihood', id: 'target', variable, likelihood }];
}
