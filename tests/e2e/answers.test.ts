import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finePercent, points } from '../../client/charts/fine-percent.ts';
import { ownGain, ownPoints } from '../../client/charts/own-points.ts';
import { must } from '../../shared/base/must.ts';
import { readJson } from '../../shared/formats/read-json.ts';
import { seriousFaults } from '../support/axe.ts';
import type { BrowserPage } from '../support/browser.ts';
import { openBoard, patience } from '../support/open-board.ts';
import { setStage } from '../support/stage.ts';
import results from '../oracle/iran.results.json' with { type: 'json' };
import template from '../oracle/iran.template.json' with { type: 'json' };

const stage = setStage();
const { scenario } = readJson(template);
let opened: BrowserPage;
let page: Page;

beforeAll(async () => {
  const made = await stage.server.createBoard({ scenario: template });
  opened = await openBoard(stage.browser, made.links.edit, 'Ada');
  ({ page } = opened);
  await page.keyboard.press('q');
  await page.getByLabel('How likely is').selectOption('agreement');
});

afterAll(() => opened.close());

/** A question of the panel by its id, the only one that is unfolded. */
async function ask(id: string): Promise<Locator> {
  const question = page.locator(`[data-question="${id}"]`);
  for (const open of await page.locator('[data-question] h3 button[aria-expanded="true"]').all()) {
    await open.click();
  }
  await question.locator('h3 button').click();
  await question.locator('[aria-busy="false"]').first().waitFor(patience);
  return question;
}

/** The rows of a part's first table, as screen readers have them. */
function rowsOf(part: Locator): Promise<readonly (readonly string[])[]> {
  return part
    .locator('table')
    .first()
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
}

const title = (id: string) => scenario.nodes.get(id)?.label ?? id;
const optionName = (node: string, state: string) =>
  scenario.nodes.get(node)?.states.find(({ id }) => id === state)?.label ?? state;
const percent = (value: string) => finePercent(Number(value));

