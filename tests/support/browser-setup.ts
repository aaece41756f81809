import type { TestProject } from 'vitest/node';
import { buildClient } from './build-client.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that all tests start. */
    readonly chromePath: string;
  }
}

/** Once before all browser tests: a built client and a browser. */
export function setup(project: TestProject): void {
  project.provide('chromePath', findBrowser());
  buildClient();
}
