import { Beliefs, sumInto } from './beliefs.ts';
import { must } from '../base/must.ts';
import { maxRows } from './sum-kernels.ts';
import { divide, peak, scale } from './product-kernels.ts';
import { layOut } from './lay-out.ts';
import { multiplyUp } from './multiply-up.ts';
import { halvingsOf, huge, powerOfTwo, tiny, tinyHalvings } from './scaled.ts';
import { Slopes } from './slopes.ts';
import type { CliqueState } from './clique-state.ts';
import type { CliqueTree } from './clique-tree.ts';
import type { CliqueStates } from './lay-out.ts';
import type { FactorModel } from './factor-model.ts';
import type { Scaled } from './scaled.ts';
import type { Walk } from './walk.ts';

/** What a message says of what it leaves out: its sum, for posteriors, or its best, for explanations. */
export type Combine = 'sum' | 'max';

/** Cells of all clique tables, and the bytes of everything that is kept for them. */
export interface TreeSize {
  readonly cells: number;
  readonly bytes: number;
}

/**
 * Message passing on a clique tree (Jensen, Lauritzen & Olesen 1990). Tables hold what came from
 * below and stay as they are while beliefs go down, a chunk at a time: so a changed number or
 * finding rebuilds its own clique and those above it, no other. Same inputs, same doubles, whatever was
 * asked before.
 */
export class Propagation {
  private readonly states: CliqueStates;
  private readonly beliefs: Beliefs;
  private readonly cards: readonly number[];
  private readonly combine: Combine;

  /** `named` counts the variables that can be asked for. */
  constructor(model: FactorModel, tree: CliqueTree, named: number, combine: Combine) {
    this.cards = model.cards;
    this.combine = combine;
    this.states = layOut(model, tree, named);
    this.beliefs = new Beliefs(this.states.cliques);
  }

  size(): TreeSize {
    const { cliques, variables, arena } = this.states;
    let cells = 0;
    let bytes = arena.byteLength + this.beliefs.bytes;
    const addWalks = (steps: readonly { readonly walk: Walk }[]) => {
      for (const { walk } of steps) {
        bytes += walk.offsets.byteLength;
        if (walk.otherOffsets !== walk.offsets) bytes += walk.otherOffsets.byteLength;
      }
    };
    for (const { product, up, down, products, beliefSums, sums, separatorSums } of cliques) {
      cells += product.table.length;
      bytes += product.table.byteLength + up.table.byteLength + down.byteLength;
      addWalks(products);
      addWalks(beliefSums);
      addWalks(sums);
      addWalks(separatorSums);
    }
    for (const { marginal } of variables) bytes += marginal.table.byteLength;
    return { cells, bytes };
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
      value *= clique.up.table[0] ?? 0;
      while (value !== 0 && Math.abs(value) < tiny) {
        value *= huge;
        halvings += tinyHalvings;
      }
    }
    return { value, halvings };
  }

  /**
   * Brings the marginals up to date after `collect`, whose value must have been positive. Beliefs that
   * nothing new reaches are not summed again.
   */
  distribute() {
    for (const clique of this.states.cliques) if (clique.stale) this.spreadFrom(clique);
  }

  /** As `distribute`, for the marginal of one variable: only what leads to it is brought up to date. */
  distributeTo(index: number) {
    const way: CliqueState[] = [];
    let clique: CliqueState | undefined = must(this.states.variables[index]).source;
    for (; clique; clique = clique.parent) way.push(clique);
    for (const each of way.reverse()) if (each.stale) this.spreadFrom(each);
  }

  /** The distribution of a variable as of the last `distribute`, or `distributeTo` it, normalised, written to `out`. */
  readMarginal(index: number, out: Float64Array) {
    const marginal = must(this.states.variables[index]).marginal.table;
    let sum = 0;
    for (let state = 0; state < out.length; state += 1) {
      const mass = Math.max(0, marginal[state] ?? 0);
      out[state] = mass;
      sum += mass;
    }
    if (sum === 0) return;
    for (let state = 0; state < out.length; state += 1) out[state] = (out[state] ?? 0) / sum;
  }

  /** After `distribute` of everything: how P(evidence) answers to the factors' numbers, until something changes. */
  slopes(): Slopes {
    return new Slopes(this.states, this.beliefs, this.cards);
  }

  /** After `collect` of maxima: a most probable configuration, as states of all the model's variables. */
  bestStates(): Int32Array {
    const states = new Int32Array(this.cards.length);
    for (const {
      scope,
      shared,
      product: { table },
      width,
    } of this.states.cliques) {
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
    const { up, product, width } = clique;
    const sums = this.combine === 'sum' ? up.table : undefined;
    clique.ownHalvings = multiplyUp(clique, sums);
    clique.halvings = clique.ownHalvings;
    if (!sums) maxRows(up.table, product.table, width);
    clique.dirty = false;
    clique.stale = true;
    if (!clique.parent) return;
    clique.parent.dirty = true;
    clique.lift = 1;
    const most = peak(up.table, up.table.length);
    if (most === 0 || most >= 0.5) return;
    const halvings = halvingsOf(most);
    clique.lift = powerOfTwo(halvings);
    clique.halvings += halvings;
    scale(up.table, up.table.length, clique.lift);
  }

  /**
   * Sums a belief onto the marginals and the separators below; children that hear the same as before
   * are left alone. Separators are summed on here: other sums may round to the same message.
   */
  private spreadFrom(clique: CliqueState) {
    this.beliefs.sum(clique, clique.beliefSums);
    for (const { from, to, walk } of clique.sums) sumInto(to, walk, from);
    for (const child of clique.children) {
      const { down, separator, up, lift, separatorSums } = child;
      if (divide(down, separator.table, up.table, lift)) child.stale = true;
      for (const { from, to, walk } of separatorSums) sumInto(to, walk, from);
    }
    // Last, because it may need the memory of the separators.
    for (const child of clique.children) {
      if (!child.fromParent || !child.up.table.includes(0)) continue;
      this.beliefs.sumWithout(clique, child.up, child.fromParent);
      scale(child.down, child.down.length, child.lift);
      child.stale = true;
    }
    clique.stale = false;
  }
}
