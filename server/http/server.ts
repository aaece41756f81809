import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Boards } from '../access/boards.ts';
import type { ServerKey } from '../access/server-key.ts';
import { Sessions, hasExpired } from '../access/sessions.ts';
import { every } from '../base/after.ts';
import type { Config } from '../base/config.ts';
import { errorCode } from '../base/log.ts';
import type { Log } from '../base/log.ts';
import { Rooms } from '../rooms/rooms.ts';
import { SyncSockets } from '../rooms/sync-sockets.ts';
import { addressFile } from '../storage/data-folder.ts';
import type { EmbeddedStorage } from '../storage/storage.ts';
import { Administrator } from './administrator.ts';
import { answer } from './answer.ts';
import { nearAddress, originsOf } from './origins.ts';
import type { Pages, PagesFactory } from './pages.ts';
import { SyncUpgrade } from './sync-upgrade.ts';

export interface RunningServer {
  readonly port: number;
  /** The first is what links carry. */
  readonly origins: readonly string[];
  /** Tells the clients to come back later, waits until everything is on disk, lets go of the port. */
  close(): Promise<void>;
}

export interface ServerParts {
  /** Stays the caller's: it is not closed with the server. */
  readonly storage: EmbeddedStorage;
  readonly key: ServerKey;
  readonly log: Log;
  readonly pages: PagesFactory;
  /** Rooms that nobody uses are freed after this time. */
  readonly idleRoomMs?: number;
}

/** How often expired sessions and idle rooms are looked for. */
const sweepMs = 1000;
const idleRoomMs = 60_000;
/** How often what expired is removed from the disk. */
const forgetMs = 3_600_000;
/** How long clients have to say goodbye. */
const drainMs = 1000;
/** A request's headers, and all of it, must arrive in this time. */
const headersTimeout = 10_000;
const requestTimeout = 30_000;

/** Starts to listen. @throws {Error} when the address cannot be used; nothing is left open then */
export async function startServer(config: Config, parts: ServerParts): Promise<RunningServer> {
  const { storage, key, log } = parts;
  const complain = (event: string) => (error: unknown) => {
    log.error(event, { cause: errorCode(error) });
  };
  const rooms = new Rooms(storage, log);
  const sessions = new Sessions(storage, key);
  let origins: readonly string[] = [];
  const upgrade = new SyncUpgrade(new SyncSockets(rooms, sessions, log), () => origins);
  const server = createServer({
    maxHeaderSize: 16 << 10,
    headersTimeout,
    requestTimeout,
    connectionsCheckingInterval: 2000,
    // Others offer HTTP/2 with a plain request (curl --http2); that is answered as what it is.
    shouldUpgradeCallback: ({ headers }) => /\bwebsocket\b/i.test(headers.upgrade ?? ''),
  });
  const pages = await parts.pages(server);
  const boards = new Boards(storage, key);
  const { dataDir } = config;
  server.on('upgrade', (request, socket, head) => {
    if (!pages.ownsUpgrade(request)) upgrade.handle(request, socket, head);
  });
  server.on('clientError', (_error, socket) => {
    // Who does not close its own end would otherwise keep the socket for ever.
    const drop = () => {
      socket.destroy();
    };
    if (socket.writable) {
      socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n', drop);
    } else drop();
  });
  const port = await listen(server, config).catch(async (error: unknown) => {
    await pages.close();
    throw error;
  });
  origins = originsOf(config, port);
  const app = {
    config,
    log,
    storage,
    boards,
    sessions,
    rooms,
    administrator: new Administrator({ storage, boards, dataDir, origin: origins[0] ?? '', rooms }),
    administrationKey: key.administration,
    origins,
  };
  server.on('request', (request, response) => {
    answer(app, pages, request, response);
  });
  const address = `${process.pid} ${nearAddress(config.host, port)}\n`;
  await writeFile(join(dataDir, addressFile), address, { mode: 0o600 });
  const stops = [
    every(sweepMs, () => {
      const now = new Date();
      rooms.closeMembers(({ session }) => hasExpired(session, now), 'sessionExpired', 'expired');
      rooms.sweep(parts.idleRoomMs ?? idleRoomMs).catch(complain('room not closed'));
    }),
    every(forgetMs, () => {
      storage.endSessionsBefore(new Date().toISOString()).catch(complain('sessions not ended'));
    }),
  ];
  return {
    port,
    origins,
    close: async () => {
      for (const end of stops) end();
      await stop(server, upgrade, rooms, pages);
    },
  };
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

async function stop(
  server: Server,
  upgrade: SyncUpgrade,
  rooms: Rooms,
  pages: Pages,
): Promise<void> {
  rooms.closeMembers(() => true, 'restarting', 'stopping');
  upgrade.close();
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeIdleConnections();
  await rooms.closeAll();
  const cut = setTimeout(() => {
    upgrade.terminate();
    server.closeAllConnections();
  }, drainMs);
  await closed;
  clearTimeout(cut);
  await pages.close();
}
