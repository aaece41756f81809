import type { Asked } from '../infer/question.ts';
import type { Network } from '../model/network.ts';
import { cardOf } from '../model/rounds.ts';
import type { NodeId, Scenario } from '../model/scenario.ts';

/**
 * The cards whose own numbers can matter to a variable's chance: it, what evidence is about, and
 * everything upstream of these, where surgery does not cut it off. All others sum to 1 whatever their
 * numbers are.
 */
export function relevantCards(
  { variables }: Network,
  variable: number,
  { interventions, findings }: Asked,
): ReadonlySet<NodeId> {
  const observed = new Set(findings.map((finding) => finding.variable));
  const seen = new Set([variable]);
  for (const [index, { id }] of variables.entries()) if (observed.has(id)) seen.add(index);
  const cut = new Set(interventions.map((each) => each.variable));
  // A set that grows is walked to its end.
  for (const index of seen) {
    const { id = '', parents = [] } = variables[index] ?? {};
    if (!cut.has(id)) for (const parent of parents) seen.add(parent);
  }
  return new Set([...seen].map((index) => cardOf(variables[index]?.id ?? '')));
}

/** The scenario without its other cards and their links. */
export function withCards(scenario: Scenario, cards: ReadonlySet<NodeId>): Scenario {
  const nodes = new Map([...scenario.nodes].filter(([id]) => cards.has(id)));
  const links = new Map(
    [...scenario.links].filter(([, { from, to }]) => cards.has(from) && cards.has(to)),
  );
  return { ...scenario, nodes, links };
}
