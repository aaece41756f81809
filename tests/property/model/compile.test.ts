import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../shared/formats/read-json.ts';
import { compiledRows } from '../../../shared/model/compiled-rows.ts';
import { compile } from '../../../shared/model/compile.ts';
import { tabulate } from '../../../shared/model/conditional.ts';
import { createCompiler } from '../../../shared/model/create-compiler.ts';
import { dimensionsOf, familyOf } from '../../../shared/model/family.ts';
import { Ledger } from '../../../shared/model/ledger.ts';
import type { TableCpd } from '../../../shared/model/network.ts';
import { factorise, noisyMax, noisyMaxRow } from '../../../shared/model/noisy-max.ts';
import { isBrake, isCause } from '../../../shared/model/quick-numbers.ts';
import type { Node, Scenario } from '../../../shared/model/scenario.ts';
import { arbitraryScenario, shuffled } from './arbitrary-scenario.ts';

const sound = arbitraryScenario({ garbage: false });
const any = arbitraryScenario({ garbage: true });

/** Each row of a table sums to 1 and holds nothing negative. */
function expectDistributions({ values }: TableCpd, states: number): void {
  for (let row = 0; row < values.length; row += states) {
    const cells = values.slice(row, row + states);
    expect(Math.abs(cells.reduce((sum, cell) => sum + cell, 0) - 1)).toBeLessThan(1e-9);
    expect(cells.every((cell) => cell >= 0)).toBe(true);
  }
}

function familiesOf(scenario: Scenario) {
  const { suspended } = compile(scenario);
  return [...scenario.nodes.values()].map((node) => {
    const links = [...scenario.links.values()].filter(
      (link) =>
        link.to === node.id &&
        link.kind !== 'relates' &&
        link.lag === 0 &&
        !suspended.has(link.id) &&
        scenario.nodes.has(link.from),
    );
    const parents = links.flatMap((link) => scenario.nodes.get(link.from) ?? []);
    return familyOf(node, links, parents);
  });
}

test('[M7] whatever has merged, compile answers, with distributions only', () => {
  fc.assert(
    fc.property(any, (scenario) => {
      const { network, findings, interventions } = compile(scenario);
      const ids = network.variables.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
      const cards = new Set(ids.map((id) => id.split('@')[0]));
      expect(cards).toEqual(new Set(scenario.nodes.keys()));
      for (const { cpd, states, parents } of network.variables) {
        expect(states.length).toBeGreaterThan(0);
        expect(new Set(parents).size).toBe(parents.length);
        if (cpd.kind === 'table') expectDistributions(cpd, states.length);
      }
      for (const finding of findings) {
        const values = finding.kind === 'target' ? finding.target : finding.likelihood;
        expect(values.every((value) => value >= 0 && value < Infinity)).toBe(true);
      }
      for (const { distribution } of interventions) {
        expect(distribution.reduce((sum, value) => sum + value, 0)).toBe(1);
      }
    }),
    { numRuns: 400 },
  );
});

test('[M7] the network has no loop', () => {
  fc.assert(
    fc.property(any, (scenario) => {
      const { variables } = compile(scenario).network;
      const done = new Set<number>();
      for (let round = 0; round < variables.length; round += 1) {
        for (const [at, { parents }] of variables.entries()) {
          if (parents.every((parent) => done.has(parent))) done.add(at);
        }
      }
      expect(done.size).toBe(variables.length);
    }),
  );
});

