import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CreateBoardAnswer } from '../../shared/protocol/http.ts';
import { isSaved, openBoard } from '../support/open-board.ts';
import { serverBoard } from '../support/server-board.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();
let made: CreateBoardAnswer;
let page: Page;

beforeAll(openIran);

/** A fresh board, so that what was done before does not matter. */
async function openIran() {
  made = await stage.server.createBoard({ template: 'iran-mediation' });
  ({ page } = await openBoard(stage.browser, made.links.edit, 'Ada'));
}

/** The board as the server has it, once everything is on its disk. */
async function saved() {
  await isSaved(page);
  return (await serverBoard(stage.server.origin, made.links.view)).scenario;
}

/** Opens a card's numbers in the inspector. */
async function numbersOf(card: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator(`[data-thing="${card}"]`).click();
  const tab = page.getByRole('tab', { name: 'Numbers' });
  if (!(await tab.isVisible())) await page.keyboard.press('Enter');
  await tab.click();
}

const undo = () => page.getByRole('button', { name: 'Undo', exact: true }).click();

test('[U91] four answers make the range of a number, brackets move its ends, and undo is one step', async () => {
  const effect = async () => (await saved()).links.get('l06')?.effects['active']?.['accepts'];
  const before = await effect();
  await page.locator('[data-link="l06"]').click();
  const entry = page.getByRole('dialog');
  await entry.getByRole('button', { name: 'Four questions' }).click();
  await entry.getByRole('textbox', { name: /how low/ }).waitFor();
  for (const answer of ['30', '70', '50', '70']) {
    await page.keyboard.type(answer);
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => entry.getByText('Range 24–76%').count()).toBe(1);
  for (const key of [']', '[', '[']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  const written = await effect();
  expect(written?.v).toBe(0.5);
  expect(written?.lo).toBeCloseTo(0.5 - 0.2 * (0.9 / 0.7) - 0.02, 8);
  expect(written?.hi).toBeCloseTo(0.5 + 0.2 * (0.9 / 0.7) + 0.01, 8);
  // The range was moved by hand: it is no longer what the answers came to.
  expect(written).not.toHaveProperty('four');
  await undo();
  expect(await effect()).toEqual(before);
});

test('[U67] all numbers of a link stand together, and one goes on with another of them', async () => {
  await page.locator('[data-link="l06"]').click();
  const entry = page.getByRole('dialog');
  await entry.getByRole('button', { name: 'Active, Conditional yes: 30%' }).click();
  await page.keyboard.type('45');
  await expect.poll(() => entry.getByRole('row', { name: /^Active/ }).innerText()).toMatch(/35%$/);
  await page.keyboard.press('Enter');
  const { links } = await saved();
  expect(links.get('l06')?.effects['active']?.['conditional']?.v).toBe(0.45);
  await undo();
});

test('[U47] a level of a graded effect is asked in total, with what it is taken apart by', async () => {
  await page.locator('[data-link="l06"]').click();
  const entry = page.getByRole('dialog');
  await entry.getByRole('button', { name: 'Active, Conditional yes: 30%' }).click();
  await entry.getByText('In total', { exact: true }).click();
  const field = entry.getByRole('textbox', { name: /“Conditional yes” of .*, or more, in total/ });
  await expect.poll(() => field.inputValue()).toBe('60');
  await field.fill('25');
  await entry.getByText(/make it 36% already/).waitFor();
  await field.fill('68');
  await entry
    .getByText('Without it 20%, its higher levels bring 20%, so this level: 40%')
    .waitFor();
  await page.keyboard.press('Enter');
  const { links } = await saved();
  expect(links.get('l06')?.effects['active']?.['conditional']).toMatchObject({
    v: 0.4,
    total: 0.68,
  });
  await undo();
});

test('[U68] a board gets words of its own, and its numbers speak in them', async () => {
  // A press where nothing stands: the inspector then is about the board.
  await page.mouse.click(700, 715);
  await page.getByRole('button', { name: /^(Show )?inspector/i }).click();
  await page.getByLabel('Words for chances').selectOption('custom');
  await page.getByRole('button', { name: 'Start from Kent' }).click();
  await page.getByRole('button', { name: 'Add a word' }).click();
  const words = page.getByRole('list', { name: 'Own words' });
  await expect.poll(() => words.getByRole('listitem').count()).toBe(6);
  await expect
    .poll(() =>
      page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? ''),
    )
    .toBe('New word');
  await page.keyboard.type('Close call');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Tab');
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  const { meta } = await saved();
  expect(meta.scale).toBe('custom');
  expect(meta.words?.find(({ word }) => word === 'Close call')).toMatchObject({ lo: 0.1, hi: 0.3 });
  await expect
    .poll(() => page.locator('[data-thing="iran_response"]').innerText())
    .toContain('Close call');
  await page.locator('[data-link="l06"]').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Close call/ })
    .click();
  await page.keyboard.press('Enter');
  const { links } = await saved();
  expect(links.get('l06')?.effects['active']?.['accepts']).toMatchObject({
    v: 0.2,
    lo: 0.1,
    hi: 0.3,
    word: 'Close call',
    scale: 'custom',
  });
});

