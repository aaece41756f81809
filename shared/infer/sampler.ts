import { seeded, seedOf } from '../base/prng.ts';
import { localDistribution } from './local-distribution.ts';
import { parentsFirst } from './parents-first.ts';
import { stridesOf } from './strides.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { Evidence } from './evidence.ts';
import type { LocalDistribution } from './local-distribution.ts';
import type { Random } from '../base/prng.ts';

/** How one variable is drawn. */
interface Step {
  readonly index: number;
  readonly count: number;
  readonly parents: Int32Array;
  readonly strides: Int32Array;
  /** Where a table alone decides: its rows added up from the left, so that a draw is a few comparisons. */
  readonly cumulative: Float64Array | undefined;
  readonly told: Float64Array | undefined;
  readonly likelihood: Float64Array | undefined;
  readonly local: LocalDistribution;
  readonly out: Float64Array;
}

/** Each row added up from the left; its last state of any mass, and all after, take whatever is left by rounding. */
function cumulate(table: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(table.length);
  for (let row = 0; row < table.length; row += count) {
    let sum = 0;
    let last = row;
    for (let cell = row; cell < row + count; cell += 1) {
      const mass = table[cell] ?? 0;
      sum += mass;
      sums[cell] = sum;
      if (mass > 0) last = cell;
    }
    sums.fill(Infinity, last, row + count);
  }
  return sums;
}

function stepOf(
  network: CheckedNetwork,
  cards: readonly number[],
  evidence: Evidence,
  index: number,
): Step {
  const variable = network.variables[index];
  const parents = variable?.parents ?? [];
  const count = cards[index] ?? 0;
  const strides = stridesOf([...parents, index], cards);
  const told = evidence.told.get(index);
  const likelihood = evidence.likelihoods.get(index);
  const plain = told === undefined && likelihood === undefined;
  const table = plain && variable?.cpd.kind === 'table' ? variable.cpd.values : undefined;
  return {
    index,
    count,
    parents: Int32Array.from(parents),
    strides: Int32Array.from(parents, (parent) => strides.get(parent) ?? 0),
    cumulative: table && cumulate(table, count),
    told,
    likelihood,
    local: localDistribution(network, index),
    out: new Float64Array(count),
  };
}

/** The state at `place` of masses laid end to end; never one of no mass, unless all are. */
function pick(masses: Float64Array, place: number): number {
  let rest = place;
  let chosen = 0;
  for (let state = 0; state < masses.length; state += 1) {
    const mass = masses[state] ?? 0;
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
    const cards = variables.map((variable) => variable.states.length);
    this.steps = parentsFirst(variables).map((index) => stepOf(network, cards, evidence, index));
  }

  /** Begins the same series of samples again. */
  restart() {
    this.random = seeded(this.seed);
  }

  /** Draws `states`; the weight of the sample, 0 when it contradicts the evidence. */
  draw(): number {
    const { states, steps, random } = this;
    let weight = 1;
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at] as Step;
      // One number is drawn even where it decides nothing, so that evidence leaves the series in step.
      const place = random();
      const { cumulative } = step;
      if (cumulative === undefined) {
        const mass = this.weigh(step);
        if (step.likelihood) weight *= mass;
        states[step.index] = pick(step.out, place * mass);
        continue;
      }
      const { parents, strides } = step;
      let row = 0;
      for (let edge = 0; edge < parents.length; edge += 1) {
        row += (strides[edge] as number) * (states[parents[edge] as number] as number);
      }
      let state = 0;
      while (place >= (cumulative[row + state] as number)) state += 1;
      states[step.index] = state;
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
