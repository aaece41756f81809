import type { View } from '../board/layout.ts';
import { centre, overlaps, type Box } from '../../shared/drawing/box.ts';
import { seen } from './windower.ts';

/**
 * The direction from the middle of the view to something out of view, in radians, 0 = to the right
 * and clockwise. Undefined while any of it can be seen.
 */
export function wayTo(box: Box | undefined, view: View): number | undefined {
  const inView = seen(view);
  if (!box || view.width === 0 || overlaps(box, inView)) return undefined;
  const [to, from] = [centre(box), centre(inView)];
  return Math.atan2(to.y - from.y, to.x - from.x);
}
