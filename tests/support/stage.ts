import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { must } from '../../shared/base/must.ts';
import { launchBrowser } from './browser.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

export interface Stage {
  readonly browser: Browser;
  readonly server: ServerProcess;
}

/** One browser and one server for all tests of a file, there from `beforeAll` on and gone after the last. */
export function setStage(): Stage {
  let browser: Browser | undefined;
  let server: ServerProcess | undefined;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServerProcess()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.destroy();
  });
  return {
    get browser() {
      return must(browser);
    },
    get server() {
      return must(server);
    },
  };
}
