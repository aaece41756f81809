import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StaticFiles } from '../../../server/http/static-files.ts';

let folder: string;
let address: string;
let close: () => Promise<void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-files-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Parley</title>');
  const files = new StaticFiles(folder);
  const server = createServer((request, response) => {
    void (async () => {
      const served = await files.serve(request, response, request.url ?? '/');
      if (!served) response.writeHead(418).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  };
});

afterEach(() => close());

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('[H16] a mistyped address shows a person the app, which says so and leads home', async () => {
  const answer = await fetch(`${address}/bord/abc`, { headers: browser });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('<title>Parley</title>');
});

test.each([
  ['/api/nothing', browser],
  ['/sync/nothing', browser],
  ['/assets/gone.js', browser],
  ['/nothing', { accept: 'application/json' }],
])('[H16] a program that asks for %s is not answered with a page', async (path, headers) => {
  expect((await fetch(`${address}${path}`, { headers })).status).toBe(418);
});
