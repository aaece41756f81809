import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = join(root, 'dist/client/.vite/manifest.json');

/**
 * Builds the client unless the built one is newer than all its sources. In a process of its own,
 * because the test runner's `NODE_ENV` would build React for development.
 * @throws {Error} when it cannot be built.
 */
export function buildClient(): void {
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newestSource()) return;
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The client could not be built: see above.');
}

function newestSource(): number {
  const folders = ['client', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }),
  );
  const files = folders.filter((entry) => entry.isFile());
  const paths = [
    ...files.map((entry) => join(entry.parentPath, entry.name)),
    ...['package-lock.json', 'vite.config.ts'].map((name) => join(root, name)),
  ];
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}
