import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chrome or Chromium that runs: `CHROME_PATH`, an installed one, Playwright's own
 * (fetched if need be), or Debian's package where this process may install it.
 * @throws {Error} with one sentence that says what to do.
 */
export function findBrowser(): string {
  const wished = process.env['CHROME_PATH'];
  if (wished !== undefined && wished !== '') {
    if (runs(wished)) return wished;
    throw new Error(`CHROME_PATH names ${wished}, which does not run as a browser.`);
  }
  const found = installed() ?? fromPlaywright() ?? fromApt();
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chrome or Chromium: install one, or name it in CHROME_PATH.',
  );
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...elsewhere].find((path) => existsSync(path) && runs(path));
}

function fromPlaywright(): string | undefined {
  const path = chromium.executablePath();
  if (existsSync(path) && runs(path)) return path;
  console.log('No browser found; trying Playwright’s Chromium …');
  const cli = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 240_000 });
  return existsSync(path) && runs(path) ? path : undefined;
}

function fromApt(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return undefined;
  console.log('Trying the system’s package manager …');
  const options = { stdio: 'inherit', timeout: 240_000 } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return installed();
}

/** A file that is there may still miss a library of the system. */
function runs(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}
