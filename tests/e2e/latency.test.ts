import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBoard } from '../support/open-board.ts';
import { launchBrowser } from '../support/browser.ts';
import { measureLatency, quantile } from '../support/measure-latency.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

let browser: Browser;
let server: ServerProcess;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServerProcess()]);
});

afterAll(async () => {
  await browser.close();
  await server.destroy();
});

describe('[B27] an edit', () => {
  test('[B27] is painted in another browser while one could not yet count to one', async () => {
    const { links } = await server.createBoard({ template: 'iran-mediation' });
    const [ada, ben] = [
      await openBoard(browser, links.edit, 'Ada'),
      await openBoard(browser, links.edit, 'Ben'),
    ];
    const latencies = await measureLatency(ada.page, ben.page, 30);
    // Far above what a quiet machine shows (`npm run bench:latency`): this guards against a stall.
    expect(quantile(latencies, 0.5), latencies.join(' ')).toBeLessThan(250);
  });
});
