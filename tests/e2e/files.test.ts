import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJson } from '../../shared/formats/read-json.ts';
import { must } from '../../shared/base/must.ts';
import { boardShows, stripsOf } from '../support/board-page.ts';
import type { BrowserPage } from '../support/browser.ts';
import { openBoard, patience } from '../support/open-board.ts';
import { serverScenario } from '../support/server-board.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();
let opened: BrowserPage;
let page: Page;
let link: string;

beforeEach(async () => {
  ({ edit: link } = (await stage.server.createBoard({ template: 'iran-mediation' })).links);
  opened = await openBoard(stage.browser, link, 'Ada');
  page = opened.page;
});

afterEach(async () => {
  expect(opened.faults).toEqual([]);
  await opened.close();
});

const bif = `network rain {}
variable rain { type discrete [ 2 ] { no, yes }; }
variable wet { type discrete [ 2 ] { no, yes }; }
probability ( rain ) { table 0.8, 0.2; }
probability ( wet | rain ) { (no) 0.9, 0.1; (yes) 0.05, 0.95; }
`;

type Texts = Readonly<Record<string, string>>;

/** Lets files go over what the selector names, at this place in the window. */
async function dropOn(over: Page, selector: string, files: Texts, x: number, y: number) {
  const transfer = await over.evaluateHandle((texts) => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(texts)) data.items.add(new File([text], name));
    return data;
  }, files);
  const event = { dataTransfer: transfer, clientX: x, clientY: y };
  await over.dispatchEvent(selector, 'dragover', event);
  await over.dispatchEvent(selector, 'drop', event);
}

async function drop(name: string, text: string, x: number, y: number): Promise<void> {
  await dropOn(page, '[data-canvas]', { [name]: text }, x, y);
}

const kumu = {
  'map connections.csv': 'From,To,Type\nTalks,Deal,+\nSpoiler,Deal,-\n',
  'map elements.csv': 'Label,Type\nTalks,Event\nDeal,Outcome\nSpoiler,Event\n',
};

function filesOf(texts: Texts) {
  return Object.entries(texts).map(([name, text]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  }));
}

async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('[U100] [U101] a dropped file is looked at, and goes into the board as one step, on no card', async () => {
  const before = (await serverScenario(stage.server.origin, link)).nodes;
  await drop('rain.bif', bif, 700, 400);
  const sheet = page.getByRole('dialog', { name: 'Open a file' });
  await sheet.getByText('BIF · 2 cards · 1 link').waitFor();
  await sheet.getByText('Everything in it is kept.').waitFor();
  await sheet.getByRole('button', { name: 'Into this board' }).click();
  const cards = async () => [...(await serverScenario(stage.server.origin, link)).nodes.values()];
  await expect.poll(async () => (await cards()).length, patience).toBe(before.size + 2);
  const [rain] = (await cards()).filter(({ label }) => label === 'rain');
  const covered = [...before.values()].filter(
    ({ pos }) =>
      Math.abs(pos.x - must(rain).pos.x) < 200 && Math.abs(pos.y - must(rain).pos.y) < 108,
  );
  expect(covered).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await cards()).length, patience).toBe(before.size);
});

/** A network whose one table is more than 1 MB as an update: more than the server takes in one. */
function heavyNetwork(): string {
  const many = Array.from({ length: 60 }, (_, at) => `s${at}`);
  const few = many.slice(0, 20);
  const sums = many.map(() => (1 / many.length).toFixed(6)).join(', ');
  const row = few.map(() => (1 / few.length).toFixed(6)).join(', ');
  const variable = (name: string, states: readonly string[]) =>
    `variable ${name} { type discrete [ ${states.length} ] { ${states.join(', ')} }; }`;
  const rows = many.flatMap((first) => many.map((second) => `(${first}, ${second}) ${row};`));
  return [
    'network heavy {}',
    variable('first', many),
    variable('second', many),
    variable('heavy', few),
    `probability ( first ) { table ${sums}; }`,
    `probability ( second ) { table ${sums}; }`,
    `probability ( heavy | first, second ) { ${rows.join('\n')} }`,
  ].join('\n');
}

