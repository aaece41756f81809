import { asGiven } from '../model/open-numbers.ts';
import type { Param } from '../model/param-id.ts';
import type { Num } from '../model/scenario.ts';
import { checkNum } from './check-num.ts';
import { liveLink, liveNode } from './checks.ts';
import type { ScenarioDoc } from './scenario-doc.ts';

/**
 * The number as it is stored when a person gives it: checked, and marked where the numbers beside it
 * that nobody gave shall stay assumed.
 * @throws {Refused} `nodeGone`, `linkGone`, `badNumber`, `badInput`.
 */
export function givenNumber(target: ScenarioDoc, param: Param, num: Num): Num {
  const checked = checkNum(param, num);
  const owner =
    'node' in param ? liveNode(target, param.node).node : liveLink(target, param.link).link;
  return asGiven(owner, param, checked);
}
