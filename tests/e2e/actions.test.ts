import type { Page } from 'playwright-core';
import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../support/browser.ts';
import { openBoard } from '../support/open-board.ts';
import { serverScenario } from '../support/server-board.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();
let opened: BrowserPage;
let page: Page;
let link: string;

beforeEach(async () => {
  ({ edit: link } = (await stage.server.createBoard({ template: 'iran-mediation' })).links);
  opened = await openBoard(stage.browser, link, 'Ada');
  page = opened.page;
  await page.getByRole('application').focus();
});

afterEach(async () => {
  expect(opened.faults).toEqual([]);
  await opened.close();
});

const patience = { timeout: 10_000, interval: 50 } as const;

/** How many cards and links the server has. */
async function stored(): Promise<readonly number[]> {
  const { nodes, links } = await serverScenario(stage.server.origin, link);
  return [nodes.size, links.size];
}

function cards(): Promise<number> {
  return page.locator('[data-collection="nodes"]').count();
}

function links(): Promise<number> {
  return page.locator('[data-link]').count();
}

describe('[U3] one list of actions', () => {
  test('[U3] is reached by the palette, by words', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await page.keyboard.type('dark th');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['theme']), patience)
      .toBe('dark');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('[U11] finds a card by its words and goes there', async () => {
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Search the board' }).waitFor();
    await page.keyboard.type('military');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-thing'));
    await expect.poll(focused, patience).toBe('escalation');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Military escalation' }).waitFor();
  });

  test('[U12] offers back what was removed, with all that went with it', async () => {
    const before = [await cards(), await links()];
    await page.locator('[data-thing="talks"]').click();
    await page.keyboard.press('Delete');
    await expect.poll(cards, patience).toBe((before[0] ?? 0) - 1);
    expect(await links()).toBeLessThan(before[1] ?? 0);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => [await cards(), await links()], patience).toEqual(before);
  });

  test('[U13] copies and duplicates with the links between, each one step to undo', async () => {
    const once = await stored();
    const twice = once.map((size) => 2 * size);
    for (const keys of [['Control+c', 'Control+v'], ['Control+d']]) {
      await page.keyboard.press('Control+a');
      for (const key of keys) await page.keyboard.press(key);
      await expect.poll(stored, patience).toEqual(twice);
      await page.keyboard.press('Control+z');
      await expect.poll(stored, patience).toEqual(once);
    }
  });

  test('[U6] tidies in one step', async () => {
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.react-flow__node')]
          .map(({ dataset, style }) => `${dataset['id']} ${style.transform}`)
          .toSorted(),
      );
    const before = await places();
    await page.keyboard.press('Shift+T');
    await expect.poll(places, patience).not.toEqual(before);
    await page.keyboard.press('Control+z');
    await expect.poll(places, patience).toEqual(before);
  });
});

describe('[U14] what if', () => {
  const bar = () => page.getByRole('region', { name: 'What if' });

  test('[U14] is asked from a card’s menu, of the state chosen there, by keyboard alone', async () => {
    await page.locator('[data-thing]').filter({ hasText: 'Russian mediation' }).first().focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Suppose they choose…' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Active', exact: true }).focus();
    await page.keyboard.press('Enter');
    await bar().getByText('Suppose').waitFor();
    await bar().getByText('Active', { exact: true }).waitFor();
    await bar().getByText('If done').waitFor();
    await bar().getByRole('button', { name: 'Clear' }).click();
    await bar().waitFor({ state: 'detached' });
  });

  test('[U14] is found in the palette while one card is selected', async () => {
    await page.locator('[data-thing]').filter({ hasText: 'Russian mediation' }).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await page.keyboard.type('we learn');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'We learn that it is: Active' }).click();
    await bar().getByText('If learnt').waitFor();
  });
});

describe('[U15] a card and a screen reader', () => {
  test('[U15] is called by its chance, also after a number changed', async () => {
    const card = page.locator('[data-thing="ru_mediation"]');
    const called = () => card.getAttribute('aria-label');
    await expect.poll(called, patience).toContain('Active 61 percent, likely. 3 outgoing.');
    const pill = page.getByRole('slider', {
      name: /^US asks Russia to mediate with Iran promotes/,
    });
    await pill.focus();
    await page.keyboard.press('PageUp');
    await expect.poll(called, patience).not.toContain('61 percent');
    await expect.poll(called, patience).toContain('percent');
  });

  test('[U15] answers to keys where a screen reader put the focus', async () => {
    await page.locator('[data-thing="ru_mediation"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Russian mediation effort' }).waitFor();
  });
});
