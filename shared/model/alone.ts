import type { IssueCode } from './issues.ts';
import type { LevelBase } from './level-base.ts';
import { slack } from './ledger.ts';
import type { Num } from './scenario.ts';

/**
 * The answer to "If only X were true, how likely is Y in total?", turned into the link's own number
 * (model.md §1.4; generative and preventive causal power, Cheng 1997).
 */
export type Alone =
  | { readonly kind: 'promotes'; readonly strength: number; readonly issue?: 'I-NO-EFFECT' }
  | { readonly kind: 'inhibits'; readonly block: number }
  | { readonly kind: 'error'; readonly issue: 'E-LEAK-ONE' };

/** @param total p, the chance of Y with X alone. @param leak λ, the chance of Y with nothing. Both in [0, 1]. */
export function fromTotal(total: number, leak: number): Alone {
  if (leak >= 1) return { kind: 'error', issue: 'E-LEAK-ONE' };
  if (total === leak) return { kind: 'promotes', strength: 0, issue: 'I-NO-EFFECT' };
  if (total > leak) return { kind: 'promotes', strength: (total - leak) / (1 - leak) };
  return { kind: 'inhibits', block: 1 - total / leak };
}

/** The total chance of Y with X alone, for a promoting strength: 1 − (1 − λ)(1 − s). */
export function totalWithStrength(strength: number, leak: number): number {
  return 1 - (1 - leak) * (1 - strength);
}

/** The total chance of Y with X alone, for an inhibiting number: λ(1 − q). */
export function totalWithBlock(block: number, leak: number): number {
  return leak * (1 - block);
}

interface Rederived {
  /** Undefined where none can be derived. */
  readonly value?: number;
  readonly issue?: IssueCode;
}

/**
 * A stored total of one level of a graded effect, "this level or a higher one", as the level's own
 * number: what the link brings about in all, less what goes to higher levels.
 */
export function levelAlone(total: number, { leak, above }: LevelBase): Rederived {
  const answer = alonePromotes(total, leak);
  if (answer.value === undefined || above === 0) return answer;
  if (answer.value < above - slack) return { value: 0, issue: 'W-ALONE-BELOW-LEAK' };
  return { ...answer, value: Math.max(0, answer.value - above) };
}

/** A stored total as the strength of a link that promotes; 0 when the baseline has passed it. */
export function alonePromotes(total: number, leak: number): Rederived {
  const answer = fromTotal(total, leak);
  if (answer.kind === 'promotes') return { value: answer.strength };
  if (answer.kind === 'error') return { issue: answer.issue };
  return { value: 0, issue: 'W-ALONE-BELOW-LEAK' };
}

/** A stored total as the number of a link that inhibits; 0 when the baseline has sunk below it. */
export function aloneInhibits(total: number, leak: number): Rederived {
  if (leak > 0 && total <= leak) return { value: 1 - total / leak };
  return total === leak ? { value: 0 } : { value: 0, issue: 'W-ALONE-BELOW-LEAK' };
}

/**
 * A number that answers the total question as it counts now: its range follows the baseline as its
 * value does. Both `1 − s` and `1 − q` are the answer's remainder over what the baseline leaves, so
 * that their ratios stay what they were; of a level, with what goes to higher levels taken off. Any other
 * number is what it is.
 * @param value What `v` has become.
 * @param above What the same link gives to higher levels.
 */
export function asCounted(num: Num, value: number, above = 0): Num {
  // `v` was rounded when it was stored: a hair's difference is none.
  if (num.total === undefined || Math.abs(num.v - value) < slack) return num;
  const room = 1 - above;
  const factor = num.v < room ? (room - value) / (room - num.v) : 1;
  const follow = (end: number) => Math.min(1, Math.max(0, room - (room - end) * factor));
  return {
    ...num,
    v: value,
    ...(num.lo === undefined ? {} : { lo: Math.min(value, follow(num.lo)) }),
    ...(num.hi === undefined ? {} : { hi: Math.max(value, follow(num.hi)) }),
  };
}
