import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../shared/base/must.ts';
import type { CreateBoardAnswer } from '../../shared/protocol/http.ts';
import type { BrowserPage } from '../support/browser.ts';
import { isSaved, openBoard, patience } from '../support/open-board.ts';
import { serverBoard } from '../support/server-board.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();
let made: CreateBoardAnswer;
let opened: BrowserPage;
let page: Page;

beforeAll(async () => {
  made = await stage.server.createBoard({ template: 'iran-mediation' });
  opened = await openBoard(stage.browser, made.links.edit, 'Ada');
  page = opened.page;
});

/** Opens a card's inspector at one of its tabs. */
async function inspect(on: Page, card: string, tab: string): Promise<void> {
  await on.keyboard.press('Escape');
  await on.locator(`[data-thing="${card}"]`).click();
  const panel = on.getByRole('tab', { name: tab });
  if (!(await panel.isVisible())) await on.keyboard.press('Enter');
  await panel.click();
}

/** The board as the server has it, once everything is on its disk. */
async function saved() {
  await isSaved(page);
  return (await serverBoard(stage.server.origin, made.links.view)).scenario;
}

describe('numbers in the inspector', () => {
  test('[U50] one digit is a word, two are a number, and Enter writes once', async () => {
    await inspect(page, 'spoiler', 'Numbers');
    const field = page.getByRole('button', { name: /^In words or with a range/ });
    await field.click();
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    expect((await saved()).nodes.get('spoiler')?.leak['yes']).toMatchObject({
      v: 0.325,
      lo: 0.2,
      hi: 0.45,
      word: 'unlikely',
    });

    await field.click();
    await page.keyboard.type('38');
    await page.keyboard.press('Enter');
    const typed = (await saved()).nodes.get('spoiler')?.leak['yes'];
    expect(typed?.v).toBe(0.38);
    expect(typed?.word).toBeUndefined();

    await field.click();
    await page.keyboard.type('90');
    await page.keyboard.press('Escape');
    expect((await saved()).nodes.get('spoiler')?.leak['yes']?.v).toBe(0.38);

    await page.keyboard.press('Escape');
    await page.locator('[data-thing="spoiler"]').click();
    await page.keyboard.press('Control+z');
    expect((await saved()).nodes.get('spoiler')?.leak['yes']?.v).toBe(0.325);
  });

  test('[U51] a typed row that does not sum says so, and one state takes the rest', async () => {
    await inspect(page, 'econ_strain', 'Numbers');
    const severe = page.getByRole('textbox', { name: /^Severe, .*Maximum pressure only/ });
    await severe.fill('60');
    await severe.press('Enter');
    await expect.poll(() => page.getByText('Σ 115 %', { exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Give rest to Serious' }).click();
    const row = (await saved()).nodes.get('econ_strain')?.table['us_posture=pressure_only'];
    expect(row).toMatchObject({ tolerable: { v: 0.1 }, serious: { v: 0.3 }, severe: { v: 0.6 } });
  });

  test('[U51] a divider is moved by the keyboard, one change for a held key', async () => {
    await inspect(page, 'econ_strain', 'Numbers');
    const divider = page
      .getByRole('slider', { name: 'Divider between Tolerable and Serious' })
      .first();
    await divider.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    const row = (await saved()).nodes.get('econ_strain')?.table['us_posture=offer'];
    expect(row?.['tolerable']?.v).toBeCloseTo(0.23, 9);
    expect(row?.['serious']?.v).toBeCloseTo(0.47, 9);
    expect(row?.['severe']?.v).toBeCloseTo(0.3, 9);
  });

  test('[U52] a full table opens with what the quick numbers say, and closes back to them', async () => {
    const before = await serverBoard(stage.server.origin, made.links.view);
    await inspect(page, 'talks', 'Numbers');
    const gate = page.getByRole('combobox', { name: 'How causes work together' });
    await gate.selectOption('table');
    await expect.poll(() => page.getByText('Largest distance').innerText()).toContain('0 points');
    const open = await saved();
    expect(open.nodes.get('talks')?.gate.type).toBe('table');
    expect(Object.keys(open.nodes.get('talks')?.table ?? {})).toHaveLength(18);
    const after = await serverBoard(stage.server.origin, made.links.view);
    expect(after.strips).toEqual(before.strips);
    await page.getByRole('button', { name: 'Back to quick numbers' }).click();
    expect((await saved()).nodes.get('talks')?.gate.type).toBe('or');
  });
});

describe('evidence in the inspector', () => {
  test('[U44] a belief is entered as shares, holds on the board, and is changed where it stands', async () => {
    await inspect(page, 'spoiler', 'Evidence');
    await page.getByRole('tabpanel').getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('radio', { name: 'We put it at' }).click();
    const yes = page.getByRole('form').getByRole('textbox', { name: /^Yes/ });
    await yes.fill('60');
    await yes.press('Tab');
    await page.getByRole('button', { name: 'Add evidence' }).click();
    const { evidence } = await saved();
    const belief = [...evidence.values()].find(({ type }) => type === 'jeffrey');
    expect(belief).toMatchObject({ node: 'spoiler', target: { no: 0.4, yes: 0.6 } });

    const change = page.getByRole('button', { name: /^Change “We now put it at/ });
    await change.click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => change.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: /^Remove “We now put it at/ }).click();
  });
});

describe('the inspector with others', () => {
  test('[U53] two people type in one title at once, and both keep what they typed', async () => {
    const other = await openBoard(stage.browser, made.links.edit, 'Ben');
    for (const on of [page, other.page]) await inspect(on, 'verif', 'Details');
    const [mine, theirs] = [page, other.page].map((on) =>
      on.getByRole('textbox', { name: 'Title', exact: true }),
    );
    await must(mine).press('Control+Home');
    await must(theirs).press('Control+End');
    await Promise.all([
      page.keyboard.type('First: ', { delay: 15 }),
      other.page.keyboard.type(', in writing', { delay: 15 }),
    ]);
    for (const field of [must(mine), must(theirs)]) {
      await expect
        .poll(() => field.inputValue(), patience)
        .toBe('First: Verification terms agreed, in writing');
    }
    await expect.poll(() => page.getByText('Ben is typing').count(), patience).toBe(1);
    await other.close();
  });

  test('[U54] what was removed in one step comes back in one', async () => {
    const { links } = await saved();
    await page.keyboard.press('Escape');
    await page.locator('[data-thing="hardliners"]').click();
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await saved()).nodes.has('hardliners'), patience).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Restore Hardliners/ }).click();
    const back = await saved();
    expect(back.nodes.has('hardliners')).toBe(true);
    expect(back.links.size).toBe(links.size);
  });

  test('[U55] a shared what-if shows everybody both readings and why they differ', async () => {
    const other = await openBoard(stage.browser, made.links.edit, 'Cleo');
    await inspect(page, 'talks', 'Evidence');
    await page.getByText('Everybody', { exact: true }).click();
    await page.getByRole('button', { name: 'We learn that it is: Yes' }).click();
    const bar = other.page.getByRole('region', { name: 'What if' });
    await expect.poll(() => bar.innerText(), patience).toMatch(/If learnt\s+\d+%/);
    expect(await bar.innerText()).toMatch(/They differ because learning it also tells us about “/);
    const { evidence } = await saved();
    expect([...evidence.values()].find(({ whatIf }) => whatIf === true)).toMatchObject({
      type: 'hard',
      node: 'talks',
      state: 'yes',
    });
    await other.page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect
      .poll(() => page.getByRole('region', { name: 'What if' }).count(), patience)
      .toBe(0);
    await other.close();
  });

  test('[U61] a note holds bold words, lists and links, and the server keeps them', async () => {
    await inspect(page, 'talks', 'Notes');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const text = page.getByRole('textbox', { name: 'Note' }).last();
    await text.click();
    await page.keyboard.type('Two ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('sources');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');
    const format = page.getByRole('toolbar', { name: 'Format' });
    await format.getByRole('button', { name: 'List', exact: true }).click();
    await page.keyboard.type('a report');
    await page.keyboard.press('Shift+Home');
    await format.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByRole('textbox', { name: 'Address of the link' }).fill('example.org/report');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => text.locator('a').getAttribute('href'))
      .toBe('https://example.org/report');
    expect(await text.locator('strong').innerText()).toBe('sources');
    const { notes } = await saved();
    expect([...notes.values()].map((note) => note.text)).toContain('Two sources\na report');
  });

  test('[U50] nothing of this made the browser complain', () => {
    expect(opened.faults).toEqual([]);
  });
});
