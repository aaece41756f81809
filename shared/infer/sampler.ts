import { seeded, seedOf } from '../base/prng.ts';
import { localDistribution } from './local-distribution.ts';
import { parentsFirst } from './parents-first.ts';
import { stridesOf } from './projection.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { Evidence } from './evidence.ts';
import type { LocalDistribution } from './local-distribution.ts';
import type { Random } from '../base/prng.ts';

/** How one variable is drawn. Where a table says all, its row is read in place. */
interface Step {
  readonly index: number;
  readonly table: Float64Array | undefined;
  readonly parents: Int32Array;
  readonly strides: Int32Array;
  readonly told: Float64Array | undefined;
  readonly likelihood: Float64Array | undefined;
  readonly local: LocalDistribution;
  readonly out: Float64Array;
}

function stepOf(network: CheckedNetwork, evidence: Evidence, index: number): Step {
  const variable = network.variables[index];
  const parents = variable?.parents ?? [];
  const cards = network.variables.map(({ states }) => states.length);
  const strides = stridesOf([...parents, index], cards);
  const told = evidence.told.get(index);
  const likelihood = evidence.likelihoods.get(index);
  const plain = told === undefined && likelihood === undefined;
  return {
    index,
    table: plain && variable?.cpd.kind === 'table' ? variable.cpd.values : undefined,
    parents: Int32Array.from(parents),
    strides: Int32Array.from(parents, (parent) => strides.get(parent) ?? 0),
    told,
    likelihood,
    local: localDistribution(network, index),
    out: new Float64Array(variable?.states.length ?? 0),
  };
}

/** The state at `place` of `count` masses laid end to end; never one of no mass, unless all are. */
function pick(masses: Float64Array, first: number, count: number, place: number): number {
  let rest = place;
  let chosen = 0;
  for (let state = 0; state < count; state += 1) {
    const mass = masses[first + state] as number;
    if (mass === 0) continue;
    chosen = state;
    if (rest < mass) return state;
    rest -= mass;
  }
  return chosen;
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
    this.steps = parentsFirst(variables).map((index) => stepOf(network, evidence, index));
  }

  /** Begins the same series of samples again. */
  restart() {
    this.random = seeded(this.seed);
  }

  /** Draws `states`; the weight of the sample, 0 when it contradicts the evidence. */
  draw(): number {
    const { states, random } = this;
    let weight = 1;
    for (const step of this.steps) {
      const { index, table, parents, strides, out } = step;
      // One number is drawn even where it decides nothing, so that evidence leaves the series in step.
      const place = random();
      if (table) {
        let row = 0;
        for (let at = 0; at < parents.length; at += 1) {
          row += (strides[at] as number) * (states[parents[at] as number] as number);
        }
        states[index] = pick(table, row, out.length, place);
        continue;
      }
      const mass = this.weigh(step);
      if (step.likelihood) weight *= mass;
      states[index] = pick(out, 0, out.length, place * mass);
    }
    return weight;
  }

  /** Writes the variable's masses to its `out`, its own evidence multiplied in; their sum. */
  private weigh({ told, likelihood, local, out }: Step): number {
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
