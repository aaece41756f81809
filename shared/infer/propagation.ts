import { must } from '../base/must.ts';
import {
  divide,
  maxRows,
  multiply,
  peak,
  scale,
  scaleRows,
  spread,
  sumInto,
  sumRows,
  total,
} from './kernels.ts';
import { layOut } from './lay-out.ts';
import { halvingsOf, huge, powerOfTwo, tiny, tinyHalvings } from './scaled.ts';
import type { CliqueState } from './clique-state.ts';
import type { CliqueTree } from './clique-tree.ts';
import type { CliqueStates } from './lay-out.ts';
import type { FactorModel } from './factor-model.ts';
import type { Scaled } from './scaled.ts';

/** What a message says of what it leaves out: its sum, for posteriors, or its best, for explanations. */
export type Combine = 'sum' | 'max';

/** Multiplications between two looks at whether a table comes near the smallest double. */
const lookEvery = 8;

/** Brings a table that comes near the smallest double back; how often that doubled it. */
function lift(table: Float64Array, cells: number): number {
  const most = peak(table, cells);
  if (most === 0 || most >= tiny) return 0;
  scale(table, cells, huge);
  return tinyHalvings;
}

/**
 * Message passing on a clique tree (Jensen, Lauritzen & Olesen 1990). Tables hold what came from
 * below and stay as they are while beliefs go down through one scratch table: so a changed number or
 * finding rebuilds its own clique and those above it, no other. Same inputs, same doubles, whatever was
 * asked before.
 */
export class Propagation {
  private readonly states: CliqueStates;
  private readonly scratch: Float64Array;
  /** For cliques that must be multiplied again without one of their messages. */
  private spare: Float64Array | undefined;

  private readonly cards: readonly number[];
  private readonly combine: Combine;

  /** `named` counts the variables that can be asked for. */
  constructor(model: FactorModel, tree: CliqueTree, named: number, combine: Combine) {
    this.cards = model.cards;
    this.combine = combine;
    this.states = layOut(model, tree, named);
    this.scratch = new Float64Array(
      this.states.cliques.reduce((most, { cells }) => Math.max(most, cells), 0),
    );
  }

  /** Sets the table of a factor; `base` is the cell where the observed variables' states begin. */
  setTable(index: number, table: Float64Array, base: number) {
    const factor = must(this.states.factors[index]);
    if (factor.table === table && factor.base === base) return;
    factor.table = table;
    factor.base = base;
    factor.home.dirty = true;
  }

  /** Sets the evidence on a variable: one factor per state, undefined for none. */
  setLikelihood(index: number, likelihood: Float64Array | undefined) {
    const variable = must(this.states.variables[index]);
    const before = variable.likelihood;
    if (before === likelihood) return;
    variable.likelihood = likelihood;
    if (before && likelihood && before.every((value, state) => value === likelihood[state])) return;
    variable.top.dirty = true;
  }

  /** P(evidence), or of the most probable configuration with it; passes to the roots whatever has changed. */
  collect(): Scaled {
    const { cliques } = this.states;
    let value = 1;
    let halvings = 0;
    for (let index = cliques.length - 1; index >= 0; index -= 1) {
      const clique = cliques[index] as CliqueState;
      if (clique.dirty) this.gather(clique);
      halvings += clique.halvings;
      if (clique.parent) continue;
      value *= clique.mass;
      while (value !== 0 && Math.abs(value) < tiny) {
        value *= huge;
        halvings += tinyHalvings;
      }
    }
    return { value, halvings };
  }

  /** Brings the marginals up to date after `collect`, whose value must have been positive. */
  distribute() {
    for (const clique of this.states.cliques) {
      if (!clique.root.stale) continue;
      let belief = clique.table;
      if (clique.parent) {
        belief = this.scratch;
        scaleRows(belief, clique.table, clique.down, clique.width);
      }
      for (const child of clique.children) {
        sumInto(child.separator, child.toParent, belief);
        this.sendDown(child);
        for (const variable of child.onSeparator) {
          sumInto(variable.marginal, variable.fromSource, child.separator);
        }
      }
      for (const variable of clique.inside) {
        sumInto(variable.marginal, variable.fromSource, belief);
      }
    }
    for (const clique of this.states.cliques) clique.stale = false;
  }

