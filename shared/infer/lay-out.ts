import { must } from '../base/must.ts';
import { CliqueState, noNumbers } from './clique-state.ts';
import { projection, stridesOf } from './projection.ts';
import type { CliqueTree } from './clique-tree.ts';
import type { Factor } from './factor.ts';
import type { FactorModel } from './factor-model.ts';
import type { FactorState, VariableState } from './clique-state.ts';
import type { Projection } from './projection.ts';

/** The memory of one propagation, linked up. */
export interface CliqueStates {
  /** Parents before children. */
  readonly cliques: readonly CliqueState[];
  readonly factors: readonly FactorState[];
  /** The network's variables; auxiliary ones are left out, nobody asks for them. */
  readonly variables: readonly VariableState[];
}

/** The tables that know a variable: the highest clique, and the smallest of all cliques and separators. */
interface Whereabouts {
  readonly top: number;
  readonly source: number;
  readonly onSeparator: boolean;
}

function whereabouts(tree: CliqueTree): ReadonlyMap<number, Whereabouts> {
  const found = new Map<number, Whereabouts & { cells: number }>();
  const consider = (variable: number, source: number, onSeparator: boolean, cells: number) => {
    const known = found.get(variable);
    if (known && known.cells <= cells) return;
    found.set(variable, { top: known?.top ?? source, source, onSeparator, cells });
  };
  for (const [index, clique] of tree.cliques.entries()) {
    for (const [place, variable] of clique.scope.entries()) {
      if (place < clique.shared) consider(variable, index, true, clique.separatorCells);
      consider(variable, index, false, clique.cells);
    }
  }
  return found;
}

/** Takes the memory of a propagation and works out every index map. `named` counts the network's own variables. */
export function layOut(model: FactorModel, tree: CliqueTree, named: number): CliqueStates {
  const { cards } = model;
  const onto = (scope: readonly number[], strides: ReadonlyMap<number, number>): Projection =>
    projection(
      scope.map((variable) => cards[variable] ?? 1),
      scope.map((variable) => strides.get(variable) ?? 0),
    );

  const cliques: CliqueState[] = [];
  for (const clique of tree.cliques) {
    const above = tree.cliques[clique.parent];
    const separator = stridesOf(clique.scope.slice(0, clique.shared), cards);
    const map = above && onto(above.scope, separator);
    cliques.push(new CliqueState(clique, cliques[clique.parent], map));
  }

  const placeFactor = (factor: Factor): FactorState => {
    const touched = factor.scope.length > 0 ? factor.scope : [factor.owner];
    const first = touched.reduce((a, b) =>
      (tree.position[b] ?? 0) < (tree.position[a] ?? 0) ? b : a,
    );
    const index = must(tree.home[first], 'the clique of a factor');
    const home = must(cliques[index]);
    const strides = new Map(
      factor.scope.map((variable, place) => [variable, factor.strides[place] ?? 0]),
    );
    const fromClique = onto(must(tree.cliques[index]).scope, strides);
    const state: FactorState = { home, fromClique, table: noNumbers, base: 0 };
    home.factors.push(state);
    if (factor.signed) home.markSigned();
    return state;
  };
  const factors = model.factors.map(placeFactor);

  const places = whereabouts(tree);
  const placeVariable = (card: number, variable: number): VariableState => {
    const { top, source, onSeparator } = must(places.get(variable), 'a clique of the variable');
    const self = new Map([[variable, 1]]);
    const { scope, shared } = must(tree.cliques[source]);
    const state: VariableState = {
      top: must(cliques[top]),
      fromTop: onto(must(tree.cliques[top]).scope, self),
      fromSource: onto(onSeparator ? scope.slice(0, shared) : scope, self),
      marginal: new Float64Array(card),
      likelihood: undefined,
    };
    state.top.evidence.push(state);
    const reader = must(cliques[source]);
    (onSeparator ? reader.onSeparator : reader.inside).push(state);
    return state;
  };
  const variables = cards.slice(0, named).map(placeVariable);
  return { cliques, factors, variables };
}
