import { addInto } from './sum-kernels.ts';
import { multiplyUp } from './multiply-up.ts';
import { noNumbers } from './clique-state.ts';
import { scaleRows } from './product-kernels.ts';
import { unscaled } from './scaled.ts';
import type { BeliefSum, CliqueState, Operand } from './clique-state.ts';
import type { Walk } from './walk.ts';

/** Sums what of a table falls onto another. */
export function sumInto(to: Operand, walk: Walk, from: Operand) {
  to.table.fill(0);
  addInto(to.table, walk, 0, from.table, 0);
}

/** What a clique's table and the answer from above make together, summed a chunk at a time: it is never held whole. */
export class Beliefs {
  /** A chunk of the belief of the clique that is worked on. */
  private readonly scratch: Float64Array;
  /** For cliques that must be multiplied again without one of their tables. */
  private spare = noNumbers;

  constructor(cliques: readonly CliqueState[]) {
    let largest = 0;
    for (const { parent, chunk } of cliques) if (parent && chunk > largest) largest = chunk;
    this.scratch = new Float64Array(largest);
  }

  get bytes(): number {
    return this.scratch.byteLength + this.spare.byteLength;
  }

  /** Sums the belief onto each of these tables. `down` is what the parent answers. */
  sum(clique: CliqueState, sums: readonly BeliefSum[], down = clique.down) {
    const { cells, chunk, parent, width } = clique;
    const { table } = clique.product;
    for (const { to } of sums) to.table.fill(0);
    for (let begin = 0, turn = 0; begin < cells; begin += chunk, turn += 1) {
      if (parent) scaleRows(this.scratch, table, begin, begin + chunk, down, width);
      const from = parent ? this.scratch : table;
      for (const { to, walk } of sums) addInto(to.table, walk, turn, from, parent ? 0 : begin);
    }
  }

  /**
   * Sums what the belief would be without one of the tables that it is multiplied from. Where none of
   * that table's numbers is zero, dividing the belief by it comes to the same.
   */
  sumWithout(clique: CliqueState, operand: Operand, sum: BeliefSum, down = clique.down) {
    const kept = { product: clique.product.table, table: operand.table };
    if (this.spare.length < clique.cells) this.spare = new Float64Array(clique.cells);
    clique.product.table = this.spare.subarray(0, clique.cells);
    operand.table = new Float64Array(operand.table.length).fill(1);
    const halvings = multiplyUp(clique) - clique.ownHalvings;
    this.sum(clique, [sum], down);
    const { table } = sum.to;
    if (halvings !== 0) table.set(table.map((value) => unscaled({ value, halvings })));
    clique.product.table = kept.product;
    operand.table = kept.table;
  }
}
