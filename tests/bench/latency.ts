import { chromium } from 'playwright-core';
import { browserFlags } from '../support/browser-flags.ts';
import { boardShows } from '../support/board-page.ts';
import { ensureClient } from '../../server/cli/client-build.ts';
import { findBrowser } from '../support/find-browser.ts';
import { measureLatency, quantile } from '../support/measure-latency.ts';
import { startServerProcess } from '../support/server-process.ts';

/*
 * `npm run bench:latency`: from a key press in one browser to the painted change in another, on
 * loopback, in a production build (product.md §5: median ≤ 30 ms, 95 % ≤ 50 ms on a quiet machine).
 */
const rounds = 200;

await ensureClient();
const server = await startServerProcess();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const { links } = await server.createBoard({ template: 'iran-mediation' });
  const open = async (name: string) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await page.addInitScript((known) => {
      localStorage.setItem('parley:name', JSON.stringify(known));
    }, name);
    await page.goto(links.edit);
    await boardShows(page);
    return page;
  };
  const [writer, reader] = [await open('Ada'), await open('Ben')];
  // The first rounds warm the just-in-time compilers of both pages.
  const latencies = (await measureLatency(writer, reader, rounds + 20)).slice(20);
  const [median, p95] = [quantile(latencies, 0.5), quantile(latencies, 0.95)];
  console.log(`edit to remote paint over ${rounds} edits on the Iran board, ms`);
  console.log(`  median ${median.toFixed(1)} (target 30)`);
  console.log(`  95 %   ${p95.toFixed(1)} (target 50)`);
  console.log(`  worst  ${Math.max(...latencies).toFixed(1)}`);
} finally {
  await browser.close();
  await server.destroy();
}
