import { InferError } from './infer-error.ts';
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

/** Where the variables are in the network. @throws {InferError} E-UNKNOWN, E-DUPLICATE. */
function placesOf(network: Network, variables: readonly Variable[]): number[] {
  const places: number[] = [];
  for (const { id } of variables) {
    const place = network.variables.findIndex((variable) => variable.id === id);
    if (place === -1) throw new InferError('E-UNKNOWN', id, `there is no variable "${id}"`);
    if (places.includes(place)) throw new InferError('E-DUPLICATE', id, `"${id}" is named twice`);
    places.push(place);
  }
  return places;
}

/** Some of the variables in certain states, and the chance of that. */
interface Branch {
  readonly seen: readonly LikelihoodFinding[];
  readonly chance: number;
}

/**
 * The joint distribution of a few variables by the chain rule: each is asked for given the states of
 * those before it, so that no quotient of chances underflows however improbable the evidence is.
 * What is not exact (too big, impossible) comes back as the answer that says so.
 * @throws {InferError} as `Engine.answer`, E-UNKNOWN and E-DUPLICATE of `variables`. The caller bounds
 * the number of configurations.
 */
export function jointOf(
  engine: Engine,
  network: Network,
  asked: Asked,
  variables: readonly Variable[],
): Joint | Answer {
  const places = placesOf(network, variables);
  const first = engine.answer(asked);
  if (first.kind !== 'exact') return first;
  const base = settled(asked, first);
  let branches: readonly Branch[] = [{ seen: [], chance: 1 }];
  for (const [depth, variable] of variables.entries()) {
    const place = places[depth] ?? 0;
    const grown: Branch[] = [];
    for (const { seen, chance } of branches) {
      const answer = engine.answer({ ...base, findings: [...base.findings, ...seen] }, place);
      if (answer.kind === 'approximate') return answer;
      // States before it that only rounding left possible: nothing happens together with them.
      const shares = answer.kind === 'exact' ? answer.marginals[place] : undefined;
      for (const state of variable.states.keys()) {
        const finding = seenAs(variable, state);
        grown.push({ seen: [...seen, finding], chance: chance * (shares?.[state] ?? 0) });
      }
    }
    branches = grown;
  }
  const probabilities = Float64Array.from(branches, ({ chance }) => chance);
  return { kind: 'joint', variables, probabilities };
}

function seenAs({ id, states }: Variable, seen: number): LikelihoodFinding {
  const likelihood = states.map((_, state) => (state === seen ? 1 : 0));
  return { kind: 'likelihood', id: `joint:${id}`, variable: id, likelihood };
}
