import { describe, expect, test } from 'vitest';
import { boardShows } from '../support/board-page.ts';
import { newBrowserPage } from '../support/browser.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();

describe('[U10] a first board', () => {
  test('[U10] is started from the first page and entered by its code from a phone', async () => {
    const began = performance.now();
    const host = await newBrowserPage(stage.browser);
    await host.page.goto(stage.server.origin);
    await host.page.getByRole('button', { name: 'Start a workshop' }).click();
    await host.page.getByRole('button', { name: 'Start', exact: true }).click();
    await boardShows(host.page);

    await host.page.getByRole('button', { name: 'Share' }).click();
    const label = await host.page.getByLabel(/^Join code/).getAttribute('aria-label');
    const code = (label ?? '').replace('Join code', '').replaceAll(' ', '');
    expect(code).toMatch(/^[A-Z0-9]{6}$/);

    const guest = await newBrowserPage(stage.browser, { width: 390, height: 844, touch: true });
    await guest.page.goto(`${stage.server.origin}/j`);
    await guest.page.getByLabel('Code').fill(code.toLowerCase());
    await guest.page.getByLabel('Your name').fill('Sara');
    await guest.page.getByRole('button', { name: 'Enter' }).click();
    await guest.page.waitForURL('**/b/**');

    await host.page.keyboard.press('Escape');
    await host.page.getByRole('button', { name: /^Sara/ }).waitFor();
    await guest.page.getByTestId('sync-chip').waitFor();
    const title = 'Title of the board';
    expect(await guest.page.getByLabel(title).inputValue()).toBe(
      await host.page.getByLabel(title).inputValue(),
    );
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`first page to a shared board: ${seconds.toFixed(1)} s\n`);
    expect(seconds).toBeLessThan(30);
    expect([...host.faults, ...guest.faults]).toEqual([]);
    await Promise.all([host.close(), guest.close()]);
  });

  test('[F12] shows what to try on the sheet that it starts from, and as notes', async () => {
    const host = await newBrowserPage(stage.browser);
    await host.page.goto(stage.server.origin);
    await host.page.getByRole('button', { name: 'Start a workshop' }).click();
    const questions = host.page.getByRole('listitem');
    await host.page.getByRole('radio', { name: /^Climate accord/ }).click({ force: true });
    await expect.poll(() => questions.count()).toBe(3);
    const asked = await questions.allInnerTexts();
    expect(asked.join()).toContain('triple their pledge');

    await host.page.getByRole('button', { name: 'Start', exact: true }).click();
    await boardShows(host.page);
    const notes = host.page.locator('[data-collection="notes"]');
    await expect.poll(() => notes.count()).toBe(4);
    const told = (await notes.allInnerTexts()).map((text) => text.trim());
    for (const [at, question] of asked.entries()) expect(told).toContain(`${at + 1}. ${question}`);
    expect(host.faults).toEqual([]);
    await host.close();
  });

  test('[U10] says in words why a code does not open one', async () => {
    const guest = await newBrowserPage(stage.browser);
    await guest.page.goto(`${stage.server.origin}/j/BBBBBB`);
    await guest.page.getByRole('button', { name: 'Enter' }).click();
    await guest.page.getByRole('alert').getByText(/code/i).waitFor();
    await guest.close();
  });

  test('[U1] opened by its link, takes the secret out of the address', async () => {
    const made = await stage.server.createBoard({ template: 'iran-mediation' });
    const guest = await newBrowserPage(stage.browser);
    await guest.page.goto(made.links.edit);
    await guest.page.getByLabel('Your name').fill('Amir');
    await guest.page.getByRole('button', { name: 'Enter' }).click();
    await boardShows(guest.page);
    expect(new URL(guest.page.url()).hash).toBe('');
    await guest.page.reload();
    await boardShows(guest.page);
    expect(guest.faults).toEqual([]);
    await guest.close();
  });
});
