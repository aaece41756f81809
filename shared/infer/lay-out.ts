import { must } from '../base/must.ts';
import { Arena } from './arena.ts';
import { CliqueFrame } from './clique-frame.ts';
import type { Span } from './clique-frame.ts';
import { CliqueState, noNumbers } from './clique-state.ts';
import { productSteps } from './product-steps.ts';
import { TableRoom } from './table-room.ts';
import { sumSteps } from './sum-steps.ts';
import { whereabouts } from './whereabouts.ts';
import type { CliqueTree } from './clique-tree.ts';
import type { Factor } from './factor.ts';
import type { FactorModel } from './factor-model.ts';
import type { FactorState, VariableState } from './clique-state.ts';
import type { Placed } from './product-steps.ts';
import type { Wanted } from './sum-steps.ts';

/** The memory of one propagation, linked up. */
export interface CliqueStates {
  /** Parents before children. */
  readonly cliques: readonly CliqueState[];
  readonly factors: readonly FactorState[];
  /** The network's variables; auxiliary ones are left out, nobody asks for them. */
  readonly variables: readonly VariableState[];
  /** Memory of tables that live only while one clique is worked on. */
  readonly arena: Float64Array;
}

interface Leaf {
  readonly factor: Factor;
  readonly state: FactorState;
}

/** The clique that a factor is multiplied into: where the first of its variables is eliminated. */
function homeOf(factor: Factor, tree: CliqueTree): number {
  let first = factor.scope[0] ?? factor.owner;
  for (const variable of factor.scope) {
    if ((tree.position[variable] as number) < (tree.position[first] as number)) first = variable;
  }
  return tree.home[first] as number;
}

/** Takes the memory of a propagation and works out every index map. `named` counts the network's own variables. */
export function layOut(model: FactorModel, tree: CliqueTree, named: number): CliqueStates {
  const { cards } = model;
  const cliques: CliqueState[] = [];
  const room = new TableRoom();
  for (const clique of tree.cliques) {
    cliques.push(new CliqueState(clique, cliques[clique.parent], room));
  }

  const leaves = cliques.map((): Leaf[] => []);
  const factors = model.factors.map((factor): FactorState => {
    const index = homeOf(factor, tree);
    const state = { home: must(cliques[index]), table: noNumbers, base: 0 };
    if (factor.signed) state.home.markSigned();
    must(leaves[index]).push({ factor, state });
    return state;
  });

  const { top, source, onSeparator } = whereabouts(tree, named);
  const tops = cliques.map((): VariableState[] => []);
  const readers = cliques.map((): VariableState[] => []);
  const variables: VariableState[] = [];
  for (let index = 0; index < named; index += 1) {
    const highest = top[index] as number;
    const marginal = { table: room.take(cards[index] ?? 1), base: 0 };
    const from = must(cliques[source[index] as number]);
    const state = {
      index,
      top: must(cliques[highest]),
      source: from,
      marginal,
      likelihood: undefined,
    };
    variables.push(state);
    must(tops[highest]).push(state);
    must(readers[source[index] as number]).push(state);
  }

  const arena = new Arena();
  for (let index = 0; index < cliques.length; index += 1) {
    const clique = cliques[index] as CliqueState;
    const frame = new CliqueFrame(clique.scope, cards);
    clique.chunk = frame.cellsOf(frame.whole & ~frame.leading);
    const placed: Placed[] = [];
    const wanted: Wanted[] = [];
    const spans: Span[] = [];
    for (const { factor, state } of must(leaves[index])) {
      placed.push({ operand: state, span: frame.spanOf(factor.scope, factor.strides) });
    }
    for (const child of clique.children) {
      const span = frame.span(frame.bits(child.scope.slice(0, child.shared)));
      if (child.signedBelow) {
        const to = { table: child.down, base: 0 };
        child.fromParent = { to, walk: frame.walk(frame.whole, span) };
      }
      placed.push({ operand: child.up, span });
      spans.push(span);
    }
    arena.turn();
    const { product } = clique;
    clique.products = productSteps(frame, placed, must(tops[index]), { product, arena });
    arena.turn();
    for (const [at, child] of clique.children.entries()) {
      child.separator = arena.take(child.up.table.length);
      wanted.push({ operand: child.separator, scope: must(spans[at]).scope });
    }
    for (const { index: variable, marginal } of must(readers[index])) {
      const scope = frame.bit(variable);
      if (onSeparator[variable] === 0) wanted.push({ operand: marginal, scope });
      else {
        const shared = frame.bits(clique.scope.slice(0, clique.shared));
        const walk = frame.walk(shared, frame.span(scope));
        clique.separatorSums.push({ from: clique.separator, to: marginal, walk });
      }
    }
    const { beliefSums, sums } = sumSteps(frame, wanted, arena);
    clique.beliefSums = beliefSums;
    clique.sums = sums;
  }
  return { cliques, factors, variables, arena: arena.settle() };
}
