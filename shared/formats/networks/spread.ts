import type { FileVariable } from './network-file.ts';

/** A card and the room around it, in canvas pixels. */
const room = { width: 232, height: 140 } as const;
/** Beyond that a layout would be thinner than it is clear; it is made anew. */
const largest = 6;
/** Pairs are compared each with each. */
const mostCards = 3000;

/**
 * Places of other programs, whose cards are smaller, moved apart evenly until no two cards overlap. Where
 * that does not help, or some have no place, none has one.
 */
export function spread(variables: readonly FileVariable[]): readonly FileVariable[] {
  const places = variables.flatMap(({ pos }) => pos ?? []);
  const scale =
    places.length === variables.length && places.length <= mostCards ? scaleOf(places) : Infinity;
  return variables.map(({ pos, ...variable }) =>
    pos === undefined || scale > largest
      ? variable
      : { ...variable, pos: { x: Math.round(pos.x * scale), y: Math.round(pos.y * scale) } },
  );
}

function scaleOf(places: readonly { readonly x: number; readonly y: number }[]): number {
  let scale = 1;
  for (const [at, a] of places.entries()) {
    for (const b of places.slice(at + 1)) {
      const across = room.width / Math.abs(a.x - b.x);
      const down = room.height / Math.abs(a.y - b.y);
      scale = Math.max(scale, Math.min(across, down));
    }
  }
  return scale;
}
