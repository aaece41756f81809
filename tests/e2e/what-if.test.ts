import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stripsOf } from '../support/board-page.ts';
import { openBoard, patience } from '../support/open-board.ts';
import { setStage } from '../support/stage.ts';
import oracle from '../oracle/iran.results.json' with { type: 'json' };

const stage = setStage();

/** Asks from a card's menu, by keyboard, in this browser only. */
async function ask(page: Page, card: string, question: RegExp, state: string): Promise<void> {
  await page.locator(`[data-thing="${card}"]`).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: question }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('menuitem', { name: state, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'What if' }).waitFor();
  // Until the menu is gone, the canvas takes no keys.
  await expect.poll(() => page.getByRole('menu').count()).toBe(0);
}

/** The chance of the top state that a card's strip shows. */
async function shown(page: Page, card: string): Promise<number> {
  const strips = await stripsOf(page);
  return Number(strips[card]?.split(' ').at(-1));
}

/** What the oracle says of a verified agreement when a card is seen, or set, in a state. */
function verified(node: string, state: string, how: 'observe' | 'do'): number {
  const found = oracle.observe_vs_do.find((entry) => entry.node === node && entry.state === state);
  return Number(found?.[how].V);
}

describe('[U66] private what-ifs', () => {
  test('[U66] two people ask at once, each sees the own answer, a third sees neither', async () => {
    const { links } = await stage.server.createBoard({ template: 'iran-mediation' });
    const [ada, ben, eve] = await Promise.all([
      openBoard(stage.browser, links.edit, 'Ada'),
      openBoard(stage.browser, links.edit, 'Ben'),
      openBoard(stage.browser, links.view, 'Eve'),
    ]);
    const before = await shown(eve.page, 'agreement');
    await ask(ada.page, 'us_relief', /^Suppose/, 'Grants limited relief');
    await ask(ben.page, 'talks', /^We learn/, 'Yes');
    await expect
      .poll(() => shown(ada.page, 'agreement'), patience)
      .toBeCloseTo(verified('us_relief', 'grant', 'do'), 5);
    await expect
      .poll(() => shown(ben.page, 'agreement'), patience)
      .toBeCloseTo(verified('talks', 'yes', 'observe'), 5);
    expect(await shown(eve.page, 'agreement')).toBe(before);
    expect(await eve.page.getByRole('region', { name: 'What if' }).count()).toBe(0);
    for (const person of [ada, ben, eve]) {
      expect(person.faults).toEqual([]);
      await person.close();
    }
  });

  test('[U66] the outline shows before and after too', async () => {
    const { links } = await stage.server.createBoard({ template: 'iran-mediation' });
    const ada = await openBoard(stage.browser, links.edit, 'Ada');
    const { page } = ada;
    await ask(page, 'talks', /^We learn/, 'Yes');
    await page.getByRole('application').focus();
    await page.keyboard.press('o');
    // The list draws what is in view: the card that was selected is.
    const figure = page
      .getByRole('row', { name: 'Indirect US-Iran talks take place', exact: true })
      .locator('[data-chance]');
    await expect.poll(() => figure.innerText(), patience).toMatch(/\d+%\s*→\s*\d+%/);
    await ada.close();
  });
});
