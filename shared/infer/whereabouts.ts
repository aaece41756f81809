import type { Clique, CliqueTree } from './clique-tree.ts';

/** The tables that know each variable. */
export interface Whereabouts {
  /** The highest clique. */
  readonly top: Int32Array;
  /** The clique whose table, or whose separator to its parent, is the smallest of all that know it. */
  readonly source: Int32Array;
  /** 1 where it is that separator. */
  readonly onSeparator: Uint8Array;
}

/** For each of the first `named` variables, where its evidence goes in and where its marginal is read. */
export function whereabouts(tree: CliqueTree, named: number): Whereabouts {
  const top = new Int32Array(named).fill(-1);
  const source = new Int32Array(named);
  const onSeparator = new Uint8Array(named);
  const least = new Float64Array(named).fill(Infinity);
  for (let index = 0; index < tree.cliques.length; index += 1) {
    const { scope, shared, cells, separatorCells } = tree.cliques[index] as Clique;
    for (let place = 0; place < scope.length; place += 1) {
      const variable = scope[place] as number;
      if (variable >= named) continue;
      if (top[variable] === -1) top[variable] = index;
      // A separator is never larger than its clique.
      const size = place < shared ? separatorCells : cells;
      if (size >= (least[variable] as number)) continue;
      least[variable] = size;
      source[variable] = index;
      onSeparator[variable] = place < shared ? 1 : 0;
    }
  }
  return { top, source, onSeparator };
}
