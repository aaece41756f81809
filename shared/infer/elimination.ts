import { Adjacency } from './adjacency.ts';

/** Variables as vertices; two are adjacent when some factor speaks of both (the moral graph). */
export interface Graph {
  readonly cards: ArrayLike<number>;
  /** Pairs of adjacent variables are those that share a scope. */
  readonly scopes: readonly (readonly number[])[];
}

/** What makes a vertex cheap to eliminate next (Kjærulff 1990): few fill edges, light fill edges, a small clique. */
export type Criterion = 'fill' | 'weightedFill' | 'weight';

/** The cliques that eliminating the vertices in `order` forms. */
export interface Elimination {
  readonly order: Int32Array;
  /** Clique after clique: the vertex eliminated, then its neighbours, ascending. */
  readonly members: readonly number[];
  /** Where the clique of each step begins in `members`, and where the last one ends. */
  readonly begins: Int32Array;
}

/** Finds elimination orders of one graph; what all of them start from is worked out once. */
export class Eliminator {
  private readonly count: number;
  private readonly cards: Float64Array;
  private readonly vertices: Int32Array;
  private readonly start: Adjacency;
  private readonly starts = new Map<Criterion, Float64Array>();
  private graph: Adjacency;
  /** Cost of eliminating each vertex next. */
  private costs = new Float64Array(0);
  private readonly near: Int32Array;
  private readonly far: Int32Array;
  private readonly others: Int32Array;

  constructor({ cards, scopes }: Graph) {
    this.count = cards.length;
    this.cards = new Float64Array(this.count);
    this.vertices = new Int32Array(this.count);
    for (let vertex = 0; vertex < this.count; vertex += 1) {
      this.cards[vertex] = cards[vertex] as number;
      this.vertices[vertex] = vertex;
    }
    this.start = Adjacency.of(this.count, scopes);
    this.graph = this.start;
    this.near = new Int32Array(this.count);
    this.far = new Int32Array(this.count);
    this.others = new Int32Array(this.count);
  }

  /**
   * Eliminates every vertex, each time the one that costs least by `criterion`. Ties go to the smaller
   * clique, then to the lower number. Every peer builds the same tree.
   * @param below Gives up, with undefined, at the first clique of at least so many cells.
   * @param factors What the cost of each vertex is multiplied by; ties then go to the lower number.
   */
  eliminate(
    criterion: Criterion,
    below = Infinity,
    factors?: Float64Array,
  ): Elimination | undefined {
    const { count, near } = this;
    this.costs = this.startOf(criterion).slice();
    const weights = this.weightsFor(criterion, factors !== undefined);
    this.graph = this.start.copy();
    const left = this.vertices.slice();
    const order = new Int32Array(count);
    const begins = new Int32Array(count + 1);
    const members: number[] = [];
    for (let step = 0; step < count; step += 1) {
      const place = this.cheapest(left, count - step, weights, factors);
      const vertex = left[place] as number;
      left.copyWithin(place, place + 1, count - step);
      const degree = this.graph.neighbours(vertex, near);
      if (below < Infinity && this.weigh(vertex, near, degree) >= below) return undefined;
      order[step] = vertex;
      members.push(vertex);
      for (let at = 0; at < degree; at += 1) members.push(near[at] as number);
      begins[step + 1] = members.length;
      this.takeOut(vertex, degree, criterion);
      if (!weights) continue;
      for (let at = 0; at < degree; at += 1) {
        const other = near[at] as number;
        weights[other] = this.weigh(other, this.others, this.graph.neighbours(other, this.others));
      }
    }
    return { order, begins, members };
  }

  /** Cells of each vertex's clique, to be kept up to date where they decide. */
  private weightsFor(criterion: Criterion, altered: boolean): Float64Array | undefined {
    if (criterion === 'weight') return this.costs;
    return altered ? undefined : this.startOf('weight').slice();
  }

  /** Costs before anything is eliminated. */
  private startOf(criterion: Criterion): Float64Array {
    const known = this.starts.get(criterion);
    if (known) return known;
    const { near, far, cards } = this;
    const costs = new Float64Array(this.count);
    for (let vertex = 0; vertex < this.count; vertex += 1) {
      const degree = this.start.neighbours(vertex, near);
      if (criterion === 'weight') costs[vertex] = this.weigh(vertex, near, degree);
      else {
        let cost = 0;
        for (let at = 0; at < degree; at += 1) {
          const a = near[at] as number;
          // Counted from both ends, and `a`, which is not its own neighbour, once more.
          if (criterion === 'fill') cost += (this.start.apart(vertex, a) - 1) / 2;
          else {
            const apart = this.start.missing(vertex, a, far);
            cost += (cards[a] as number) * this.sumOf(far, apart);
          }
        }
        costs[vertex] = cost;
      }
    }
    this.starts.set(criterion, costs);
    return costs;
  }

  private sumOf(list: Int32Array, length: number): number {
    let sum = 0;
    for (let at = 0; at < length; at += 1) sum += this.cards[list[at] as number] as number;
    return sum;
  }

  /** Cells of the clique of a vertex and its neighbours. */
  private weigh(vertex: number, near: Int32Array, degree: number): number {
    let weight = this.cards[vertex] as number;
    for (let at = 0; at < degree; at += 1) weight *= this.cards[near[at] as number] as number;
    return weight;
  }

  /** The place of the vertex that costs least. */
  private cheapest(
    left: Int32Array,
    length: number,
    weights: Float64Array | undefined,
    factors: Float64Array | undefined,
  ): number {
    const { costs } = this;
    let best = 0;
    let least = Infinity;
    let smallest = Infinity;
    for (let place = 0; place < length; place += 1) {
      const vertex = left[place] as number;
      let cost = costs[vertex] as number;
      if (factors) cost *= factors[vertex] as number;
      if (cost > least) continue;
      const weight = weights ? (weights[vertex] as number) : 0;
      if (cost === least && weight >= smallest) continue;
      best = place;
      least = cost;
      smallest = weight;
    }
    return best;
  }

  /** Takes a vertex out, joins its neighbours, and keeps the costs of fill edges as they then are. */
  private takeOut(vertex: number, degree: number, criterion: Criterion) {
    const { graph, near, far, costs, cards } = this;
    const weights = criterion === 'weightedFill' ? cards : undefined;
    for (let at = 0; at < degree; at += 1) {
      const other = near[at] as number;
      graph.forget(other, vertex);
      if (criterion === 'weight') continue;
      const saved = weights ? (cards[vertex] as number) : 1;
      costs[other] = (costs[other] as number) - saved * graph.apart(other, vertex, weights);
    }
    for (let at = 0; at < degree; at += 1) {
      const a = near[at] as number;
      const fills = graph.missing(vertex, a, far);
      for (let index = 0; index < fills; index += 1) {
        const b = far[index] as number;
        if (criterion !== 'weight') this.expectEdge(a, b, weights);
        graph.connect(a, b);
      }
    }
  }

  /** What an edge about to be filled in does to the costs of its ends and of their common neighbours. */
  private expectEdge(a: number, b: number, weights: Float64Array | undefined) {
    const { graph, others, costs } = this;
    const [ofA, ofB] = [weights?.[a] ?? 1, weights?.[b] ?? 1];
    costs[a] = (costs[a] as number) + ofB * graph.apart(a, b, weights);
    costs[b] = (costs[b] as number) + ofA * graph.apart(b, a, weights);
    const shared = graph.common(a, b, others);
    for (let at = 0; at < shared; at += 1) {
      const third = others[at] as number;
      costs[third] = (costs[third] as number) - ofA * ofB;
    }
  }
}
