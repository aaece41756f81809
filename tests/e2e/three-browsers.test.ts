import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { boardShows, dragNumber, stripsOf } from '../support/board-page.ts';
import { isSaved, openBoard, patience } from '../support/open-board.ts';
import { serverBoard } from '../support/server-board.ts';
import { newBrowserPage, type BrowserPage } from '../support/browser.ts';
import { setStage } from '../support/stage.ts';
import { must } from '../../shared/base/must.ts';

const stage = setStage();

async function joinByCode(code: string, name: string): Promise<BrowserPage> {
  const opened = await newBrowserPage(stage.browser);
  await opened.page.goto(`${stage.server.origin}/j/${code}`);
  await opened.page.getByLabel('Your name').fill(name);
  await opened.page.getByRole('button', { name: 'Enter' }).click();
  await boardShows(opened.page);
  return opened;
}

/** Selects a card, a note or a frame, and opens the inspector on it. */
async function inspect(page: Page, thing: string): Promise<void> {
  await page.locator(`[data-thing="${thing}"]`).click();
  await page.keyboard.press('Enter');
}

describe('[B21] three browsers on one board', () => {
  test('[B21] edit it at once, through a killed server, and all show what an enumerator finds', async () => {
    const made = await stage.server.createBoard({ template: 'iran-mediation' });
    const before = (await serverBoard(stage.server.origin, made.links.view)).strips;
    const people = await Promise.all([
      openBoard(stage.browser, made.links.facilitate, 'Ada'),
      openBoard(stage.browser, made.links.edit, 'Ben'),
      joinByCode(made.code, 'Cleo'),
    ]);
    const [ada, ben, cleo] = people.map(({ page }) => page) as [Page, Page, Page];
    for (const { page } of people) {
      await expect.poll(() => stripsOf(page), patience).toEqual(before);
    }

    // Ada drags a number; the others' strips follow before she lets go.
    await dragNumber(ada, 'l21', 20);
    for (const page of [ada, ben, cleo]) {
      await expect
        .poll(async () => (await stripsOf(page))['agreement'], patience)
        .not.toBe(before['agreement']);
    }
    await ada.mouse.up();
    await isSaved(ada);

    // Ben types a note, Cleo adds a card; in the middle the server is killed.
    const note = must(
      [...(await serverBoard(stage.server.origin, made.links.view)).scenario.notes.values()].find(
        ({ pos }) => pos !== undefined,
      ),
    );
    await inspect(ben, note.id);
    const text = ben.getByRole('textbox', { name: 'Note' });
    await text.click();
    await ben.keyboard.press('Control+End');
    await ben.keyboard.type(' Agreed in the', { delay: 10 });
    await stage.server.kill();
    await ben.keyboard.type(' morning session.', { delay: 10 });

    await cleo.locator('[data-thing="talks"]').click();
    await cleo.keyboard.press('Control+Shift+ArrowDown');
    await cleo.keyboard.type('A second round is set');
    await cleo.keyboard.press('Enter');
    await expect
      .poll(() => cleo.locator('[data-collection="nodes"]').count(), patience)
      .toBe(Object.keys(before).length + 1);
    await expect
      .poll(() => cleo.getByTestId('sync-chip').getAttribute('data-state'), patience)
      .toBe('device');
    await stage.server.start();
    await cleo.keyboard.press('Enter');
    await cleo.getByRole('tab', { name: 'Evidence' }).click();
    await cleo.getByRole('button', { name: 'Add', exact: true }).click();
    await cleo.getByRole('button', { name: 'Add evidence' }).click();
    for (const page of [ada, ben, cleo]) await isSaved(page);

    const after = await serverBoard(stage.server.origin, made.links.view);
    const added = must(
      [...after.scenario.nodes.values()].find(({ label }) => label === 'A second round is set'),
    );
    expect([...after.scenario.links.values()].some(({ to }) => to === added.id)).toBe(true);
    expect([...after.scenario.evidence.values()].some(({ node }) => node === added.id)).toBe(true);
    expect(after.scenario.links.get('l21')?.effects['yes']?.['verified']?.v).toBeCloseTo(0.75, 9);
    expect(after.scenario.notes.get(note.id)?.text).toContain('Agreed in the morning session.');
    expect(after.strips).not.toEqual(before);
    for (const { page } of people) {
      await page.keyboard.press('Escape');
      await expect.poll(() => stripsOf(page), patience).toEqual(after.strips);
      await expect
        .poll(() => page.locator(`[data-thing="${note.id}"]`).innerText(), patience)
        .toContain('Agreed in the morning session.');
    }
    expect(people.flatMap(({ faults }) => faults)).toEqual([]);
    for (const person of people) await person.close();
  });
});
