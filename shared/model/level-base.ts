import type { NumberInUse } from './compiled.ts';
import { printParam, type Param } from './param-id.ts';
import type { Node } from './scenario.ts';

/** What a link's number stands beside, where its total is asked: both in [0, 1]. */
export interface LevelBase {
  /** λ, the chance that nothing shown brings this level about, or a higher one. */
  readonly leak: number;
  /** The chance that the same link brings a higher level about. */
  readonly above: number;
}

/**
 * What a total is to be taken apart by (model.md §1.4, §1.6). Of a graded effect a total means "this
 * level or a higher one", as the tails of a noisy-MAX do; a link that inhibits stops every level alike,
 * so that its total means "any level at all".
 * @param numbers The numbers behind the child's card.
 */
export function levelBase(numbers: readonly NumberInUse[], child: Node, param: Param): LevelBase {
  const rank =
    param.of === 'effect' ? child.states.findIndex(({ id }) => id === param.childState) : 1;
  const values = new Map(numbers.map((number) => [number.param, number.value]));
  let leak = 0;
  let above = 0;
  for (let at = child.states.length - 1; at >= Math.max(1, rank); at -= 1) {
    const state = child.states[at]?.id ?? '';
    const own = values.get(printParam({ of: 'leak', node: child.id, state }));
    leak += own ?? child.leak[state]?.v ?? 0;
    if (param.of !== 'effect' || at <= rank) continue;
    above += values.get(printParam({ ...param, childState: state })) ?? 0;
  }
  return { leak, above };
}
