import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { clientFolder } from '../../server/cli/client-build.ts';
import { StaticFiles } from '../../server/http/static-files.ts';
import type { CreateBoardAnswer } from '../../shared/protocol/http.ts';
import { boardShows, chipOf, setByDragging, stripsOf } from '../support/board-page.ts';
import { newBrowserPage } from '../support/browser.ts';
import { isSaved, openBoard, patience } from '../support/open-board.ts';
import { serverBoard } from '../support/server-board.ts';
import { setStage } from '../support/stage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const stage = setStage();
let made: CreateBoardAnswer;

beforeEach(async () => {
  made = await stage.server.createBoard({ template: 'iran-mediation' });
});

/** Opens the board and waits until this device could load it without the stage.server. */
async function enter(): Promise<Page> {
  const { page } = await openBoard(stage.browser, made.links.edit, 'Ada');
  await isSaved(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return page;
}

async function numberOnServer(): Promise<number | undefined> {
  const { links } = (await serverBoard(stage.server.origin, made.links.view)).scenario;
  return links.get('l21')?.effects['yes']?.['verified']?.v;
}

/** What this device keeps, as the paths of each cache. */
function keptPaths(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(async () => {
    const paths = async (name: string) => {
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    };
    return Promise.all((await caches.keys()).map(paths));
  });
}

describe('[B29] a board that was open, while the server is away', () => {
  test('[B29] is loaded anew, is edited with a true chip, and the edit arrives', async () => {
    const page = await enter();
    const before = await stripsOf(page);
    await stage.server.kill();
    await page.reload();
    await boardShows(page);
    await expect.poll(() => stripsOf(page), patience).toEqual(before);
    expect(await chipOf(page)).toMatchObject({ state: 'connecting', waiting: 0 });
    await setByDragging(page, 'l21', 20);
    await expect
      .poll(() => chipOf(page), patience)
      .toMatchObject({ state: 'device', waiting: 1, onDevice: true });
    // Once more: the edit itself survives a reload without a stage.server.
    await page.reload();
    await boardShows(page);
    expect(await chipOf(page)).toMatchObject({ state: 'device', waiting: 1 });
    // Parts that are fetched when they are first wanted are there too.
    await page.locator('[data-thing="talks"]').click();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Numbers' }).click();
    await stage.server.start();
    await isSaved(page);
    expect(await numberOnServer()).toBe(0.75);
    const kept = (await keptPaths(page)).flat();
    expect(kept.filter((path) => /^\/(api|sync|healthz|b\/)/.test(path))).toEqual([]);
  });

  test('[B29] is loaded from the device when the server is there but does not answer', async () => {
    const page = await enter();
    stage.server.freeze();
    await page.reload();
    await boardShows(page);
    stage.server.thaw();
    await isSaved(page);
  });
});

describe('[B30] a new build', () => {
  test('[B30] is shown by the next load, and nothing of the old one is kept', async () => {
    const folder = await temporaryFolder();
    await cp(clientFolder, folder, { recursive: true });
    const files = new StaticFiles(folder);
    const pages = createServer((request, response) => {
      void files.serve(request, response, new URL(request.url ?? '', 'http://localhost').pathname);
    });
    await new Promise<void>((resolve) => {
      pages.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => {
      pages.closeAllConnections();
      pages.close();
    });
    const change = async (file: string, from: string | RegExp, to: string) => {
      const text = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), text.replace(from, to));
    };
    const opened = await newBrowserPage(stage.browser);
    const { page } = opened;
    await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const first = await page.evaluate(() => caches.keys());

    await change('index.html', '<title>', '<meta name="build" content="second" /><title>');
    await change('sw.js', /"build":"\w+"/, '"build":"second"');
    await page.reload();
    expect(await page.locator('meta[name="build"]').count()).toBe(1);
    await expect
      .poll(() => page.evaluate(() => caches.keys()), patience)
      .toEqual(['parley-second']);
    expect(first).not.toContain('parley-second');
    // Whatever answers now is kept on the device, and it is the new build.
    pages.closeAllConnections();
    pages.close();
    await page.reload();
    expect(await page.locator('meta[name="build"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Start a workshop' }).waitFor();
    await opened.close();
  });
});
