import { Propagation } from './propagation.ts';
import { TableSource } from './table-source.ts';
import { must } from '../base/must.ts';
import { tablesOf } from './factor-model.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { Cpd } from '../model/network.ts';
import type { CliqueTree } from './clique-tree.ts';
import type { Evidence } from './evidence.ts';
import type { FactorModel, Form, Shape } from './factor-model.ts';
import type { Combine, TreeSize } from './propagation.ts';
import type { Scaled } from './scaled.ts';
import type { Slopes } from './slopes.ts';

/** What a plan is for: `named` counts the network's variables. */
export interface PlanKind {
  readonly form: Form;
  readonly shape: Shape;
  readonly combine: Combine;
  readonly named: number;
}

/** A tree for one structure: its memory, filled with the numbers of whatever question fits its shape. */
export class Plan {
  readonly signed: boolean;
  private readonly model: FactorModel;
  private readonly form: Form;
  private readonly shape: Shape;
  private readonly propagation: Propagation;
  private readonly source = new TableSource();
  private evidence: Evidence | undefined;
  /** For the numbers and evidence that are loaded. */
  private slopes: Slopes | undefined;

  constructor(model: FactorModel, tree: CliqueTree, { form, shape, combine, named }: PlanKind) {
    this.model = model;
    this.form = form;
    this.shape = shape;
    this.signed = model.factors.some(({ signed }) => signed);
    this.propagation = new Propagation(model, tree, named, combine);
  }

  get size(): TreeSize {
    return this.propagation.size();
  }

  /** Takes the numbers and the evidence of a question of this shape; only what differs from the last one is touched. */
  load(network: CheckedNetwork, evidence: Evidence) {
    this.evidence = evidence;
    this.slopes = undefined;
    for (const [index, { owner, part, fixed }] of this.model.factors.entries()) {
      const told = evidence.told.get(owner);
      const cut = told && this.shape.cut.has(owner);
      const table = cut ? told : this.source.tables(network, owner, this.form, told)[part];
      let base = 0;
      for (const [variable, stride] of fixed) {
        base += stride * (evidence.observed.get(variable) ?? 0);
      }
      if (table) this.propagation.setTable(index, table, base);
    }
    for (const index of network.variables.keys()) {
      const likelihood = evidence.likelihoods.get(index);
      const state = this.shape.observed.has(index) ? evidence.observed.get(index) : undefined;
      this.propagation.setLikelihood(
        index,
        state === undefined ? likelihood : likelihood?.subarray(state, state + 1),
      );
    }
  }

  /** P(evidence) but for `evidence.halvings`; of a plan for maxima that of the best configuration. */
  collect(): Scaled {
    return this.propagation.collect();
  }

  /** Of a plan for maxima, after `collect`: a most probable state of each of the network's variables. */
  best(network: CheckedNetwork): number[] {
    const states = this.propagation.bestStates();
    return network.variables.map((_, index) =>
      this.shape.observed.has(index)
        ? (this.evidence?.observed.get(index) ?? 0)
        : (states[index] ?? 0),
    );
  }

  /** Replaces the evidence on a variable until the next `load`; on one that the shape observes it changes nothing. */
  reweigh(index: number, likelihood: Float64Array) {
    if (!this.shape.observed.has(index)) this.propagation.setLikelihood(index, likelihood);
  }

  /** Brings all marginals, or the one of a variable, up to date after a `collect` that gave a positive number. */
  distribute(wanted?: number) {
    if (wanted === undefined) this.propagation.distribute();
    else this.propagation.distributeTo(wanted);
  }

  /**
   * After `distribute` of all: the share of P(evidence) that it gains when a variable takes other numbers
   * of the same form, were it to go on as it begins.
   */
  gain(network: CheckedNetwork, index: number, cpd: Cpd): number {
    const variable = must(network.variables[index]);
    const variables = network.variables.with(index, { ...variable, cpd });
    const before = this.source.tables(network, index, this.form);
    const after = tablesOf({ ...network, variables }, index, this.form);
    const slopes = (this.slopes ??= this.propagation.slopes());
    let gain = 0;
    for (const [at, factor] of this.model.factors.entries()) {
      if (factor.owner !== index) continue;
      const [now, then] = [must(before[factor.part]), must(after[factor.part])];
      if (now.every((value, cell) => value === then[cell])) continue;
      for (const [cell, slope] of slopes.of(at, factor).entries()) {
        gain += slope * ((then[cell] ?? 0) - (now[cell] ?? 0));
      }
    }
    return gain;
  }

  /** The distribution of a variable of the network with `states` states. */
  marginal(index: number, states: number): Float64Array {
    const out = new Float64Array(states);
    if (this.shape.observed.has(index)) out[this.evidence?.observed.get(index) ?? 0] = 1;
    else this.propagation.readMarginal(index, out);
    return out;
  }
}
