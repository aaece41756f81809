import type { Page } from 'playwright-core';
import { must } from '../../shared/base/must.ts';

/** Shares by card, six digits, as the strips on the canvas show them. */
export type Strips = Readonly<Record<string, string>>;

/** Waits until cards and their computed strips are on the screen. */
export async function boardShows(page: Page): Promise<void> {
  await page.locator('[data-thing] [data-strip]').first().waitFor();
}

export function stripsOf(page: Page): Promise<Strips> {
  return page.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('[data-collection="nodes"]')];
    return Object.fromEntries(
      cards.map((card) => [
        card.dataset['thing'] ?? '',
        card.querySelector<HTMLElement>('[data-strip]')?.dataset['strip'] ?? '',
      ]),
    );
  });
}

/** Drags a link's number `points` to the right, without letting go. */
export async function dragNumber(page: Page, link: string, points: number): Promise<void> {
  const box = must(await page.locator(`[data-link="${link}"]`).boundingBox());
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(x + (points * 4 * step) / 8, y);
}

/** Drags a link's number and lets go. */
export async function setByDragging(page: Page, link: string, points: number): Promise<void> {
  await dragNumber(page, link, points);
  await page.mouse.up();
}

export interface Chip {
  readonly state: string;
  readonly waiting: number;
  readonly onDevice: boolean;
  readonly words: string;
}

/** What the sync chip says. */
export async function chipOf(page: Page): Promise<Chip> {
  const chip = page.getByTestId('sync-chip');
  return {
    state: (await chip.getAttribute('data-state')) ?? '',
    waiting: Number(await chip.getAttribute('data-waiting')),
    onDevice: (await chip.getAttribute('data-on-device')) === 'true',
    words: (await chip.innerText()).trim(),
  };
}