test('[D25] [U101] a file too large for one update is saved whole, and the page draws meanwhile', async () => {
  await drop('heavy.bif', heavyNetwork(), 700, 400);
  const sheet = page.getByRole('dialog', { name: 'Open a file' });
  const put = sheet.getByRole('button', { name: 'Into this board' });
  await put.waitFor();
  await page.evaluate(() => {
    const seen = { frames: 0 };
    Object.assign(window, { seen });
    const count = () => {
      if (document.querySelector('progress[aria-label="Adding"]') !== null) seen.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await put.click();
  await sheet.waitFor({ state: 'detached' });
  expect(await page.evaluate<number>('window.seen.frames')).toBeGreaterThan(3);
  const cards = async () => [...(await serverScenario(stage.server.origin, link)).nodes.values()];
  const rows = async () => {
    const heavy = (await cards()).find(({ label }) => label === 'heavy');
    return Object.keys(heavy?.table ?? {}).length;
  };
  await expect.poll(rows, patience).toBe(3600);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await cards()).length, patience).toBe(14);
});

test('[U100] what is wrong with a file is said with its line, and nothing happens', async () => {
  await drop('rain.bif', bif.replace('0.95', 'wet'), 700, 400);
  const sheet = page.getByRole('dialog', { name: 'Open a file' });
  await sheet.getByText('line 5: “wet” is no number').waitFor();
  expect(await sheet.getByRole('button', { name: 'New board' }).count()).toBe(0);
});

test('[U101] [U102] a board saved as a file is opened as a board that means the same', async () => {
  await boardShows(page);
  const strips = await stripsOf(page);
  await command('save the board');
  const save = page.getByRole('dialog', { name: 'Save the board as a file' });
  await save.getByText('The file holds everything on the board.').waitFor();
  const saving = page.waitForEvent('download');
  await save.getByRole('button', { name: 'Save' }).click();
  const path = await (await saving).path();
  const text = await readFile(path, 'utf8');
  expect(readJson(text).scenario.nodes.size).toBe(14);
  await save.getByRole('radio', { name: 'XMLBIF' }).check();
  await save.getByText('Quick numbers, words, ranges and reasons become plain tables.').waitFor();
  await page.keyboard.press('Escape');
  await command('open a file');
  const sheet = page.getByRole('dialog', { name: 'Open a file' });
  await sheet.getByLabel('File').setInputFiles(path);
  await expect.poll(() => sheet.innerText(), patience).toMatch(/Parley · 14 cards · \d+ links/);
  const from = page.url();
  await sheet.getByRole('button', { name: 'New board' }).click();
  await page.waitForURL((url) => url.href !== from);
  await boardShows(page);
  await expect.poll(() => stripsOf(page), patience).toEqual(strips);
});

test('[U103] on the first page files are dropped or chosen, and become a board after a look', async () => {
  await page.goto(stage.server.origin);
  await page.getByRole('heading', { name: 'Map a negotiation together' }).waitFor();
  await dropOn(page, 'main', { 'rain.bif': bif.replace('0.95', 'wet') }, 400, 300);
  const sheet = page.getByRole('dialog', { name: 'Open a file' });
  await sheet.getByText('line 5: “wet” is no number').waitFor();
  expect(await sheet.getByRole('button', { name: 'Into this board' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await sheet.getByLabel('File').setInputFiles(filesOf({ 'rain.bif': bif }));
  await sheet.getByText('BIF · 2 cards · 1 link').waitFor();
  await sheet.getByRole('button', { name: 'New board' }).click();
  await page.waitForURL(/\/b\//);
  await boardShows(page);
  expect(Object.keys(await stripsOf(page)).sort()).toEqual(['rain', 'wet']);
});

test('[U104] tables of one board are opened together, and what is wrong names its file and line', async () => {
  await dropOn(page, '[data-canvas]', { ...kumu, 'other.bif': bif }, 700, 400);
  const sheet = page.getByRole('dialog', { name: 'Open a file' });
  await sheet.getByText(/These files cannot be opened: other\.bif: this is BIF/).waitFor();
  const broken = { ...kumu, 'map connections.csv': 'From,To,Type\nTalks,Deal,+\nTalks,,+\n' };
  await sheet.getByLabel('File').setInputFiles(filesOf(broken));
  await sheet.getByText('map connections.csv: line 3: a link needs From and To').waitFor();
  expect(await sheet.getByRole('button', { name: 'New board' }).count()).toBe(0);
  await sheet.getByLabel('File').setInputFiles(filesOf(kumu));
  await sheet.getByText('CSV in 2 files · 3 cards · 2 links').waitFor();
  const from = page.url();
  await sheet.getByRole('button', { name: 'New board' }).click();
  await page.waitForURL((url) => url.href !== from);
  await boardShows(page);
  expect(Object.keys(await stripsOf(page)).length).toBe(3);
  await expect.poll(() => page.title(), patience).toMatch(/^map\b/);
});
