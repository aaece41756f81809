import { walk } from './walk.ts';
import type { Walk } from './walk.ts';

/** A table over some of a clique's variables. */
export interface Span {
  /** The variables as bits: bit `i` is the variable at place `i`. */
  readonly scope: number;
  /** Per place, cells between two neighbouring states; 0 where the variable is not in scope. */
  readonly strides: readonly number[];
}

/**
 * A clique's variables in its table's order, as bits and strides, to place other tables in it. Variables
 * of a single state are left out, so thirty-one bits are enough for any table that fits into memory.
 */
export class CliqueFrame {
  /** States per place, the last one fastest. */
  readonly cards: readonly number[];
  /** All places. */
  readonly whole: number;
  private readonly places = new Map<number, number>();

  constructor(scope: readonly number[], cardOf: readonly number[]) {
    const cards: number[] = [];
    for (const variable of scope) {
      const card = cardOf[variable] as number;
      if (card === 1) continue;
      this.places.set(variable, cards.length);
      cards.push(card);
    }
    this.cards = cards;
    this.whole = 2 ** cards.length - 1;
  }

  /** Cells of a table over these places. */
  readonly cellsOf = (scope: number): number => {
    let cells = 1;
    for (let rest = scope, place = 0; rest !== 0; rest >>>= 1, place += 1) {
      if ((rest & 1) === 1) cells *= this.cards[place] as number;
    }
    return cells;
  };

  /** These variables as bits; those that the clique does not know are left out. */
  bits(variables: readonly number[]): number {
    let bits = 0;
    for (const variable of variables) {
      const place = this.places.get(variable);
      if (place !== undefined) bits |= 1 << place;
    }
    return bits;
  }

  /** A table in the clique's own order over these places. */
  span(scope: number): Span {
    const strides = this.cards.map(() => 0);
    let stride = 1;
    for (let place = strides.length - 1; place >= 0; place -= 1) {
      if (((scope >>> place) & 1) === 0) continue;
      strides[place] = stride;
      stride *= this.cards[place] as number;
    }
    return { scope, strides };
  }

  /** A table with its own strides for these variables. */
  spanOf(variables: readonly number[], own: readonly number[]): Span {
    const strides = this.cards.map(() => 0);
    let scope = 0;
    for (let index = 0; index < variables.length; index += 1) {
      const place = this.places.get(variables[index] as number);
      if (place === undefined) continue;
      strides[place] = own[index] as number;
      scope |= 1 << place;
    }
    return { scope, strides };
  }

  /** The walk over a table in the clique's order over `scope`, onto one or two others. */
  walk(scope: number, onto: Span, other: Span = onto): Walk {
    const cards: number[] = [];
    const strides: number[] = [];
    const others: number[] = [];
    for (let place = 0; place < this.cards.length; place += 1) {
      if (((scope >>> place) & 1) === 0) continue;
      cards.push(this.cards[place] as number);
      strides.push(onto.strides[place] as number);
      others.push(other.strides[place] as number);
    }
    return walk(cards, strides, onto === other ? strides : others);
  }
}