  /** The distribution of a variable as of the last `distribute`, normalised, written to `out`. */
  readMarginal(index: number, out: Float64Array) {
    const { marginal } = must(this.states.variables[index]);
    let sum = 0;
    for (let state = 0; state < out.length; state += 1) {
      const mass = Math.max(0, marginal[state] ?? 0);
      out[state] = mass;
      sum += mass;
    }
    if (sum === 0) return;
    for (let state = 0; state < out.length; state += 1) out[state] = (out[state] ?? 0) / sum;
  }

  /** After `collect` of maxima: a most probable configuration, as states of all the model's variables. */
  bestStates(): Int32Array {
    const states = new Int32Array(this.cards.length);
    for (const { scope, shared, table, width } of this.states.cliques) {
      const row = scope
        .slice(0, shared)
        .reduce(
          (cell, variable) => cell * (this.cards[variable] ?? 1) + (states[variable] ?? 0),
          0,
        );
      const first = row * width;
      let best = first;
      for (let cell = first; cell < first + width; cell += 1) {
        if ((table[cell] ?? 0) > (table[best] ?? 0)) best = cell;
      }
      let rest = best - first;
      for (const variable of scope.slice(shared).reverse()) {
        const card = this.cards[variable] ?? 1;
        states[variable] = rest % card;
        rest = Math.floor(rest / card);
      }
    }
    return states;
  }

  private gather(clique: CliqueState) {
    clique.halvings = this.build(clique.table, clique, undefined);
    clique.dirty = false;
    clique.root.stale = true;
    if (!clique.parent) {
      clique.mass = this.combine === 'sum' ? total(clique.table) : peak(clique.table, clique.cells);
      return;
    }
    clique.parent.dirty = true;
    clique.lift = 1;
    if (this.combine === 'sum') sumRows(clique.up, clique.table, clique.width);
    else maxRows(clique.up, clique.table, clique.width);
    const most = peak(clique.up, clique.up.length);
    if (most === 0 || most >= 0.5) return;
    const halvings = halvingsOf(most);
    clique.lift = powerOfTwo(halvings);
    clique.halvings += halvings;
    scale(clique.up, clique.up.length, clique.lift);
  }

  /**
   * The product of the clique's factors, its evidence, and the messages of all children but `without`;
   * how often it had to be halved to give the true product.
   */
  private build(out: Float64Array, clique: CliqueState, without: CliqueState | undefined): number {
    let count = 0;
    let halvings = 0;
    for (const { fromClique, table, base } of clique.factors) {
      if (count === 0) spread(out, fromClique, table, base);
      else multiply(out, fromClique, table, base);
      count += 1;
      if (count % lookEvery === 0) halvings += lift(out, clique.cells);
    }
    if (count === 0) out.fill(1, 0, clique.cells);
    for (const { likelihood, fromTop } of clique.evidence) {
      if (!likelihood) continue;
      multiply(out, fromTop, likelihood, 0);
      count += 1;
      if (count % lookEvery === 0) halvings += lift(out, clique.cells);
    }
    for (const child of clique.children) {
      if (child === without) continue;
      multiply(out, child.toParent, child.up, 0);
      count += 1;
      if (count % lookEvery === 0) halvings += lift(out, clique.cells);
    }
    return halvings;
  }

  /**
   * What a child hears from above: the belief without its own message. Dividing the message out is
   * right wherever it is not zero, and where it is zero because everything below is; but signed
   * weights can cancel to zero, and then the parent is multiplied again without that message.
   */
  private sendDown(child: CliqueState) {
    const { parent } = child;
    if (!parent || !child.signedBelow || !child.up.includes(0)) {
      divide(child.down, child.separator, child.up, child.lift);
      return;
    }
    this.spare ??= new Float64Array(this.scratch.length);
    this.build(this.spare, parent, child);
    if (parent.parent) scaleRows(this.spare, this.spare, parent.down, parent.width);
    sumInto(child.down, child.toParent, this.spare);
  }
}
