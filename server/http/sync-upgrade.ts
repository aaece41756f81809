import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { limits } from '../../shared/base/limits.ts';
import { closeCodes } from '../../shared/protocol/close-codes.ts';
import { every } from '../base/after.ts';
import { encodeAwareness } from '../rooms/frames.ts';
import type { SyncSockets } from '../rooms/sync-sockets.ts';

const pingMs = 15_000;
/** Sockets of this process; more would cost the memory that the boards need. */
const socketLimit = 10_000;
/** RFC 6455: the peer broke the size limit. */
const messageTooBig = 1009;
/** Says nothing, but plain y-websocket clients leave a connection on which they hear nothing for 30 s. */
const quietFrame = encodeAwareness([]);

/** A frame beyond the limit is final for the client: sending it again would not help (4413). */
class SyncSocket extends WebSocket {
  answersPings = true;

  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === messageTooBig ? closeCodes.tooBig : code, reason);
  }
}

/** Turns `GET /sync/<document>` into a WebSocket, if the page it comes from is one of ours. */
export class SyncUpgrade {
  readonly #sockets: SyncSockets;
  readonly #origins: () => readonly string[];
  readonly #server = new WebSocketServer({
    noServer: true,
    WebSocket: SyncSocket,
    maxPayload: limits.syncBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  readonly #stopPings: () => void;

  constructor(sockets: SyncSockets, origins: () => readonly string[]) {
    this.#sockets = sockets;
    this.#origins = origins;
    this.#server.on('error', ignore);
    this.#server.on('wsClientError', (_error, socket) => {
      refuse(socket, '400 Bad Request');
    });
    this.#stopPings = every(pingMs, () => {
      this.#ping();
    });
  }

  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', ignore);
    const url = URL.parse(request.url ?? '', 'http://localhost');
    const document = /^\/sync\/([^/]{1,120})$/.exec(url?.pathname ?? '')?.[1];
    const { origin } = request.headers;
    if (!url || document === undefined) refuse(socket, '404 Not Found');
    else if (origin !== undefined && !this.#origins().includes(origin)) {
      refuse(socket, '403 Forbidden');
    } else if (this.#server.clients.size >= socketLimit) {
      refuse(socket, '503 Service Unavailable');
    } else {
      this.#server.handleUpgrade(request, socket, head, (client) => {
        client.on('pong', () => {
          client.answersPings = true;
        });
        const token = url.searchParams.get('token') ?? undefined;
        this.#sockets.accept(client, { document, token, raw: socket });
      });
    }
  }

  /** Tells every client to come back to the restarted server. */
  close(): void {
    this.#stopPings();
    for (const client of this.#server.clients) client.close(closeCodes.restarting, 'restarting');
    this.#server.close();
  }

  terminate(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  /** A peer that has not answered since the last ping is gone, whatever TCP says. */
  #ping(): void {
    for (const client of this.#server.clients) {
      if (client instanceof SyncSocket && !client.answersPings) client.terminate();
      else {
        if (client instanceof SyncSocket) client.answersPings = false;
        client.ping(ignore);
        client.send(quietFrame, ignore);
      }
    }
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => {
    socket.destroy();
  });
}

function ignore(): void {}
