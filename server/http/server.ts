import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Boards } from '../access/boards.ts';
import { ServerKey } from '../access/server-key.ts';
import { Sessions, hasExpired } from '../access/sessions.ts';
import { every } from '../base/after.ts';
import type { Config } from '../base/config.ts';
import { errorCode } from '../base/log.ts';
import type { Log } from '../base/log.ts';
import { Rooms } from '../rooms/rooms.ts';
import { SyncSockets } from '../rooms/sync-sockets.ts';
import type { Storage } from '../storage/storage.ts';
import type { App } from './app.ts';
import { HttpError } from './http-error.ts';
import { originsOf } from './origins.ts';
import type { Pages, PagesFactory } from './pages.ts';
import { respondError } from './respond.ts';
import { answerApi } from './routes.ts';
import { secure } from './security-headers.ts';
import { SyncUpgrade } from './sync-upgrade.ts';

export interface RunningServer {
  readonly port: number;
  /** The first is what links carry. */
  readonly origins: readonly string[];
  /** Tells the clients to come back later, waits until everything is on disk, lets go of the port. */
  close(): Promise<void>;
}

const sweepMs = 1000;
const idleRoomMs = 60_000;
const drainMs = 2000;

/** Starts to listen. The caller owns the storage. @throws when the port is taken */
export async function startServer(
  config: Config,
  parts: { storage: Storage; key: ServerKey; log: Log; pages: PagesFactory },
): Promise<RunningServer> {
  const { storage, key, log } = parts;
  const rooms = new Rooms(storage, log);
  const sessions = new Sessions(storage, key);
  const app = { config, log, storage, boards: new Boards(storage, key), sessions, rooms };
  let origins: readonly string[] = [];
  const upgrade = new SyncUpgrade(new SyncSockets(rooms, sessions, log), () => origins);
  const server = createServer({
    maxHeaderSize: 16 << 10,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
  });
  const pages = await parts.pages(server);
  server.on('request', (request, response) => {
    answer({ ...app, origins }, pages, request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    if (!pages.ownsUpgrade(request)) upgrade.handle(request, socket, head);
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
    else socket.destroy();
  });
  const port = await listen(server, config);
  origins = originsOf(config, port);
  const stopSweep = every(sweepMs, () => {
    const now = new Date();
    rooms.closeMembers(({ session }) => hasExpired(session, now), 'sessionExpired', 'expired');
    rooms.sweep(idleRoomMs).catch((error: unknown) => {
      log.error('room not closed', { cause: errorCode(error) });
    });
  });
  return {
    port,
    origins,
    close: async () => {
      stopSweep();
      upgrade.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await rooms.closeAll();
      const cut = setTimeout(() => {
        upgrade.terminate();
        server.closeAllConnections();
      }, drainMs);
      await closed;
      clearTimeout(cut);
      await pages.close();
    },
  };
}

function answer(app: App, pages: Pages, request: IncomingMessage, response: ServerResponse): void {
  response.on('error', () => {});
  secure(response);
  const url = URL.parse(request.url ?? '', 'http://localhost');
  const answered = url
    ? answerApi(app, request, response, url).then(
        (done) => done || pages.serve(request, response, url),
      )
    : Promise.resolve(false);
  answered
    .then((done) => {
      if (!done) respondError(response, new HttpError(404, 'notFound', 'There is nothing here.'));
    })
    .catch((error: unknown) => {
      app.log.error('request failed', { cause: errorCode(error) });
      respondError(response, new HttpError(500, 'internal', 'Something went wrong here.'));
    });
}

async function listen(server: Server, config: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}
