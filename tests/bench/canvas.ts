import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { chromium } from 'playwright-core';
import { findBrowser } from '../support/find-browser.ts';
import { measure, type Figures } from './canvas/measure.ts';

/*
 * `npm run bench:canvas`: main-thread CPU of the canvas per frame, in a production build, beside
 * bare React Flow on the same page. Ends with 1 when a limit is passed.
 */
const configFile = fileURLToPath(new URL('./canvas/vite.config.ts', import.meta.url));
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const counts = sizes.length > 0 ? sizes : [300, 1000, 3000];

/** Milliseconds; one that is passed fails the run. */
const limits: Partial<Record<keyof Figures, (count: number) => number | undefined>> = {
  dragOne: () => 6,
  dragFifty: () => 9,
  pan: () => 4.5,
  farDrag: () => 10,
  farPan: () => 8,
  firstPaint: (count) => (count <= 1000 ? 200 : 350),
  longestTask: () => 50,
};

/**
 * What is aimed at and printed, but depends on the machine: without a GPU the browser copies the
 * whole overlay in each frame, and most of the heap is the document's own.
 */
const aims: Partial<Record<keyof Figures, number>> = { peers: 2, heap: 20 };

const words: Readonly<Record<keyof Figures, string>> = {
  firstPaint: 'first render, ms',
  dragOne: 'drag one, ms a frame',
  dragFifty: 'drag 50, ms a frame',
  pan: 'pan, ms a frame',
  farDrag: 'whole board in view: drag, ms a frame',
  farPan: 'whole board in view: pan, ms a frame',
  peers: '30 pointers and 10 drags of others: extra ms a frame',
  longestTask: 'longest task while ten people drag, ms',
  heap: 'heap, MB',
};

await build({ configFile, logLevel: 'error' });
const server = await preview({ configFile, logLevel: 'error', preview: { port: 18_201 } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
let passed = true;
try {
  for (const count of counts) {
    const own = await measure(browser, 'http://localhost:18201/', count, false);
    const bare = await measure(browser, 'http://localhost:18201/', count, true);
    console.log(`\n${count} cards, ${Math.round(count * 1.5)} links`);
    console.log(row('', 'canvas', 'limit or aim', 'bare React Flow', 'ratio'));
    for (const key of Object.keys(words) as (keyof Figures)[]) {
      const [ours, theirs] = [own[key], bare[key]];
      if (ours === undefined) continue;
      const limit = limits[key]?.(count);
      const over = limit !== undefined && ours > limit;
      if (over) passed = false;
      const ratio = theirs === undefined || ours === 0 ? '' : `${(theirs / ours).toFixed(1)} ×`;
      console.log(
        row(
          words[key],
          `${ours.toFixed(1)}${over ? ' !' : ''}`,
          limit ?? aims[key] ?? '',
          theirs?.toFixed(1) ?? '',
          ratio,
        ),
      );
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(passed ? '\nWithin the limits.' : '\nOver a limit (!).');
process.exitCode = passed ? 0 : 1;

function row(...cells: (string | number)[]): string {
  return cells
    .map((cell, at) => (at === 0 ? String(cell).padEnd(54) : String(cell).padStart(16)))
    .join('');
}
