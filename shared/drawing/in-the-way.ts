import { containsPoint, grown, type Box } from './box.ts';
import { boxOf, pieces, pointAt, type Curve } from './curve.ts';

/** Answers which cards overlap a region. */
export type Obstacles = (region: Box) => readonly Box[];

/** Pixels from a card within which a curve seems to touch it. */
const shy = 8;
/** Pixels along a curve between the places that are looked at. */
const stride = 16;

/** The cards that a curve runs through or seems to touch. */
export function inTheWay(curve: Curve, obstacles: Obstacles): Box[] {
  const bounds = boxOf(curve);
  const near = obstacles(grown(bounds, shy)).map((box) => ({ box, wide: grown(box, shy) }));
  if (near.length === 0) return [];
  const length = (bounds.width + bounds.height) / pieces(curve);
  const steps = Math.min(Math.max(Math.ceil(length / stride), 8), 64) * pieces(curve);
  const points = Array.from({ length: steps - 1 }, (_, step) => pointAt(curve, (step + 1) / steps));
  return near
    .filter(({ wide }) => points.some((point) => containsPoint(wide, point)))
    .map(({ box }) => box);
}
