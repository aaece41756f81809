import { randomNetwork } from './random-network.ts';
import type { NetworkFile } from '../../shared/formats/networks/network-file.ts';
import type { Random } from '../../shared/base/prng.ts';

/** Each row divided by its sum. */
function normalise(values: Float64Array, states: number) {
  for (let at = 0; at < values.length; at += states) {
    const sum = values.subarray(at, at + states).reduce((a, b) => a + b, 0);
    for (let cell = at; cell < at + states; cell += 1) values[cell] = (values[cell] ?? 0) / sum;
  }
}

/** A random network of `size` variables as a file has it, with tables only; the first names are those given. */
export function randomNetworkFile(
  random: Random,
  size: number,
  names: readonly string[] = [],
): NetworkFile {
  const network = randomNetwork(random, size);
  const nameOf = (index: number) => names[index] ?? `v${index}`;
  const variables = network.variables.map(({ states, parents, cpd }, index) => {
    const rows = parents.reduce(
      (product, parent) => product * (network.variables[parent]?.states.length ?? 1),
      1,
    );
    const values =
      cpd.kind === 'table'
        ? cpd.values
        : Float64Array.from({ length: rows * states.length }, random);
    if (cpd.kind !== 'table') normalise(values, states.length);
    return {
      name: nameOf(index),
      label: `Label ${index} <&>`,
      states: states.map((_, state) => `s${state}${names[state] ?? ''}`),
      parents: parents.map(nameOf),
      values,
    };
  });
  return { title: 'A <title> & "more"', variables, losses: [] };
}
