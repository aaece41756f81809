import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { boardShows, chipOf } from './board-page.ts';
import { newBrowserPage, type BrowserPage, type PageOptions } from './browser.ts';

/** Opens a board's link in a browser of its own, as a person with that name. */
export async function openBoard(
  browser: Browser,
  link: string,
  name: string,
  options: PageOptions = {},
): Promise<BrowserPage> {
  const opened = await newBrowserPage(browser, options);
  await opened.page.addInitScript((known) => {
    localStorage.setItem('parley:name', JSON.stringify(known));
  }, name);
  await opened.page.goto(link);
  await boardShows(opened.page);
  return opened;
}

/** Waits until the chip says that all edits are on the server's disk. */
export async function isSaved(page: Page): Promise<void> {
  await expect.poll(() => chipOf(page), patience).toMatchObject({ state: 'saved', waiting: 0 });
}

/** For what takes a reconnect. */
export const patience = { timeout: 20_000, interval: 50 } as const;
