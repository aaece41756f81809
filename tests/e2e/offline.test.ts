import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CreateBoardAnswer } from '../../shared/protocol/http.ts';
import { boardShows, chipOf, setByDragging, stripsOf } from '../support/board-page.ts';
import { isSaved, openBoard, patience } from '../support/open-board.ts';
import { serverBoard } from '../support/server-board.ts';
import { launchBrowser, type BrowserPage } from '../support/browser.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

let browser: Browser;
let server: ServerProcess;
let made: CreateBoardAnswer;
let people: BrowserPage[];

beforeAll(async () => {
  server = await startServerProcess();
});

beforeEach(async () => {
  // A browser for each test, because one of them kills its processes.
  browser = await launchBrowser();
  people = [];
  made = await server.createBoard({ template: 'iran-mediation' });
});

afterEach(async () => {
  await browser.close();
});

afterAll(async () => {
  await server.destroy();
});

async function enter(name: string): Promise<BrowserPage> {
  const person = await openBoard(browser, made.links.edit, name);
  people.push(person);
  await isSaved(person.page);
  return person;
}

/** What the server has of the numbers of two links that the tests drag. */
async function numbersOnServer() {
  const { links } = (await serverBoard(server.origin, made.links.view)).scenario;
  return {
    l21: links.get('l21')?.effects['yes']?.['verified']?.v,
    l08: links.get('l08')?.blocks['yes']?.v,
  };
}

describe('[B22] without a connection', () => {
  test('[B22] two people go on while the server is away, are told what waits, and both are merged', async () => {
    const [ada, ben] = [await enter('Ada'), await enter('Ben')];
    const before = await stripsOf(ada.page);
    await server.kill();
    await setByDragging(ada.page, 'l21', 20);
    await setByDragging(ben.page, 'l08', 10);
    await setByDragging(ben.page, 'l08', 10);
    // The probabilities follow without a server.
    await expect
      .poll(async () => (await stripsOf(ada.page))['agreement'], patience)
      .not.toBe(before['agreement']);
    await expect
      .poll(() => chipOf(ben.page), patience)
      .toMatchObject({ state: 'device', waiting: 2, onDevice: true });
    expect((await chipOf(ben.page)).words).toMatch(
      /^Saved on this device, 2 waiting \(offline \d+:\d\d\)$/,
    );
    await server.start();
    for (const { page } of people) await isSaved(page);
    const after = await serverBoard(server.origin, made.links.view);
    expect(await numbersOnServer()).toEqual({ l21: 0.75, l08: 0.5 });
    for (const { page } of people) {
      await expect.poll(() => stripsOf(page), patience).toEqual(after.strips);
    }
    expect(people.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('[B22] a browser without network goes on, and is back within seconds of it', async () => {
    const { page } = await enter('Ada');
    await page.context().setOffline(true);
    await setByDragging(page, 'l21', 20);
    await expect
      .poll(() => chipOf(page), patience)
      .toMatchObject({ state: 'device', waiting: 1, onDevice: true });
    expect((await numbersOnServer()).l21).toBe(0.55);
    await page.context().setOffline(false);
    const back = performance.now();
    await isSaved(page);
    expect(performance.now() - back).toBeLessThan(5_000);
    expect((await numbersOnServer()).l21).toBe(0.75);
  });
});

describe('[B23] before the server has answered', () => {
  test('[B23] leaving the page and coming back loses nothing', async () => {
    const { page } = await enter('Ada');
    await server.kill();
    await setByDragging(page, 'l21', 20);
    await expect.poll(() => chipOf(page), patience).toMatchObject({ waiting: 1, onDevice: true });
    await page.goto('about:blank');
    await server.start();
    expect((await numbersOnServer()).l21).toBe(0.55);
    await page.goBack();
    await boardShows(page);
    await isSaved(page);
    expect((await numbersOnServer()).l21).toBe(0.75);
  });

  test('[B23] a tab whose process is killed loses nothing', async () => {
    const { page } = await enter('Ada');
    await server.kill();
    await setByDragging(page, 'l21', 20);
    await expect.poll(() => chipOf(page), patience).toMatchObject({ waiting: 1, onDevice: true });
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    const cdp = await browser.newBrowserCDPSession();
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
    await crashed;
    await server.start();
    const again = await page.context().newPage();
    await again.goto(new URL(made.links.edit).pathname.replace(/^/, server.origin));
    await boardShows(again);
    await isSaved(again);
    expect((await numbersOnServer()).l21).toBe(0.75);
  });
});
