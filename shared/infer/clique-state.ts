import type { Clique } from './clique-tree.ts';
import type { Projection } from './projection.ts';

export const noNumbers = new Float64Array(0);
const nowhere: Projection = { inner: 0, step: 0, offsets: new Int32Array(0) };

/** A factor as it lies in its clique. */
export interface FactorState {
  readonly home: CliqueState;
  readonly fromClique: Projection;
  table: Float64Array;
  /** Cell of `table` where the states of the observed variables begin. */
  base: number;
}

/** A variable's evidence and marginal. */
export interface VariableState {
  /** The highest clique that knows the variable: evidence there disturbs the fewest tables. */
  readonly top: CliqueState;
  readonly fromTop: Projection;
  /** From the smallest table that knows the variable. */
  readonly fromSource: Projection;
  readonly marginal: Float64Array;
  likelihood: Float64Array | undefined;
}

/** A clique with its tables and messages; all memory that a propagation needs is taken here, once. */
export class CliqueState {
  /** Variables in the table's order, the last one fastest; the first `shared` are also the parent's. */
  readonly scope: readonly number[];
  readonly shared: number;
  readonly cells: number;
  /** Cells of one row: the states of the variables that the parent does not know. */
  readonly width: number;
  readonly parent: CliqueState | undefined;
  readonly root: CliqueState;
  readonly children: CliqueState[] = [];
  /** From the parent's cells to the separator's. */
  readonly toParent: Projection;
  readonly factors: FactorState[] = [];
  /** Variables whose evidence is multiplied in here. */
  readonly evidence: VariableState[] = [];
  /** Variables whose marginal is read from this clique, or from the separator to its parent. */
  readonly inside: VariableState[] = [];
  readonly onSeparator: VariableState[] = [];
  /** Factors, evidence and messages from below, multiplied. */
  readonly table: Float64Array;
  /** Over the separator: the message to the parent, what the parent answers, and their common belief. */
  readonly up: Float64Array;
  readonly down: Float64Array;
  readonly separator: Float64Array;
  /** Whether a table with negative weights lies here or below. */
  signedBelow = false;
  /** Something here or below has changed since `table` was multiplied. */
  dirty = true;
  /** Of a root: some belief of its tree is older than its tables. */
  stale = true;
  /** Of a root: the sum of its table. */
  mass = 1;
  /** `table` and `up` were multiplied by 2^halvings, all told, and `up` alone by `lift`: neither comes near the smallest double. */
  halvings = 0;
  lift = 1;

  constructor(
    { scope, shared, cells, separatorCells }: Clique,
    parent: CliqueState | undefined,
    toParent: Projection = nowhere,
  ) {
    this.scope = scope;
    this.shared = shared;
    this.cells = cells;
    this.width = cells / separatorCells;
    this.parent = parent;
    this.root = parent?.root ?? this;
    this.toParent = toParent;
    this.table = new Float64Array(cells);
    this.up = parent ? new Float64Array(separatorCells) : noNumbers;
    this.down = parent ? new Float64Array(separatorCells) : noNumbers;
    this.separator = parent ? new Float64Array(separatorCells) : noNumbers;
    parent?.children.push(this);
  }

  /** Says that the messages from here upwards may hold negative numbers. */
  markSigned() {
    this.signedBelow = true;
    this.parent?.markSigned();
  }
}
