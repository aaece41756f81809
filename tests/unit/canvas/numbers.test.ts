import { expect, test } from 'vitest';
import { pillText, pillWidth } from '../../../shared/drawing/pill-text.ts';
import { scrubbed, withValue } from '../../../client/canvas/scrub.ts';
import { numberOf, strengthWidth } from '../../../shared/drawing/link-number.ts';
import { must } from '../../../shared/base/must.ts';
import { climateAccord } from '../../../shared/templates/climate-accord.ts';
import { iranMediation } from '../../../shared/templates/iran-mediation.ts';

const plain = { shiftKey: false, altKey: false };

function numberOn(id: string) {
  const { nodes, links } = iranMediation.scenario();
  const link = must(links.get(id));
  return numberOf(link, { from: nodes.get(link.from), to: nodes.get(link.to) });
}

test('[C7] a pill shows the number of the highest state on the highest level', () => {
  expect(numberOn('l06')).toMatchObject({
    param: 'link:l06:active:accepts',
    num: { v: 0.2 },
    more: true,
  });
  expect(numberOn('l29')).toMatchObject({ param: 'link:l29:verified', num: { v: 0.8 } });
  expect(numberOn('l13')).toMatchObject({ param: 'link:l13:necessity', num: { v: 0.9 } });
  expect(numberOn('l10')).toBeUndefined();
});

test('[C7] a pill into a card that counts its causes shows no number, for none would say anything', () => {
  const { nodes, links } = climateAccord.scenario();
  const into = [...links.values()].filter(({ to }) => to === 'in_force');
  expect(into).toHaveLength(4);
  for (const link of into) {
    expect(numberOf(link, { from: nodes.get(link.from), to: nodes.get(link.to) })).toBeUndefined();
  }
});

test('[C7] a number that nobody gave is the default, assumed', () => {
  const { nodes, links } = iranMediation.scenario();
  const link = { ...must(links.get('l08')), blocks: {} };
  const ends = { from: nodes.get(link.from), to: nodes.get(link.to) };
  expect(numberOf(link, ends)).toMatchObject({ num: { v: 0.5, assumed: true } });
});

test('[C7] the line is as wide as the number is strong, from 1 to 5 pixels', () => {
  const number = must(numberOn('l06'));
  expect(strengthWidth({ ...number, num: { v: 0 } })).toBe(1);
  expect(strengthWidth({ ...number, num: { v: 1 } })).toBe(5);
  expect(strengthWidth({ ...number, unit: 'score', num: { v: -3 } })).toBe(5);
});

test('[C7] a pill names its number with its range and is never smaller than a finger', () => {
  const number = must(numberOn('l06'));
  expect(pillText({ ...number, num: { v: 0.35, lo: 0.2, hi: 0.5 } })).toMatch(/^35 ?% \(20–50\)$/);
  expect(pillText({ ...number, unit: 'score', num: { v: 2 } })).toBe('+2');
  expect(pillWidth('0%')).toBeGreaterThanOrEqual(44);
});

test('[C8] four pixels are one point; with Shift a tenth, with Alt steps of five', () => {
  const number = { ...must(numberOn('l06')), num: { v: 0.35 } };
  expect(scrubbed(number, 40, plain)).toBe(0.45);
  expect(scrubbed(number, -8, plain)).toBe(0.33);
  expect(scrubbed(number, 40, { ...plain, shiftKey: true })).toBe(0.36);
  expect(scrubbed(number, 9, { ...plain, altKey: true })).toBe(0.35);
  expect(scrubbed(number, 12, { ...plain, altKey: true })).toBe(0.4);
  expect(scrubbed(number, 4000, plain)).toBe(1);
  expect(scrubbed(number, -4000, plain)).toBe(0);
  expect(scrubbed({ ...number, unit: 'score', num: { v: 1 } }, 50, plain)).toBe(3);
});

test('[C8] a dragged number keeps its range while it lies in it, and is no longer assumed', () => {
  const num = { v: 0.35, lo: 0.2, hi: 0.5, assumed: true, word: 'unlikely' } as const;
  expect(withValue(num, 0.4)).toEqual({ v: 0.4, lo: 0.2, hi: 0.5 });
  expect(withValue(num, 0.6)).toEqual({ v: 0.6 });
});
