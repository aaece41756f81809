import type { Besides } from './desk.ts';
import { explain } from '../infer/explanations.ts';
import { cardOf, repeats } from '../model/rounds.ts';
import type { NodeId, Scenario, StateId } from '../model/scenario.ts';
import { Workbench } from './workbench.ts';

/** One card in one course of events. */
interface Happening {
  readonly node: NodeId;
  /** Of a card that repeats, from 1. */
  readonly round?: number;
  readonly state: StateId;
}

/** A state of every card at once. */
export interface Course {
  readonly chance: number;
  /** By phase, then by id; the rounds of a card in turn. */
  readonly happenings: readonly Happening[];
}

/**
 * The most probable states of everything together given the evidence, best first (model.md A4).
 * Undefined when the evidence cannot be, or when the board is too large for an exact answer.
 */
export function likeliestCourses(
  scenario: Scenario,
  count: number,
  besides: Besides = {},
): readonly Course[] | undefined {
  const bench = new Workbench(scenario, besides);
  const { network, rounds } = bench.compiled;
  const found = explain(bench.engine, network, bench.asked, count);
  if (found.kind !== 'explanations') return undefined;
  const orderOf = ({ node }: Happening) =>
    scenario.phases.get(scenario.nodes.get(node)?.phase ?? '')?.order ?? Infinity;
  return found.list.map(({ states: numbers, probability }) => {
    const happenings = network.variables.flatMap(({ id, states }, at): Happening[] => {
      const node = scenario.nodes.get(cardOf(id));
      const state = states[numbers[at] ?? -1];
      if (node === undefined || state === undefined) return [];
      const round = repeats(node, rounds) ? { round: Number(id.slice(node.id.length + 1)) } : {};
      return [{ node: node.id, ...round, state }];
    });
    happenings.sort(
      (a, b) =>
        orderOf(a) - orderOf(b) ||
        (a.node === b.node ? (a.round ?? 0) - (b.round ?? 0) : a.node < b.node ? -1 : 1),
    );
    return { chance: probability, happenings };
  });
}
