import type { Param } from './param-id.ts';
import type { Link, Node, Num } from './scenario.ts';

/**
 * Whether numbers that stand together (a link's effects, its blocks, a card's leak) leave those that
 * nobody gave at their assumed defaults. Nobody has said all, so long as every number is Parley's own
 * or one was given on a board, by itself; a file says all that it means.
 */
export function areOpen(nums: readonly Num[]): boolean {
  return nums.every((num) => num.assumed === true) || nums.some((num) => num.open === true);
}

/**
 * The number as a person gives it on a board: marked `open` where it is the first of its kind on its
 * record, so that giving one number changes no other. The mark is part of the one value that is
 * written, and so can overwrite nothing that somebody else gives at the same time.
 */
export function asGiven(record: Node | Link, param: Param, num: Num): Num {
  const beside = numbersBeside(record, param);
  return beside !== undefined && areOpen(beside) ? { ...num, open: true } : num;
}

/** The stored numbers that stand together with `param`, itself included; undefined where none do. */
function numbersBeside(record: Node | Link, param: Param): readonly Num[] | undefined {
  // With two states there is nothing beside a leak.
  if (param.of === 'leak' && 'leak' in record && record.states.length > 2) {
    return Object.values(record.leak);
  }
  if (param.of === 'block' && 'blocks' in record) return Object.values(record.blocks);
  if (param.of !== 'effect' || !('effects' in record)) return undefined;
  return Object.values(record.effects).flatMap((row) => Object.values(row));
}
