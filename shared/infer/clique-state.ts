import type { Clique } from './clique-tree.ts';
import type { TableRoom } from './table-room.ts';
import type { Walk } from './walk.ts';

export const noNumbers = new Float64Array(0);

/** A table that a clique multiplies or sums into; `base` is the cell where it begins. */
export interface Operand {
  table: Float64Array;
  base: number;
}

/** A factor with the clique that multiplies it in. */
export interface FactorState extends Operand {
  readonly home: CliqueState;
}

/** A variable's evidence and marginal. */
export interface VariableState {
  readonly index: number;
  /** The highest clique that knows the variable: evidence there disturbs the fewest tables. */
  readonly top: CliqueState;
  /** The clique whose belief the marginal is summed from. */
  readonly source: CliqueState;
  readonly marginal: Operand;
  likelihood: Float64Array | undefined;
}

/** One multiplication: `out = left · right`, then evidence. Without `left` the table is all ones, without `right` a copy. */
export interface ProductStep {
  readonly out: Operand;
  readonly left: Operand | undefined;
  readonly right: Operand | undefined;
  readonly walk: Walk;
  /** Evidence is multiplied in where its variable first lies in the smallest table. */
  readonly evidence: readonly { readonly of: VariableState; readonly walk: Walk }[];
}

/** What of a clique's belief falls onto a table. */
export interface BeliefSum {
  readonly to: Operand;
  readonly walk: Walk;
}

/** One summation: what of `from` falls onto `to`. */
export interface SumStep extends BeliefSum {
  readonly from: Operand;
}

/** A clique with its tables and messages; all memory that a propagation needs is taken once, when it is laid out. */
export class CliqueState {
  /** Variables in the table's order, the last one fastest; the first `shared` are also the parent's. */
  readonly scope: readonly number[];
  readonly shared: number;
  readonly cells: number;
  /** Cells of one row: the states of the variables that the parent does not know. */
  readonly width: number;
  /** Cells of the chunks that its belief is worked on in. */
  chunk = 0;
  readonly parent: CliqueState | undefined;
  readonly children: CliqueState[] = [];
  /** Factors, evidence and messages from below, multiplied: what the steps end in. */
  readonly product: Operand;
  products: readonly ProductStep[] = [];
  /** From the belief, and from what it is summed into, to the separators of the children and the marginals. */
  beliefSums: readonly BeliefSum[] = [];
  sums: readonly SumStep[] = [];
  /** From the separator to marginals. */
  readonly separatorSums: SumStep[] = [];
  /** Over the separator: the message to the parent, or of a root the sum of its table; and what the parent answers. */
  readonly up: Operand;
  readonly down: Float64Array;
  /** The common belief on the separator; it lives only while the parent is worked on. */
  separator: Operand = { table: noNumbers, base: 0 };
  /** From the parent's belief straight to `down`, where signs may ask for it. */
  fromParent: BeliefSum | undefined;
  /** Whether a table with negative weights lies here or below. */
  signedBelow = false;
  /** Something here or below has changed since `product` was multiplied. */
  dirty = true;
  /** The table or what comes from above is newer than what was last summed from the belief. */
  stale = true;
  /** How often `product` was doubled here, not below. */
  ownHalvings = 0;
  /** `product` and `up` were multiplied by 2^halvings, all told, and `up` alone by `lift`: neither comes near the smallest double. */
  halvings = 0;
  lift = 1;

  constructor(
    { scope, shared, cells, separatorCells }: Clique,
    parent: CliqueState | undefined,
    room: TableRoom,
  ) {
    this.scope = scope;
    this.shared = shared;
    this.cells = cells;
    this.width = cells / separatorCells;
    this.parent = parent;
    this.product = { table: room.take(cells), base: 0 };
    this.up = { table: room.take(separatorCells), base: 0 };
    this.down = parent ? room.take(separatorCells) : noNumbers;
    parent?.children.push(this);
  }

  /** Says that the messages from here upwards may hold negative numbers. */
  markSigned() {
    this.signedBelow = true;
    this.parent?.markSigned();
  }
}
