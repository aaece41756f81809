import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CreateBoardAnswer, CreateBoardRequest } from '../../shared/protocol/http.ts';

const scripts = {
  /** As `npm start` runs it, with the built client. */
  whole: fileURLToPath(new URL('../../server/main.ts', import.meta.url)),
  /** Without pages. */
  bare: fileURLToPath(new URL('./bare-server.ts', import.meta.url)),
};

/** A real server process on its own data folder, which can be killed and started again on the same port. */
export interface ServerProcess {
  readonly origin: string;
  readonly dataDir: string;
  /** SIGKILL: nothing is written any more. Resolves when the process is gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** SIGSTOP: connections stay open and nobody answers, as on a network that is gone. */
  freeze(): void;
  thaw(): void;
  createBoard(request: CreateBoardRequest): Promise<CreateBoardAnswer>;
  /** Kills the process and removes its data. */
  destroy(): Promise<void>;
}

/** Starts a server on a free port. */
export async function startServerProcess(
  kind: keyof typeof scripts = 'whole',
): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-'));
  let child: ChildProcess | undefined;
  let port = '0';

  async function start(): Promise<void> {
    const next = spawn(process.execPath, [scripts[kind]], {
      env: {
        ...process.env,
        PORT: port,
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        // Many starts of the same sources: half the time of each.
        NODE_COMPILE_CACHE: join(tmpdir(), 'parley-compile-cache'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = next;
    port = await new Promise<string>((resolve, reject) => {
      let text = '';
      next.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const found = /listening http:\/\/[^\s:]+:(\d+)/.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
      next.once('exit', (code) => {
        reject(new Error(`The server ended with ${code} before it listened: ${text}`));
      });
    });
  }

  async function kill(): Promise<void> {
    const current = child;
    child = undefined;
    if (current === undefined || current.exitCode !== null) return;
    const gone = new Promise((resolve) => current.once('exit', resolve));
    current.kill('SIGKILL');
    await gone;
  }

  await start();
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    dataDir,
    kill,
    start,
    freeze: () => {
      child?.kill('SIGSTOP');
    },
    thaw: () => {
      child?.kill('SIGCONT');
    },
    createBoard: async (request) => {
      const response = await fetch(`${origin}/api/boards`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      if (!response.ok) throw new Error(`No board: ${response.status} ${await response.text()}`);
      return (await response.json()) as CreateBoardAnswer;
    },
    destroy: async () => {
      await kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
