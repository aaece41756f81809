import { expect, test } from 'vitest';
import { bandsOf } from '../../../shared/drawing/bands.ts';
import { fitted, withInView } from '../../../client/canvas/viewport.ts';
import { wayTo } from '../../../client/canvas/way-to.ts';
import { resizedView } from '../../../client/canvas/resized-view.ts';
import { freeSpot } from '../../../client/canvas/free-spot.ts';
import { Things } from '../../../client/canvas/things.ts';
import { resized } from '../../../client/canvas/resize-frame.ts';
import { fits } from '../../../client/canvas/roomy.ts';
import { groupSize } from '../../../client/canvas/sizes.ts';
import { must } from '../../../shared/base/must.ts';
import { iranMediation } from '../../../shared/templates/iran-mediation.ts';

test('[C11] phases are columns in story order that leave no gap between them', () => {
  const { phases, nodes } = iranMediation.scenario();
  const bands = bandsOf(phases, nodes);
  expect(bands.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
  for (const [index, band] of bands.slice(1).entries()) expect(bands[index]?.right).toBe(band.left);
  for (const { phase, pos } of nodes.values()) {
    const band = bands.find(({ id }) => id === phase);
    expect(pos.x).toBeGreaterThan(must(band).left);
    expect(pos.x + 200).toBeLessThan(must(band).right);
  }
});

test('[C11] cards against the order of their phases have no columns', () => {
  const { phases, nodes } = iranMediation.scenario();
  const mirrored = [...nodes.values()].map((node) => ({
    ...node,
    pos: { x: -node.pos.x, y: node.pos.y },
  }));
  expect(bandsOf(phases, new Map(mirrored.map((node) => [node.id, node])))).toEqual([]);
});

test('[C12] what is fitted is wholly in view and never larger than it is', () => {
  const size = { width: 1366, height: 768 };
  for (const box of [
    { x: -500, y: 200, width: 2400, height: 900 },
    { x: 40, y: 40, width: 20, height: 20 },
    { x: 0, y: 0, width: 300, height: 9000 },
  ]) {
    const { x, y, zoom } = fitted(box, size);
    expect(zoom).toBeLessThanOrEqual(1);
    expect(box.x * zoom + x).toBeGreaterThanOrEqual(0);
    expect(box.y * zoom + y).toBeGreaterThanOrEqual(0);
    expect((box.x + box.width) * zoom + x).toBeLessThanOrEqual(size.width);
    expect((box.y + box.height) * zoom + y).toBeLessThanOrEqual(size.height);
  }
});

test('[C20] a board wholly in view stays so when the canvas shrinks, and comes back', () => {
  const everything = { x: 0, y: 0, width: 1500, height: 900 };
  const before = { top: 48, width: 1322, height: 720 };
  const viewport = fitted(everything, before);
  const small = { top: 130, width: 1322, height: 638 };
  const after = resizedView({
    before,
    now: small,
    viewport,
    fittedTo: everything,
    focus: undefined,
  });
  expect(after).toEqual(fitted(everything, small));
  expect(
    resizedView({
      before: small,
      now: before,
      viewport: after,
      fittedTo: everything,
      focus: undefined,
    }),
  ).toEqual(viewport);
});

test('[C20] it is not made too small to read for a drawer: what one is at stays in view', () => {
  const everything = { x: 0, y: 0, width: 1900, height: 900 };
  const before = { top: 48, width: 1322, height: 720 };
  const now = { ...before, width: 962 };
  const viewport = fitted(everything, before);
  const focus = { x: 1700, y: 600, width: 200, height: 108 };
  const { x, y, zoom } = resizedView({ before, now, viewport, fittedTo: everything, focus });
  expect(zoom).toBeGreaterThanOrEqual(0.5);
  expect((focus.x + focus.width) * zoom + x).toBeLessThanOrEqual(now.width);
  expect(y).toBeGreaterThan(0);
  expect(everything.height * zoom + y).toBeLessThanOrEqual(now.height);
});

test('[C20] a view that somebody chose stays where it is on screen', () => {
  const before = { top: 48, width: 1322, height: 720 };
  const now = { top: 130, width: 1322, height: 638 };
  const viewport = { x: 100, y: 90, zoom: 1.2 };
  const after = resizedView({ before, now, viewport, fittedTo: undefined, focus: undefined });
  expect(after).toEqual({ x: 100, y: 8, zoom: 1.2 });
});

test('[C31] what is new or pasted finds a place for all of its size', () => {
  const scenario = iranMediation.scenario();
  const things = new Things();
  things.read(scenario);
  for (const size of [
    { width: 200, height: 108 },
    // As a box: only its size counts.
    { x: 9000, y: 9000, width: 700, height: 500 },
  ]) {
    const { width, height } = size;
    for (const focused of [null, 'iran_response', 'us_request']) {
      const at = freeSpot(things, { x: 0, y: 0, width: 1900, height: 1000 }, { focused, size });
      expect([...things.cardsIn({ ...at, width, height })]).toEqual([]);
    }
  }
});

test('[C13] a frame is resized from each corner, the opposite one stays, and it stays large enough', () => {
  const box = { x: 100, y: 100, width: 400, height: 300 };
  expect(resized(box, 'se', 50, 20)).toEqual({ x: 100, y: 100, width: 450, height: 320 });
  expect(resized(box, 'nw', 50, 20)).toEqual({ x: 150, y: 120, width: 350, height: 280 });
  expect(resized(box, 'nw', 5000, 5000)).toEqual({
    x: 500 - groupSize.width,
    y: 400 - groupSize.height,
    ...groupSize,
  });
});

test('[C14] a title counts as fitting by the width of its script', () => {
  expect(fits('Agreement reached', 40)).toBe(true);
  expect(fits('Hardliners (Revolutionary Guard, judiciary) actively resist', 40)).toBe(false);
  expect(fits('核协议的核查条款以及分阶段解除制裁的时间表安排', 40)).toBe(false);
  expect(fits('توافق بر سر راستی‌آزمایی', 40)).toBe(true);
});

test('[C34] the way to what is out of view is told, and to what is in view none', () => {
  const view = { x: 100, y: 100, zoom: 0.5, width: 1000, height: 600 };
  const at = (x: number, y: number) => wayTo({ x, y, width: 200, height: 100 }, view);
  expect(at(3000, 650)).toBeCloseTo(0, 5);
  expect(at(1000, 2000)).toBeCloseTo(Math.PI / 2, 5);
  expect(Math.abs(at(-2000, 650) ?? 0)).toBeCloseTo(Math.PI, 5);
  expect(at(0, 100)).toBeUndefined();
  expect(at(2099, 1299)).toBeUndefined();
  expect(wayTo(undefined, view)).toBeUndefined();
});

test('[C34] what is added is brought into view by as little as shows all of it', () => {
  const size = { width: 1000, height: 600 };
  const card = { x: 900, y: 560, width: 200, height: 108 };
  expect(withInView(card, { x: 0, y: 0, zoom: 1 }, size)).toEqual({ x: -124, y: -92, zoom: 1 });
  expect(withInView(card, { x: -300, y: -200, zoom: 1 }, size)).toEqual({
    x: -300,
    y: -200,
    zoom: 1,
  });
  const long = { x: 10, y: 0, width: 5000, height: 10 };
  expect(withInView(long, { x: 0, y: 100, zoom: 1 }, size).x).toBe(14);
});
