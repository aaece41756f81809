import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CreateBoardAnswer } from '../../shared/protocol/http.ts';
import { seriousFaults } from '../support/axe.ts';
import { boardShows } from '../support/board-page.ts';
import { newBrowserPage } from '../support/browser.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();
let board: CreateBoardAnswer;

beforeAll(async () => {
  board = await stage.server.createBoard({ template: 'iran-mediation' });
});

/** Each screen: how to get there from the one before it. */
type Steps = readonly (readonly [screen: string, reach: (page: Page) => Promise<unknown>])[];

const outside: Steps = [
  ['home', (page) => page.goto(stage.server.origin)],
  [
    'start sheet',
    async (page) => {
      await page.getByRole('button', { name: 'Start a workshop' }).click();
      await page.getByRole('radio').first().waitFor();
    },
  ],
  ['unknown address', (page) => page.goto(`${stage.server.origin}/b/nosuchboard`)],
  ['join', (page) => page.goto(`${stage.server.origin}/j/${board.code}`)],
  [
    'join refused',
    async (page) => {
      await page.goto(`${stage.server.origin}/j/BBBBBB`);
      await page.getByRole('button', { name: 'Enter' }).click();
      await page.getByRole('alert').getByText(/\w/).waitFor();
    },
  ],
];

async function open(page: Page, keys: string, shown: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('application').focus();
  await page.keyboard.press(keys);
  await page.getByRole('dialog', { name: shown }).waitFor();
}

function tab(name: string): Steps[number] {
  return [`inspector, ${name}`, (page) => page.getByRole('tab', { name }).click()];
}

const inside: Steps = [
  ['name', (page) => page.goto(board.links.facilitate)],
  [
    'board',
    async (page) => {
      await page.getByRole('button', { name: 'Enter' }).click();
      await boardShows(page);
    },
  ],
  ['palette', (page) => open(page, 'Control+k', 'Commands')],
  ['search', (page) => open(page, '/', 'Search the board')],
  ['shortcuts', (page) => open(page, 'Shift+Slash', 'Keyboard shortcuts')],
  [
    'share',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Share' }).click();
      await page.getByRole('dialog', { name: 'Invite people' }).waitFor();
    },
  ],
  [
    'inspector of the board',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('application').focus();
      await page.keyboard.press('i');
      await page.getByRole('complementary', { name: 'Inspector' }).getByText('Issues').waitFor();
    },
  ],
  ['inspector of a card', (page) => page.locator('[data-collection="nodes"]').first().click()],
  tab('Numbers'),
  tab('Notes'),
  tab('Evidence'),
  ['inspector of a link', (page) => page.locator('[data-link]').first().click()],
];

describe('[U9] no screen has a serious accessibility fault', () => {
  test.each(['light', 'dark'] as const)('[U9] in the %s theme', async (theme) => {
    const found: Record<string, readonly string[]> = {};
    for (const steps of [outside, inside]) {
      const opened = await newBrowserPage(stage.browser, { theme });
      const { page } = opened;
      for (const [screen, reach] of steps) {
        await reach(page);
        const faults = await seriousFaults(page);
        if (faults.length > 0) found[screen] = faults;
      }
      await opened.close();
    }
    expect(found).toEqual({});
  });
});
