import { settled } from './settled.ts';
import type { Answer, Asked } from './question.ts';
import type { Engine } from './engine.ts';
import type { LikelihoodFinding, Network, Variable } from '../model/network.ts';

/** P(variables | evidence), row-major in the order asked for, the last one fastest. */
export interface Joint {
  readonly kind: 'joint';
  readonly variables: readonly Variable[];
  readonly probabilities: Float64Array;
}

/**
 * The joint distribution of a few variables: one question for each configuration of all but the last.
 * What is not exact (too big, impossible) comes back as the answer that says so.
 * @throws {InferError} as `Engine.answer`. The caller bounds the number of configurations.
 */
export function jointOf(
  engine: Engine,
  network: Network,
  asked: Asked,
  variables: readonly Variable[],
): Joint | Answer {
  const first = engine.answer(asked);
  if (first.kind !== 'exact') return first;
  const base = settled(asked, first);
  const whole = engine.answer(base);
  const last = variables.at(-1);
  if (whole.kind !== 'exact' || last === undefined) return whole;
  const place = network.variables.indexOf(last);
  const cells: number[] = [];
  const visit = (depth: number, seen: readonly LikelihoodFinding[]) => {
    const variable = variables[depth];
    if (!variable || variable === last) {
      const answer = engine.answer({ ...base, findings: [...base.findings, ...seen] });
      const weight =
        answer.kind === 'exact' ? answer.probabilityOfEvidence / whole.probabilityOfEvidence : 0;
      for (const state of last.states.keys()) {
        const share = answer.kind === 'exact' ? (answer.marginals[place]?.[state] ?? 0) : 0;
        cells.push(weight * share);
      }
      return;
    }
    for (const state of variable.states.keys()) {
      const likelihood = variable.states.map((_, other) => (other === state ? 1 : 0));
      const id = `joint:${variable.id}`;
      visit(depth + 1, [...seen, { kind: 'likelihood', id, variable: variable.id, likelihood }]);
    }
  };
  visit(0, []);
  return { kind: 'joint', variables, probabilities: Float64Array.from(cells) };
}
