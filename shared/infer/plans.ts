import { cliqueTree } from './clique-tree.ts';
import { factorModel } from './factor-model.ts';
import { Plan } from './plan.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { CliqueTree } from './clique-tree.ts';
import type { Combine } from './propagation.ts';
import type { Evidence } from './evidence.ts';
import type { FactorModel, Form, Shape } from './factor-model.ts';

/** Trees kept for questions that come again. */
const mostPlans = 4;

/** Sums of clique cells. */
export interface PlanLimits {
  /** Up to here one tree serves every question; above, each set of observed and cut variables gets its own, smaller one. */
  readonly sliceAbove: number;
  /** Above this there is no plan. */
  readonly cliqueCells: number;
}

const plain: Shape = { observed: new Set(), cut: new Set() };

interface Drawing {
  readonly model: FactorModel;
  readonly tree: CliqueTree;
}

/** The trees of one structure, built when a question needs them. Which tree serves a question depends on the two alone. */
export class Plans {
  private readonly network: CheckedNetwork;
  private readonly limits: PlanLimits;
  private readonly combine: Combine;
  private readonly drawings = new Map<Form, Drawing>();
  private readonly plans = new Map<string, Plan>();

  constructor(network: CheckedNetwork, limits: PlanLimits, combine: Combine = 'sum') {
    this.network = network;
    this.limits = limits;
    this.combine = combine;
  }

  /** The plan for a question, or how many cells it would need when that is too many. */
  find(evidence: Evidence, form: Form): Plan | number {
    const drawing = this.drawing(form);
    if (drawing.tree.cells <= Math.min(this.limits.sliceAbove, this.limits.cliqueCells)) {
      return this.keep(form, () => this.plan(drawing, form, plain));
    }
    const observed = [...evidence.observed.keys()].sort((a, b) => a - b);
    const cut = [...evidence.told.keys()].sort((a, b) => a - b);
    const key = `${form} ${observed.join()} ${cut.join()}`;
    return this.keep(key, () => {
      const shape = { observed: new Set(observed), cut: new Set(cut) };
      const smaller = observed.length + cut.length > 0 ? this.draw(form, shape) : drawing;
      return smaller.tree.cells <= this.limits.cliqueCells
        ? this.plan(smaller, form, shape)
        : smaller.tree.cells;
    });
  }

  private keep(key: string, make: () => Plan | number): Plan | number {
    const plan = this.plans.get(key) ?? make();
    if (typeof plan === 'number') return plan;
    this.plans.delete(key);
    this.plans.set(key, plan);
    for (const oldest of this.plans.keys()) {
      if (this.plans.size > mostPlans) this.plans.delete(oldest);
    }
    return plan;
  }

  private plan({ model, tree }: Drawing, form: Form, shape: Shape): Plan {
    const { combine } = this;
    const named = this.network.variables.length;
    return new Plan(model, tree, { form, shape, combine, named });
  }

  private drawing(form: Form): Drawing {
    const known = this.drawings.get(form);
    if (known) return known;
    const drawing = this.draw(form, plain);
    this.drawings.set(form, drawing);
    return drawing;
  }

  private draw(form: Form, shape: Shape): Drawing {
    const model = factorModel(this.network, form, shape);
    const scopes = model.factors.map(({ scope }) => scope);
    return { model, tree: cliqueTree({ cards: model.cards, scopes }) };
  }
}
