import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeJson } from '../../shared/formats/write-json.ts';
import { bigBoard } from '../support/big-board.ts';
import { newBrowserPage, type PageOptions } from '../support/browser.ts';
import { boxOf, middleOf, newWitness, threeCards, type Witness } from '../support/canvas-board.ts';
import { setCanvasStage } from '../support/canvas-stage.ts';

const stage = setCanvasStage();
let page: Page;
let others: Witness;

async function open(scenario: Readonly<Record<string, unknown>>, options?: PageOptions) {
  ({ page, others } = await stage.open({ scenario }, options));
}

const patience = { timeout: 10_000, interval: 50 } as const;

/** Presses keys one right after the other, as nobody waits for the screen. */
async function keys(...presses: readonly string[]): Promise<void> {
  for (const press of presses) await page.keyboard.press(press);
}

/** The card, link or region that has the page's focus. */
function at(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    return element.dataset['thing'] ?? element.dataset['link'] ?? element.role ?? element.tagName;
  });
}

function labels(): string[] {
  return [...others.scenario().nodes.values()].map(({ label }) => label);
}

describe('keys that are pressed at once', () => {
  test('[U63] name a new card on a board of 300, and none of them is a shortcut', async () => {
    const { edit } = (await stage.server.createBoard({ scenario: writeJson(bigBoard(300)) })).links;
    const opened = await newBrowserPage(stage.browser);
    page = opened.page;
    others = await newWitness(stage.server.origin, edit);
    await page.addInitScript(() => localStorage.setItem('parley:name', '"Ada"'));
    await page.goto(edit);
    await page.getByRole('application').focus();
    await keys('e', 'D', 'e', 'a', 'l', 'Enter');
    await expect.poll(labels, patience).toContain('Deal');
    expect(others.scenario().nodes.size).toBe(301);
    await expect.poll(at, patience).not.toBe('TEXTAREA');
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('[U63] choose a command the first time the palette opens', async () => {
    await open(threeCards);
    await keys('Control+k', 'm', 'i', 'n', 'i', 'm', 'a', 'p', 'Enter');
    await page.locator('canvas[width="400"]').waitFor();
    await expect.poll(() => page.getByRole('dialog').count(), patience).toBe(0);
  });

  test('[U63] write a new note', async () => {
    await open(threeCards);
    await page.getByRole('application').focus();
    await keys('n', 'W', 'h', 'y');
    const texts = () => [...others.scenario().notes.values()].map(({ text }) => text.trim());
    await expect.poll(texts, patience).toEqual(['Why']);
    await keys('Escape');
    await expect.poll(at, patience).toBe([...others.scenario().notes.keys()][0]);
  });
});

describe('the keyboard on the canvas', () => {
  beforeEach(async () => {
    await open(threeCards);
    await page.getByRole('application').focus();
  });

  test('[C32] goes on beside what was removed; put back by keys, nothing offers it any more', async () => {
    await keys('ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect.poll(at, patience).toBe('deal');
    await keys('Delete');
    await page.getByText('Removed.').waitFor();
    await expect.poll(at, patience).toBe('application');
    await keys('ArrowRight');
    await expect.poll(at, patience).toBe('relief');
    await keys('Control+z');
    await expect.poll(() => others.scenario().nodes.size, patience).toBe(3);
    await expect.poll(() => page.getByText('Removed.').count(), patience).toBe(0);
    await keys('ArrowRight');
    await expect.poll(at, patience).not.toBe('BODY');
  });

  test('[C33] draws a second link between two cards, of another kind', async () => {
    await keys('ArrowRight');
    await expect.poll(at, patience).toBe('talks');
    await keys('l');
    await page.getByRole('menuitem', { name: 'Deal' }).waitFor();
    await page.keyboard.type('deal');
    await keys('Enter');
    await page.getByRole('menuitem', { name: 'Requires' }).waitFor();
    await page.keyboard.type('requires');
    await keys('Enter');
    const between = () =>
      [...others.scenario().links.values()]
        .filter(({ from, to }) => from === 'talks' && to === 'deal')
        .map(({ kind }) => kind);
    await expect.poll(between, patience).toEqual(expect.arrayContaining(['promotes', 'requires']));
  });

  test('[C34] keeps the target in sight: its chance stands beside the view, and leads to it', async () => {
    const target = { target: { node: 'talks', states: ['yes'] } };
    await open({ ...threeCards, settings: target }, { width: 800 });
    const chip = page.getByRole('button', { name: /^Talks/ });
    await page.mouse.move(500, 400);
    await page.mouse.wheel(1_500, 0);
    await chip.waitFor();
    expect(await chip.innerText()).toContain('50%');
    await chip.click();
    await expect.poll(at, patience).toBe('talks');
    expect(await chip.count()).toBe(0);
  });
});

describe('a finger', () => {
  test('[C26] draws a frame, and resizes it by its corner, without moving the view', async () => {
    await open(threeCards, { width: 1024, touch: true });
    const before = await boxOf(page, 'talks');
    await page.getByRole('button', { name: /^Frame/ }).tap();
    await slide({ x: 120, y: 520 }, { x: 420, y: 680 });
    await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    const drawn = () => [...others.scenario().groups.values()].find(({ id }) => id !== 'frame');
    await expect.poll(drawn, patience).toBeDefined();
    expect(await boxOf(page, 'talks')).toEqual(before);
    const { id = '', frame } = drawn() ?? {};
    const { x, y, width, height } = await boxOf(page, id);
    await slide({ x: x + width, y: y + height }, { x: x + width + 60, y: y + height + 30 });
    const grown = () => (drawn()?.frame.width ?? 0) - (frame?.width ?? 0);
    await expect.poll(grown, patience).toBeGreaterThan(20);
    expect(await boxOf(page, 'talks')).toEqual(before);
  });

  test('[C26] gathers several things by taps, which are copied and removed together', async () => {
    await open(threeCards, { width: 1024, touch: true });
    await hold('talks');
    await page.getByRole('menuitem', { name: 'Select more' }).tap();
    await page.locator('[data-thing="deal"]').tap();
    await page.locator('[data-thing="relief"]').tap();
    await page.locator('[data-thing="relief"]').tap();
    await page.getByText('2 selected').waitFor();
    await hold('deal');
    await page.getByRole('menuitem', { name: 'Duplicate' }).tap();
    await expect
      .poll(labels, patience)
      .toEqual(expect.arrayContaining(['Talks', 'Deal', 'Relief']));
    await expect.poll(() => others.scenario().nodes.size, patience).toBe(5);
    await page.getByRole('button', { name: 'Done' }).tap();
    await expect.poll(() => page.getByText('selected').count(), patience).toBe(0);
  });
});

/** A finger that stays until the menu is there. */
async function hold(id: string): Promise<void> {
  const { x, y } = await middleOf(page, id);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await page.getByRole('menuitem', { name: 'Select more' }).waitFor();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function slide(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        share === undefined
          ? []
          : [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }],
    });
  await send('touchStart', 0);
  for (let step = 1; step <= 8; step += 1) await send('touchMove', step / 8);
  await send('touchEnd');
}
