import { change } from '../change.ts';
import type { Levels } from '../levels.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/**
 * Lowers the upper ends of the ranges of some levels until they can all be true at once: what the
 * values leave of 1 is shared in proportion to how far each range reaches above its value.
 */
export function clipRanges(target: ScenarioDoc, { nums, write }: Levels): void {
  const reach = ({ v, hi }: { readonly v: number; readonly hi?: number }) =>
    Math.max(0, (hi ?? v) - v);
  const room = 1 - nums.reduce((total, [, { v }]) => total + v, 0);
  const wanted = nums.reduce((total, [, num]) => total + reach(num), 0);
  if (room < 0 || wanted <= room) return;
  change(target, 'user', () => {
    for (const [state, num] of nums) {
      if (num.hi === undefined) continue;
      write(state, { ...num, hi: num.v + (reach(num) * room) / wanted });
    }
  });
}
