import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CreateBoardAnswer } from '../../shared/protocol/http.ts';
import { isSaved, openBoard, patience } from '../support/open-board.ts';
import { serverBoard } from '../support/server-board.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();
let made: CreateBoardAnswer;
let page: Page;

const event = (leak: number, x: number, y: number) => ({
  kind: 'event',
  leak: { yes: leak },
  pos: { x, y },
});

/** The published case M15 before anybody made rounds of it: its brake closes a loop. */
const scenario = {
  title: 'Pressure',
  nodes: {
    pressure: { ...event(0.6, 0, 0), label: 'Pressure' },
    concession: { ...event(0.1, 320, 160), label: 'Concession' },
    deal: { ...event(0.02, 640, 0), label: 'Deal' },
  },
  links: {
    k1: { from: 'pressure', to: 'concession', lamport: 1, effects: { yes: { yes: 0.4 } } },
    k2: { from: 'concession', to: 'deal', lamport: 2, effects: { yes: { yes: 0.3 } } },
    k3: {
      from: 'concession',
      to: 'pressure',
      kind: 'inhibits',
      lamport: 3,
      blocks: { yes: 0.5 },
    },
  },
};

beforeAll(async () => {
  made = await stage.server.createBoard({ scenario });
  ({ page } = await openBoard(stage.browser, made.links.edit, 'Ada'));
});

/** What the card says of its chance: "11%". */
function figure(card: string) {
  return expect.poll(
    async () => /\d+%/.exec(await page.locator(`[data-thing="${card}"]`).innerText())?.[0],
    patience,
  );
}

/** Opens a tab of a card's inspector. */
async function inspect(card: string, tab: RegExp): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator(`[data-thing="${card}"]`).click();
  const panel = page.getByRole('tab', { name: tab });
  if (!(await panel.isVisible())) await page.keyboard.press('Enter');
  await panel.click();
}

test('[U64] a loop becomes a next-round link, and the deal is read round by round', async () => {
  // The link that closes the loop offers the next round; both its cards then repeat, three times.
  await page.locator('[data-link="k3"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /next round/i }).click();
  await expect.poll(() => page.getByLabel('When it acts').inputValue()).toBe('1');

  await inspect('deal', /^Details/);
  await page.getByRole('checkbox', { name: 'Repeats every round' }).check();
  await page.getByRole('checkbox', { name: /^Once reached/ }).check();
  await figure('deal').toBe('29%');
  const rows = page.getByRole('list', { name: 'By round' }).getByRole('button');
  await expect
    .poll(async () => (await rows.allInnerTexts()).map((text) => /\d+%/.exec(text)?.[0]))
    .toEqual(['11%', '21%', '29%']);

  // By key on the canvas, and by the chooser beside the zoom.
  await page.locator('[data-thing="deal"]').focus();
  await page.keyboard.press('r');
  await figure('deal').toBe('11%');
  await page.getByRole('radio', { name: 'Round 2' }).click();
  await figure('deal').toBe('21%');

  await isSaved(page);
  const { scenario: stored } = await serverBoard(stage.server.origin, made.links.view);
  expect(stored.meta.rounds?.count).toBe(3);
  expect(stored.links.get('k3')?.lag).toBe(1);
});

test('[B8] the chosen round is kept over a reload, and is nobody else’s', async () => {
  await page.reload();
  await figure('deal').toBe('21%');
  const other = await openBoard(stage.browser, made.links.edit, 'Ben');
  await expect.poll(() => other.page.locator('[data-thing="deal"]').innerText()).toContain('29%');
});

test('[U64] evidence speaks of its round, and one step takes it back', async () => {
  await inspect('concession', /^Evidence/);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('In which round').selectOption('1');
  await page.getByRole('button', { name: 'Add evidence' }).click();
  await expect.poll(() => page.getByText('Round 1. It is: Yes').count()).toBe(1);
  await figure('deal').toBe('37%');
  await page.locator('[data-thing="deal"]').focus();
  await page.keyboard.press('Control+z');
  await figure('deal').toBe('21%');
});

test('[U64] the palette leads to the rounds, which are named and taken away in one step each', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('play in rounds');
  await page.keyboard.press('Enter');
  const count = page.getByLabel('How often it is played');
  await expect.poll(() => count.evaluate((field) => field === document.activeElement)).toBe(true);

  await page.getByLabel('Name of round 2').fill('Summit');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Summit' }).waitFor();
  await count.selectOption('Off');
  await expect.poll(() => page.getByRole('radio', { name: 'Summit' }).count()).toBe(0);
  // The delayed brake now waits for a round that never comes, and says so.
  await page.getByText('the board has no rounds').first().waitFor();

  await page.locator('[data-thing="deal"]').focus();
  await page.keyboard.press('Control+z');
  await page.getByRole('radio', { name: 'Summit' }).waitFor();
  await figure('deal').toBe('21%');
});
