function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Writes the numbers of the bits set in `word`, from `first` on, to `out` at `at`; where the next would go. */
function spread(word: number, first: number, out: Int32Array, at: number): number {
  let next = at;
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    out[next] = first + 31 - Math.clz32(rest & -rest);
    next += 1;
  }
  return next;
}

/**
 * An undirected graph as one row of bits per vertex, so that comparing neighbours is a few word
 * operations. Lists of vertices are written to `out`, ascending; what is returned is how many.
 */
export class Adjacency {
  private readonly words: number;
  private readonly bits: Int32Array;

  constructor(words: number, bits: Int32Array) {
    this.words = words;
    this.bits = bits;
  }

  /** The graph of `count` vertices where those that share a scope are adjacent. */
  static of(count: number, scopes: readonly (readonly number[])[]): Adjacency {
    const words = (count + 31) >>> 5;
    const graph = new Adjacency(words, new Int32Array(count * words));
    for (const scope of scopes) {
      for (let last = 1; last < scope.length; last += 1) {
        for (let first = 0; first < last; first += 1) {
          graph.connect(scope[first] as number, scope[last] as number);
        }
      }
    }
    return graph;
  }

  copy(): Adjacency {
    return new Adjacency(this.words, this.bits.slice());
  }

  connect(a: number, b: number) {
    this.point(a, b);
    this.point(b, a);
  }

  private point(from: number, to: number) {
    const at = from * this.words + (to >>> 5);
    this.bits[at] = (this.bits[at] as number) | (1 << (to & 31));
  }

  /** Takes `to` from the neighbours of `from`, but not the other way round. */
  forget(from: number, to: number) {
    const at = from * this.words + (to >>> 5);
    this.bits[at] = (this.bits[at] as number) & ~(1 << (to & 31));
  }

  neighbours(vertex: number, out: Int32Array): number {
    const { words, bits } = this;
    let count = 0;
    for (let word = 0, at = vertex * words; word < words; word += 1, at += 1) {
      count = spread(bits[at] as number, word << 5, out, count);
    }
    return count;
  }

  /** Neighbours of both. */
  common(a: number, b: number, out: Int32Array): number {
    const { words, bits } = this;
    let count = 0;
    for (let word = 0, at = a * words, other = b * words; word < words; word += 1) {
      const both = (bits[at + word] as number) & (bits[other + word] as number);
      count = spread(both, word << 5, out, count);
    }
    return count;
  }

  /** Neighbours of `vertex` above its neighbour `other` that are not adjacent to that. */
  missing(vertex: number, other: number, out: Int32Array): number {
    const { words, bits } = this;
    const from = other >>> 5;
    let count = 0;
    for (let word = from; word < words; word += 1) {
      let apart = (bits[vertex * words + word] as number) & ~(bits[other * words + word] as number);
      // Shifted by two, because a shift by 32 does nothing.
      if (word === from) apart &= (-1 << (other & 31)) << 1;
      count = spread(apart, word << 5, out, count);
    }
    return count;
  }

  /** The weight of the neighbours of `vertex` that are not neighbours of `other`; 1 each without weights. */
  apart(vertex: number, other: number, weights?: ArrayLike<number>): number {
    const { words, bits } = this;
    let sum = 0;
    for (let word = 0; word < words; word += 1) {
      let apart = (bits[vertex * words + word] as number) & ~(bits[other * words + word] as number);
      if (!weights) sum += bitCount(apart);
      else {
        for (; apart !== 0; apart &= apart - 1) {
          sum += weights[(word << 5) + 31 - Math.clz32(apart & -apart)] as number;
        }
      }
    }
    return sum;
  }
}
