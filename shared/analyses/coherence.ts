import type { NodeId, Scenario } from '../model/scenario.ts';
import { indexOfCard } from './card-index.ts';
import type { Besides } from './desk.ts';
import { Workbench } from './workbench.ts';

/** A gut number beside what the model says of the same card's top state (model.md A19). */
export interface Gap {
  readonly node: NodeId;
  readonly gut: number;
  readonly model: number;
  /** gut − model. */
  readonly gap: number;
}

/** Cards with a gut number, the widest gap first; undefined when the evidence cannot be. */
export function coherence(scenario: Scenario, besides: Besides = {}): readonly Gap[] | undefined {
  const bench = new Workbench(scenario, besides);
  const answer = bench.answer();
  if (answer.kind === 'impossible') return undefined;
  const gaps = [...scenario.nodes.values()].flatMap((node): Gap[] => {
    const model = answer.marginals[indexOfCard(bench.compiled, node)]?.at(-1);
    if (node.gut === undefined || model === undefined) return [];
    return [{ node: node.id, gut: node.gut.v, model, gap: node.gut.v - model }];
  });
  return gaps.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || (a.node < b.node ? -1 : 1));
}
