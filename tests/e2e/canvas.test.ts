import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../shared/base/must.ts';
import { boxOf, drag, middleOf, pull, threeCards, type Witness } from '../support/canvas-board.ts';
import { setCanvasStage } from '../support/canvas-stage.ts';
import { isSaved } from '../support/open-board.ts';

const stage = setCanvasStage();
let page: Page;
let others: Witness;

beforeEach(async () => {
  ({ page, others } = await stage.open({ scenario: threeCards }));
});

const patience = { timeout: 10_000, interval: 50 } as const;

const posOf = (id: string) => others.scenario().nodes.get(id)?.pos;
const frame = () => others.scenario().groups.get('frame')?.frame;
const linkCount = () => others.scenario().links.size;
const undo = () => page.keyboard.press('Control+z');
const selected = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-thing][class*="selected"]')]
      .map(({ dataset }) => dataset['thing'] ?? '')
      .toSorted(),
  );

/** Types the title of what is ready to be named. */
async function name(title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Title', exact: true });
  await field.waitFor();
  await expect
    .poll(() => field.evaluate((it) => it === document.activeElement), patience)
    .toBe(true);
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}

/** Waits until others have it, and tells how many changes that took. */
async function changesUntil(what: () => unknown, wanted: unknown): Promise<number> {
  await expect.poll(what, patience).toEqual(wanted);
  await isSaved(page);
  return others.changes();
}

describe('[C21] cards under the mouse', () => {
  test('[C21] a card is dragged in one change, and back in one step', async () => {
    await drag(page, await middleOf(page, 'talks'), 40, 130);
    expect(await changesUntil(() => posOf('talks'), { x: 40, y: 130 })).toBe(1);
    await undo();
    await expect.poll(() => posOf('talks'), patience).toEqual({ x: 0, y: 0 });
  });

  test('[C21] what a rectangle touches goes together, in one change', async () => {
    const [from, to] = [await boxOf(page, 'talks'), await boxOf(page, 'deal')];
    await drag(page, { x: from.x - 20, y: from.y - 15 }, to.x + 30 - from.x, to.height);
    expect(await selected()).toEqual(['deal', 'talks']);
    await drag(page, await middleOf(page, 'deal'), 20, 60);
    const places = () => [posOf('talks'), posOf('deal'), posOf('relief')];
    const after = [
      { x: 20, y: 60 },
      { x: 420, y: 60 },
      { x: 400, y: 320 },
    ];
    expect(await changesUntil(places, after)).toBe(1);
    await undo();
    await expect.poll(() => posOf('deal'), patience).toEqual({ x: 400, y: 0 });
    expect(posOf('talks')).toEqual({ x: 0, y: 0 });
  });

  test('[C21] a drag given up with Escape changes nothing', async () => {
    const before = await boxOf(page, 'talks');
    await pull(page, await middleOf(page, 'talks'), 40, 130);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => boxOf(page, 'talks'), patience).toEqual(before);
    expect(others.changes()).toBe(0);
  });
});

describe('[C22] a link’s number', () => {
  const value = () => others.scenario().links.get('first')?.effects['yes']?.['yes']?.v;
  const strip = () => page.locator('[data-thing="deal"] [data-strip]').getAttribute('data-strip');

  test('[C22] is dragged live and written once', async () => {
    const before = await strip();
    await pull(page, await middleOf(page, 'first'), 80, 0);
    await expect.poll(strip, patience).not.toBe(before);
    expect(await page.locator('[data-link="first"]').innerText()).toBe('80%');
    expect(others.changes()).toBe(0);
    await page.mouse.up();
    expect(await changesUntil(value, 0.8)).toBe(1);
    await undo();
    await expect.poll(value, patience).toBe(0.6);
    await expect.poll(strip, patience).toBe(before);
  });

  test('[C22] opens on a click, and closes with Escape', async () => {
    await page.locator('[data-link="first"]').click();
    const popover = page.getByRole('dialog');
    await popover.waitFor();
    await page.keyboard.type('45');
    await page.keyboard.press('Enter');
    await expect.poll(value, patience).toBe(0.45);
    await popover.waitFor({ state: 'detached' });
  });
});

