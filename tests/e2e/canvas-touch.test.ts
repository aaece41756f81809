import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../shared/base/must.ts';
import type { Position } from '../../shared/model/scenario.ts';
import { boxOf, middleOf, threeCards, type Witness } from '../support/canvas-board.ts';
import { setCanvasStage } from '../support/canvas-stage.ts';

const stage = setCanvasStage();
let page: Page;
let others: Witness;

beforeEach(async () => {
  ({ page, others } = await stage.open({ scenario: threeCards }, { width: 1024, touch: true }));
});

const patience = { timeout: 10_000, interval: 50 } as const;

/** Fingers as the screen reports them: put down, moved together in steps; they stay down. */
async function fingers(ways: readonly (readonly [from: Position, to: Position])[]) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Position[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const at = (share: number) =>
    ways.map(([from, to], id) => ({
      id,
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    }));
  await send('touchStart', at(0));
  for (let step = 1; step <= 8; step += 1) await send('touchMove', at(step / 8));
  return { lift: () => send('touchEnd', []) };
}

function shifted({ x, y }: Position, dx: number, dy: number): Position {
  return { x: x + dx, y: y + dy };
}

describe('[C26] fingers', () => {
  test('[C26] one drags a card, in one change', async () => {
    const from = await middleOf(page, 'talks');
    const finger = await fingers([[from, shifted(from, 40, 130)]]);
    await finger.lift();
    const pos = () => others.scenario().nodes.get('talks')?.pos;
    await expect.poll(pos, patience).toEqual({ x: 40, y: 130 });
    expect(others.changes()).toBe(1);
  });

  test('[C26] one on free canvas moves the view, two also scale it', async () => {
    const before = await boxOf(page, 'talks');
    const free = shifted(await middleOf(page, 'talks'), 0, 220);
    await (await fingers([[free, shifted(free, 60, 30)]])).lift();
    const moved = await boxOf(page, 'talks');
    expect(moved.width).toBeCloseTo(before.width, 3);
    expect(moved.x - before.x).toBeGreaterThan(30);
    const [left, right] = [shifted(free, -60, 0), shifted(free, 60, 0)];
    await (
      await fingers([
        [left, shifted(left, -60, 0)],
        [right, shifted(right, 60, 0)],
      ])
    ).lift();
    await expect
      .poll(async () => (await boxOf(page, 'talks')).width / before.width, patience)
      .toBeGreaterThan(1.3);
    expect(others.changes()).toBe(0);
  });

  test('[C26] a tap selects, a tap on its + and one on another card link them', async () => {
    const { x, y } = await middleOf(page, 'relief');
    await page.touchscreen.tap(x, y);
    const plus = page.locator('[data-thing="relief"] [data-port="right"]');
    await plus.tap();
    const to = await middleOf(page, 'talks');
    await page.touchscreen.tap(to.x, to.y);
    await expect.poll(() => others.scenario().links.size, patience).toBe(3);
    const ends = [...others.scenario().links.values()].map((each) => `${each.from} ${each.to}`);
    expect(ends).toContain('relief talks');
  });

  test('[C25] one that stays opens the menu, and does not drag', async () => {
    const at = await middleOf(page, 'talks');
    const finger = await fingers([[at, shifted(at, 1, 1)]]);
    await page.getByRole('menuitem', { name: 'Rename' }).waitFor();
    await finger.lift();
    await page.getByRole('menuitem', { name: 'Rename' }).tap();
    await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
    expect(others.changes()).toBe(0);
  });

  test('[C25] on a phone all of the menu is on the screen, also what opens from it', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText('Canvas', { exact: true }).tap();
    const at = await middleOf(page, 'talks');
    const finger = await fingers([[at, at]]);
    const suppose = page.getByRole('menuitem', { name: 'Suppose it is made…' });
    await suppose.waitFor();
    await finger.lift();
    await suppose.tap();
    const yes = page.getByRole('menuitem', { name: 'yes', exact: true });
    const { x, width } = must(await yes.boundingBox());
    expect(x).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(390);
    await yes.tap();
    await page.getByRole('region', { name: 'What if' }).waitFor();
  });
});
