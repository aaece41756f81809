import type { Scenario } from '../../shared/model/scenario.ts';
import { centre, overlaps, type Box } from '../../shared/drawing/box.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Where everything stands that the keyboard can be on: things and pills. */
export type PlaceOf = (id: string) => Box | undefined;

/** From a card along a link, from a link to its card; undefined at the end of the story. */
export function along(
  { nodes, links }: Scenario,
  id: string,
  direction: 'left' | 'right',
  placeOf: PlaceOf,
  cameFrom: string | null,
): string | undefined {
  const link = links.get(id);
  if (link) {
    const end = direction === 'right' ? link.to : link.from;
    return nodes.has(end) ? end : undefined;
  }
  const ways = [...links.values()].filter(({ from, to }) =>
    direction === 'right' ? from === id : to === id,
  );
  const back = ways.find((way) => way.id === cameFrom);
  const height = (way: { readonly id: string }) => placeOf(way.id)?.y ?? 0;
  return (back ?? ways.sort((a, b) => height(a) - height(b))[0])?.id;
}

/** The next card above or below in the same phase, or in the same column where there are no phases. */
export function sibling(
  { nodes }: Scenario,
  id: string,
  direction: 'up' | 'down',
  placeOf: PlaceOf,
): string | undefined {
  const own = nodes.get(id);
  const box = placeOf(id);
  if (!own || !box) return undefined;
  const column = [...nodes.values()].filter((other) => {
    const place = placeOf(other.id);
    if (!place) return false;
    if (own.phase !== undefined || other.phase !== undefined) return own.phase === other.phase;
    return overlaps({ ...place, y: 0, height: 1 }, { ...box, y: 0, height: 1 });
  });
  const order = column
    .map((other) => ({ id: other.id, y: placeOf(other.id)?.y ?? 0 }))
    .sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
  const at = order.findIndex((other) => other.id === id);
  return order[direction === 'up' ? at - 1 : at + 1]?.id;
}

/** The nearest object that way on the page; what lies straight ahead counts as nearer than what lies aside. */
export function nearest(
  ids: Iterable<string>,
  from: Box,
  direction: Direction,
  placeOf: PlaceOf,
): string | undefined {
  const start = centre(from);
  let best: string | undefined;
  let least = Infinity;
  for (const id of ids) {
    const box = placeOf(id);
    if (!box) continue;
    const at = centre(box);
    const [dx, dy] = [at.x - start.x, at.y - start.y];
    const [ahead, aside] =
      direction === 'left' || direction === 'right'
        ? [direction === 'right' ? dx : -dx, Math.abs(dy)]
        : [direction === 'down' ? dy : -dy, Math.abs(dx)];
    if (ahead <= 1) continue;
    const cost = ahead + aside * 2;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
