import type { Page } from 'playwright-core';
import { setByDragging } from './board-page.ts';

/** Milliseconds from a key press in one browser to the painted change in another, in the order measured. */
export async function measureLatency(
  writer: Page,
  reader: Page,
  rounds: number,
): Promise<readonly number[]> {
  await setByDragging(writer, 'l21', 20);
  await writer.evaluate(() => {
    const pressed: number[] = [];
    Object.assign(globalThis, { pressed });
    addEventListener(
      'keydown',
      ({ code, timeStamp }) => {
        if (code === 'KeyZ') pressed.push(performance.timeOrigin + timeStamp);
      },
      { capture: true },
    );
  });
  // The drag itself must have arrived, or its paint would be taken for the first edit's.
  await showsDragged(writer);
  await showsDragged(reader);
  await reader.evaluate(() => {
    const painted: number[] = [];
    Object.assign(globalThis, { painted });
    // A message posted in a frame's callback arrives after that frame has been painted.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      painted.push(performance.timeOrigin + performance.now());
    });
    port1.start();
    const strip = document.querySelector('[data-thing="agreement"] [data-strip]');
    if (strip === null) throw new Error('The card is not on the screen.');
    new MutationObserver(() => {
      requestAnimationFrame(() => {
        port2.postMessage(null);
      });
    }).observe(strip, { attributes: true, attributeFilter: ['data-strip'] });
  });
  // Undo and redo change the document without a preview going ahead of the edit.
  const latencies: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await writer.keyboard.press(round % 2 === 0 ? 'Control+KeyZ' : 'Control+Shift+KeyZ');
    await reader.waitForFunction(
      (wanted) => (globalThis as unknown as { painted: number[] }).painted.length > wanted,
      round,
      { polling: 20 },
    );
    const [start, end] = await Promise.all([
      writer.evaluate((at) => (globalThis as unknown as { pressed: number[] }).pressed[at], round),
      reader.evaluate((at) => (globalThis as unknown as { painted: number[] }).painted[at], round),
    ]);
    latencies.push((end ?? NaN) - (start ?? NaN));
  }
  return latencies;
}

/** Waits until the dragged number and what follows from it stand still on the screen. */
async function showsDragged(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const pill = document.querySelector('[data-link="l21"]');
      const strip = document.querySelector<HTMLElement>('[data-thing="agreement"] [data-strip]');
      const isStill = Reflect.get(globalThis, 'lastStrip') === strip?.dataset['strip'];
      Reflect.set(globalThis, 'lastStrip', strip?.dataset['strip']);
      return isStill && pill?.getAttribute('aria-valuenow') === '75';
    },
    undefined,
    { polling: 200 },
  );
}

/** The value below which that share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
