import type { Page } from 'playwright-core';
import { must } from '../../../shared/base/must.ts';
import { below, type Random } from '../../../shared/base/prng.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const cards = '#canvas [data-collection="nodes"]';
const numbers = '#canvas [data-link]';

/** What the person whose page is measured does, by real input; each call does the next thing. */
export function createHands(page: Page, random: Random): () => Promise<void> {
  const acts = [showPart, enterNumber, dragCard, openInspector, pan, enterNumber, showWhole];
  let turn = 0;

  async function showPart(): Promise<void> {
    // The board is wider than high: somewhere along its middle there are cards.
    const { x, y, width, height } = must(await page.locator('#canvas').boundingBox());
    await page.mouse.move(x + width * (0.15 + 0.5 * random()), y + height / 2);
    await page.keyboard.down('Control');
    for (let step = 0; step < 12; step += 1) await page.mouse.wheel(0, -60);
    await page.keyboard.up('Control');
    await page.locator(numbers).first().waitFor();
  }

  async function showWhole(): Promise<void> {
    await page.getByRole('button', { name: 'Show everything' }).click();
  }

  async function enterNumber(): Promise<void> {
    const at = await spot(numbers);
    await page.mouse.click(at.x, at.y);
    await page.keyboard.type(`${10 + below(random, 80)}`, { delay: 120 });
    await page.keyboard.press('Enter');
  }

  async function dragCard(): Promise<void> {
    const at = await spot(cards);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    for (let step = 1; step <= 24; step += 1) {
      await page.mouse.move(at.x + 40 * Math.sin(step / 6), at.y + 30 * Math.sin(step / 8));
    }
    await page.mouse.up();
  }

  async function openInspector(): Promise<void> {
    const at = await spot(cards);
    await page.mouse.click(at.x, at.y);
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.waitFor();
    for (const name of ['Numbers', 'Evidence', 'Details']) {
      await inspector.getByRole('tab', { name }).click();
    }
    await inspector.getByRole('button', { name: 'Close' }).click();
  }

  async function pan(): Promise<void> {
    for (let step = 0; step < 30; step += 1) {
      await page.mouse.wheel(step < 15 ? 24 : -24, 10 * Math.cos(step / 8));
    }
  }

  /** A place of something on the canvas that nothing covers. @throws {Error} when there is none. */
  async function spot(selector: string): Promise<Point> {
    const points = await page.evaluate((wanted) => {
      const places = [...document.querySelectorAll(wanted)].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { element, x: left + width / 2, y: top + height / 3 };
      });
      return places
        .filter(({ element, x, y }) => element.contains(document.elementFromPoint(x, y)))
        .map(({ x, y }) => ({ x, y }));
    }, selector);
    const point = points[below(random, points.length)];
    if (point === undefined) throw new Error(`Nothing on the canvas is ${selector}.`);
    return point;
  }

  return async () => {
    await acts[turn % acts.length]?.();
    turn += 1;
  };
}
