import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { must } from '../../shared/base/must.ts';
import { writeJson } from '../../shared/formats/write-json.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { bigBoard } from '../support/big-board.ts';
import { newBrowserPage } from '../support/browser.ts';
import { patience } from '../support/open-board.ts';
import { setStage } from '../support/stage.ts';
import template from '../oracle/iran.template.json' with { type: 'json' };

const stage = setStage();

const questions = [
  'drivers',
  'certainty',
  'links',
  'stories',
  'find-out',
  'gains',
  'routes',
  'what-if',
  'changes',
  'gut',
  'consistent',
];

async function analysed(made: { readonly links: { readonly edit: string } }) {
  const opened = await newBrowserPage(stage.browser);
  const { page } = opened;
  await page.addInitScript(() => localStorage.setItem('parley:name', JSON.stringify('Ada')));
  await page.goto(made.links.edit);
  await page.getByRole('button', { name: 'Analyse' }).click();
  const panel = page.locator('aside[aria-label="Analyse"]');
  await panel.getByRole('button', { name: 'Close' }).waitFor(patience);
  return { opened, page, panel };
}

/** Opens every question in turn and waits for its answer. */
async function askAll(page: Page, look: (question: Locator, id: string) => Promise<void>) {
  for (const id of questions) {
    const question = page.locator(`[data-question="${id}"]`);
    await question.locator('h3 button').click();
    // The answer is fetched first, and then worked out.
    await expect.poll(() => question.innerText(), patience).toContain('\n');
    await expect.poll(() => question.locator('[aria-busy="true"]').count(), patience).toBe(0);
    await look(question, id);
    await question.locator('h3 button').click();
  }
}

test('[Y48] sixty cards with long titles: nothing lies over anything or leaves the panel', async () => {
  const board = bigBoard(60);
  const long = 'a title that somebody typed while the meeting went on and never shortened since';
  const nodes: Scenario['nodes'] = new Map(
    [...board.nodes].map(([id, node]) => [id, { ...node, label: `${id}, ${long}` }]),
  );
  const scenario = writeJson({ ...board, nodes });
  const { opened, page, panel } = await analysed(await stage.server.createBoard({ scenario }));
  const top = page.getByLabel('How likely it is now');
  await expect.poll(() => top.innerText(), patience).toMatch(/%/);
  const [choice, chance, shut] = await Promise.all(
    [page.getByLabel('How likely is'), top, panel.getByRole('button', { name: 'Close' })].map(
      async (part) => must(await part.boundingBox()),
    ),
  );
  const [from, middle, to] = [must(choice), must(chance), must(shut)];
  expect(from.x + from.width).toBeLessThanOrEqual(middle.x);
  expect(middle.x + middle.width).toBeLessThanOrEqual(to.x);
  await askAll(page, async (question, id) => {
    const over = await question.evaluate((part) => part.scrollWidth - part.clientWidth);
    expect([id, over]).toEqual([id, 0]);
  });
  expect(opened.faults).toEqual([]);
  await opened.close();
});

test('[Y48] an empty board offers an outcome, and can then be asked everything', async () => {
  const { opened, page, panel } = await analysed(
    await stage.server.createBoard({ template: 'blank' }),
  );
  await panel.getByRole('button', { name: 'Add an outcome' }).click();
  await page.keyboard.type('Deal');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByLabel('How likely it is now').innerText(), patience)
    .toBe('10.0%');
  await askAll(page, async (question) => {
    expect(await question.locator('[role="alert"]').count()).toBe(0);
  });
  expect(opened.faults).toEqual([]);
  await opened.close();
});

test('[Y48] a question that is opened far down comes to the top with its answer', async () => {
  const { opened, page } = await analysed(
    await stage.server.createBoard({ template: 'cuba-1962' }),
  );
  const question = page.locator('[data-question="consistent"]');
  await question.locator('h3 button').click();
  await question.locator('[data-mark]').first().waitFor(patience);
  const list = page.locator('[data-question="drivers"]').locator('xpath=..');
  await expect
    .poll(async () => {
      const [own, all] = await Promise.all([question.boundingBox(), list.boundingBox()]);
      // At the top, or as far up as the end of the list lets it.
      return (
        must(own).y - must(all).y < 8 ||
        must(own).y + must(own).height <= must(all).y + must(all).height + 1
      );
    }, patience)
    .toBe(true);
  await opened.close();
});

test('[Y48] where the evidence cannot be, the answers name what clashes', async () => {
  const evidence = {
    ...template.evidence,
    x1: { node: 'iran_response', type: 'hard', state: 'rejects', on: true },
    x2: { node: 'us_relief', type: 'hard', state: 'grant', on: true },
  };
  const { opened, page } = await analysed(
    await stage.server.createBoard({ scenario: { ...template, evidence } }),
  );
  await askAll(page, async (question) => {
    await expect
      .poll(() => question.innerText(), patience)
      .toContain('The evidence on the board cannot all be true');
    const words = await question.innerText();
    expect(words).toContain(template.nodes.iran_response.label);
    expect(words).toContain(template.nodes.us_relief.label);
  });
  expect(opened.faults).toEqual([]);
  await opened.close();
});
