import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../shared/formats/tables/read-csv.ts';
import { writeTables } from '../../../shared/formats/tables/write-csv.ts';
import { fromScenario } from '../../../shared/formats/networks/from-scenario.ts';
import { networkOf } from '../../../shared/formats/networks/network-file.ts';
import type { NetworkFile } from '../../../shared/formats/networks/network-file.ts';
import { readXdsl } from '../../../shared/formats/networks/read-xdsl.ts';
import { writeXdsl } from '../../../shared/formats/networks/write-xdsl.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import type { Node, Scenario } from '../../../shared/model/scenario.ts';
import { arbitraryScenario } from '../model/arbitrary-scenario.ts';

/** Titles as people write them, with all that a table could stumble over. */
const titles = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      '-2',
      '+x',
      '@x',
      'a,b',
      'a;b',
      'a|b',
      'a\\|b',
      '"',
      'a\nb',
      "'",
      '',
      '1,5',
    ),
  )
  .map((title) => title.trim());

/** The scenario with those titles on its cards, and such links alone as can be drawn. */
function titled(scenario: Scenario, words: readonly string[]): Scenario {
  const nodes = [...scenario.nodes].map(([id, node], at): [string, Node] => [
    id,
    { ...node, label: words[at % words.length] ?? '' },
  ]);
  const pairs = new Set<string>();
  const links = [...scenario.links].filter(([, { from, to, kind, okStates }]) => {
    const pair = `${from} ${to} ${kind}`;
    const isOwn = from !== to && !pairs.has(pair) && (kind !== 'requires' || okStates.length > 0);
    pairs.add(pair);
    return isOwn;
  });
  return { ...scenario, nodes: new Map(nodes), links: new Map(links) };
}

test('[F29] tables of any board, read and written again, are the same tables', () => {
  const boards = fc.tuple(
    arbitraryScenario({ garbage: false }),
    fc.array(titles, { minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(
      boards,
      fc.constantFrom(',' as const, '\t' as const),
      ([scenario, words], delimiter) => {
        fc.pre(scenario.nodes.size > 0);
        const text = writeTables(titled(scenario, words), delimiter);
        const again = writeTables(readCsv(text).scenario, delimiter);
        expect(again).toBe(text);
      },
    ),
    { numRuns: 60 },
  );
});

test('[F32] the network of any board has the same chances when it comes back from GeNIe’s format', () => {
  const boards = arbitraryScenario({ garbage: false });
  fc.assert(
    fc.property(boards, (scenario) => {
      fc.pre(scenario.nodes.size > 0);
      const names = [...scenario.nodes.keys()].map((_, at) => `card ${at}`);
      const board = titled(scenario, names);
      const text = writeXdsl(fromScenario(board, { keepsMax: true }));
      const [before, after] = [fromScenario(board), readXdsl(text)].map(sharesByTitle);
      for (const [title, shares] of before ?? []) {
        const again = after?.get(title);
        for (const [at, share] of shares.entries()) expect(again?.[at]).toBeCloseTo(share, 9);
      }
    }),
    { numRuns: 60 },
  );
});

function sharesByTitle(file: NetworkFile): ReadonlyMap<string, readonly number[]> {
  const network = networkOf(file);
  const answer = createEngine(network).answer({ interventions: [], findings: [] });
  if (answer.kind !== 'exact') throw new Error(answer.kind);
  return new Map(
    file.variables.map(({ label, name }, at) => [
      label ?? name,
      Array.from(answer.marginals[at] ?? []),
    ]),
  );
}
