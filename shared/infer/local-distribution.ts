import { stridesOf } from './strides.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { NoisyMaxCpd } from '../model/network.ts';

/** Writes the distribution of one variable to `out`, given the states of its parents. */
export type LocalDistribution = (states: Int32Array, out: Float64Array) => void;

function noisyMax(cpd: NoisyMaxCpd, parents: readonly number[]): LocalDistribution {
  const stateOf = (states: Int32Array, parent: number) => states[parents[parent] ?? 0] ?? 0;
  return (states, out) => {
    const levels = cpd.leakMiss.length;
    let passed = 1;
    for (const { parent, pass } of cpd.inhibitors) passed *= pass[stateOf(states, parent)] ?? 1;
    let above = 0;
    for (let level = levels; level >= 1; level -= 1) {
      let missed = cpd.leakMiss[level - 1] ?? 1;
      for (const { parent, miss } of cpd.causes) {
        missed *= miss[stateOf(states, parent) * levels + level - 1] ?? 1;
      }
      const atLeast = passed * (1 - missed);
      out[level] = Math.max(0, atLeast - above);
      above = atLeast;
    }
    out[0] = 1 - above;
  };
}

/** The conditional distribution of a variable as a function of all states (network.ts). */
export function localDistribution(network: CheckedNetwork, index: number): LocalDistribution {
  const variable = network.variables[index];
  if (!variable) return () => undefined;
  const { cpd, parents } = variable;
  if (cpd.kind === 'noisyMax') return noisyMax(cpd, parents);
  const cards = network.variables.map(({ states }) => states.length);
  const strides = stridesOf([...parents, index], cards);
  const steps = parents.map((parent): [number, number] => [parent, strides.get(parent) ?? 0]);
  return (states, out) => {
    let cell = 0;
    for (const [parent, stride] of steps) cell += (states[parent] ?? 0) * stride;
    for (let state = 0; state < out.length; state += 1) out[state] = cpd.values[cell + state] ?? 0;
  };
}

/** The variable's full conditional table, row-major: its parents in their order, then itself. */
export function tabulate(network: CheckedNetwork, index: number): Float64Array {
  const variable = network.variables[index];
  if (!variable) return new Float64Array(0);
  const counts = variable.parents.map((parent) => network.variables[parent]?.states.length ?? 1);
  const rows = counts.reduce((product, count) => product * count, 1);
  const width = variable.states.length;
  const values = new Float64Array(rows * width);
  const states = new Int32Array(network.variables.length);
  const local = localDistribution(network, index);
  for (let row = 0; row < rows; row += 1) {
    let rest = row;
    for (let place = counts.length - 1; place >= 0; place -= 1) {
      const count = counts[place] ?? 1;
      states[variable.parents[place] ?? 0] = rest % count;
      rest = Math.floor(rest / count);
    }
    local(states, values.subarray(row * width, (row + 1) * width));
  }
  return values;
}
