import { must } from '../base/must.ts';
import { below, seeded } from '../base/prng.ts';
import type { Random } from '../base/prng.ts';
import { eliminate } from './elimination.ts';
import type { Criterion, Elimination, Graph } from './elimination.ts';

/** A maximal clique. Its table is row-major over `scope`, the last variable fastest. */
export interface Clique {
  /** The variables shared with the parent come first, so that summing out the rest sums whole rows. */
  readonly scope: readonly number[];
  /** How many leading variables of `scope` are shared with the parent; 0 for a root. */
  readonly shared: number;
  /** Index of the parent, always lower than the own one; −1 for a root. */
  readonly parent: number;
  readonly cells: number;
  readonly separatorCells: number;
}

/**
 * A forest of cliques, one tree per connected component, parents before children. Trees built from an
 * elimination order are junction trees, that is, spanning trees of largest separators (Jensen & Jensen 1994).
 */
export interface CliqueTree {
  readonly cliques: readonly Clique[];
  /** For each variable the clique that its elimination formed: it holds every factor first touched there. */
  readonly home: readonly number[];
  /** Position of each variable in the elimination order. */
  readonly position: readonly number[];
  /** Sum of the cells of all cliques; may be beyond what memory holds. */
  readonly cells: number;
}

interface Merged {
  /** Variables of each maximal clique, in order of elimination of their first variable. */
  readonly scopes: readonly (readonly number[])[];
  /** Clique of each elimination step. */
  readonly ofStep: readonly number[];
  readonly edges: readonly (readonly [number, number])[];
  readonly cells: number;
}

const criteria: readonly Criterion[] = ['weightedFill', 'weight'];

/** Cells up to which looking for a better tree costs more than it could save. */
const smallEnough = 4096;
/** Cells from which a question costs more than several trees; and vertices eliminated in further tries. */
const large = 1 << 16;
const worthTrying = 600;

function cellsOf(scope: readonly number[], cards: ArrayLike<number>): number {
  return scope.reduce((product, variable) => product * (cards[variable] ?? 1), 1);
}

function positionsOf(order: readonly number[]): number[] {
  const position = Array.from<number>({ length: order.length }).fill(0);
  for (const [step, vertex] of order.entries()) position[vertex] = step;
  return position;
}

/** Keeps the maximal cliques: a step's successor is absorbed when its clique adds nothing to the step's. */
function mergeCliques(elimination: Elimination, graph: Graph): Merged {
  const { order, cliques } = elimination;
  const position = positionsOf(order);
  const successor = cliques.map((clique) =>
    clique.slice(1).reduce((first, other) => Math.min(first, position[other] ?? 0), order.length),
  );
  const keeper = order.map((_, step) => step);
  for (const [step, clique] of cliques.entries()) {
    const next = successor[step] ?? order.length;
    const following = cliques[next];
    if (!following || keeper[next] !== next || following.length !== clique.length - 1) continue;
    keeper[next] = keeper[step] ?? step;
  }
  const index = new Map<number, number>();
  const scopes: (readonly number[])[] = [];
  for (const [step, clique] of cliques.entries()) {
    if (keeper[step] === step) {
      index.set(step, scopes.length);
      scopes.push(clique);
    }
  }
  const ofStep = keeper.map((step) => must(index.get(step), 'a kept clique'));
  const edges = successor.flatMap((next, step): [number, number][] => {
    const from = ofStep[step];
    const to = ofStep[next];
    return from === undefined || to === undefined || from === to ? [] : [[from, to]];
  });
  const cells = scopes.reduce((sum, scope) => sum + cellsOf(scope, graph.cards), 0);
  return { scopes, ofStep, edges, cells };
}

/** Numbers the cliques from the roots down. The largest of a component is its root: its belief needs no second pass. */
function orient({ scopes, edges }: Merged, cards: ArrayLike<number>) {
  const near: number[][] = scopes.map(() => []);
  for (const [a, b] of edges) {
    must(near[a]).push(b);
    must(near[b]).push(a);
  }
  const sizes = scopes.map((scope) => cellsOf(scope, cards));
  const bySize = scopes
    .map((_, index) => index)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const renumbered = new Map<number, number>();
  const cliques: Clique[] = [];
  const visit = (root: number) => {
    const queue: { index: number; parent: number }[] = [{ index: root, parent: -1 }];
    for (const { index, parent } of queue) {
      renumbered.set(index, cliques.length);
      const own = new Set(scopes[index]);
      const shared = cliques[parent]?.scope.filter((variable) => own.has(variable)) ?? [];
      for (const variable of shared) own.delete(variable);
      const rest = [...own].sort((a, b) => (cards[a] ?? 1) - (cards[b] ?? 1) || a - b);
      for (const other of near[index] ?? []) {
        if (!renumbered.has(other)) queue.push({ index: other, parent: cliques.length });
      }
      cliques.push({
        scope: [...shared, ...rest],
        shared: shared.length,
        parent,
        cells: sizes[index] ?? 1,
        separatorCells: cellsOf(shared, cards),
      });
    }
  };
  for (const root of bySize) if (!renumbered.has(root)) visit(root);
  return { cliques, renumbered };
}

interface Try {
  readonly elimination: Elimination;
  readonly merged: Merged;
}

/**
 * The first tree that is small enough, else the smallest; ties go to the earlier one. Where tables are
 * large and variables few, many orders that break ties by chance are worth a try.
 */
function bestOf(graph: Graph): Try {
  const count = graph.cards.length;
  let best = tryOut(graph, 'fill');
  const improve = (criterion: Criterion, ranks?: ArrayLike<number>) => {
    const other = tryOut(graph, criterion, ranks);
    if (other.merged.cells < best.merged.cells) best = other;
  };
  const ranks = Array.from({ length: count }, (_, vertex) => vertex);
  for (const criterion of criteria) if (best.merged.cells > smallEnough) improve(criterion);
  if (best.merged.cells > smallEnough) improve('fill', ranks);
  const random = seeded(count);
  const tries = best.merged.cells > large ? Math.floor(worthTrying / count) : 0;
  for (let turn = 0; turn < tries; turn += 1) {
    shuffle(ranks, random);
    improve('fill', ranks);
  }
  return best;
}

function tryOut(graph: Graph, criterion: Criterion, ranks?: ArrayLike<number>): Try {
  const elimination = eliminate(graph, criterion, ranks);
  return { elimination, merged: mergeCliques(elimination, graph) };
}

function shuffle(list: number[], random: Random) {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = below(random, at + 1);
    [list[at], list[other]] = [list[other] as number, list[at] as number];
  }
}

/** The cheapest tree found, by its cells. Pure and total: the same graph gives the same tree. */
export function cliqueTree(graph: Graph): CliqueTree {
  const best = bestOf(graph);
  const { cliques, renumbered } = orient(best.merged, graph.cards);
  const position = positionsOf(best.elimination.order);
  const home = position.map((step) =>
    must(renumbered.get(best.merged.ofStep[step] ?? -1), 'the clique of a variable'),
  );
  return { cliques, home, position, cells: best.merged.cells };
}
