import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { browserFlags } from './browser-flags.ts';

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** A finger instead of a mouse. */
  readonly touch?: boolean;
}

/** A page in a context of its own (another person's browser), and what went wrong in it. */
export interface BrowserPage {
  readonly page: Page;
  /** Uncaught errors and console errors so far. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Starts the browser that the setup found. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromePath'), args: browserFlags });
}

/** Opens a page as a new person. A refused connection is no fault: some tests cut it on purpose. */
export async function newBrowserPage(
  browser: Browser,
  { width = 1366, height = 768, theme = 'light', touch = false }: PageOptions = {},
): Promise<BrowserPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    hasTouch: touch,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error' || /ERR_CONNECTION|WebSocket/.test(message.text())) return;
    faults.push(message.text());
  });
  return {
    page,
    faults,
    close: () => context.close(),
  };
}
