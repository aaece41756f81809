import { fitTargets } from './soft-evidence.ts';
import { Sampler } from './sampler.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { Evidence, Target } from './evidence.ts';
import type { Fitted, Multipliers } from './soft-evidence.ts';

/** What sampling found. */
export interface Sampled {
  /** P(evidence) but for `evidence.halvings`. */
  readonly probability: number;
  readonly marginals: readonly Float64Array[];
  readonly fitted: Fitted | undefined;
}

function normalised(values: Float64Array): Float64Array {
  const sum = values.reduce((a, b) => a + b, 0);
  return sum > 0 ? values.map((value) => value / sum) : values;
}

/** The weights of all samples and the states of the targets' variables in them: what re-weighing needs. */
class Drawn {
  readonly weights: Float64Array;
  private readonly states: ReadonlyMap<number, Uint8Array>;

  constructor(samples: number, targets: readonly Target[]) {
    this.weights = new Float64Array(samples);
    this.states = new Map(targets.map(({ variable }) => [variable, new Uint8Array(samples)]));
  }

  keep(number: number, weight: number, states: Int32Array) {
    this.weights[number] = weight;
    for (const [index, kept] of this.states) kept[number] = states[index] ?? 0;
  }

  weight(number: number, multipliers: Multipliers): number {
    let weight = this.weights[number] ?? 0;
    for (const [{ variable }, values] of multipliers) {
      weight *= values[this.states.get(variable)?.[number] ?? 0] ?? 1;
    }
    return weight;
  }

  current(target: Target, multipliers: Multipliers): Float64Array {
    const out = new Float64Array(target.target.length);
    const states = this.states.get(target.variable);
    for (let number = 0; number < this.weights.length; number += 1) {
      const state = states?.[number] ?? 0;
      out[state] = (out[state] ?? 0) + this.weight(number, multipliers);
    }
    return normalised(out);
  }
}

/** Runs the series once; `weigh` is told each sample's number and weight and says what it counts. */
function tally(
  network: CheckedNetwork,
  sampler: Sampler,
  samples: number,
  weigh: (number: number, weight: number) => number,
): readonly Float64Array[] {
  const counts = network.variables.map(({ states }) => states.length);
  const starts = Int32Array.from(counts);
  let cells = 0;
  for (const [index, count] of counts.entries()) {
    starts[index] = cells;
    cells += count;
  }
  const sums = new Float64Array(cells);
  const { states } = sampler;
  sampler.restart();
  for (let number = 0; number < samples; number += 1) {
    const weight = weigh(number, sampler.draw());
    if (weight === 0) continue;
    for (let index = 0; index < starts.length; index += 1) {
      const cell = (starts[index] as number) + (states[index] as number);
      sums[cell] = (sums[cell] as number) + weight;
    }
  }
  return counts.map((count, index) => {
    const start = starts[index] ?? 0;
    return normalised(sums.slice(start, start + count));
  });
}

/** The answer from this many samples (model.md §1.11); undefined when not one agrees with the evidence. */
export function sample(
  network: CheckedNetwork,
  evidence: Evidence,
  samples: number,
): Sampled | undefined {
  const sampler = new Sampler(network, evidence);
  const { targets } = evidence;
  const drawn = new Drawn(samples, targets);
  const plain = tally(network, sampler, samples, (number, weight) => {
    drawn.keep(number, weight, sampler.states);
    return weight;
  });
  const probability = drawn.weights.reduce((a, b) => a + b, 0) / samples;
  if (probability === 0) return undefined;
  if (targets.length === 0) return { probability, marginals: plain, fitted: undefined };
  const fitted = fitTargets(targets, (target, weights) => drawn.current(target, weights));
  const marginals = tally(network, sampler, samples, (number) =>
    drawn.weight(number, fitted.multipliers),
  );
  return { probability, marginals, fitted };
}
