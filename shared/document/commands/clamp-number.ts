import { change } from '../change.ts';
import { numberPlace } from '../number-place.ts';
import { present } from '../present.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/**
 * Brings a number and its range into what its place allows: 0..1, or −3..3 for a score.
 * @throws {Refused} `nodeGone`, `linkGone`, `badState`, `badInput` when no number stands there.
 */
export function clampNumber(target: ScenarioDoc, param: string): void {
  const place = numberPlace(target, param);
  const { now } = place;
  if (now === undefined) throw new Refused('badInput');
  const isScore = place.param.of === 'score';
  const clamp = (value: number) =>
    isScore ? Math.min(3, Math.max(-3, Math.round(value))) : Math.min(1, Math.max(0, value));
  const clamped = present({
    ...now,
    v: clamp(now.v),
    lo: now.lo === undefined ? undefined : Math.min(clamp(now.lo), clamp(now.v)),
    hi: now.hi === undefined ? undefined : Math.max(clamp(now.hi), clamp(now.v)),
  });
  change(target, 'user', () => {
    place.write(clamped);
  });
}
