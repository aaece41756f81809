import { expect, test } from 'vitest';
import { below, seeded } from '../../../shared/base/prng.ts';
import { cliqueTree } from '../../../shared/infer/clique-tree.ts';
import { Eliminator } from '../../../shared/infer/elimination.ts';
import type { Criterion, Graph } from '../../../shared/infer/elimination.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

function randomGraph(seed: number): Graph {
  const random = seeded(seed);
  const count = 1 + below(random, 50);
  const vertex = () => below(random, count);
  return {
    cards: Array.from({ length: count }, () => 1 + below(random, 6)),
    scopes: Array.from({ length: below(random, 2 * count) }, () => [
      ...new Set(Array.from({ length: 1 + below(random, 4) }, vertex)),
    ]),
  };
}

/** Neighbours as sets: slow, and of another make than the one under test. */
function neighboursOf({ cards, scopes }: Graph): Set<number>[] {
  return Array.from({ length: cards.length }, (_, vertex) => {
    const near = scopes.filter((scope) => scope.includes(vertex)).flat();
    return new Set(near.filter((other) => other !== vertex));
  });
}

/** What eliminating the vertex next costs by the criterion, and the cells of its clique. */
function costOf(vertex: number, near: readonly Set<number>[], graph: Graph, criterion: Criterion) {
  const own = [...(near[vertex] ?? [])];
  const card = (each: number) => graph.cards[each] ?? NaN;
  const cells = [vertex, ...own].reduce((product, each) => product * card(each), 1);
  if (criterion === 'weight') return { cost: cells, cells };
  let cost = 0;
  for (const a of own) {
    for (const b of own) {
      if (a >= b || near[a]?.has(b)) continue;
      cost += criterion === 'fill' ? 1 : card(a) * card(b);
    }
  }
  return { cost, cells };
}

const criteria: readonly Criterion[] = ['fill', 'weightedFill', 'weight'];

test.each(criteria)('[I29] each vertex costs least by %s when it is eliminated', (criterion) => {
  for (const seed of seeds) {
    const graph = randomGraph(seed);
    const eliminator = new Eliminator(graph);
    // What an earlier order left behind must not show.
    eliminator.eliminate('fill');
    const result = eliminator.eliminate(criterion);
    const near = neighboursOf(graph);
    const left = new Set(near.keys());
    for (const [step, vertex] of (result?.order ?? []).entries()) {
      const own = costOf(vertex, near, graph, criterion);
      for (const other of left) {
        const { cost, cells } = costOf(other, near, graph, criterion);
        const order = own.cost - cost || own.cells - cells || vertex - other;
        expect(order, `seed ${seed}, step ${step}`).toBeLessThanOrEqual(0);
      }
      const joined = [...(near[vertex] ?? [])].sort((a, b) => a - b);
      const clique = result?.members.slice(result.begins[step], result.begins[step + 1]);
      expect(clique, `seed ${seed}, step ${step}`).toEqual([vertex, ...joined]);
      for (const a of joined) {
        near[a]?.delete(vertex);
        for (const b of joined) if (a !== b) near[a]?.add(b);
      }
      left.delete(vertex);
    }
    expect([...left], `seed ${seed}`).toEqual([]);
  }
});

test('[I30] a tree holds every factor and keeps each variable’s cliques together', () => {
  let large = 0;
  for (const seed of seeds) {
    const graph = randomGraph(seed);
    const { cliques, home, position, cells } = cliqueTree(graph);
    if (cells > 1 << 14) large += 1;
    expect(cliqueTree(graph), `seed ${seed}`).toEqual({ cliques, home, position, cells });
    const sum = cliques.reduce((total, clique) => total + clique.cells, 0);
    expect(sum, `seed ${seed}`).toBeCloseTo(cells, 6);
    for (const scope of graph.scopes) {
      const first = scope.toSorted((a, b) => (position[a] ?? 0) - (position[b] ?? 0))[0] ?? 0;
      const known = cliques[home[first] ?? -1]?.scope;
      expect(known, `seed ${seed}, scope ${scope.join()}`).toEqual(
        expect.arrayContaining([...scope]),
      );
    }
    const tops = new Set<number>();
    for (const [index, { scope, shared, parent }] of cliques.entries()) {
      expect(parent, `seed ${seed}`).toBeLessThan(index);
      const above = cliques[parent]?.scope ?? [];
      const common = scope.filter((variable) => above.includes(variable));
      expect(common, `seed ${seed}, clique ${index}`).toEqual(scope.slice(0, shared));
      expect(shared, `seed ${seed}, clique ${index}`).toBeLessThan(scope.length);
      // A variable that the parent does not know turns up for the first time, else its cliques fall apart.
      for (const variable of scope.slice(shared)) {
        expect(tops.has(variable), `seed ${seed}, variable ${variable}`).toBe(false);
        tops.add(variable);
      }
    }
    expect(tops.size, `seed ${seed}`).toBe(graph.cards.length);
  }
  expect(large).toBeGreaterThan(5);
});
