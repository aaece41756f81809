import { must } from '../base/must.ts';
import { seeded } from '../base/prng.ts';
import { Eliminator } from './elimination.ts';
import { maximalCliques } from './maximal-cliques.ts';
import type { Criterion, Elimination, Graph } from './elimination.ts';
import type { MaximalCliques } from './maximal-cliques.ts';

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
  readonly home: Int32Array;
  /** Position of each variable in the elimination order. */
  readonly position: Int32Array;
  /** Sum of the cells of all cliques; may be beyond what memory holds. */
  readonly cells: number;
}

const criteria: readonly Criterion[] = ['weightedFill', 'weight'];

/** Cells up to which looking for a better tree costs more than it could save. */
const smallEnough = 4096;
/** Cells from which a question costs more than several trees, and from which no luck would make it fit into memory. */
const large = 1 << 14;
const hopeless = 2 ** 40;
/** How far chance stretches the costs of vertices in further tries, which take turns, and of how many vertices. */
const stretches: readonly number[] = [0.6, 1.6];
const altered = 0.2;

/** How many further tries are worth their time: together about that of two questions, and none for long. */
function triesFor(count: number, cells: number): number {
  const effort = count * (200 + count);
  if (cells <= large || cells >= hopeless) return 0;
  return Math.floor(Math.min(200, (4 * cells) / effort, 8_000_000 / effort));
}

function cellsOf(scope: readonly number[], cards: ArrayLike<number>): number {
  let cells = 1;
  for (let at = 0; at < scope.length; at += 1) cells *= cards[scope[at] as number] ?? 1;
  return cells;
}

interface Try {
  readonly elimination: Elimination;
  readonly maximal: MaximalCliques;
}

/**
 * The first tree that is small enough, else the smallest; ties go to the earlier one. Where tables are
 * large, greed alone often misses a tree half as large: so chance alters the costs of vertices, all of
 * them until that has helped once, then a few of those that helped (random keys, Bean 1994).
 */
function bestOf(graph: Graph): Try {
  const count = graph.cards.length;
  const eliminator = new Eliminator(graph);
  const tryOut = (criterion: Criterion, below?: number, factors?: Float64Array) => {
    const elimination = eliminator.eliminate(criterion, below, factors);
    return elimination && { elimination, maximal: maximalCliques(elimination, graph) };
  };
  let best = must(tryOut('fill'));
  const improve = (criterion: Criterion, factors?: Float64Array): boolean => {
    const other = tryOut(criterion, best.maximal.cells, factors);
    if (!other || other.maximal.cells >= best.maximal.cells) return false;
    best = other;
    return true;
  };
  for (const criterion of criteria) if (best.maximal.cells > smallEnough) improve(criterion);
  if (best.maximal.cells <= smallEnough) return best;
  improve('fill', new Float64Array(count).fill(1));
  const random = seeded(count);
  const tries = triesFor(count, best.maximal.cells);
  let helpful: Float64Array | undefined;
  for (let turn = 0; turn < tries; turn += 1) {
    const stretch = stretches[turn % stretches.length] as number;
    const factors = new Float64Array(count);
    for (let vertex = 0; vertex < count; vertex += 1) {
      const kept = helpful && random() >= altered ? helpful[vertex] : undefined;
      factors[vertex] = kept ?? 1 + stretch * random();
    }
    if (improve('fill', factors)) helpful = factors;
  }
  return best;
}

/** Which maximal cliques are neighbours, and their variables and cells. */
function joined({ elimination, maximal }: Try, cards: ArrayLike<number>) {
  const { members, begins } = elimination;
  const { steps, keeper, successor } = maximal;
  const numberOf = new Int32Array(keeper.length);
  const scopes = steps.map((step, index) => {
    numberOf[step] = index;
    return members.slice(begins[step], begins[step + 1]);
  });
  const near = steps.map((): number[] => []);
  for (let step = 0; step < keeper.length; step += 1) {
    const next = successor[step] as number;
    if (next === keeper.length || keeper[next] === keeper[step]) continue;
    const from = numberOf[keeper[step] as number] as number;
    const to = numberOf[keeper[next] as number] as number;
    must(near[from]).push(to);
    must(near[to]).push(from);
  }
  const sizes = scopes.map((scope) => cellsOf(scope, cards));
  return { scopes, near, sizes, numberOf };
}

/** Neighbours by which a clique orders its variables; further ones would change little. */
const heeded = 8;

/**
 * Lays out a clique's variables: those that its parent knows in the parent's order, then the others,
 * fewest states first, and of those with as many the ones together that the same children know: so
 * that the inner loops over a child's message are long.
 */
function laidOut(
  variables: readonly number[],
  parent: Clique | undefined,
  children: readonly (readonly number[])[],
  cards: ArrayLike<number>,
): Omit<Clique, 'parent' | 'cells'> {
  const scope = parent ? parent.scope.filter((variable) => variables.includes(variable)) : [];
  const shared = scope.length;
  const rest: { readonly variable: number; readonly card: number; readonly knownBy: number }[] = [];
  for (const variable of variables) {
    if (scope.includes(variable)) continue;
    let knownBy = 0;
    for (const child of children) knownBy = knownBy * 2 + (child.includes(variable) ? 1 : 0);
    rest.push({ variable, card: cards[variable] ?? 1, knownBy });
  }
  rest.sort((a, b) => a.card - b.card || b.knownBy - a.knownBy || a.variable - b.variable);
  for (const { variable } of rest) scope.push(variable);
  return { scope, shared, separatorCells: cellsOf(scope.slice(0, shared), cards) };
}

/** The cheapest tree found, by its cells. Pure and total: the same graph gives the same tree. */
export function cliqueTree(graph: Graph): CliqueTree {
  const { cards } = graph;
  const best = bestOf(graph);
  const { scopes, near, sizes, numberOf } = joined(best, cards);
  // Numbered from the roots down. The largest of a component is its root: its belief needs no second pass.
  const bySize = sizes
    .map((_, index) => index)
    .sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  const renumbered = new Int32Array(scopes.length).fill(-1);
  const cliques: Clique[] = [];
  for (const root of bySize) {
    if (renumbered[root] !== -1) continue;
    const queue = [{ index: root, parent: -1 }];
    for (const { index, parent } of queue) {
      renumbered[index] = cliques.length;
      const below = must(near[index]).filter((other) => renumbered[other] === -1);
      for (const other of below) queue.push({ index: other, parent: cliques.length });
      const children = below
        .sort((a, b) => (sizes[b] as number) - (sizes[a] as number))
        .slice(0, heeded)
        .map((other) => must(scopes[other]));
      const { scope, shared, separatorCells } = laidOut(
        must(scopes[index]),
        cliques[parent],
        children,
        cards,
      );
      cliques.push({ scope, shared, parent, cells: sizes[index] as number, separatorCells });
    }
  }
  const { position, keeper, cells } = best.maximal;
  const home = position.map(
    (step) => renumbered[numberOf[keeper[step] as number] as number] as number,
  );
  return { cliques, home, position, cells };
}
