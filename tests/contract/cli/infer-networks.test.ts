import { assert, asyncProperty, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { inferCommand } from '../../../server/cli/infer.ts';
import { below, seeded } from '../../../shared/base/prng.ts';
import { networkOf } from '../../../shared/formats/networks/network-file.ts';
import type { NetworkFile } from '../../../shared/formats/networks/network-file.ts';
import { toScenario } from '../../../shared/formats/networks/to-scenario.ts';
import { writeBif } from '../../../shared/formats/networks/write-bif.ts';
import { writeXmlBif } from '../../../shared/formats/networks/write-xmlbif.ts';
import { writeJson } from '../../../shared/formats/write-json.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { randomNetworkFile } from '../../support/random-network-file.ts';
import { runCli, tempFile } from '../../support/run-cli.ts';
import { doing, hard } from '../../support/small-networks.ts';

interface Printed {
  readonly probabilityOfEvidence: number;
  readonly marginals: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const formats: readonly [string, (file: NetworkFile) => string][] = [
  ['bif', writeBif],
  ['xmlbif', writeXmlBif],
  ['json', (file) => JSON.stringify(writeJson(toScenario(file).scenario))],
];

test('[I21] the chances of fifty random networks are those of brute force, whatever the format', async () => {
  await assert(
    asyncProperty(
      integer({ min: 1, max: 2 ** 31 }),
      integer({ min: 3, max: 8 }),
      async (seed, size) => {
        const random = seeded(seed);
        const file = randomNetworkFile(random, size);
        const seen = below(random, size);
        const done = (seen + 1 + below(random, size - 1)) % size;
        const [{ states: of = [] } = {}, { states: to = [] } = {}] = [
          file.variables[seen],
          file.variables[done],
        ];
        const [state, made] = [below(random, of.length), below(random, to.length)];
        const truth = bruteForce(networkOf(file), {
          findings: [hard('e', `v${seen}`, state, of.length)],
          interventions: [
            doing(
              'd',
              `v${done}`,
              to.map((_, at) => (at === made ? 1 : 0)),
            ),
          ],
        });
        for (const [ending, write] of formats) {
          const path = await tempFile(`network.${ending}`, write(file));
          const words = ['--evidence', `v${seen}=s${state}`, '--do', `v${done}=s${made}`];
          const { code, out } = await runCli(inferCommand, path, ...words);
          const printed = JSON.parse(out) as Printed;
          expect(printed.probabilityOfEvidence).toBeCloseTo(truth.probabilityOfEvidence, 9);
          // Impossible evidence has no marginals, and is told by the code.
          expect(code).toBe(truth.probabilityOfEvidence === 0 ? 1 : 0);
          for (const [index, chances] of truth.marginals.entries()) {
            for (const [at, chance] of chances.entries()) {
              const off = Math.abs((printed.marginals[`v${index}`]?.[`s${at}`] ?? NaN) - chance);
              expect(off, `${ending}: v${index}=s${at}`).toBeLessThan(1e-9);
            }
          }
        }
      },
    ),
    { numRuns: 50 },
  );
});
