import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

interface ManifestChunk {
  readonly name?: string;
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const dist = fileURLToPath(new URL('../../dist/client/', import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Readonly<
  Record<string, ManifestChunk>
>;

/** Scripts and styles that these entries load before anything is asked for. */
function filesOf(entries: readonly string[]): readonly string[] {
  const keys = new Set(entries);
  for (const key of keys) for (const imported of manifest[key]?.imports ?? []) keys.add(imported);
  const files = [...keys].flatMap((key) => {
    const chunk = manifest[key];
    return chunk === undefined ? [] : [chunk.file, ...(chunk.css ?? [])];
  });
  return [...new Set(files)];
}

/** As the server sends them to a browser that knows no better compression. */
function kilobytes(files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

function report(what: string, files: readonly string[]): number {
  const size = kilobytes(files);
  const parts = files.map((file) => `  ${file} ${kilobytes([file]).toFixed(1)}`);
  process.stdout.write(`${what}: ${size.toFixed(1)} kB gzip\n${parts.join('\n')}\n`);
  return size;
}

describe('[U8] the built client', () => {
  test('[U8] joins with at most 20 kB', () => {
    expect(report('join page', ['theme.js', ...filesOf(['join.html'])])).toBeLessThanOrEqual(20);
  });

  test('[U8] shows the canvas with at most 280 kB, its worker included', () => {
    const worker = readdirSync(join(dist, 'assets')).filter((name) =>
      /inference.*\.js$/.test(name),
    );
    const board = Object.keys(manifest).filter((key) => manifest[key]?.name === 'board');
    expect([worker, board].map(({ length }) => length)).toEqual([1, 1]);
    const files = [
      'theme.js',
      ...filesOf(['index.html', ...board]),
      ...worker.map((name) => `assets/${name}`),
    ];
    expect(report('canvas route', files)).toBeLessThanOrEqual(280);
  });
});
