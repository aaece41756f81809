import { onTestFinished } from 'vitest';
import { ServerKey } from '../../server/access/server-key.ts';
import { readConfig } from '../../server/base/config.ts';
import { createLog } from '../../server/base/log.ts';
import { noPages } from '../../server/http/pages.ts';
import { startServer } from '../../server/http/server.ts';
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import type { EmbeddedStorage } from '../../server/storage/storage.ts';
import { must } from '../../shared/base/must.ts';
import type {
  CreateBoardAnswer,
  CreateBoardRequest,
  SessionAnswer,
} from '../../shared/protocol/http.ts';
import { temporaryFolder } from './temporary-folder.ts';

type LinkRole = 'facilitate' | 'edit' | 'view';

/** A real server in this process, on a free port and its own data folder. */
export interface TestServer {
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  readonly storage: EmbeddedStorage;
  /** Lines of the log so far. */
  readonly logged: readonly string[];
  call(path: string, body?: unknown, token?: string): Promise<{ status: number; answer: unknown }>;
  createBoard(request?: CreateBoardRequest): Promise<CreateBoardAnswer>;
  openSession(board: CreateBoardAnswer, role?: LinkRole, name?: string): Promise<SessionAnswer>;
  command(session: SessionAnswer, command: string, more?: object): Promise<Record<string, unknown>>;
  /** Stops it; the data stays until the test ends. */
  stop(): Promise<void>;
}

interface Options {
  /** A folder of an earlier server, to start on what that one left. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly idleRoomMs?: number;
}

/** Starts a server that ends with the test. */
export async function newServer(options: Options = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await temporaryFolder());
  const logged: string[] = [];
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'debug', ...options.env });
  const storage = await openSqliteStorage(dataDir, (error) => {
    throw error;
  });
  const running = await startServer(config, {
    storage,
    key: ServerKey.ofFolder(dataDir),
    log: createLog(config.logLevel, (line) => logged.push(line)),
    pages: noPages,
    ...(options.idleRoomMs !== undefined && { idleRoomMs: options.idleRoomMs }),
  });
  const origin = `http://127.0.0.1:${running.port}`;
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await running.close();
    await storage.close();
  };
  onTestFinished(stop);
  const call: TestServer['call'] = (path, body, token) => callServer(origin, path, body, token);
  return {
    origin,
    port: running.port,
    dataDir,
    storage,
    logged,
    call,
    createBoard: async (request = { template: 'blank' }) =>
      (await call('/api/boards', request)).answer as CreateBoardAnswer,
    openSession: async (board, role = 'edit', name = 'Ann') => {
      const path = `/api/boards/${board.board}/sessions`;
      return (await call(path, { key: keyOf(board.links[role]), name })).answer as SessionAnswer;
    },
    command: async (session, command, more = {}) => {
      const path = `/api/boards/${session.board}/commands`;
      const { answer } = await call(path, { command, ...more }, session.token);
      return answer as Record<string, unknown>;
    },
    stop,
  };
}

/** The secret in a link's fragment. */
export function keyOf(link: string): string {
  return must(link.split('#k=')[1]);
}

/** One HTTP call with JSON both ways. */
export async function callServer(
  origin: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(`${origin}${path}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });
  return { status: response.status, answer: await response.json() };
}
