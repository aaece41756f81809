import { describe, expect, test } from 'vitest';
import { withLiveNumbers } from '../../../client/board/with-live-numbers.ts';
import { patchesBetween } from '../../../client/board/patches.ts';
import { must } from '../../../shared/base/must.ts';
import { answerOf } from '../../support/answer-of.ts';
import { iranScenario } from '../../support/iran.ts';

const iran = iranScenario();

describe('[B26] a number that is being dragged', () => {
  test('[B26] gives the answer that letting go would give', () => {
    const param = 'link:l21:yes:verified';
    const dragged = withLiveNumbers(iran, new Map([[param, { value: 0.9 }]]));
    const link = must(iran.links.get('l21'));
    const effects = { ...link.effects, yes: { ...link.effects['yes'], verified: { v: 0.9 } } };
    const links = new Map(iran.links).set('l21', { ...link, effects });
    expect(answerOf(dragged).base).toEqual(answerOf({ ...iran, links }).base);
    expect(patchesBetween(iran, dragged).map((patch) => 'id' in patch && patch.id)).toEqual([
      'l21',
    ]);
  });

  test('[B26] on a record that is gone, or by a name that means nothing, changes nothing', () => {
    const live = new Map([
      ['link:gone:yes:yes', { value: 0.5 }],
      ['what:is:this', { value: 0.5 }],
    ]);
    expect(patchesBetween(iran, withLiveNumbers(iran, live))).toEqual([]);
    expect(withLiveNumbers(iran, new Map())).toBe(iran);
  });
});
