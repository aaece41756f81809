import { own } from '../../model/own.ts';
import type { LinkId, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { liveLink } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Lowers the upper ends of the ranges of one effect until they can all be true at once: what the
 * values leave of 1 is shared in proportion to how far each range reaches above its value.
 * @throws {Refused} `linkGone`, `badState` when that state has no effect of its own.
 */
export function clipRanges(target: ScenarioDoc, id: LinkId, parentState: StateId): void {
  const { record, link } = liveLink(target, id);
  const effect = Object.entries(own(link.effects, parentState) ?? {});
  if (effect.length === 0) throw new Refused('badState');
  const reach = ({ v, hi }: { readonly v: number; readonly hi?: number }) =>
    Math.max(0, (hi ?? v) - v);
  const room = 1 - effect.reduce((total, [, { v }]) => total + v, 0);
  const wanted = effect.reduce((total, [, num]) => total + reach(num), 0);
  if (room < 0 || wanted <= room) return;
  change(target, 'user', () => {
    const effects = nestedMap(record, 'effects');
    for (const [childState, num] of effect) {
      if (num.hi === undefined) continue;
      const hi = num.v + (reach(num) * room) / wanted;
      put(effects, `${parentState}|${childState}`, { ...num, hi });
    }
  });
}
