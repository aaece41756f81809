import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../../shared/base/prng.ts';
import { networkOf } from '../../../shared/formats/networks/network-file.ts';
import type { NetworkFile } from '../../../shared/formats/networks/network-file.ts';
import { readBif } from '../../../shared/formats/networks/read-bif.ts';
import { readXmlBif } from '../../../shared/formats/networks/read-xmlbif.ts';
import { toScenario } from '../../../shared/formats/networks/to-scenario.ts';
import { writeBif } from '../../../shared/formats/networks/write-bif.ts';
import { writeXmlBif } from '../../../shared/formats/networks/write-xmlbif.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { compile } from '../../../shared/model/compile.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { randomNetwork } from '../../support/random-network.ts';

/** Names that files have to quote or escape. */
const oddNames = ['a b', 'x<y', '"q"', 'é', 'a&b', "it's", 'c|d', 'e=f', '9', 'probability'];

/** A random network with tables only, some of its names odd. */
function randomFile(seed: number, size: number): NetworkFile {
  const random = seeded(seed);
  const network = randomNetwork(random, size);
  const nameOf = (index: number) => oddNames[index] ?? `v${index}`;
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
      states: states.map((_, state) => `${state}-${oddNames[state] ?? state}`),
      parents: parents.map(nameOf),
      values,
    };
  });
  return { title: 'A <title> & "more"', variables, losses: [] };
}

function normalise(values: Float64Array, states: number) {
  for (let at = 0; at < values.length; at += states) {
    const sum = values.subarray(at, at + states).reduce((a, b) => a + b, 0);
    for (let cell = at; cell < at + states; cell += 1) values[cell] = (values[cell] ?? 0) / sum;
  }
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const sizes = fc.integer({ min: 3, max: 7 });

test.each([
  ['BIF', readBif, writeBif],
  ['XMLBIF', readXmlBif, writeXmlBif],
] as const)('[F23] %s keeps every name and every double', (_, read, write) => {
  fc.assert(
    fc.property(seeds, sizes, (seed, size) => {
      const file = randomFile(seed, size);
      const again = read(write(file));
      expect(again.title).toBe(file.title);
      expect(again.variables).toEqual(file.variables);
    }),
    { numRuns: 100 },
  );
});

test('[F24] fifty random networks give the chances of brute force, as files and as boards', () => {
  fc.assert(
    fc.property(seeds, sizes, (seed, size) => {
      const file = readXmlBif(writeXmlBif(randomFile(seed, size)));
      const nothing = { interventions: [], findings: [] };
      const truth = bruteForce(networkOf(file), nothing).marginals;
      const answer = createEngine(networkOf(file)).answer(nothing);
      const board = compile(toScenario(file).scenario);
      const onBoard = createEngine(board.network).answer(nothing);
      if (answer.kind !== 'exact' || onBoard.kind !== 'exact') throw new Error('not exact');
      const labels = new Map(
        [...toScenario(file).scenario.nodes.values()].map((node) => [node.label, node.id]),
      );
      for (const [index, variable] of file.variables.entries()) {
        const id = labels.get(variable.label ?? '') ?? '';
        const place = board.network.variables.findIndex((known) => known.id === id);
        for (const [state, wanted] of (truth[index] ?? []).entries()) {
          expect(Math.abs((answer.marginals[index]?.[state] ?? NaN) - wanted)).toBeLessThan(1e-9);
          expect(Math.abs((onBoard.marginals[place]?.[state] ?? NaN) - wanted)).toBeLessThan(1e-9);
        }
      }
    }),
    { numRuns: 50 },
  );
});
