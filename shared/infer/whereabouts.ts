import { must } from '../base/must.ts';
import type { CliqueTree } from './clique-tree.ts';

/** The tables that know a variable. */
export interface Whereabouts {
  /** The highest clique. */
  readonly top: number;
  /** The clique whose table, or whose separator to its parent, is the smallest of all that know it. */
  readonly source: number;
  readonly onSeparator: boolean;
}

/** For each of the first `named` variables, where its evidence goes in and where its marginal is read. */
export function whereabouts(tree: CliqueTree, named: number): readonly Whereabouts[] {
  const found: (Whereabouts & { cells: number })[] = [];
  const consider = (variable: number, source: number, onSeparator: boolean, cells: number) => {
    const known = found[variable];
    if (variable >= named || (known && known.cells <= cells)) return;
    found[variable] = { top: known?.top ?? source, source, onSeparator, cells };
  };
  for (const [index, { scope, shared, cells, separatorCells }] of tree.cliques.entries()) {
    for (const [place, variable] of scope.entries()) {
      if (place < shared) consider(variable, index, true, separatorCells);
      consider(variable, index, false, cells);
    }
  }
  return Array.from({ length: named }, (_, variable) => must(found[variable]));
}