describe('[C23] what is new', () => {
  test('[C23] is a link, from a card’s edge to another card', async () => {
    await page.locator('[data-thing="talks"]').hover();
    const port = must(
      await page.locator('[data-thing="talks"] [data-port="bottom"]').boundingBox(),
    );
    const from = { x: port.x + port.width / 2, y: port.y + port.height / 2 };
    const to = await middleOf(page, 'relief');
    await drag(page, from, to.x - from.x, to.y - from.y);
    expect(await changesUntil(linkCount, 3)).toBe(1);
    const ends = [...others.scenario().links.values()].map((each) => `${each.from} ${each.to}`);
    expect(ends).toContain('talks relief');
    await undo();
    await expect.poll(linkCount, patience).toBe(2);
  });

  test('[C23] is a linked card, from a card’s edge to free canvas, in one step', async () => {
    await page.locator('[data-thing="talks"]').hover();
    const port = must(
      await page.locator('[data-thing="talks"] [data-port="bottom"]').boundingBox(),
    );
    await drag(page, { x: port.x + port.width / 2, y: port.y + port.height / 2 }, 20, 150);
    await name('Pause');
    const labels = () => [...others.scenario().nodes.values()].map(({ label }) => label);
    await expect.poll(labels, patience).toContain('Pause');
    expect(linkCount()).toBe(3);
    const pause = [...others.scenario().nodes.values()].find(({ label }) => label === 'Pause');
    expect(pause?.pos).toEqual({ x: 20, y: 258 });
    await undo();
    await expect.poll(labels, patience).not.toContain('Pause');
    await undo();
    await expect.poll(() => others.scenario().nodes.size, patience).toBe(3);
    expect(linkCount()).toBe(2);
  });

  test('[C23] is a card, by a double click on free canvas, named at once', async () => {
    const { x, y } = await middleOf(page, 'talks');
    await page.mouse.dblclick(x + 30, y + 220);
    await name('Pause');
    const added = () =>
      [...others.scenario().nodes.values()].find(({ label }) => label === 'Pause');
    await expect.poll(() => added()?.pos, patience).toEqual({ x: 30, y: 220 });
  });
});

describe('[C24] a frame', () => {
  test('[C24] takes along what stands in it', async () => {
    const { x, y } = await boxOf(page, 'frame');
    await drag(page, { x: x + 40, y: y + 18 }, -120, 10);
    const after = { x: 240, y: 270, width: 280, height: 200 };
    expect(await changesUntil(frame, after)).toBe(1);
    expect(posOf('relief')).toEqual({ x: 280, y: 330 });
    await undo();
    await expect.poll(() => posOf('relief'), patience).toEqual({ x: 400, y: 320 });
  });

  test('[C24] is resized by its corner, which moves nothing in it', async () => {
    const { x, y } = await boxOf(page, 'frame');
    await page.mouse.click(x + 40, y + 18);
    const corner = must(await page.locator('[data-resize="nw"]').boundingBox());
    await drag(page, { x: corner.x + corner.width / 2, y: corner.y + corner.height / 2 }, -50, -30);
    const after = { x: 310, y: 230, width: 330, height: 230 };
    expect(await changesUntil(frame, after)).toBe(1);
    expect(posOf('relief')).toEqual({ x: 400, y: 320 });
  });
});

describe('[C25] the menu', () => {
  test('[C25] of a right click speaks of what is under it', async () => {
    await page.locator('[data-thing="talks"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await name('Long talks');
    await expect
      .poll(() => others.scenario().nodes.get('talks')?.label, patience)
      .toBe('Long talks');
    const { x, y } = await middleOf(page, 'talks');
    await page.mouse.click(x, y + 220, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Outcome' }).click();
    await expect.poll(() => others.scenario().nodes.size, patience).toBe(4);
    await page.keyboard.press('Escape');
    await page.locator('[data-link="first"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Reverse' }).click();
    await expect.poll(() => others.scenario().links.get('first')?.to, patience).toBe('talks');
  });
});