describe('[Y45] the answers on the Iran board stand on the screen as published', () => {
  test('[Y45] the ten likeliest stories in sentences, and those that lead to the target', async () => {
    const stories = await ask('stories');
    const { top10 } = results.storylines;
    const cards = stories.locator('ol li');
    await expect.poll(() => cards.count(), patience).toBe(10);
    const read = await cards.evaluateAll((all) => all.map((card) => card.textContent));
    for (const [at, { p, text }] of top10.entries()) {
      expect(read[at]).toContain(percent(p));
      expect(read[at]).toContain(text);
    }
    expect(read[9]).toContain(percent(results.storylines.mass_top10));
    expect(await stories.innerText()).toContain(`${results.storylines.n} possible`);

    // A told story is on its cards and on the links among them, and goes again.
    await cards.nth(2).getByRole('button').first().click();
    const escalation = page.locator('[data-thing="escalation"]');
    await expect.poll(() => escalation.getAttribute('class')).toMatch(/selected/);
    await expect
      .poll(() => page.locator('[data-canvas] [class*="shown"]').count())
      .toBeGreaterThan(5);
    await cards.nth(2).getByRole('button').first().click();
    await expect.poll(() => page.locator('[data-canvas] [class*="shown"]').count()).toBe(0);

    await stories.getByRole('radio', { name: /lead there/ }).check();
    const [leading] = results.storylines.top3_given_verified;
    await expect
      .poll(() => cards.first().textContent(), patience)
      .toContain(percent(leading?.share_of_verified ?? ''));
    expect(await cards.first().textContent()).toContain(leading?.text);
  });

  test('[Y45] the likeliest state of everything together, and the next', async () => {
    const stories = await ask('stories');
    await stories.getByRole('button', { name: 'Everything together' }).click();
    const course = stories.locator('dl[aria-label="Everything together"]');
    await course.waitFor(patience);
    const [best] = results.mpe.top10;
    expect(await stories.innerText()).toContain(percent(best?.p ?? ''));
    for (const [at, node] of results.mpe.order.entries()) {
      const state = best?.states[at] ?? '';
      const shown = course.locator(`[data-node="${node}"][data-state="${state}"]`);
      expect(await shown.innerText()).toContain(optionName(node, state));
    }
    // The next one differs from it somewhere.
    await stories.getByRole('button', { name: 'Next likeliest' }).click();
    const [, second] = results.mpe.top10;
    await expect
      .poll(() => stories.innerText(), patience)
      .toMatch(new RegExp(`Number 2[^%]*${escaped(percent(second?.p ?? ''))}`));
    for (const [at, node] of results.mpe.order.entries()) {
      const state = second?.states[at] ?? '';
      await course.locator(`[data-node="${node}"][data-state="${state}"]`).waitFor(patience);
    }
  });

  test('[Y45] what to find out first, and what knowing is worth to each decision', async () => {
    const question = await ask('find-out');
    await expect.poll(() => question.locator('[data-mark]').count(), patience).toBeGreaterThan(8);
    const telling = results.informativeness_agreement.filter(({ bits }) => Number(bits) > 0);
    const rows = await rowsOf(question);
    expect(rows.map(([card]) => card)).toEqual(telling.map(({ node }) => title(node)));
    expect(rows.map((row) => row.slice(-2))).toEqual(
      telling.map(({ bits, expected_abs_shift_V: shift }) => [
        points(Number(shift)),
        Number(bits).toFixed(3),
      ]),
    );
    for (const { decision, evpi, MEU, evidence_set_aside: aside } of results.evpi) {
      const part = question.locator(`[data-decision="${decision}"]`);
      await part.waitFor(patience);
      const words = await part.innerText();
      expect(words).toContain(`can expect ${ownPoints(Number(MEU))} points`);
      for (const node of aside) expect(words).toMatch(new RegExp(`Set aside.*${title(node)}`, 's'));
      const marks = await part
        .locator('[data-mark]')
        .evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
      for (const [node, worth] of Object.entries(evpi)) {
        if (Number(worth) > 0)
          expect(marks).toContainEqual(
            expect.stringContaining(`${title(node)}: worth ${ownGain(Number(worth))} points`),
          );
        else expect(words).toMatch(new RegExp(`Knowing[^.]*${escaped(title(node))}`));
      }
    }
  });

  test('[Y45] what each actor can expect, and each move’s best option', async () => {
    const question = await ask('gains');
    await expect.poll(() => question.locator('[data-move]').count(), patience).toBe(4);
    const now = await rowsOf(question);
    for (const [actor, expected] of Object.entries(results.baseline.EU)) {
      const name = scenario.actors.get(actor)?.label ?? '';
      expect(now.find(([who]) => who === name)?.[1]).toBe(ownPoints(Number(expected)));
    }
    // An actor's figure leads to its moves and to what it cares about.
    await question.locator('[data-mark="ru"]').click();
    await expect
      .poll(() => page.locator('[data-thing="ru_mediation"]').getAttribute('class'), patience)
      .toMatch(/selected/);
    for (const { move, best, owner, EU_by_option: options } of results.best_response) {
      const part = question.locator(`[data-move="${move}"]`);
      expect(await part.innerText()).toContain(`“${optionName(move, best)}” is best`);
      const heads = await part.locator('thead th').allTextContents();
      const rows = await rowsOf(part);
      for (const [option, worth] of Object.entries(options)) {
        const row = rows.find(([name]) => name === optionName(move, option));
        for (const [actor, value] of Object.entries(worth)) {
          const column = heads.indexOf(scenario.actors.get(actor)?.label ?? '');
          expect(row?.[column]).toBe(ownPoints(Number(value)));
        }
        const drawn = part.locator(`[data-mark="${option}"]`);
        const own = must(Object.entries(worth).find(([actor]) => actor === owner))[1];
        expect(await drawn.getAttribute('aria-label')).toContain(ownPoints(Number(own)));
      }
    }
  });

  test('[Y45] the ways of mediation to an agreement, drawn on the canvas while they are shown', async () => {
    await page.getByRole('button', { name: optionName('agreement', 'interim') }).click();
    const question = await ask('routes');
    const { total_effect: total, arrows, paths } = results.effect_decomposition;
    await question.locator('[data-effect]').first().waitFor({ timeout: 30_000 });
    await expect
      .poll(() => question.innerText(), { timeout: 30_000 })
      .toContain(`${points(Number(total))} points`);
    await question.getByRole('button', { name: /^All .* ways$/ }).click();
    const ways = await question
      .locator('ol li')
      .evaluateAll((all) => all.map((way) => way.textContent));
    expect(ways).toEqual(
      paths.map(
        ({ path, solo_effect: effect }) => path.map(title).join('') + points(Number(effect)),
      ),
    );
    const rows = await rowsOf(question);
    expect(rows).toHaveLength(arrows.length);
    for (const { from, to, shapley, TE_without: without } of arrows) {
      const row = rows.find(([start, end]) => start === title(from) && end === title(to));
      expect(row?.slice(2)).toEqual([points(Number(shapley)), points(Number(without))]);
    }
    await expect
      .poll(() => page.locator('[data-canvas] [class*="raises"]').count())
      .toBeGreaterThan(8);
    expect(await page.locator('[data-canvas] [class*="lowers"]').count()).toBe(1);
    await question.locator('h3 button').click();
    await expect.poll(() => page.locator('[data-canvas] [class*="raises"]').count()).toBe(0);
    // The links have the colours of their kinds again.
    expect(await page.locator('[data-canvas] g[class*="promotes"]').count()).toBeGreaterThan(8);
    await page.getByRole('button', { name: optionName('agreement', 'interim') }).click();
  });

  test('[Y45] a card learnt beside the same brought about, and on the board at a press', async () => {
    const question = await ask('what-if');
    for (const { node, state, observe, do: done } of results.observe_vs_do) {
      await question.getByLabel('What if', { exact: true }).selectOption(node);
      await question.getByLabel('were').selectOption(state);
      await expect
        .poll(async () => (await rowsOf(question)).slice(1).map((row) => row[1]), patience)
        .toEqual([percent(observe.V), percent(done.V)]);
    }
    await question.getByLabel('What if', { exact: true }).selectOption('iran_response');
    await question.getByLabel('were').selectOption('accepts');
    await expect.poll(() => question.locator('[data-why]').innerText(), patience).toMatch(/differ/);
    await question.getByRole('button', { name: 'See it done on the board' }).click();
    const bar = page.getByRole('region', { name: 'What if' });
    await bar.waitFor(patience);
    expect(await bar.innerText()).toContain(title('iran_response'));
    await bar.getByRole('button', { name: 'Clear' }).click();
  });

  test('[Y47] a what-if counts in the answers once the switch says so', async () => {
    const question = await ask('what-if');
    const posture = must(results.observe_vs_do.find(({ node }) => node === 'us_relief'));
    await question.getByLabel('What if', { exact: true }).selectOption(posture.node);
    await question.getByLabel('were').selectOption(posture.state);
    await question.getByRole('button', { name: 'See it done on the board' }).click();
    const counts = page.getByRole('switch', { name: 'With my what-if' });
    const line = page.locator('[data-counts]');
    await counts.waitFor(patience);
    expect(await line.innerText()).toContain(`leave out “${title(posture.node)}`);
    const top = page.getByLabel('How likely it is now');
    expect(await top.innerText()).toBe(percent(results.baseline.marginals.agreement.verified));

    await counts.check();
    await expect.poll(() => top.innerText(), patience).toBe(percent(posture.do.V));
    expect(await line.innerText()).toContain('Every answer supposes');
    const drivers = await ask('drivers');
    const caption = drivers.locator('figcaption').first();
    await expect.poll(() => caption.innerText(), patience).toContain(percent(posture.do.V));
    await drivers.getByRole('button', { name: 'Copy, save or read as a table' }).first().click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as SVG' }).click(),
    ]);
    const picture = (await readFile(await saved.path(), 'utf8')).replaceAll(/<[^>]*>/g, ' ');
    expect(picture.replaceAll(/\s+/g, ' ')).toContain(`Supposing “${title(posture.node)}`);
    expect(await seriousFaults(page)).toEqual([]);
    await counts.uncheck();
    await expect
      .poll(() => top.innerText(), patience)
      .toBe(percent(results.baseline.marginals.agreement.verified));
    await page
      .getByRole('region', { name: 'What if' })
      .getByRole('button', { name: 'Clear' })
      .click();
    await expect.poll(() => counts.count()).toBe(0);
  });

  test('[Y46] what an outcome is worth is said in the panel, and counts at once', async () => {
    const question = await ask('gains');
    await question.getByLabel('To whom').selectOption({ label: 'Russia' });
    await question.getByLabel('What', { exact: true }).selectOption('agreement');
    const field = question.getByLabel(optionName('agreement', 'verified'));
    const before = Number((await field.inputValue()).replace('−', '-'));
    await field.fill('90');
    await field.press('Enter');
    const gained = Number(results.baseline.marginals.agreement.verified) * (90 - before);
    const expected = Number(results.baseline.EU.ru) + gained;
    await expect
      .poll(async () => (await rowsOf(question)).find(([who]) => who === 'Russia')?.[1], patience)
      .toBe(ownPoints(expected));
    await field.fill('900');
    await expect.poll(() => question.innerText()).toContain('A number from −100 to 100');
    await field.press('Escape');
    expect(await field.inputValue()).toBe('90');
  });

  test('[Y45] nothing in these answers is a serious accessibility fault', async () => {
    await ask('stories');
    for (const id of ['find-out', 'gains', 'what-if', 'changes', 'gut', 'consistent']) {
      await page.locator(`[data-question="${id}"] h3 button`).click();
    }
    await expect.poll(() => page.locator('[aria-busy="true"]').count(), patience).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(opened.faults).toEqual([]);
  });
});

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
