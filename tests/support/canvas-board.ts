import type { Page } from 'playwright-core';
import { must } from '../../shared/base/must.ts';
import { readScenario } from '../../shared/document/read-scenario.ts';
import type { Position, Scenario } from '../../shared/model/scenario.ts';
import { newClient } from './new-client.ts';
import { sessionOf } from './session-of.ts';

const yesNo = ['no', 'yes'];

/** Three cards with two links and a frame around the last; two of its five numbers are assumed. */
export const threeCards = {
  format: 'scenario-canvas',
  version: 1,
  title: 'Three cards',
  nodes: {
    talks: {
      kind: 'event',
      label: 'Talks',
      states: yesNo,
      pos: { x: 0, y: 0 },
      leak: { yes: 0.5 },
    },
    deal: { kind: 'event', label: 'Deal', states: yesNo, pos: { x: 400, y: 0 } },
    relief: { kind: 'outcome', label: 'Relief', states: yesNo, pos: { x: 400, y: 320 } },
  },
  links: {
    first: { from: 'talks', to: 'deal', kind: 'promotes', effects: { yes: { yes: 0.6 } } },
    second: { from: 'deal', to: 'relief', kind: 'promotes', effects: { yes: { yes: 0.5 } } },
  },
  groups: { frame: { label: 'Endgame', frame: { x: 360, y: 260, width: 280, height: 200 } } },
};

/** Another browser's copy of a board: what has reached everybody, in how many changes. */
export interface Witness {
  scenario(): Scenario;
  changes(): number;
}

/** Joins a board by its link; goes with the test. */
export async function newWitness(origin: string, link: string): Promise<Witness> {
  const client = newClient({ origin }, await sessionOf(origin, link, 'Witness'));
  await client.synced();
  let changes = 0;
  client.doc.on('update', () => {
    changes += 1;
  });
  return { scenario: () => readScenario(client.scenario), changes: () => changes };
}

/** The middle of a card or a pill on the screen. */
export async function middleOf(page: Page, id: string): Promise<Position> {
  const { x, y, width, height } = await boxOf(page, id);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where a card, a frame or a pill is on the screen. */
export async function boxOf(page: Page, id: string) {
  const found = page.locator(`[data-thing="${id}"],[data-link="${id}"]`);
  return must(await found.boundingBox());
}

/** Presses the mouse at a place and moves it by so many pixels, without letting go. */
export async function pull(page: Page, { x, y }: Position, dx: number, dy: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 8 });
}

/** Presses, moves and lets go. */
export async function drag(page: Page, from: Position, dx: number, dy: number): Promise<void> {
  await pull(page, from, dx, dy);
  await page.mouse.up();
}
