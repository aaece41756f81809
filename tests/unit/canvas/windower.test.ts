import { expect, test } from 'vitest';
import { LinkBook } from '../../../shared/drawing/link-book.ts';
import { Things } from '../../../client/canvas/things.ts';
import { createWindowStore } from '../../../client/canvas/window-store.ts';
import { Windower } from '../../../client/canvas/windower.ts';
import { must } from '../../../shared/base/must.ts';
import { bigBoard } from '../../support/big-board.ts';

const none = new Set<string>();

function opened(count: number) {
  const things = new Things();
  const links = new LinkBook(things);
  const store = createWindowStore();
  const windower = new Windower(things, links, store);
  const scenario = bigBoard(count);
  things.read(scenario);
  links.read(scenario);
  links.refresh();
  return { things, store, windower };
}

const view = { x: 600, y: 400, zoom: 1, width: 1366, height: 768 };

function settle(windower: Windower, at = view, keep: ReadonlySet<string> = none): number {
  let frames = 1;
  while (windower.update(at, none, keep)) frames += 1;
  return frames;
}

test('[C6] only the cards of the padded view are mounted, a few a frame', () => {
  const { things, store, windower } = opened(3000);
  windower.update(view, none, none);
  expect(store.getState().nodes.length).toBeLessThanOrEqual(10);
  expect(store.getState().distance).toBe('arriving');
  expect(settle(windower)).toBeGreaterThan(1);
  const { nodes, distance } = store.getState();
  expect(distance).toBe('near');
  expect(nodes.length).toBeLessThan(80);
  const mounted = new Set(nodes.map(({ id }) => id));
  for (const id of things.cardsIn({ x: 600, y: 400, width: 1366, height: 768 })) {
    expect(mounted.has(id)).toBe(true);
  }
});

test('[C6] what stays mounted keeps its object; nothing changes while nothing does', () => {
  const { store, windower } = opened(300);
  settle(windower);
  const before = store.getState();
  settle(windower);
  expect(store.getState()).toBe(before);
  settle(windower, { ...view, x: 660 });
  const now = new Map(store.getState().nodes.map((node) => [node.id, node]));
  const same = before.nodes.filter((node) => now.get(node.id) === node);
  expect(same.length).toBeGreaterThan(before.nodes.length / 2);
});

test('[C6] the focused card stays mounted wherever the view goes', () => {
  const { store, windower } = opened(3000);
  settle(windower, view, new Set(['n2999']));
  expect(store.getState().nodes.some(({ id }) => id === 'n2999')).toBe(true);
});

test('[C6] below 35 % no card is mounted, however many are in view', () => {
  const { store, windower } = opened(3000);
  settle(windower);
  settle(windower, { ...view, zoom: 0.1 });
  expect(store.getState()).toMatchObject({ nodes: [], pills: [], distance: 'far' });
});

test('[C6] far away cards go a few a frame, and what is left of them keeps its place right', () => {
  const { things, store, windower } = opened(3000);
  settle(windower);
  const mounted = store.getState().nodes.length;
  const last = must(store.getState().nodes.at(-1));
  const { nodes: before, ...rest } = bigBoard(3000);
  const pos = { x: 1000, y: 800 };
  const nodes = new Map(before);
  nodes.set(last.id, { ...must(before.get(last.id)), pos });
  const { moved } = things.read({ ...rest, nodes });
  expect(windower.update({ ...view, zoom: 0.1 }, moved, none)).toBe(true);
  const left = store.getState();
  expect(left.distance).toBe('far');
  expect(mounted - left.nodes.length).toBe(10);
  expect(left.nodes.find(({ id }) => id === last.id)?.position).toEqual(pos);
});

test('[C6] a view that leaves what is mounted, or changes its detail, asks for more', () => {
  const { windower } = opened(300);
  settle(windower);
  expect(windower.leaves({ ...view, x: view.x + 20 })).toBe(false);
  expect(windower.leaves({ ...view, x: view.x + 400 })).toBe(true);
  expect(windower.leaves({ ...view, zoom: 0.34 })).toBe(true);
  settle(windower, { ...view, zoom: 0.1 });
  expect(windower.leaves({ ...view, zoom: 1 })).toBe(true);
});
