import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../../shared/base/prng.ts';
import { networkOf } from '../../../shared/formats/networks/network-file.ts';
import { readBif } from '../../../shared/formats/networks/read-bif.ts';
import { readXmlBif } from '../../../shared/formats/networks/read-xmlbif.ts';
import { toScenario } from '../../../shared/formats/networks/to-scenario.ts';
import { writeBif } from '../../../shared/formats/networks/write-bif.ts';
import { writeXmlBif } from '../../../shared/formats/networks/write-xmlbif.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { compile } from '../../../shared/model/compile.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { randomNetworkFile } from '../../support/random-network-file.ts';

/** Names that files have to quote or escape. */
const oddNames = ['a b', 'x<y', '"q"', 'é', 'a&b', "it's", 'c|d', 'e=f', '9', 'probability'];

/** A random network with tables only, some of its names odd. */
const randomFile = (seed: number, size: number) => randomNetworkFile(seeded(seed), size, oddNames);

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
