import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = join(root, 'dist/client/.vite/manifest.json');

/** Builds the client unless the built one is newer than all its sources. */
export async function buildClient(): Promise<void> {
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newestSource()) return;
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
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
