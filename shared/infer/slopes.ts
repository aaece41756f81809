import { CliqueFrame } from './clique-frame.ts';
import { must } from '../base/must.ts';
import { scale } from './product-kernels.ts';
import type { Beliefs } from './beliefs.ts';
import type { CliqueState } from './clique-state.ts';
import type { CliqueStates } from './lay-out.ts';
import type { Factor } from './factor.ts';

/**
 * How P(evidence) answers to the numbers of the factors: its derivatives by all of them, from messages
 * that have gone up and down (Darwiche 2003).
 */
export class Slopes {
  private readonly states: CliqueStates;
  private readonly beliefs: Beliefs;
  private readonly cards: readonly number[];
  private readonly downs = new Map<CliqueState, Float64Array>();
  private readonly found = new Map<number, Float64Array>();

  constructor(states: CliqueStates, beliefs: Beliefs, cards: readonly number[]) {
    this.states = states;
    this.beliefs = beliefs;
    this.cards = cards;
  }

  /** The share of P(evidence) that it gains for each 1 that a cell of a factor's table rises by. */
  of(index: number, factor: Factor): Float64Array {
    const known = this.found.get(index);
    if (known) return known;
    const state = must(this.states.factors[index]);
    const { home, table, base } = state;
    const frame = new CliqueFrame(home.scope, this.cards);
    const slopes = new Float64Array(table.length);
    const to = { table: slopes.subarray(base), base: 0 };
    const walk = frame.walk(frame.whole, frame.spanOf(factor.scope, factor.strides));
    this.beliefs.sumWithout(home, state, { to, walk }, this.downTo(home));
    let root = home;
    while (root.parent) root = root.parent;
    const whole = must(root.up.table[0]);
    for (let cell = 0; cell < slopes.length; cell += 1) slopes[cell] = must(slopes[cell]) / whole;
    this.found.set(index, slopes);
    return slopes;
  }

  /**
   * What the parent answers, also where nothing comes from below: a number that is zero there may
   * become another, and the belief divided by zero does not say what then.
   */
  private downTo(clique: CliqueState): Float64Array {
    const { parent, scope, shared, up } = clique;
    if (!parent || !up.table.includes(0)) return clique.down;
    const known = this.downs.get(clique);
    if (known) return known;
    const down = new Float64Array(up.table.length);
    const frame = new CliqueFrame(parent.scope, this.cards);
    const walk = frame.walk(frame.whole, frame.span(frame.bits(scope.slice(0, shared))));
    const to = { table: down, base: 0 };
    this.beliefs.sumWithout(parent, up, { to, walk }, this.downTo(parent));
    scale(down, down.length, clique.lift);
    this.downs.set(clique, down);
    return down;
  }
}
