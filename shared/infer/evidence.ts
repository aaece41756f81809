import { InferError } from './infer-error.ts';
import { byCodeUnit } from './checked-network.ts';
import type { Asked } from './question.ts';
import type { CheckedNetwork } from './checked-network.ts';

/** Jeffrey evidence on a variable of the checked network; `target` sums to 1. */
export interface Target {
  readonly id: string;
  readonly variable: number;
  readonly target: Float64Array;
}

/** What is asked, in the engine's terms. */
export interface Evidence {
  /** Surgery by variable: its distribution whatever its causes. */
  readonly told: ReadonlyMap<number, Float64Array>;
  /** The product of the likelihoods on a variable, times a power of two so that the largest lies in [½, 1]. */
  readonly likelihoods: ReadonlyMap<number, Float64Array>;
  /** How often the likelihoods were halved for that, all together. */
  readonly halvings: number;
  /** Variables that the likelihoods leave one single state. */
  readonly observed: ReadonlyMap<number, number>;
  /** A variable that the likelihoods leave no state. */
  readonly excluded: boolean;
  /** In the order of their variables, then of their ids. */
  readonly targets: readonly Target[];
}

function indexOf(network: CheckedNetwork, id: string): number {
  const index = network.byId.get(id);
  if (index !== undefined) return index;
  throw new InferError('E-UNKNOWN', id, `there is no variable "${id}"`);
}

/** One value ≥ 0 for each state of the variable. */
function vector(network: CheckedNetwork, index: number, given: readonly number[]): Float64Array {
  const variable = network.variables[index];
  const id = variable?.id ?? '';
  if (variable?.states.length !== given.length) {
    throw new InferError(
      'E-TABLE-SIZE',
      id,
      `"${id}" has ${variable?.states.length ?? 0} states, not ${given.length}`,
    );
  }
  if (given.every((value) => value >= 0 && value < Infinity)) return Float64Array.from(given);
  throw new InferError('E-RANGE', id, `"${id}" is given a number that is no chance`);
}

function distribution(network: CheckedNetwork, index: number, given: readonly number[]) {
  const values = vector(network, index, given);
  const sum = values.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) <= 0.005) return sum === 1 ? values : values.map((value) => value / sum);
  const id = network.variables[index]?.id ?? '';
  throw new InferError('E-ROW-SUM', id, `"${id}" is given chances that sum to ${sum}`);
}

/** Scales by powers of two, which is exact, until the largest value lies in [½, 1]; how often it was halved. */
function normalise(values: Float64Array): number {
  let most = values.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return 0;
  let halvings = 0;
  for (; most > 1; most /= 2) halvings += 1;
  for (; most < 0.5; most *= 2) halvings -= 1;
  for (let step = 0; step < Math.abs(halvings); step += 1) {
    for (let state = 0; state < values.length; state += 1) {
      values[state] = halvings > 0 ? (values[state] ?? 0) / 2 : (values[state] ?? 0) * 2;
    }
  }
  return halvings;
}

/**
 * Reads a question against a network.
 * @throws {InferError} E-UNKNOWN, E-TABLE-SIZE, E-RANGE or E-ROW-SUM; contradictions are not errors.
 */
export function readEvidence(network: CheckedNetwork, asked: Asked): Evidence {
  const told = new Map<number, Float64Array>();
  for (const { variable, distribution: given } of asked.interventions) {
    const index = indexOf(network, variable);
    told.set(index, distribution(network, index, given));
  }
  const likelihoods = new Map<number, Float64Array>();
  const targets: Target[] = [];
  let halvings = 0;
  for (const finding of [...asked.findings].sort((a, b) => byCodeUnit(a.id, b.id))) {
    const variable = indexOf(network, finding.variable);
    if (finding.kind === 'target') {
      const target = distribution(network, variable, finding.target);
      targets.push({ id: finding.id, variable, target });
      continue;
    }
    const own = vector(network, variable, finding.likelihood);
    halvings += normalise(own);
    const before = likelihoods.get(variable);
    if (before) {
      for (const [state, value] of own.entries()) own[state] = value * (before[state] ?? 0);
      halvings += normalise(own);
    }
    likelihoods.set(variable, own);
  }
  const observed = new Map<number, number>();
  let excluded = false;
  for (const [variable, likelihood] of likelihoods) {
    const possible = [...likelihood.keys()].filter((state) => likelihood[state] !== 0);
    const [only] = possible;
    if (only === undefined) excluded = true;
    else if (possible.length === 1) observed.set(variable, only);
  }
  targets.sort((a, b) => a.variable - b.variable);
  return { told, likelihoods, halvings, observed, excluded, targets };
}