test('[U90] rows of a spreadsheet are pasted whole or not at all, and filled down by a key', async () => {
  const table = async () => (await saved()).nodes.get('econ_strain')?.table ?? {};
  await numbersOf('econ_strain');
  const before = await table();
  const first = page.getByRole('textbox', { name: /^Tolerable, .*Pressure plus/ });
  const paste = (text: string) =>
    first.evaluate((cell, copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied);
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  await paste('10\t20\t70\n30\t30\t60');
  await page.getByText('Row 2 sums to 120%, not to 100%.').waitFor();
  expect(await table()).toEqual(before);
  await paste('10\t20\t70\n30\t30\t40');
  await page.getByText('2 rows pasted.').waitFor();
  expect((await table())['us_posture=pressure_only']?.['severe']?.v).toBe(0.4);
  await first.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(async () => (await table())['us_posture=pressure_only']?.['severe']?.v)
    .toBe(0.7);
  await undo();
  await undo();
  expect(await table()).toEqual(before);
});

test('[U49] a first gut number sets the baseline that nobody gave, as one step', async () => {
  const scenario = {
    nodes: {
      a: { kind: 'event', label: 'Cause', pos: { x: 0, y: 0 }, leak: { yes: 0.5 } },
      y: { kind: 'outcome', label: 'Effect', pos: { x: 400, y: 0 } },
    },
    links: { k: { from: 'a', to: 'y', kind: 'promotes', effects: { yes: { yes: 0.4 } } } },
  };
  made = await stage.server.createBoard({ scenario });
  ({ page } = await openBoard(stage.browser, made.links.edit, 'Ada'));
  await numbersOf('y');
  await page.getByRole('button', { name: /^Gut number/ }).click();
  await page.getByRole('button', { name: 'Note a gut number' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('36');
  await page.keyboard.press('Enter');
  const effect = (await saved()).nodes.get('y');
  expect(effect?.gut?.v).toBe(0.36);
  // P = λ + (1 − λ) · 0.5 · 0.4 = 0.36.
  expect(effect?.leak['yes']?.v).toBeCloseTo(0.2, 9);
  await page.getByText('they agree').waitFor();
  await undo();
  expect((await saved()).nodes.get('y')?.leak).toEqual({});
  expect((await saved()).nodes.get('y')?.gut).toBeUndefined();
});

test('[M27] a gut number that no baseline reaches has a badge on its card, and one press mends it', async () => {
  const scenario = {
    nodes: {
      a: { kind: 'event', label: 'Cause', pos: { x: 0, y: 0 }, leak: { yes: 0.5 } },
      y: { kind: 'outcome', label: 'Effect', pos: { x: 400, y: 0 }, leak: { yes: 0.1 }, gut: 0.1 },
    },
    links: { k: { from: 'a', to: 'y', kind: 'promotes', effects: { yes: { yes: 0.4 } } } },
  };
  made = await stage.server.createBoard({ scenario });
  ({ page } = await openBoard(stage.browser, made.links.edit, 'Ada'));
  await numbersOf('y');
  const card = page.locator('[data-thing="y"]');
  const badge = card.getByRole('button', { name: '1 problem' });
  await badge.click();
  const words =
    'gut number of “Effect” is 10%, but whatever its baseline, the model says between 20% and 100%';
  await page.getByRole('dialog').getByText(words).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Set it to 20%' }).click();
  await expect.poll(() => badge.count()).toBe(0);
  expect((await saved()).nodes.get('y')?.gut?.v).toBe(0.2);
  await undo();
  await badge.waitFor();
});

test('[U47] a total and its range follow the baseline, on the pill and in the inspector', async () => {
  const scenario = {
    nodes: {
      a: { kind: 'event', label: 'Cause', pos: { x: 0, y: 0 }, leak: { yes: 0.5 } },
      y: { kind: 'outcome', label: 'Effect', pos: { x: 400, y: 0 }, leak: { yes: 0.1 } },
    },
    links: { k: { from: 'a', to: 'y', kind: 'promotes' } },
  };
  made = await stage.server.createBoard({ scenario });
  ({ page } = await openBoard(stage.browser, made.links.edit, 'Ada'));
  const pill = page.locator('[data-link="k"]');
  await pill.click();
  const entry = page.getByRole('dialog');
  await entry.getByText('In total', { exact: true }).click();
  await entry.getByRole('textbox', { name: /in total/ }).fill('55 (46–73)');
  await page.keyboard.press('Enter');
  expect((await saved()).links.get('k')?.effects['yes']?.['yes']).toMatchObject({
    v: 0.5,
    lo: 0.4,
    hi: 0.7,
    total: 0.55,
  });
  await expect.poll(() => pill.innerText()).toBe('50% (40–70)');
  await numbersOf('y');
  await page.getByRole('button', { name: /^Yes: 10%.* pushes for it/ }).click();
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  // 1 − 0.45 / 0.75, and so for both ends.
  await expect.poll(() => pill.innerText()).toBe('40% (28–64)');
  const field = page.getByRole('button', { name: /^Yes: 40%/ });
  await expect.poll(() => field.innerText()).toBe('40% (28–64)');
  await field.click();
  await expect.poll(() => entry.getByRole('textbox', { name: /in total/ }).inputValue()).toBe('55');
  await page.keyboard.press('Escape');
});

test('[D30] an arrow dropped on a level of a graded card brings that level about', async () => {
  const graded = ['none', 'interim', 'full'].map((id) => ({ id, label: id, phrase: '' }));
  const scenario = {
    nodes: {
      a: { kind: 'event', label: 'Cause', pos: { x: 0, y: 0 } },
      y: {
        kind: 'outcome',
        label: 'Effect',
        pos: { x: 400, y: 0 },
        states: graded,
        gate: { type: 'max' },
      },
    },
  };
  made = await stage.server.createBoard({ scenario });
  ({ page } = await openBoard(stage.browser, made.links.edit, 'Ada'));
  const box = await page.locator('[data-thing="y"]').boundingBox();
  const from = await page.locator('[data-thing="a"]').boundingBox();
  if (box === null || from === null) throw new Error('The cards are not on the screen');
  await page.locator('[data-thing="a"]').hover();
  await page.mouse.move(from.x + from.width, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height * 0.8, { steps: 6 });
  await expect.poll(() => page.locator('[data-rung]').allInnerTexts()).toEqual(['interim', 'full']);
  await page.mouse.up();
  const [link] = [...(await saved()).links.values()];
  expect(link?.effects['yes']?.['interim']).toMatchObject({ v: 0.5, assumed: true });
});

test('[U91] the four answers are kept, told with the number, and revised later', async () => {
  await openIran();
  const effect = async () => (await saved()).links.get('l06')?.effects['active']?.['accepts'];
  const entry = page.getByRole('dialog');
  const ask = async () => {
    await page.locator('[data-link="l06"]').click();
    await entry.getByRole('button', { name: 'Four questions' }).click();
    await entry.getByRole('textbox', { name: /how low/ }).waitFor();
  };
  await ask();
  for (const answer of ['30', '70', '50', '70']) {
    await page.keyboard.type(answer);
    await page.keyboard.press('Enter');
  }
  await entry.getByText('Four answers: 30–70%, best 50%, 70% sure').waitFor();
  await page.keyboard.press('Enter');
  const four = { lowest: 0.3, highest: 0.7, best: 0.5, confidence: 0.7 };
  expect((await effect())?.four).toEqual(four);
  await page.reload();
  await ask();
  const fields = entry.getByRole('textbox', { name: /how |best guess/i });
  await expect
    .poll(() => fields.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)))
    .toEqual(['30', '70', '50', '70']);
  await fields.last().fill('90');
  await page.keyboard.press('Enter');
  await entry.getByText('Range 30–70%').waitFor();
  await page.keyboard.press('Enter');
  expect(await effect()).toMatchObject({ lo: 0.3, hi: 0.7, four: { ...four, confidence: 0.9 } });
});
