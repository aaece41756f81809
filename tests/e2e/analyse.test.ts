import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finePercent, points } from '../../client/charts/fine-percent.ts';
import { must } from '../../shared/base/must.ts';
import { seriousFaults } from '../support/axe.ts';
import type { BrowserPage } from '../support/browser.ts';
import { openBoard, patience } from '../support/open-board.ts';
import { setStage } from '../support/stage.ts';
import results from '../oracle/iran.results.json' with { type: 'json' };
import template from '../oracle/iran.template.json' with { type: 'json' };

const stage = setStage();
let opened: BrowserPage;
let page: Page;

beforeAll(async () => {
  const made = await stage.server.createBoard({ scenario: template });
  opened = await openBoard(stage.browser, made.links.edit, 'Ada');
  ({ page } = opened);
});

afterAll(() => opened.close());

/** A question of the panel by its heading, unfolded. */
async function ask(heading: string): Promise<Locator> {
  const fold = page.getByRole('button', { name: heading });
  if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
  return page.locator('[data-question]').filter({ has: fold });
}

/** The rows of a question's table, as screen readers have them. */
function rowsOf(question: Locator): Promise<readonly (readonly string[])[]> {
  return question
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
}

/** Widths of the lines on the canvas, the thickest first. */
async function lineWidths(): Promise<readonly number[]> {
  const widths = await page
    .locator('[data-canvas] path[stroke-width]')
    .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('stroke-width'))));
  return widths.sort((a, b) => b - a);
}

const wanted = results.sensitivity.tornado_V.map((name) =>
  must(results.sensitivity.params.find(({ param }) => param === name)),
);

describe('[U75] the Analyse panel on the Iran board', () => {
  test('[U75] opens by key, and shows the tornado with the published ends', async () => {
    await page.keyboard.press('q');
    await page.getByLabel('How likely is').selectOption('agreement');
    await expect
      .poll(() => page.getByLabel('How likely it is now').innerText(), patience)
      .toBe(finePercent(Number(results.ablation[0]?.V.delta)));

    const drivers = await ask('What would change the outcome most?');
    await expect.poll(() => drivers.locator('[data-mark]').count(), patience).toBe(12);
    const marks = drivers.locator('[data-mark]');
    expect(await marks.evaluateAll((all) => all.map((mark) => mark.dataset['mark']))).toEqual(
      results.sensitivity.tornado_V,
    );
    const shown = (await rowsOf(drivers)).map((row) => row.slice(-2));
    expect(shown).toEqual(
      wanted.map(({ V }) => [V.at_lo, V.at_hi].map((chance) => finePercent(Number(chance)))),
    );
    // The same figures are drawn beside the bars.
    const drawn = await drivers.locator('svg text').allTextContents();
    for (const chance of shown.flat()) expect(drawn).toContain(chance);
  });

  test('[U75] a bar leads to its link and its curve, by keyboard alone', async () => {
    const drivers = await ask('What would change the outcome most?');
    const second = must(wanted[1]);
    await drivers.locator('[data-mark]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    // The canvas has it, in view; the keyboard stays with the bars.
    await expect.poll(() => page.locator('[data-link="l16"]').getAttribute('tabindex')).toBe('0');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mark'))).toBe(
      second.param,
    );
    const field = drivers.getByLabel('To reach');
    await field.fill('5');
    const { a, b } = second.V;
    const needed = (0.05 * Number(second.d) - Number(b)) / (Number(a) - 0.05 * Number(second.c));
    await expect
      .poll(() => drivers.locator('output').innerText())
      .toContain(`would have to be ${finePercent(needed)} instead of 40%`);
    await field.fill('50');
    await expect.poll(() => drivers.locator('output').innerText()).toContain('no way');
  });

  test('[U75] says how sure that is, within the published bands', async () => {
    const certainty = await ask('How sure is that?');
    const known = async () => (await rowsOf(certainty)).filter(([, chance]) => chance !== '—');
    await expect.poll(async () => (await known()).length, patience).toBe(6);
    const rows = new Map(
      (await rowsOf(certainty)).map(([what = '', chance = '']) => [what, chance]),
    );
    expect(rows.get('At the least')).toBe(finePercent(Number(results.interval_bounds.V.low)));
    expect(rows.get('At the most')).toBe(finePercent(Number(results.interval_bounds.V.high)));
    const { q05, q95 } = results.monte_carlo_PERT.V;
    const near = (what: string, share: number) =>
      expect(Math.abs(Number.parseFloat(rows.get(what) ?? '') / 100 - share)).toBeLessThan(0.008);
    near('One in twenty is lower', q05);
    near('One in twenty is higher', q95);
    expect(await certainty.locator('figcaption').innerText()).toContain('nine times out of ten');
  });

  test('[U73] a chart is saved as a picture that stands alone', async () => {
    const certainty = await ask('How sure is that?');
    await certainty.getByRole('button', { name: 'Copy, save or read as a table' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as SVG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('How-sure-is-that.svg');
    const svg = readFileSync(await download.path(), 'utf8');
    expect(svg).toMatch(/^<svg xmlns/);
    expect(svg).toContain('How sure is that?');
    expect(svg).toContain('now 3.6%');
    expect(svg).not.toMatch(/var\(--|class=/);
  });

  test('[U76] what links add is listed as published, drawn on them, and goes with the panel', async () => {
    const before = await lineWidths();
    const links = await ask('What does each link add?');
    await expect.poll(async () => (await rowsOf(links)).length, patience).toBeGreaterThan(12);
    const added = (await rowsOf(links)).map((row) => row.at(-2));
    const published = results.ablation
      .map(({ V }) => Number(V.delta))
      .sort((a, b) => Math.abs(b) - Math.abs(a));
    expect(added.slice(0, 12)).toEqual(published.slice(0, 12).map(points));

    await links.getByRole('button', { name: 'Draw it on the canvas' }).click();
    await expect.poll(async () => (await lineWidths())[0]).toBe(11);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('aside[aria-label="Analyse"]').count()).toBe(0);
    await expect.poll(lineWidths).toEqual(before);
    const isOnCanvas = () =>
      page.evaluate(() => document.activeElement?.matches('#canvas [tabindex="0"]'));
    await expect.poll(isOnCanvas).toBe(true);
  });

  test('[U71] answers anew when somebody changes a number, and opens by a question’s own words', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('change the outcome most');
    await page.keyboard.press('Enter');
    const first = page.locator('[data-question="drivers"] [data-mark]').first();
    await expect
      .poll(() => first.getAttribute('data-mark'), patience)
      .toBe('link:l21:yes:verified');
    const label = await first.getAttribute('aria-label');
    await page.locator('[data-link="l21"]').focus();
    await page.keyboard.press('PageUp');
    await expect.poll(() => first.getAttribute('aria-label'), patience).not.toBe(label);
    expect(opened.faults).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)(
  '[U77] the panel can be used by all in the %s theme, as a drawer and as a sheet',
  async (theme) => {
    const made = await stage.server.createBoard({ scenario: template });
    for (const width of [1366, 700]) {
      const one = await openBoard(stage.browser, made.links.edit, 'Ben', { theme, width });
      await one.page.keyboard.press('q');
      for (const heading of ['What would change', 'How sure is that', 'What does each link add'])
        await one.page.getByRole('button', { name: heading }).click();
      const busy = one.page.locator('aside[aria-label="Analyse"] [aria-busy="true"]');
      await expect.poll(() => busy.count(), patience).toBe(0);
      await one.page.locator('[data-question="drivers"] [data-mark]').first().waitFor();
      expect(await seriousFaults(one.page)).toEqual([]);
      await one.close();
    }
  },
);
