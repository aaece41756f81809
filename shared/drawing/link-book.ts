import type { Link, LinkId, NodeId, Scenario } from '../model/scenario.ts';
import { around, type Box, type Standing } from './box.ts';
import { boxOf, type Curve } from './curve.ts';
import { GridIndex } from './grid-index.ts';
import { sidesOf, spreadPorts, type LinkEnd, type Port } from './ports.ts';
import { routeBetween } from './route.ts';

const none: ReadonlySet<string> = new Set();
const nothingStands = (): Box[] => [];
/** Dragged things from which on their links are drawn in haste. */
const many = 8;

/** Where a link runs. */
export interface Route {
  readonly from: Port;
  readonly to: Port;
  readonly curve: Curve;
}

interface Entry {
  link: Link;
  from?: Port;
  to?: Port;
  route?: Route | undefined;
}

/**
 * The links' geometry, always from the live places. Ends are spread over the cards' sides when a
 * card moves; the curve itself is made when somebody asks for it.
 */
export class LinkBook {
  readonly #things: Standing;
  readonly #entries = new Map<LinkId, Entry>();
  readonly #of = new Map<NodeId, Set<LinkId>>();
  readonly #index = new GridIndex(1024);
  readonly #stale = new Set<NodeId>();
  readonly #dirty = new Set<LinkId>();
  #hasty: ReadonlySet<string> = none;
  #before: Scenario['links'] | undefined;

  constructor(things: Standing) {
    this.#things = things;
  }

  /** Takes over added, changed and removed links. Returns whether any came or went. */
  read(scenario: Scenario): boolean {
    const links = scenario.links;
    if (links === this.#before) return false;
    this.#before = links;
    let structure = false;
    for (const link of links.values()) {
      const entry = this.#entries.get(link.id);
      if (entry?.link === link) continue;
      if (entry && entry.link.from === link.from && entry.link.to === link.to) {
        entry.link = link;
        this.#dirty.add(link.id);
        continue;
      }
      if (entry) this.#forget(entry.link);
      this.#entries.set(link.id, { link });
      for (const end of [link.from, link.to]) this.#linksOf(end).add(link.id);
      this.#markStale(link.from).#markStale(link.to).#dirty.add(link.id);
      structure = true;
    }
    for (const [id, { link }] of this.#entries) {
      if (links.has(id)) continue;
      this.#forget(link);
      structure = true;
    }
    return structure;
  }

  /** Cards moved: their links and the order of ends at their neighbours may change. */
  moved(ids: Iterable<string>): void {
    for (const id of ids) {
      const links = this.#of.get(id);
      if (!links) continue;
      this.#markStale(id);
      for (const linkId of links) {
        const link = this.#entries.get(linkId)?.link;
        if (!link) continue;
        this.#markStale(link.from === id ? link.to : link.from);
        this.#reroute(linkId);
      }
    }
  }

  /** Something now stands, or no longer stands, in these places: links that run there look for their way again. */
  disturbed(boxes: Iterable<Box>): void {
    for (const box of boxes) for (const id of this.#index.query(box)) this.#reroute(id);
  }

  /** Brings all ends up to date. Returns the links whose place or record changed since the last call. */
  refresh(): ReadonlySet<LinkId> {
    for (const id of this.#stale) this.#spread(id);
    this.#stale.clear();
    const dirty = new Set(this.#dirty);
    this.#dirty.clear();
    for (const id of dirty) this.#reindex(id);
    return dirty;
  }

  get(id: LinkId): Link | undefined {
    return this.#entries.get(id)?.link;
  }

  /** Links at a card, in no order. */
  at(node: NodeId): ReadonlySet<LinkId> {
    return this.#of.get(node) ?? none;
  }

  in(region: Box): Set<LinkId> {
    return this.#index.query(region);
  }

  /** While many things are dragged their links run straight across; at rest they look for their way. */
  haste(ids: ReadonlySet<string>): void {
    const before = this.#hasty;
    this.#hasty = ids.size > many ? ids : none;
    for (const id of before) for (const link of this.at(id)) this.#reroute(link);
  }

  /** Whether this link is drawn in haste. */
  isHasty({ from, to }: Link): boolean {
    return this.#hasty.has(from) || this.#hasty.has(to);
  }

  /** Where the link runs now; undefined while one of its ends is not there. */
  route(id: LinkId): Route | undefined {
    const entry = this.#entries.get(id);
    if (!entry?.from || !entry.to) return undefined;
    if (!entry.route) {
      const { from, to, link } = entry;
      const standing = this.isHasty(link) ? nothingStands : this.#standing(link);
      entry.route = { from, to, curve: routeBetween(from, to, standing, laneOf(id)) };
      this.#index.set(id, boxOf(entry.route.curve));
    }
    return entry.route;
  }

  #standing(link: Link): (region: Box) => Box[] {
    return (region) => {
      const boxes: Box[] = [];
      for (const id of this.#things.cardsIn(region)) {
        const box = id === link.from || id === link.to ? undefined : this.#things.box(id);
        if (box) boxes.push(box);
      }
      return boxes;
    };
  }

  #spread(id: NodeId): void {
    const box = this.#things.box(id);
    const ends: LinkEnd[] = [];
    for (const linkId of this.#of.get(id) ?? none) {
      const entry = this.#entries.get(linkId);
      if (!entry) continue;
      const { link } = entry;
      const from = this.#things.box(link.from);
      const to = this.#things.box(link.to);
      if (!from || !to || !box) {
        delete entry.from;
        delete entry.to;
        this.#reroute(linkId);
        continue;
      }
      const sides = sidesOf(from, to);
      if (link.from === id) ends.push({ link: linkId, end: 'from', side: sides[0], other: to });
      else ends.push({ link: linkId, end: 'to', side: sides[1], other: from });
    }
    if (!box) return;
    spreadPorts(box, ends, (end, port) => {
      const entry = this.#entries.get(end.link);
      if (!entry) return;
      const old = entry[end.end];
      if (old && old.x === port.x && old.y === port.y && old.side === port.side) return;
      entry[end.end] = port;
      this.#reroute(end.link);
    });
  }

  #reroute(id: LinkId): void {
    const entry = this.#entries.get(id);
    if (entry) entry.route = undefined;
    this.#dirty.add(id);
  }

  #reindex(id: LinkId): void {
    const entry = this.#entries.get(id);
    if (!entry || entry.route) return;
    const ends = [this.#things.box(entry.link.from), this.#things.box(entry.link.to)];
    const box = around(ends.filter((end) => end !== undefined));
    if (box) this.#index.set(id, box);
  }

  #forget(link: Link): void {
    this.#entries.delete(link.id);
    this.#index.delete(link.id);
    for (const end of [link.from, link.to]) {
      this.#of.get(end)?.delete(link.id);
      this.#markStale(end);
    }
    this.#dirty.add(link.id);
  }

  #markStale(id: NodeId): this {
    this.#stale.add(id);
    return this;
  }

  #linksOf(id: NodeId): Set<LinkId> {
    const links = this.#of.get(id) ?? new Set();
    this.#of.set(id, links);
    return links;
  }
}

/** A number in −1..1 that stays with the link, so that its lane does not jump. */
function laneOf(id: LinkId): number {
  let hash = 0;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 31 + id.charCodeAt(index)) | 0;
  return ((hash >>> 0) % 5) / 2 - 1;
}
