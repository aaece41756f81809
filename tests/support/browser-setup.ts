import type { TestProject } from 'vitest/node';
import { ensureClient } from '../../server/cli/client-build.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that all tests start. */
    readonly chromePath: string;
  }
}

/** Once before all browser tests: a built client and a browser. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('chromePath', findBrowser());
  await ensureClient();
}
