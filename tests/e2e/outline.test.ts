import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newBrowserPage, type BrowserPage } from '../support/browser.ts';
import { patience } from '../support/open-board.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();

async function open(
  template: string,
  options: Parameters<typeof newBrowserPage>[1] = {},
): Promise<BrowserPage> {
  const made = await stage.server.createBoard({ template });
  const opened = await newBrowserPage(stage.browser, options);
  await opened.page.addInitScript(() => localStorage.setItem('parley:name', '"Noor"'));
  await opened.page.goto(made.links.facilitate);
  return opened;
}

/** What the keyboard is on, as a screen reader would name it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });
}

/** Presses Tab until the keyboard is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${name}”.`);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens the menu of the row that the keyboard is on, and takes the entry that begins so. */
async function choose(page: Page, entry: string): Promise<void> {
  await press(page, 'Shift+F10');
  await page.getByRole('menu').waitFor();
  await page.keyboard.type(entry);
  await expect.poll(() => focused(page), patience).toMatch(new RegExp(`^${entry}`));
  await press(page, 'Enter');
}

function row(page: Page, name: string) {
  return page.getByRole('row', { name, exact: true });
}

/** The figure that a card's row shows. */
function chance(page: Page, name: string): Promise<string> {
  return row(page, name).locator('[data-chance]').innerText();
}

async function addCard(page: Page, kind: string, title: string): Promise<void> {
  await page.getByRole('menuitem', { name: kind }).waitFor();
  await page.keyboard.type(kind);
  await expect.poll(() => focused(page), patience).toMatch(new RegExp(`^${kind}`));
  await press(page, 'Enter');
  await expect.poll(() => focused(page), patience).toBe('Title');
  await page.keyboard.type(title);
  await press(page, 'Enter');
  await expect.poll(() => focused(page), patience).toBe(title);
}

async function typeNumber(page: Page, digits: string): Promise<void> {
  const [first = '', ...rest] = digits;
  await press(page, first);
  await page.getByRole('dialog').waitFor();
  await press(page, ...rest, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('[O4] the outline by keyboard alone', () => {
  test('[O4] builds a board, links it, gives it numbers and reads its probabilities', async () => {
    const opened = await open('blank');
    const { page, faults } = opened;
    await page.getByRole('button', { name: 'Outline' }).waitFor();
    await tabTo(page, 'Outline');
    await press(page, 'Enter');
    await page.getByRole('treegrid').waitFor();

    await tabTo(page, 'Add a card');
    await press(page, 'Enter');
    await addCard(page, 'Event', 'Talks begin');
    await typeNumber(page, '60');
    await expect.poll(() => chance(page, 'Talks begin'), patience).toBe('60%');

    await press(page, '+');
    await addCard(page, 'Outcome', 'Agreement');
    await choose(page, 'Link from');
    await expect.poll(() => focused(page), patience).toBe('Link from');
    await page.keyboard.type('talks');
    await press(page, 'ArrowDown', 'Enter');
    await expect.poll(() => focused(page), patience).toBe('Talks begin promotes');
    await typeNumber(page, '50');

    // Nobody gave the outcome's own chance: 1 − 0.9 · (1 − 0.6 · 0.5).
    await expect.poll(() => chance(page, 'Agreement'), patience).toBe('37%');
    await expect
      .poll(() => row(page, 'Agreement').getAttribute('aria-description'), patience)
      .toMatch(/^Agreement: Yes 37 percent, unlikely\./);

    // We learn that the talks begin: 1 − 0.9 · 0.5.
    await press(page, 'Home', 'ArrowDown');
    await expect.poll(() => focused(page), patience).toBe('Talks begin');
    await choose(page, 'Yes');
    await expect.poll(() => chance(page, 'Agreement'), patience).toBe('55%');

    await expect.poll(() => focused(page), patience).toBe('Talks begin');
    await press(page, 'F2');
    await expect.poll(() => focused(page), patience).toBe('Title');
    await page.keyboard.type('Talks are held');
    await press(page, 'Enter');
    await row(page, 'Talks are held promotes').waitFor();

    await press(page, 'Delete');
    await expect.poll(() => chance(page, 'Agreement'), patience).toBe('10%');
    await press(page, 'Control+KeyZ');
    await expect.poll(() => chance(page, 'Agreement'), patience).toBe('55%');

    await row(page, 'Agreement').focus();
    await press(page, 'Enter');
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    expect(faults).toEqual([]);
    await opened.close();
  });
});

describe('[O5] the outline and the canvas', () => {
  test('[O5] a row that is selected is selected on the canvas and in its middle', async () => {
    const opened = await open('iran-mediation');
    const { page, faults } = opened;
    await page.locator('[data-thing="talks"]').click();
    await press(page, 'KeyO');
    await expect.poll(() => focused(page), patience).toBe('Indirect US-Iran talks take place');
    await press(page, 'Home', 'ArrowDown');
    const card = page.locator('[data-thing="us_posture"]');
    const canvas = page.locator('[data-canvas]');
    await expect
      .poll(async () => {
        const [inner, outer] = await Promise.all([card.boundingBox(), canvas.boundingBox()]);
        if (inner === null || outer === null) return Infinity;
        return Math.abs(inner.x + inner.width / 2 - outer.x - outer.width / 2);
      }, patience)
      .toBeLessThan(4);
    // And the other way: what is selected on the canvas comes into view in the outline.
    await page.locator('[data-outline="agreement"]').waitFor({ state: 'detached' });
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.locator('[data-thing="agreement"]').click();
    await page.locator('[data-outline="agreement"]').waitFor();
    expect(faults).toEqual([]);
    await opened.close();
  });
});

describe('[O6] a phone', () => {
  test('[O6] opens with the outline, and its canvas where the person was, large enough to read', async () => {
    const opened = await open('iran-mediation', {
      width: 390,
      height: 844,
      touch: true,
    });
    const { page, faults } = opened;
    await row(page, 'US sanctions posture').waitFor();
    expect(await page.locator('[data-canvas]').count()).toBe(0);
    await row(page, 'US sanctions posture').tap();
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    await page.getByRole('button', { name: 'Close the inspector' }).tap();
    await page.getByRole('radio', { name: 'Canvas' }).tap();
    const card = page.locator('[data-thing="us_posture"]');
    await card.waitFor();
    await expect
      .poll(async () => (await card.boundingBox())?.width ?? 0, patience)
      .toBeGreaterThanOrEqual(200 * 0.45);
    await page.getByRole('radio', { name: 'Outline' }).tap();
    await row(page, 'US sanctions posture').waitFor();
    expect(faults).toEqual([]);
    await opened.close();
  });
});
