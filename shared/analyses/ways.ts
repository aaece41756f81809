import { compareIds } from '../model/own.ts';
import type { LinkId, NodeId, Scenario } from '../model/scenario.ts';
import { findStructure } from '../model/structure.ts';

/** All counted links from one card to another. */
export interface Edge {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly links: readonly LinkId[];
}

const mostRoutes = 200;

/** The ways by which a change of one card can reach another. */
export class Ways {
  /** The arrows on some way, by their ends. */
  readonly arrows: readonly Edge[];
  private readonly start: NodeId;
  private readonly end: NodeId;
  private readonly into: ReadonlyMap<NodeId, readonly Edge[]>;
  private readonly outOf: ReadonlyMap<NodeId, readonly Edge[]>;

  constructor(scenario: Scenario, start: NodeId, end: NodeId) {
    const edges = edgesOf(scenario);
    this.start = start;
    this.end = end;
    this.into = Map.groupBy(edges, ({ to }) => to);
    this.outOf = Map.groupBy(edges, ({ from }) => from);
    const after = this.downstream(start);
    const before = this.upstream([end]);
    this.arrows = edges.filter(
      ({ from, to }) => after.has(from) && before.has(to) && from !== end && to !== start,
    );
  }

  /** Every way, as indices of its arrows; at most two hundred. */
  routes(): readonly (readonly number[])[] {
    const routes: (readonly number[])[] = [];
    const visit = (node: NodeId, taken: readonly number[], seen: ReadonlySet<NodeId>) => {
      if (routes.length >= mostRoutes) return;
      if (node === this.end) {
        routes.push(taken);
        return;
      }
      for (const [index, { from, to }] of this.arrows.entries()) {
        if (from === node && !seen.has(to)) visit(to, [...taken, index], new Set([...seen, to]));
      }
    };
    visit(this.start, [], new Set([this.start]));
    return routes;
  }

  /**
   * Of the open arrows those that can make a difference: whose head still leads to the end or to
   * something observed. Undefined where nothing of the start's change gets that far: its effect is then 0.
   */
  mattering(
    open: readonly boolean[],
    observed: ReadonlySet<NodeId>,
  ): readonly boolean[] | undefined {
    const closed = new Set(this.arrows.filter((_, at) => open[at] !== true));
    const reached = this.downstream(this.start, closed);
    if (![this.end, ...observed].some((node) => reached.has(node))) return undefined;
    const before = this.upstream([this.end, ...observed], closed);
    return this.arrows.map(({ to }, at) => open[at] === true && before.has(to));
  }

  private downstream(start: NodeId, closed?: ReadonlySet<Edge>): ReadonlySet<NodeId> {
    const found = new Set([start]);
    // A set that grows is walked to its end.
    for (const node of found) {
      for (const edge of this.outOf.get(node) ?? []) if (!closed?.has(edge)) found.add(edge.to);
    }
    return found;
  }

  private upstream(ends: readonly NodeId[], closed?: ReadonlySet<Edge>): ReadonlySet<NodeId> {
    const found = new Set(ends);
    for (const node of found) {
      for (const edge of this.into.get(node) ?? []) if (!closed?.has(edge)) found.add(edge.from);
    }
    return found;
  }
}

/** The arrows of a board, by their ends. */
function edgesOf(scenario: Scenario): readonly Edge[] {
  const edges = new Map<string, Edge & { readonly links: LinkId[] }>();
  for (const [to, ids] of findStructure(scenario).incoming) {
    for (const id of ids) {
      const from = scenario.links.get(id)?.from ?? '';
      const edge = edges.get(`${from} ${to}`) ?? { from, to, links: [] };
      edge.links.push(id);
      edges.set(`${from} ${to}`, edge);
    }
  }
  return [...edges.values()].sort((a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to));
}
