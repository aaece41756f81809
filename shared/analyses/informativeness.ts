import type { Besides } from './desk.ts';
import { settled } from '../infer/settled.ts';
import type { NodeId, Scenario } from '../model/scenario.ts';
import { indexOfCard } from './card-index.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';
import { Workbench } from './workbench.ts';
import { seenIn } from './seen.ts';

/** What finding out about a card would tell about the target. */
interface Information {
  readonly node: NodeId;
  /** Mutual information with the target's card given the evidence, in bits. */
  readonly bits: number;
  /** How far the target's chance would move, on average over what may be found. */
  readonly expectedShift: number;
}

export interface Informativeness {
  readonly target: Target;
  readonly chance: number;
  /** Most informative first; equal ones by name. The target's own card is left out. */
  readonly list: readonly Information[];
}

/**
 * I(T; X | e) for every card X at once, from one question for each state of the target's card T
 * (model.md A8). Logarithms are for display only. Undefined when the target is gone or the evidence
 * cannot be.
 */
export function informativeness(
  scenario: Scenario,
  target: Target,
  besides: Besides = {},
): Informativeness | undefined {
  const bench = new Workbench(scenario, besides);
  const place = placeOf(scenario, bench.compiled, target);
  const first = bench.answer();
  if (place === undefined || first.kind !== 'exact') return undefined;
  const base = settled(bench.asked, first);
  const whole = bench.answer(base);
  if (whole.kind !== 'exact') return undefined;
  const variable = bench.compiled.network.variables[place.variable];
  const prior = whole.marginals[place.variable];
  if (variable === undefined || prior === undefined) return undefined;

  const given = variable.states.map((_, state) => {
    if (prior[state] === 0) return undefined;
    const seen = seenIn(variable, state, 'target');
    const answer = bench.answer({ ...base, findings: [...base.findings, seen] });
    return answer.kind === 'exact' ? answer.marginals : undefined;
  });
  const chance = chanceIn(whole, place) ?? 0;
  const aimed = new Set(place.states);
  const list = [...scenario.nodes.values()].flatMap((node): Information[] => {
    const index = indexOfCard(bench.compiled, node);
    const alone = whole.marginals[index];
    if (index === place.variable || alone === undefined) return [];
    let bits = 0;
    let expectedShift = 0;
    for (const [state, p] of alone.entries()) {
      let both = 0;
      for (const [aim, marginals] of given.entries()) {
        const joint = (prior[aim] ?? 0) * (marginals?.[index]?.[state] ?? 0);
        if (joint > 0) bits += joint * Math.log2(joint / ((prior[aim] ?? 0) * p));
        if (aimed.has(aim)) both += joint;
      }
      expectedShift += Math.abs(both - chance * p);
    }
    return [{ node: node.id, bits: Math.max(0, bits), expectedShift }];
  });
  list.sort((a, b) => b.bits - a.bits || (a.node < b.node ? -1 : 1));
  return { target, chance, list };
}
