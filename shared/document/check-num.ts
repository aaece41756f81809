import type { Param } from '../model/param-id.ts';
import type { Num } from '../model/scenario.ts';
import { present } from './present.ts';
import { readNum } from './read-values.ts';
import { Refused } from './refused.ts';

const highestScore = 3;

/**
 * The number as it is stored. A range that does not hold the value is widened to it, so that
 * dragging a value past its own range needs no second step.
 * @throws {Refused} `badNumber` for a probability outside 0..1, `badInput` for a score that is not
 * a whole number from −3 to 3 or for what is no number.
 */
export function checkNum(param: Param, given: Num): Num {
  const num = readNum(given);
  if (num === undefined) throw new Refused('badInput');
  if (param.of === 'score') {
    if (!Number.isInteger(num.v) || Math.abs(num.v) > highestScore) throw new Refused('badInput');
    return num;
  }
  return checkProbability(num);
}

/** @throws {Refused} `badNumber` unless the value and its range lie in 0..1. */
export function checkProbability(num: Num): Num {
  const { v, lo, hi } = num;
  if (![v, lo ?? v, hi ?? v].every((value) => value >= 0 && value <= 1)) {
    throw new Refused('badNumber');
  }
  return present({
    ...num,
    lo: lo === undefined ? undefined : Math.min(lo, v),
    hi: hi === undefined ? undefined : Math.max(hi, v),
  });
}
