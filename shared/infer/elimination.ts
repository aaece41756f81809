/** Variables as vertices; two are adjacent when some factor speaks of both (the moral graph). */
export interface Graph {
  readonly cards: ArrayLike<number>;
  /** Pairs of adjacent variables are those that share a scope. */
  readonly scopes: readonly (readonly number[])[];
}

/** What makes a vertex cheap to eliminate next (Kjærulff 1990): few fill edges, light fill edges, a small clique. */
export type Criterion = 'fill' | 'weightedFill' | 'weight';

/** The cliques that eliminating the vertices in `order` forms: `cliques[step]` starts with the vertex eliminated. */
export interface Elimination {
  readonly order: readonly number[];
  readonly cliques: readonly (readonly number[])[];
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Adjacency as one row of bits per vertex, so that counting common neighbours is a few word operations. */
class Adjacency {
  readonly words: number;
  private readonly bits: Uint32Array;

  constructor(count: number, scopes: readonly (readonly number[])[]) {
    this.words = (count + 31) >>> 5;
    this.bits = new Uint32Array(count * this.words);
    for (const scope of scopes) {
      for (const a of scope) for (const b of scope) if (a !== b) this.connect(a, b);
    }
  }

  has(a: number, b: number): boolean {
    return (((this.bits[a * this.words + (b >>> 5)] ?? 0) >>> (b & 31)) & 1) === 1;
  }

  connect(a: number, b: number) {
    const at = a * this.words + (b >>> 5);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (b & 31));
  }

  disconnect(a: number, b: number) {
    const at = a * this.words + (b >>> 5);
    this.bits[at] = (this.bits[at] ?? 0) & ~(1 << (b & 31));
  }

  neighbours(vertex: number): number[] {
    const found: number[] = [];
    for (let word = 0; word < this.words; word += 1) {
      let rest = this.bits[vertex * this.words + word] ?? 0;
      while (rest !== 0) {
        const lowest = rest & -rest;
        found.push(word * 32 + 31 - Math.clz32(lowest));
        rest ^= lowest;
      }
    }
    return found;
  }

  /** Neighbours of `vertex` that are not neighbours of its neighbour `other`, itself left out. */
  countApart(vertex: number, other: number): number {
    let count = -1;
    for (let word = 0; word < this.words; word += 1) {
      const own = this.bits[vertex * this.words + word] ?? 0;
      count += bitCount(own & ~(this.bits[other * this.words + word] ?? 0));
    }
    return count;
  }
}

/**
 * Eliminates every vertex, each time the one that costs least by `criterion`. Ties go to the smaller
 * clique, then to the lower number; or, where `ranks` are given, to the lower rank. Every peer builds
 * the same tree.
 */
export function eliminate(
  { cards, scopes }: Graph,
  criterion: Criterion,
  ranks?: ArrayLike<number>,
): Elimination {
  const count = cards.length;
  const adjacency = new Adjacency(count, scopes);
  const done = new Uint8Array(count);
  const stale = new Uint8Array(count).fill(1);
  const costs = new Float64Array(count);
  const weights = new Float64Array(count);
  const cardOf = (vertex: number) => cards[vertex] ?? 1;

  const fillCost = (vertex: number, near: readonly number[]): number => {
    let cost = 0;
    for (const [position, a] of near.entries()) {
      if (criterion === 'fill') cost += adjacency.countApart(vertex, a);
      else {
        for (let next = position + 1; next < near.length; next += 1) {
          const b = near[next] ?? 0;
          if (!adjacency.has(a, b)) cost += cardOf(a) * cardOf(b);
        }
      }
    }
    return cost;
  };
  const refresh = (vertex: number) => {
    const near = adjacency.neighbours(vertex);
    const weight = near.reduce((product, other) => product * cardOf(other), cardOf(vertex));
    weights[vertex] = weight;
    costs[vertex] = criterion === 'weight' ? weight : fillCost(vertex, near);
    stale[vertex] = 0;
  };
  /** What decides between equal costs. */
  const tie = ranks ?? weights;
  const cheapest = (): number => {
    let best = -1;
    for (let vertex = 0; vertex < count; vertex += 1) {
      if (done[vertex] === 1) continue;
      if (stale[vertex] === 1) refresh(vertex);
      if (best < 0) best = vertex;
      const cost = costs[vertex] ?? 0;
      const least = costs[best] ?? 0;
      if (cost < least || (cost === least && (tie[vertex] ?? 0) < (tie[best] ?? 0))) {
        best = vertex;
      }
    }
    return best;
  };
  /** Joins all pairs; whether an edge was missing. */
  const join = (vertices: readonly number[]): boolean => {
    let added = false;
    for (const a of vertices) {
      for (const b of vertices) {
        if (a === b || adjacency.has(a, b)) continue;
        adjacency.connect(a, b);
        added = true;
      }
    }
    return added;
  };

  const order: number[] = [];
  const cliques: number[][] = [];
  for (let step = 0; step < count; step += 1) {
    const vertex = cheapest();
    const near = adjacency.neighbours(vertex);
    done[vertex] = 1;
    for (const other of near) adjacency.disconnect(other, vertex);
    const added = join(near);
    for (const other of near) {
      stale[other] = 1;
      if (added) for (const further of adjacency.neighbours(other)) stale[further] = 1;
    }
    order.push(vertex);
    cliques.push([vertex, ...near]);
  }
  return { order, cliques };
}