test('[M3] rows sum to 1 whatever sound numbers and gates a card has', () => {
  fc.assert(
    fc.property(sound, (scenario) => {
      for (const node of scenario.nodes.keys()) {
        for (const row of compiledRows(scenario, node)?.rows.values() ?? []) {
          expect(Math.abs(row.reduce((sum, cell) => sum + cell, 0) - 1)).toBeLessThan(1e-9);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('[M8] what is compiled does not depend on the order of anything in the document', () => {
  fc.assert(
    fc.property(any, fc.nat(20), (scenario, seed) => {
      expect(compile(shuffled(scenario, seed))).toEqual(compile(scenario));
    }),
    { numRuns: 200 },
  );
});

test('[M6] suspended links do not depend on the order in which links arrived', () => {
  fc.assert(
    fc.property(sound, fc.nat(20), (scenario, seed) => {
      const { suspended } = compile(scenario);
      expect(Object.fromEntries(compile(shuffled(scenario, seed)).suspended)).toEqual(
        Object.fromEntries(suspended),
      );
    }),
  );
});

test('[M8] a compiler that has seen other scenarios answers as a fresh one', () => {
  fc.assert(
    fc.property(fc.array(any, { minLength: 2, maxLength: 4 }), (scenarios) => {
      const kept = createCompiler();
      for (const scenario of scenarios) expect(kept(scenario)).toEqual(compile(scenario));
      const [first, second] = scenarios;
      // A mixture shares records with what was compiled before, as edits of a document do.
      if (!first || !second) return;
      const mixed = { ...first, nodes: new Map([...first.nodes, ...second.nodes]) };
      expect(kept(mixed)).toEqual(compile(mixed));
      // Rounds come, go and change, and cards begin to repeat, with all else as it was.
      let now: Scenario = { ...mixed, meta: second.meta };
      expect(kept(now)).toEqual(compile(now));
      for (const [id, node] of mixed.nodes) {
        const turned = { ...node, perRound: node.perRound !== true };
        now = { ...now, nodes: new Map(now.nodes).set(id, turned) };
        expect(kept(now)).toEqual(compile(now));
      }
      now = { ...now, links: second.links };
      expect(kept(now)).toEqual(compile(now));
    }),
    { numRuns: 150 },
  );
});

test('[M4] a noisy-MAX of one level is a noisy-OR', () => {
  fc.assert(
    fc.property(sound, (scenario) => {
      const withGate = (type: 'or' | 'max') => {
        const nodes = [...scenario.nodes].map(([id, node]): [string, Node] => [
          id,
          { ...node, gate: { type }, states: node.states.slice(0, 2) },
        ]);
        return compile({ ...scenario, nodes: new Map(nodes) }).network;
      };
      expect(withGate('max')).toEqual(withGate('or'));
    }),
  );
});

test('[M4] a noisy-OR is one minus the product of what fails, times what lets it pass', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(chance, chance, chance, chance, (leak, first, second, stop) => {
      const nodes = Object.fromEntries(
        ['a', 'b', 'c', 'y'].map((id) => [id, { kind: 'event', leak: { yes: leak } }]),
      );
      const row = rowsOfCase(nodes, [first, second, stop]);
      expect(row).toBeCloseTo((1 - (1 - leak) * (1 - first) * (1 - second)) * (1 - stop), 12);
    }),
  );
});

function rowsOfCase(
  nodes: Readonly<Record<string, unknown>>,
  [first = 0, second = 0, stop = 0]: readonly number[],
): number {
  const scenario = readJson({
    nodes,
    links: {
      k1: { from: 'a', to: 'y', effects: { yes: { yes: first } } },
      k2: { from: 'b', to: 'y', effects: { yes: { yes: second } } },
      k3: { from: 'c', to: 'y', kind: 'inhibits', blocks: { yes: stop } },
    },
  }).scenario;
  return compiledRows(scenario, 'y')?.rows.get('a=yes|b=yes|c=yes')?.[1] ?? Number.NaN;
}

test('[M5] the factorised form says the same as the table, double for double', () => {
  fc.assert(
    fc.property(sound, (scenario) => {
      for (const family of familiesOf(scenario)) {
        const counted = family.incoming.filter(
          (item) => isCause(item, family.states) || isBrake(item.link.kind),
        );
        const dimensions = dimensionsOf(counted);
        if (dimensions.length === 0) continue;
        const factors = factorise(family, dimensions, new Ledger());
        const row = noisyMaxRow(factors, family.states.length);
        const table = tabulate(dimensions, family.states.length, row);
        expect(noisyMax(family, new Ledger())).toEqual(table);
      }
    }),
  );
});
