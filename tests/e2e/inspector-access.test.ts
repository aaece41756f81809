import { expect, test } from 'vitest';
import { seriousFaults } from '../support/axe.ts';
import { openBoard } from '../support/open-board.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();

test.each(['light', 'dark'] as const)(
  '[U56] the inspector and the entry of a number can be used by all, in the %s theme',
  async (theme) => {
    const made = await stage.server.createBoard({ template: 'iran-mediation' });
    const opened = await openBoard(stage.browser, made.links.edit, 'Ada');
    const { page } = opened;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    const drawer = 'aside[aria-label="Inspector"]';

    for (const card of ['econ_strain', 'talks', 'agreement']) {
      await page.locator(`[data-thing="${card}"]`).click();
      if (!(await page.locator(drawer).isVisible())) await page.keyboard.press('Enter');
      for (const tab of ['Details', 'Numbers', 'Notes', 'Evidence']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tabpanel').waitFor();
        expect(await seriousFaults(page, drawer), `${card}, ${tab}`).toEqual([]);
      }
    }
    await page.getByRole('button', { name: 'We learn that it is: None' }).click();
    await page.getByRole('region', { name: 'What if' }).getByText('If learnt').waitFor();
    expect(await seriousFaults(page, 'section[aria-label="What if"]')).toEqual([]);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();

    await page.getByRole('tab', { name: 'Numbers' }).click();
    await page
      .getByRole('button', { name: /^Interim understanding: / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close the inspector' }).waitFor();
    expect(await seriousFaults(page, drawer), 'the board itself').toEqual([]);
    await opened.close();
  },
);
