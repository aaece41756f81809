import { compareIds } from './own.ts';
import type { Link, LinkId, NodeId } from './scenario.ts';

/** What decides whether a way round is a loop in time. */
export interface Timing {
  /** Rounds that the link looks back. */
  readonly lagOf: (link: Link) => number;
  /** Whether the card has a copy a round; any other stands outside time. */
  readonly repeats: (node: NodeId) => boolean;
}

/** The way round that a suspended link would close. */
export interface Loop {
  /** From the link's target to its source. */
  readonly nodes: readonly NodeId[];
  /** The counted links along it. */
  readonly links: readonly LinkId[];
}

/**
 * Which links are not counted because they close a directed loop (model.md §1.8). Links are taken in
 * order (lamport, id), so every peer suspends the same ones, whatever order they arrived in. A way
 * round that looks back at earlier rounds is none, unless it passes a card outside time.
 * @param links causal links that act and whose ends exist, in any order.
 */
export function findLoops(links: readonly Link[], timing: Timing): ReadonlyMap<LinkId, Loop> {
  const loops = new Map<LinkId, Loop>();
  const outgoing = new Map<NodeId, Link[]>();
  for (const link of coreOf(links).sort(byLamport)) {
    const loop = wayRound(link, outgoing, timing);
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

/** A node on the way, and what lies behind: only a way without steps back in time, or through a timeless card, closes a loop. */
interface Place {
  readonly node: NodeId;
  readonly back: boolean;
  readonly timeless: boolean;
  readonly by?: Link;
  readonly from?: Place;
}

/** A shortest way along counted links from the link's target back to its source; the links' own order decides between equal ones. */
function wayRound(
  closing: Link,
  outgoing: ReadonlyMap<NodeId, readonly Link[]>,
  { lagOf, repeats }: Timing,
): Loop | undefined {
  const step = (node: NodeId, back: boolean, timeless: boolean) => {
    const outside = timeless || !repeats(node);
    return { node, back: back && !outside, timeless: outside };
  };
  const places: Place[] = [step(closing.to, lagOf(closing) > 0, false)];
  const seen = new Map<NodeId, number>();
  for (const place of places) {
    if (place.node === closing.from && !place.back) return traceBack(place);
    for (const link of outgoing.get(place.node) ?? []) {
      const next = step(link.to, place.back || lagOf(link) > 0, place.timeless);
      const kind = next.timeless ? 1 : next.back ? 2 : 4;
      const known = seen.get(next.node) ?? 0;
      if ((known & kind) !== 0) continue;
      seen.set(next.node, known | kind);
      places.push({ ...next, by: link, from: place });
    }
  }
  return undefined;
}

function traceBack(end: Place): Loop {
  const nodes: NodeId[] = [];
  const links: LinkId[] = [];
  for (let place: Place | undefined = end; place; place = place.from) {
    nodes.unshift(place.node);
    if (place.by) links.unshift(place.by.id);
  }
  return { nodes, links };
}
