import { walk } from './walk.ts';
import type { Walk } from './walk.ts';

/** Cells of a chunk at most: a few of them fit into the cache nearest to a core. */
const chunkCells = 1 << 13;

/** A table over some of a clique's variables. */
export interface Span {
  /** The variables as bits: bit `i` is the variable at place `i`. */
  readonly scope: number;
  /** Per place, cells between two neighbouring states; 0 where the variable is not in scope. */
  readonly strides: readonly number[];
}

function zeros(length: number): number[] {
  const list: number[] = [];
  for (let at = 0; at < length; at += 1) list.push(0);
  return list;
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
  /** The first places of the whole, which tell its chunks. */
  readonly leading: number;
  /** The variable at each place. Few, so that looking through them is quicker than a map. */
  private readonly variables: number[] = [];

  constructor(scope: readonly number[], cardOf: readonly number[]) {
    const cards: number[] = [];
    for (let at = 0; at < scope.length; at += 1) {
      const variable = scope[at] as number;
      const card = cardOf[variable] as number;
      if (card === 1) continue;
      this.variables.push(variable);
      cards.push(card);
    }
    this.cards = cards;
    this.whole = 2 ** cards.length - 1;
    let first = cards.length - 1;
    let cells = cards[first] ?? 1;
    while (first > 0 && cells * (cards[first - 1] as number) <= chunkCells) {
      first -= 1;
      cells *= cards[first] as number;
    }
    this.leading = first > 0 ? 2 ** first - 1 : 0;
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
    for (let index = 0; index < variables.length; index += 1) {
      bits |= this.bit(variables[index] as number);
    }
    return bits;
  }

  /** The variable as a bit; none where the clique does not know it. */
  bit(variable: number): number {
    const place = this.variables.indexOf(variable);
    return place < 0 ? 0 : 1 << place;
  }

  /** A table in the clique's own order over these places. */
  span(scope: number): Span {
    const strides = zeros(this.cards.length);
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
    const strides = zeros(this.cards.length);
    let scope = 0;
    for (let index = 0; index < variables.length; index += 1) {
      const place = this.variables.indexOf(variables[index] as number);
      if (place < 0) continue;
      strides[place] = own[index] as number;
      scope |= 1 << place;
    }
    return { scope, strides };
  }

  /** The walk over a table in the clique's order over `scope`, onto one or two others; the whole goes in chunks. */
  walk(scope: number, onto: Span, other: Span = onto): Walk {
    const leading = scope === this.whole ? this.leading : 0;
    return walk(this.cards, scope, leading, onto.strides, other.strides);
  }
}
