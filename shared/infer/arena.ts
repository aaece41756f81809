import { noNumbers } from './clique-state.ts';
import type { Operand } from './clique-state.ts';

/** Memory for tables that live only while one clique is worked on: cliques take turns in it. */
export class Arena {
  private readonly taken: { readonly operand: Operand; readonly begin: number; cells: number }[] =
    [];
  private begin = 0;
  private most = 0;

  /** What was taken before may be overwritten from here on. */
  turn() {
    this.begin = 0;
  }

  /** A table of that many cells, usable after `settle`. */
  take(cells: number): Operand {
    const operand: Operand = { table: noNumbers, base: 0 };
    this.taken.push({ operand, begin: this.begin, cells });
    this.begin += cells;
    this.most = Math.max(this.most, this.begin);
    return operand;
  }

  /** Takes the memory, once it is known how much is needed. */
  settle(): Float64Array {
    const memory = new Float64Array(this.most);
    for (const { operand, begin, cells } of this.taken) {
      operand.table = memory.subarray(begin, begin + cells);
    }
    return memory;
  }
}
