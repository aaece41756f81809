import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { must } from '../../shared/base/must.ts';
import { readJson } from '../../shared/formats/read-json.ts';
import { compile } from '../../shared/model/compile.ts';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { newBrowserPage, type BrowserPage } from './browser.ts';
import { bruteForce } from './brute-force.ts';

/** Shares by card, six digits, as the strips on the canvas show them. */
export type Strips = Readonly<Record<string, string>>;

/** Opens a board's link in a browser of its own, as a person with that name. */
export async function openBoard(
  browser: Browser,
  link: string,
  name: string,
): Promise<BrowserPage> {
  const opened = await newBrowserPage(browser);
  await opened.page.addInitScript((known) => {
    localStorage.setItem('parley:name', JSON.stringify(known));
  }, name);
  await opened.page.goto(link);
  await boardShows(opened.page);
  return opened;
}

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

export async function isSaved(page: Page): Promise<void> {
  await expect.poll(() => chipOf(page), patience).toMatchObject({ state: 'saved', waiting: 0 });
}

/** For what takes a reconnect. */
export const patience = { timeout: 20_000, interval: 50 } as const;

/** The board as the server has it, and what its strips must show by adding up every configuration. */
export async function serverBoard(origin: string, link: string) {
  const { pathname, hash } = new URL(link);
  const board = pathname.split('/').at(-1) ?? '';
  const key = new URLSearchParams(hash.slice(1)).get('k') ?? '';
  const answer = await fetch(`${origin}/api/boards/${board}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, name: 'Witness' }),
  });
  const { token } = (await answer.json()) as SessionAnswer;
  const json = await fetch(`${origin}/api/boards/${board}/scenario`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { scenario } = readJson(await json.text());
  const { network, interventions, findings } = compile(scenario);
  const { marginals } = bruteForce(network, { interventions, findings });
  const strips: Strips = Object.fromEntries(
    network.variables.map(({ id }, index) => [
      id,
      (marginals[index] ?? []).map((share) => share.toFixed(6)).join(' '),
    ]),
  );
  return { scenario, strips };
}
