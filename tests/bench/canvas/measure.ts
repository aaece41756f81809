import type { Browser, CDPSession, Page } from 'playwright-core';
import type { BareHandle } from './BareFlow.tsx';
import type { Probe } from './probe.ts';
import type { BareRoom } from '../../support/bare-room.ts';

declare const probe: Probe;
declare const room: BareRoom | undefined;
declare const flow: BareHandle | undefined;

/** Milliseconds; of CPU on the main thread where it is "a frame". */
export interface Figures {
  readonly firstPaint: number;
  readonly dragOne: number;
  readonly dragFifty: number;
  readonly pan: number;
  readonly farDrag: number;
  readonly farPan: number;
  readonly peers: number | undefined;
  readonly longestTask: number | undefined;
  readonly heap: number;
}

const size = { width: 1366, height: 768 } as const;
const steps = 90;

/** Opens a board of `count` cards and measures it by real input events. */
export async function measure(
  browser: Browser,
  address: string,
  count: number,
  bare: boolean,
): Promise<Figures> {
  const page = await browser.newPage({ viewport: size });
  try {
    const url = `${address}?nodes=${count}&answers=off${bare ? '&bare' : ''}`;
    const firstPaint = await median(3, () => firstPaintOf(page, url));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await settle(page);
    const far = await middleCard(page, bare);
    const farDrag = await drag(page, cdp, far);
    const farPan = await pan(page, cdp);
    await zoomIn(page, bare);
    const near = await middleCard(page, bare);
    const dragOne = await drag(page, cdp, near);
    const panned = await pan(page, cdp);
    const dragFifty = await dragMany(page, cdp, bare);
    const peers = bare ? undefined : await withPeers(page, cdp);
    const longestTask = bare ? undefined : await longestOf(page, cdp);
    const heap = await heapOf(cdp);
    return {
      firstPaint,
      dragOne,
      dragFifty,
      pan: panned,
      farDrag,
      farPan,
      peers,
      longestTask,
      heap,
    };
  } finally {
    await page.close();
  }
}

/** The first of a browser also compiles the script and shapes its fonts, so the middle one counts. */
async function median(times: number, one: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < times; time += 1) all.push(await one());
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

async function firstPaintOf(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction(() => probe.firstPaintMs() !== undefined, undefined, {
    timeout: 120_000,
  });
  return (await page.evaluate(() => probe.firstPaintMs())) ?? 0;
}

/** Runs `act` and returns the main thread's CPU for each frame in which input arrived. */
async function perFrame(page: Page, cdp: CDPSession, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => probe.countFrames());
  const before = await taskMs(cdp);
  await act();
  const after = await taskMs(cdp);
  const frames = await page.evaluate(() => probe.frames());
  return (after - before) / Math.max(frames, 1);
}

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function drag(page: Page, cdp: CDPSession, from: Point): Promise<number> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12);
  await settle(page);
  const cost = await perFrame(page, cdp, async () => {
    for (let step = 0; step < steps; step += 1) {
      await page.mouse.move(
        from.x + 12 + 90 * Math.sin(step / 9),
        from.y + 60 * Math.sin(step / 7),
      );
    }
  });
  await page.mouse.up();
  await settle(page);
  return cost;
}

/** Selects fifty cards around the middle and drags them together. */
async function dragMany(page: Page, cdp: CDPSession, bare: boolean): Promise<number> {
  await page.evaluate((isBare) => {
    if (isBare || !room) return;
    const { x, y, width, height, zoom } = room.board.layout.view();
    const middle = { x: x + width / zoom / 2, y: y + height / zoom / 2 };
    const nodes = [...room.board.scenario.getState().nodes.values()];
    const far = ({ pos }: { pos: Point }) => Math.hypot(pos.x - middle.x, pos.y - middle.y);
    const fifty = nodes.sort((a, b) => far(a) - far(b)).slice(0, 50);
    room.board.selection.setState({ selected: new Set(fifty.map(({ id }) => id)) });
  }, bare);
  if (bare) {
    await page.evaluate(() => {
      flow?.selectFifty();
    });
  }
  await settle(page);
  return await drag(page, cdp, await middleCard(page, bare));
}

async function pan(page: Page, cdp: CDPSession): Promise<number> {
  await page.mouse.move(size.width / 2, size.height - 8);
  return await perFrame(page, cdp, async () => {
    for (let step = 0; step < steps; step += 1) {
      await page.mouse.wheel(step % 60 < 30 ? 24 : -24, 10 * Math.cos(step / 8));
    }
  });
}

/** Extra cost of thirty pointers and ten drags of others, over that of frames in which nothing moves. */
async function withPeers(page: Page, cdp: CDPSession): Promise<number> {
  const idle = await idleFrame(page, cdp);
  await page.evaluate(() => probe.startPeers(30));
  await settle(page);
  const busy = await idleFrame(page, cdp);
  await page.evaluate(() => probe.stopPeers());
  return Math.max(busy - idle, 0);
}

/** CPU of a frame without input, over two seconds. */
async function idleFrame(page: Page, cdp: CDPSession): Promise<number> {
  const before = await taskMs(cdp);
  const frames = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frame = 0;
        const end = performance.now() + 2000;
        const next = () => {
          frame += 1;
          if (performance.now() < end) requestAnimationFrame(next);
          else resolve(frame);
        };
        requestAnimationFrame(next);
      }),
  );
  return ((await taskMs(cdp)) - before) / frames;
}

/** The shorter of two runs: what else a machine does makes tasks long, too. */
async function longestOf(page: Page, cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const first = await page.evaluate(() => probe.peersDrag(5000));
  if (first < 50) return first;
  return Math.min(first, await page.evaluate(() => probe.peersDrag(5000)));
}

async function zoomIn(page: Page, bare: boolean): Promise<void> {
  await page.mouse.move(size.width / 2, size.height / 2);
  if (bare) {
    await page.evaluate(() => {
      flow?.zoomTo(1);
    });
  } else {
    await page.evaluate(() => {
      room?.board.layout.zoomTo(1);
    });
  }
  await settle(page);
}

/** A point on the title of the card that is nearest to the middle of the screen. */
async function middleCard(page: Page, bare: boolean): Promise<Point> {
  return await page.evaluate(
    ({ isBare, width, height }) => {
      const middle = { x: width / 2, y: height / 2 };
      const points: { x: number; y: number }[] = [];
      if (isBare || !room) {
        for (const node of document.querySelectorAll('.react-flow__node')) {
          const box = node.getBoundingClientRect();
          points.push({ x: box.left + box.width / 2, y: box.top + box.height / 3 });
        }
      } else {
        const { x, y, zoom } = room.board.layout.view();
        for (const { pos } of room.board.scenario.getState().nodes.values()) {
          points.push({ x: (pos.x + 100 - x) * zoom, y: (pos.y + 40 - y) * zoom });
        }
      }
      const far = (at: { x: number; y: number }) => Math.hypot(at.x - middle.x, at.y - middle.y);
      return points.sort((a, b) => far(a) - far(b))[0] ?? middle;
    },
    { isBare: bare, ...size },
  );
}

/** Until two frames in a row changed nothing: mounting is spread over frames. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        let before = -1;
        const next = () => {
          const now = document.querySelectorAll('*').length;
          quiet = now === before ? quiet + 1 : 0;
          before = now;
          if (quiet > 20) resolve();
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
  );
}
