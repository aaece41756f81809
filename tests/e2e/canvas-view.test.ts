import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../shared/base/must.ts';
import { boxOf, drag, middleOf, threeCards, type Witness } from '../support/canvas-board.ts';
import { setCanvasStage } from '../support/canvas-stage.ts';

const stage = setCanvasStage();
let page: Page;
let others: Witness;

beforeEach(async () => {
  ({ page, others } = await stage.open({ scenario: threeCards }));
});

const patience = { timeout: 10_000, interval: 50 } as const;

const scale = async () => parseInt(await page.getByTitle('Zoom to 100%').innerText(), 10);

/** The colour of one pixel of what is on the screen. */
async function pixel(x: number, y: number): Promise<readonly number[]> {
  const shot = await page.screenshot({
    clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 },
  });
  return page.evaluate(
    async (source) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      const context = document.createElement('canvas').getContext('2d');
      context?.drawImage(picture, 0, 0);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  );
}

describe('[C27] assumed numbers', () => {
  test('[C27] are counted, and each is reached from the list', async () => {
    const chip = page.getByTestId('assumed-chip');
    expect(await chip.getAttribute('aria-label')).toBe('2 of 5 numbers are assumed');
    await chip.click();
    await page.getByRole('button', { name: /^Relief/ }).click();
    await page.getByRole('heading', { name: 'Relief' }).waitFor();
    await page.locator('[data-thing="relief"][class*="selected"]').waitFor();
  });
});

describe('[C28] a loop', () => {
  test('[C28] suspends its last link, says why, and is repaired by one click', async () => {
    await page.locator('[data-thing="relief"]').hover();
    const port = must(await page.locator('[data-thing="relief"] [data-port="left"]').boundingBox());
    const from = { x: port.x + port.width / 2, y: port.y + port.height / 2 };
    const to = await middleOf(page, 'talks');
    await drag(page, from, to.x - from.x, to.y - from.y);
    await expect.poll(() => others.scenario().links.size, patience).toBe(3);
    const closing = must([...others.scenario().links.values()].find((link) => link.to === 'talks'));
    const greyed = page.locator(`[data-link="${closing.id}"][class*="suspended"]`);
    await greyed.waitFor();
    await page.getByRole('button', { name: '1 problem' }).first().click();
    const reasons = page.getByRole('dialog');
    expect(await reasons.innerText()).toMatch(/loop/);
    await reasons.getByRole('button', { name: /round/ }).click();
    await greyed.waitFor({ state: 'detached' });
    await expect.poll(() => others.scenario().links.get(closing.id)?.lag, patience).toBe(1);
    await expect
      .poll(() => page.getByRole('button', { name: '1 problem' }).count(), patience)
      .toBe(0);
  });
});

describe('[C35] a number that the baseline has overtaken', () => {
  test('[C35] is answered again where the problem is told', async () => {
    const { nodes, links } = threeCards;
    const given = { v: 0.2, asked: 'total', total: 0.1 };
    ({ page, others } = await stage.open({
      scenario: {
        ...threeCards,
        nodes: { ...nodes, deal: { ...nodes.deal, leak: { yes: 0.4 } } },
        links: { ...links, first: { ...links.first, effects: { yes: { yes: given } } } },
      },
    }));
    await page.getByRole('button', { name: '1 problem' }).first().click();
    await page.getByRole('button', { name: 'Answer it again' }).click();
    await page.getByRole('button', { name: 'Set' }).waitFor();
    await page.keyboard.type('70');
    await page.keyboard.press('Enter');
    const total = () => others.scenario().links.get('first')?.effects['yes']?.['yes']?.total;
    await expect.poll(total, patience).toBe(0.7);
    await expect
      .poll(() => page.getByRole('button', { name: '1 problem' }).count(), patience)
      .toBe(0);
  });
});

describe('[C29] the whole board', () => {
  test('[C29] is in the minimap, which moves the view', async () => {
    await page.getByRole('application').focus();
    const map = page.locator('canvas[data-control]');
    const before = await map.count();
    await page.keyboard.press('Shift+M');
    await expect.poll(() => map.count(), patience).toBe(1 - before);
    if (before === 1) await page.keyboard.press('Shift+M');
    await map.waitFor();
    const place = await boxOf(page, 'talks');
    const box = must(await map.boundingBox());
    await page.mouse.click(box.x + box.width * 0.8, box.y + box.height / 2);
    await expect
      .poll(async () => (await boxOf(page, 'talks')).x, patience)
      .toBeLessThan(place.x - 50);
  });

  test('[C29] from afar is one picture, in which a click selects', async () => {
    const { x, y } = await middleOf(page, 'talks');
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 20 && (await scale()) >= 34; turn += 1)
      await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await expect.poll(scale, patience).toBeLessThan(35);
    await expect.poll(() => page.locator('[data-collection="nodes"]').count(), patience).toBe(0);
    await page.mouse.click(x, y);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Talks' }).waitFor();
  });

  test('[C30] a line has the colour of its kind', async () => {
    const colours = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--promotes)';
      const wanted = getComputedStyle(probe).color;
      probe.remove();
      const lines = [...document.querySelectorAll('svg g > path[stroke-width]')];
      return { wanted, lines: lines.map((line) => getComputedStyle(line).color) };
    });
    expect(colours.lines).toEqual([colours.wanted, colours.wanted]);
  });

  test('[C30] near and far, each theme has its own colours', async () => {
    const paper = async () => {
      const { x, y } = await middleOf(page, 'talks');
      const near = [...(await pixel(x - 90, y + 200)), ...(await pixel(x + 60, y - 30))];
      return near.reduce((sum, part) => sum + part, 0) / near.length;
    };
    await page.getByRole('application').focus();
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(paper, patience).toBeLessThan(80);
    expect(light).toBeGreaterThan(200);
    const { x, y } = await middleOf(page, 'talks');
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 20 && (await scale()) >= 34; turn += 1)
      await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await expect.poll(() => page.locator('[data-collection="nodes"]').count(), patience).toBe(0);
    // Beside the title and above the strip there is paper alone.
    const far = async () => Math.max(...(await pixel(x + 20, y)));
    await expect.poll(far, patience).toBeLessThan(90);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(far, patience).toBeGreaterThan(200);
  });
});
