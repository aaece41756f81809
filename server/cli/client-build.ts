import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where package.json lies. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Where the built client lies. */
export const clientFolder = join(projectFolder, 'dist/client');

const sources = ['client', 'shared', 'package-lock.json', 'vite.config.ts'];

/** Builds the client if it was never built or its sources are newer. Vite's words go to stderr. */
export async function ensureClient(): Promise<void> {
  const built = modified(join(clientFolder, 'index.html'));
  if (built > 0 && sources.every((source) => newest(join(projectFolder, source)) <= built)) return;
  process.stderr.write('Building the client …\n');
  await runVite();
}

/** @throws {Error} when the build fails */
function runVite(): Promise<void> {
  const vite = join(projectFolder, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build'], {
    cwd: projectFolder,
    // Whoever starts this may test or develop: React must be built for use all the same.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The client could not be built; see the words above.'));
    });
  });
}

/** Milliseconds since 1970 of the newest file in it; 0 when there is none. */
function newest(path: string): number {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => modified(join(entry.parentPath, entry.name)));
  return Math.max(0, ...inside);
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
