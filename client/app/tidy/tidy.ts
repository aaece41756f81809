import { Graph, layout } from '@dagrejs/dagre';
import type { Position } from '../../../shared/model/scenario.ts';

/** A card as the layout sees it; `pos` is its top left corner in canvas pixels. */
export interface TidyCard {
  readonly id: string;
  readonly pos: Position;
  readonly width: number;
  readonly height: number;
  /** Place of its phase in time. */
  readonly phase?: number;
  readonly group?: string;
}

export interface TidyRequest {
  readonly cards: readonly TidyCard[];
  /** Notes with a place of their own; they are moved only out of the way. `on` = the card they go along with. */
  readonly notes?: readonly (TidyCard & { readonly on?: string })[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** Cards that may move; all others stay where a person put them. Absent = all. */
  readonly movable?: readonly string[];
}

/** New places by id, of the cards that move. */
export type TidyPlaces = Readonly<Record<string, Position>>;

const spacing = { rank: 96, node: 40 } as const;
const gap = 24;

/**
 * Places cards left to right along their links (layered, by dagre), phases as columns, the cards of
 * one frame together. With `movable`, only those move: each to where the layout wants it relative
 * to the cards that stay, and down from there until it overlaps nothing.
 */
export function tidy({ cards, notes = [], links, movable }: TidyRequest): TidyPlaces {
  const wanted = layered(cards, links);
  const moving = new Set(movable ?? cards.map(({ id }) => id));
  const kept = cards.filter(({ id }) => !moving.has(id));
  if (kept.length > 0) return fitIn(cards, [...kept, ...notes], wanted, meanOffset(kept, wanted));
  const places = shifted(wanted, topLeft(cards), topLeftOf(wanted, cards));
  return { ...places, ...notePlaces(notes, cards, places) };
}

/** Each note beside its card as before, or where it was; down from there until it overlaps nothing. */
function notePlaces(
  notes: NonNullable<TidyRequest['notes']>,
  cards: readonly TidyCard[],
  places: TidyPlaces,
): TidyPlaces {
  const standing = cards.map((card) => ({ ...card, pos: places[card.id] ?? card.pos }));
  const beside = notes.map((note) => {
    const [before, after] = [cards, standing].map((all) => all.find(({ id }) => id === note.on));
    if (before === undefined || after === undefined) return [note.id, note.pos] as const;
    const shift = { x: after.pos.x - before.pos.x, y: after.pos.y - before.pos.y };
    return [note.id, { x: note.pos.x + shift.x, y: note.pos.y + shift.y }] as const;
  });
  return fitIn(notes, standing, Object.fromEntries(beside), { x: 0, y: 0 });
}

function layered(
  cards: readonly TidyCard[],
  links: TidyRequest['links'],
): Record<string, Position> {
  const graph = new Graph({ multigraph: true, compound: true });
  graph.setGraph({ rankdir: 'LR', ranksep: spacing.rank, nodesep: spacing.node });
  graph.setDefaultEdgeLabel(() => ({}));
  const known = new Set(cards.map(({ id }) => id));
  for (const { id, width, height, group } of cards) {
    graph.setNode(id, { width, height });
    if (group !== undefined) {
      graph.setNode(`group:${group}`, {});
      graph.setParent(id, `group:${group}`);
    }
  }
  for (const { from, to } of links) {
    if (known.has(from) && known.has(to) && from !== to) graph.setEdge(from, to);
  }
  separatePhases(graph, cards);
  layout(graph);
  return Object.fromEntries(
    cards.map(({ id, width, height }) => {
      const { x, y } = graph.node(id);
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
    }),
  );
}

/** A point without size between each two phases keeps all of the earlier one left of all of the later one. */
function separatePhases(graph: Graph, cards: readonly TidyCard[]): void {
  const phases = [...new Set(cards.flatMap(({ phase }) => phase ?? []))].toSorted((a, b) => a - b);
  phases.slice(1).forEach((later, index) => {
    const wall = `wall:${index}`;
    graph.setNode(wall, { width: 0, height: 0 });
    for (const { id, phase } of cards) {
      if (phase === phases[index]) graph.setEdge(id, wall, { weight: 0 });
      if (phase === later) graph.setEdge(wall, id, { weight: 0 });
    }
  });
}

function fitIn(
  cards: readonly TidyCard[],
  standing: readonly TidyCard[],
  wanted: Readonly<Record<string, Position>>,
  offset: Position,
): TidyPlaces {
  const taken = [...standing];
  const known = new Set(standing.map(({ id }) => id));
  const places: Record<string, Position> = {};
  for (const card of cards) {
    if (known.has(card.id)) continue;
    const want = wanted[card.id] ?? card.pos;
    let pos = { x: want.x + offset.x, y: want.y + offset.y };
    for (let hit = hitBy(card, pos, taken); hit; hit = hitBy(card, pos, taken)) {
      pos = { x: pos.x, y: hit.pos.y + hit.height + gap };
    }
    places[card.id] = pos;
    taken.push({ ...card, pos });
  }
  return places;
}

/** How far, on average, people have put the kept cards from where the layout wants them. */
function meanOffset(
  kept: readonly TidyCard[],
  wanted: Readonly<Record<string, Position>>,
): Position {
  const mean = (axis: 'x' | 'y') =>
    Math.round(
      kept.reduce((sum, { id, pos }) => sum + pos[axis] - (wanted[id]?.[axis] ?? pos[axis]), 0) /
        kept.length,
    );
  return { x: mean('x'), y: mean('y') };
}

function hitBy(card: TidyCard, pos: Position, others: readonly TidyCard[]): TidyCard | undefined {
  return others.find(
    (other) =>
      pos.x < other.pos.x + other.width + gap &&
      other.pos.x < pos.x + card.width + gap &&
      pos.y < other.pos.y + other.height + gap &&
      other.pos.y < pos.y + card.height + gap,
  );
}

function topLeft(cards: readonly TidyCard[]): Position {
  return {
    x: Math.min(...cards.map(({ pos }) => pos.x)),
    y: Math.min(...cards.map(({ pos }) => pos.y)),
  };
}

function topLeftOf(places: TidyPlaces, cards: readonly TidyCard[]): Position {
  return topLeft(cards.map((card) => ({ ...card, pos: places[card.id] ?? card.pos })));
}

/** The whole layout stays where the board was. */
function shifted(places: TidyPlaces, to: Position, from: Position): TidyPlaces {
  return Object.fromEntries(
    Object.entries(places).map(([id, { x, y }]) => [
      id,
      { x: x + to.x - from.x, y: y + to.y - from.y },
    ]),
  );
}
