import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CreateBoardAnswer } from '../../shared/protocol/http.ts';
import { boardShows } from '../support/board-page.ts';
import { newBrowserPage, type PageOptions } from '../support/browser.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();
let board: CreateBoardAnswer;

beforeAll(async () => {
  board = await stage.server.createBoard({ template: 'iran-mediation' });
});

/** Notes how far things move by themselves, and frames that show a canvas without a card. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('parley:name', '"Ana"');
    const seen = { shift: 0, emptyFrames: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry) seen.shift += Number(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      const isOpen = document.querySelector('[role="application"]') !== null;
      if (isOpen && document.querySelector('[data-thing]') === null) seen.emptyFrames += 1;
      requestAnimationFrame(look);
    };
    look();
  });
}

/** From the canvas to its cards: it learns its size, fits the board into it, and mounts. */
const framesToMount = 3;

function outlineShows(page: Page): Promise<void> {
  return page.locator('[data-outline]').first().waitFor();
}

function headingShows(page: Page): Promise<void> {
  return page.getByRole('heading', { level: 1 }).waitFor();
}

const phone: PageOptions = { width: 390, height: 844, touch: true };
const screens: readonly [string, PageOptions, () => string, (page: Page) => Promise<void>][] = [
  ['home', {}, () => stage.server.origin, headingShows],
  ['join', {}, () => `${stage.server.origin}/j/${board.code}`, headingShows],
  ['the board', {}, () => board.links.edit, boardShows],
  ['the board on a phone', phone, () => board.links.edit, outlineShows],
];

describe('[U65] a screen stands still from its first frame on', () => {
  test.each(screens)('[U65] %s', async (_name, options, address, shows) => {
    const opened = await newBrowserPage(stage.browser, options);
    const { page } = opened;
    await watch(page);
    await page.goto(address());
    await shows(page);
    await page.evaluate(() => document.fonts.ready);
    // Two more frames: a shift is reported after the frame that shows it.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const seen = await page.evaluate<{ shift: number; emptyFrames: number }>('window.seen');
    await opened.close();
    expect(seen.emptyFrames).toBeLessThanOrEqual(framesToMount);
    expect(seen.shift).toBeLessThan(0.01);
  });
});
