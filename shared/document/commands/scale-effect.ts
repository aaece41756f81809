import type { LinkId, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { liveLink } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import { own } from '../../model/own.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Scales the effect of one parent state down so that its levels sum to 1.
 * @throws {Refused} `linkGone`, `badState` when that state has no effect of its own.
 */
export function scaleEffect(target: ScenarioDoc, id: LinkId, parentState: StateId): void {
  const { record, link } = liveLink(target, id);
  const effect = Object.entries(own(link.effects, parentState) ?? {});
  if (effect.length === 0) throw new Refused('badState');
  const sum = effect.reduce((total, [, { v }]) => total + v, 0);
  if (sum <= 1) return;
  change(target, 'user', () => {
    const effects = nestedMap(record, 'effects');
    for (const [childState, num] of effect) {
      const { lo } = num;
      const scaled = {
        ...num,
        v: num.v / sum,
        ...(lo === undefined ? {} : { lo: Math.min(lo, num.v / sum) }),
      };
      put(effects, `${parentState}|${childState}`, scaled);
    }
  });
}
