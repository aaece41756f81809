import { seeded, seedOf } from '../base/prng.ts';
import { localDistribution } from './local-distribution.ts';
import { parentsFirst } from './parents-first.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { Evidence } from './evidence.ts';
import type { LocalDistribution } from './local-distribution.ts';
import type { Random } from '../base/prng.ts';

interface Step {
  readonly index: number;
  readonly told: Float64Array | undefined;
  readonly likelihood: Float64Array | undefined;
  readonly local: LocalDistribution;
  readonly out: Float64Array;
}

/**
 * Draws weighted samples of a network (likelihood weighting, Fung & Chang 1990), each variable in the
 * light of its own evidence. The seed is made of the variables' names: a board gives the same numbers
 * everywhere, and a changed number moves them smoothly.
 */
export class Sampler {
  /** The sample last drawn: a state per variable. */
  readonly states: Int32Array;
  private readonly steps: readonly Step[];
  private readonly seed: number;
  private random: Random;

  constructor(network: CheckedNetwork, evidence: Evidence) {
    const { variables } = network;
    this.states = new Int32Array(variables.length);
    this.seed = seedOf(variables.map(({ id }) => id).join('|'));
    this.random = seeded(this.seed);
    this.steps = parentsFirst(variables).map((index) => ({
      index,
      told: evidence.told.get(index),
      likelihood: evidence.likelihoods.get(index),
      local: localDistribution(network, index),
      out: new Float64Array(variables[index]?.states.length ?? 0),
    }));
  }

  /** Begins the same series of samples again. */
  restart() {
    this.random = seeded(this.seed);
  }

  /** Draws `states`; the weight of the sample, 0 when it contradicts the evidence. */
  draw(): number {
    let weight = 1;
    for (const step of this.steps) {
      const mass = this.fill(step);
      if (step.likelihood) weight *= mass;
      // The draw is taken even when it decides nothing, so that evidence leaves the series in step.
      this.states[step.index] = pick(step.out, this.random() * mass);
    }
    return weight;
  }

  private fill({ told, likelihood, local, out }: Step): number {
    if (told) out.set(told);
    else local(this.states, out);
    let mass = 0;
    for (let state = 0; state < out.length; state += 1) {
      if (likelihood) out[state] = (out[state] ?? 0) * (likelihood[state] ?? 0);
      mass += out[state] ?? 0;
    }
    return mass;
  }
}

/** The state at `place` of a distribution laid end to end; never one of no mass, unless all are. */
function pick(distribution: Float64Array, place: number): number {
  let rest = place;
  let chosen = 0;
  for (let state = 0; state < distribution.length; state += 1) {
    const mass = distribution[state] ?? 0;
    if (mass === 0) continue;
    chosen = state;
    if (rest < mass) return state;
    rest -= mass;
  }
  return chosen;
}
