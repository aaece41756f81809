import { compareIds } from './own.ts';
import type { Link, LinkId, NodeId } from './scenario.ts';

/** The way round that a suspended link would close. */
export interface Loop {
  /** From the link's target to its source. */
  readonly nodes: readonly NodeId[];
  /** The counted links along it. */
  readonly links: readonly LinkId[];
}

/**
 * Which links are not counted because they close a directed loop (model.md §1.8). Links are taken in
 * order (lamport, id), so every peer suspends the same ones, whatever order they arrived in.
 * @param links causal links of the same round whose ends exist, in any order.
 */
export function findLoops(links: readonly Link[]): ReadonlyMap<LinkId, Loop> {
  const loops = new Map<LinkId, Loop>();
  const outgoing = new Map<NodeId, Link[]>();
  for (const link of coreOf(links).sort(byLamport)) {
    const loop = wayBetween(link.to, link.from, outgoing);
    if (loop) {
      loops.set(link.id, loop);
      continue;
    }
    const list = outgoing.get(link.from);
    if (list) list.push(link);
    else outgoing.set(link.from, [link]);
  }
  return loops;
}

function byLamport(a: Link, b: Link): number {
  return a.lamport - b.lamport || compareIds(a.id, b.id);
}

/** Links that may lie on a loop: what remains when nodes without ingoing or without outgoing links are taken away again and again. */
function coreOf(links: readonly Link[]): Link[] {
  const forward = trim(
    links,
    (link) => link.from,
    (link) => link.to,
  );
  return trim(
    forward,
    (link) => link.to,
    (link) => link.from,
  );
}

/** Takes away every link whose start no remaining link enters. */
function trim(
  links: readonly Link[],
  startOf: (link: Link) => NodeId,
  endOf: (link: Link) => NodeId,
): Link[] {
  const entering = new Map<NodeId, number>();
  const leaving = new Map<NodeId, Link[]>();
  for (const link of links) {
    entering.set(endOf(link), (entering.get(endOf(link)) ?? 0) + 1);
    const list = leaving.get(startOf(link));
    if (list) list.push(link);
    else leaving.set(startOf(link), [link]);
  }
  const gone = new Set<LinkId>();
  const free = [...leaving.keys()].filter((node) => !entering.has(node));
  for (const node of free) {
    for (const link of leaving.get(node) ?? []) {
      gone.add(link.id);
      const left = (entering.get(endOf(link)) ?? 0) - 1;
      entering.set(endOf(link), left);
      if (left === 0) free.push(endOf(link));
    }
  }
  return links.filter((link) => !gone.has(link.id));
}

/** A shortest way along counted links; the links' own order decides between equal ones. */
function wayBetween(
  start: NodeId,
  end: NodeId,
  outgoing: ReadonlyMap<NodeId, readonly Link[]>,
): Loop | undefined {
  const arrivedBy = new Map<NodeId, Link | undefined>([[start, undefined]]);
  for (const node of arrivedBy.keys()) {
    if (node === end) return traceBack(end, arrivedBy);
    for (const link of outgoing.get(node) ?? []) {
      if (!arrivedBy.has(link.to)) arrivedBy.set(link.to, link);
    }
  }
  return undefined;
}

function traceBack(end: NodeId, arrivedBy: ReadonlyMap<NodeId, Link | undefined>): Loop {
  const nodes = [end];
  const links: LinkId[] = [];
  let step = arrivedBy.get(end);
  while (step) {
    nodes.unshift(step.from);
    links.unshift(step.id);
    step = arrivedBy.get(step.from);
  }
  return { nodes, links };
}
