import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ServerKey } from '../../server/access/server-key.ts';
import { readConfig } from '../../server/base/config.ts';
import { addressOf } from '../../server/http/origins.ts';
import type { CreateBoardAnswer } from '../../shared/protocol/http.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const cli = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));
const bare = fileURLToPath(new URL('../support/bare-server.ts', import.meta.url));

interface Run {
  readonly pid: number;
  /** Everything on stdout so far. */
  stdout(): string;
  stderr(): string;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  /** Stops reading what it writes: its next write finds nobody. */
  closeOutput(): void;
}

/** Runs a script of the project in a process that goes with the test. */
function run(script: string, args: readonly string[], env: Record<string, string>): Run {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    signal: (name) => child.kill(name),
    closeOutput: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}

function listening(server: Run): Promise<string> {
  return expect
    .poll(() => /^listening (http:\/\/\S+)$/m.exec(server.stdout())?.[1], { timeout: 20_000 })
    .toBeDefined()
    .then(() => server.stdout());
}

test('[S12] a second server on the same folder ends non-zero within two seconds and names the first', async () => {
  const DATA_DIR = await temporaryFolder();
  const began = performance.now();
  const first = run(bare, [], { DATA_DIR });
  await listening(first);
  const started = performance.now();
  const second = run(main, [], { DATA_DIR });
  expect(await second.ended).toBe(1);
  // A busy machine may need longer for any process: then no longer than a server takes to start.
  const refusedMs = performance.now() - started;
  expect(refusedMs).toBeLessThan(Math.max(2000, 2 * (started - began)));
  expect(second.stderr()).toContain(`process ${first.pid}`);
  expect(second.stdout()).toBe('');
});

test('[S14] it starts under a watcher too, as npm run dev does', async () => {
  const DATA_DIR = await temporaryFolder();
  const watched = run('--watch-path=server', [main, '--dev'], { DATA_DIR });
  await listening(watched);
  watched.signal('SIGTERM');
  await watched.ended;
});

