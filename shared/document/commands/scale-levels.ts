import { change } from '../change.ts';
import type { Levels } from '../levels.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/** Scales the numbers of some levels down so that they sum to 1. */
export function scaleLevels(target: ScenarioDoc, { nums, write }: Levels): void {
  const sum = nums.reduce((total, [, { v }]) => total + v, 0);
  if (sum <= 1) return;
  change(target, 'user', () => {
    for (const [state, num] of nums) {
      const v = num.v / sum;
      write(state, { ...num, v, ...(num.lo === undefined ? {} : { lo: Math.min(num.lo, v) }) });
    }
  });
}
