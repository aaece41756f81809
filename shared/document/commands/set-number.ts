import type { Num } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { givenNumber } from '../given-number.ts';
import { numberPlace } from '../number-place.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/**
 * Sets one number by its parameter id (`link:…`, `leak:…`, `cpt:…`, …); null takes it away, so that
 * the assumed default shows again. Numbers beside it that nobody gave stay as they are. One slider
 * move is one call.
 * @throws {Refused} `nodeGone`, `linkGone`, `badState`, `badNumber` outside 0..1, `badInput`.
 */
export function setNumber(target: ScenarioDoc, param: string, num: Num | null): void {
  const place = numberPlace(target, param);
  const given = num === null ? undefined : givenNumber(target, place.param, num);
  change(target, 'user', () => {
    place.write(given);
  });
}