test('[S14] the first line is the address, then JSON lines; SIGTERM ends with 0', async () => {
  const server = run(main, ['--dev'], { DATA_DIR: await temporaryFolder() });
  await listening(server);
  const [first = '', ...log] = server.stdout().trim().split('\n');
  const [, address] = /^listening (http:\/\/127\.0\.0\.1:\d+)$/.exec(first) ?? [];
  expect(address).toBeDefined();
  const page = await fetch(`${address}/b/anything`);
  expect(await page.text()).toContain('<div id="root">');
  for (const line of log) expect(JSON.parse(line)).toMatchObject({ level: expect.any(String) });
  server.signal('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('[S14] a server goes on when nobody reads its log any more', async () => {
  const server = run(main, ['--dev'], { DATA_DIR: await temporaryFolder() });
  const address = /^listening (\S+)$/m.exec(await listening(server))?.[1];
  server.closeOutput();
  const make = () =>
    fetch(`${address}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  // Each board is a line of the log.
  for (let made = 0; made < 3; made += 1) expect((await make()).status).toBe(201);
  server.signal('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('[S14] npm start passes SIGTERM on and ends with 0, leaving no server behind', async () => {
  const DATA_DIR = await temporaryFolder();
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR };
  const npm = spawn('npm', ['start', '--silent', '--', '--dev'], { cwd: projectFolder, env });
  onTestFinished(() => {
    npm.kill('SIGKILL');
  });
  const ended = new Promise((resolve) => {
    npm.once('exit', resolve);
  });
  let stdout = '';
  npm.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  await expect.poll(() => stdout, { timeout: 20_000 }).toMatch(/^listening /);
  const server = Number(await readFile(join(DATA_DIR, 'server.pid'), 'utf8'));
  npm.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(() => process.kill(server, 0)).toThrow('ESRCH');
});

test('[S14] a wrong setting or a taken port ends with words instead of a stack', async () => {
  const DATA_DIR = await temporaryFolder();
  const wrong = run(main, [], { DATA_DIR, PORT: 'eighty' });
  expect(await wrong.ended).toBe(2);
  expect(wrong.stderr()).toContain('PORT');
  const noFolder = run(main, ['--dev'], { DATA_DIR: main });
  expect(await noFolder.ended).toBe(1);
  expect(noFolder.stderr()).toMatch(
    /^DATA_DIR: The data folder .* cannot be opened for writing: .*\n$/,
  );
  const unknown = run(main, ['--turbo'], { DATA_DIR });
  expect(await unknown.ended).toBe(2);
  const first = run(bare, [], { DATA_DIR });
  await listening(first);
  const port = /:(\d+)$/m.exec(first.stdout())?.[1] ?? '';
  const taken = run(main, ['--dev'], { DATA_DIR: await temporaryFolder(), PORT: port });
  expect(await taken.ended).toBe(1);
  expect(taken.stderr()).toContain('HOST and PORT: ');
  const nowhere = run(main, ['--dev'], { DATA_DIR: await temporaryFolder(), HOST: '999.1.1.1' });
  expect(await nowhere.ended).toBe(1);
  expect(nowhere.stderr()).toMatch(/^HOST and PORT: .*999\.1\.1\.1$/m);
});

test('[S14] a setting that is set to nothing counts as not set, and a port is written in digits', () => {
  const empty = { PORT: '', HOST: '', DATA_DIR: '', LOG_LEVEL: '', PUBLIC_URL: '', CREATE_KEY: '' };
  expect(readConfig(empty)).toEqual(readConfig({}));
  expect(readConfig(empty)).toMatchObject({ port: 8080, host: '127.0.0.1' });
  for (const PORT of ['0x10', ' 80', '1e3', '-1', '1.5', '65536', 'eighty']) {
    expect(() => readConfig({ PORT })).toThrow('PORT is');
  }
});

test('[S14] the first line is an address also for IPv6', () => {
  for (const host of ['::1', '127.0.0.1', 'localhost']) {
    expect(new URL(addressOf(host, 8081)).port).toBe('8081');
  }
});

test('[S15] boards and links are administered from the command line', async () => {
  const DATA_DIR = await temporaryFolder();
  const parley = async (...args: string[]) => {
    const process = run(cli, args, { DATA_DIR });
    const code = await process.ended;
    return { code, out: process.stdout(), err: process.stderr() };
  };
  const made = await parley('board', 'create', '--template', 'iran-mediation', '--title', 'Mine');
  expect(made.code).toBe(0);
  const { board } = JSON.parse(made.out) as CreateBoardAnswer;
  const listed = await parley('board', 'list');
  expect(JSON.parse(listed.out)).toEqual([expect.objectContaining({ board, title: 'Mine' })]);
  const exported = await parley('board', 'export', board);
  expect(JSON.parse(exported.out)).toMatchObject({ format: 'scenario-canvas', title: 'Mine' });
  const nowhere = await parley('board', 'export', board, join(DATA_DIR, 'none', 'out.json'));
  expect(nowhere).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^\S+out\.json: ENOENT.*\n$/),
  });
  expect((await parley('board', 'create', '--title', 'x'.repeat(5000))).code).toBe(2);
  const oddTeam = ['link', 'create', board, '--role', 'edit', '--team', 'no team!'];
  expect((await parley(...oddTeam)).code).toBe(2);
  const link = await parley('link', 'create', board, '--role', 'view', '--label', 'Guests');
  const { id, url } = JSON.parse(link.out) as { id: string; url: string };
  expect(url).toContain(`/b/${board}#k=`);
  expect((await parley('link', 'revoke', board, id)).code).toBe(0);
  expect((await parley('link', 'revoke', board, id)).code).toBe(1);
  const links = JSON.parse((await parley('link', 'list', board)).out) as { revoked?: string }[];
  expect(links.filter(({ revoked }) => revoked !== undefined)).toHaveLength(1);
  expect((await parley('board', 'delete', board)).code).toBe(0);
  expect((await parley('board', 'export', board)).code).toBe(1);
  expect((await parley('board', 'fly')).code).toBe(2);
  expect((await parley('fly')).code).toBe(2);
  expect((await parley('board', '--help')).code).toBe(0);
});

test('[S15] beside a running server the command line asks that server', async () => {
  const DATA_DIR = await temporaryFolder();
  const server = run(bare, [], { DATA_DIR });
  const address = /^listening (\S+)$/m.exec(await listening(server))?.[1] ?? '';
  const parley = async (...args: string[]) => {
    const process = run(cli, args, { DATA_DIR });
    const code = await process.ended;
    return { code, out: process.stdout(), err: process.stderr() };
  };
  const made = await parley('board', 'create', '--title', 'Beside');
  const { board, links } = JSON.parse(made.out) as CreateBoardAnswer;
  expect(links.edit).toContain(`${address}/b/${board}#k=`);
  expect(JSON.parse((await parley('board', 'list')).out)).toMatchObject([
    { board, title: 'Beside' },
  ]);
  const link = await parley('link', 'create', board, '--role', 'view');
  const { id } = JSON.parse(link.out) as { id: string };
  expect((await parley('link', 'revoke', board, id)).code).toBe(0);
  expect(await parley('link', 'revoke', board, id)).toMatchObject({ code: 1, out: '' });
  expect(JSON.parse((await parley('board', 'export', board)).out)).toMatchObject({
    title: 'Beside',
  });
  expect((await parley('board', 'delete', board)).code).toBe(0);
  expect(await parley('board', 'export', board)).toMatchObject({
    code: 1,
    err: `${board}: there is no such board\n`,
  });
  server.signal('SIGKILL');
});

test('[S15] an address that another process left is not asked, and is given no key', async () => {
  const DATA_DIR = await temporaryFolder();
  const server = run(bare, [], { DATA_DIR });
  await listening(server);
  await writeFile(join(DATA_DIR, 'server.address'), '1 http://127.0.0.1:9\n');
  const asked = run(cli, ['board', 'list'], { DATA_DIR });
  expect(await asked.ended).toBe(1);
  expect(asked.stderr()).toContain('does not listen (yet)');
  await writeFile(join(DATA_DIR, 'server.address'), `${server.pid} http://127.0.0.1:9\n`);
  const unheard = run(cli, ['board', 'list'], { DATA_DIR });
  expect(await unheard.ended).toBe(1);
  expect(unheard.stderr()).toBe('The server at http://127.0.0.1:9 does not answer.\n');
});

test('[S15] only who can read the data folder administers a server', async () => {
  const DATA_DIR = await temporaryFolder();
  const server = run(bare, [], { DATA_DIR });
  const address = /^listening (\S+)$/m.exec(await listening(server))?.[1] ?? '';
  const ask = async (authorization: string) =>
    fetch(`${address}/api/administration`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ order: 'listBoards' }),
    });
  const { administration } = ServerKey.ofFolder(DATA_DIR);
  expect((await ask('')).status).toBe(403);
  expect((await ask(`Bearer ${new ServerKey().administration}`)).status).toBe(403);
  expect((await ask(`Bearer ${administration}`)).status).toBe(200);
});
