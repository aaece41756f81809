import type { Duplex } from 'node:stream';
import * as decoding from 'lib0/decoding';
import type { RawData, WebSocket } from 'ws';
import { limits } from '../../shared/base/limits.ts';
import { parseDocumentName } from '../../shared/protocol/documents.ts';
import type { DocumentAddress } from '../../shared/protocol/documents.ts';
import { decodeHello, messageTypes } from '../../shared/protocol/messages.ts';
import type { Hello } from '../../shared/protocol/messages.ts';
import { oldestClient } from '../../shared/protocol/version.ts';
import { can } from '../access/policy.ts';
import type { Sessions } from '../access/sessions.ts';
import { after } from '../base/after.ts';
import { errorCode } from '../base/log.ts';
import type { Log } from '../base/log.ts';
import type { SessionRecord } from '../storage/storage.ts';
import { Connection } from './connection.ts';
import type { Rooms } from './rooms.ts';
import { Wire } from './wire.ts';

/** Frames that may come before the room is loaded, and their bytes. */
const earlyFrames = 500;
const earlyBytes = 2 * limits.syncBytes;
/** Bytes that a socket may send before it has said who it is. */
const greetingBytes = 2048;

export interface SyncRequest {
  /** What stands after `/sync/`. */
  readonly document: string;
  /** From the query, for plain y-websocket clients; Parley's own send it in `hello`. */
  readonly token: string | undefined;
  /** What the WebSocket runs on. */
  readonly raw: Duplex;
}

/** Takes a fresh socket to its room: who it is, whether it may, then the frames in order. */
export class SyncSockets {
  readonly #rooms: Rooms;
  readonly #sessions: Sessions;
  readonly #log: Log;

  constructor(rooms: Rooms, sessions: Sessions, log: Log) {
    this.#rooms = rooms;
    this.#sessions = sessions;
    this.#log = log;
  }

  accept(socket: WebSocket, request: SyncRequest): void {
    const visit = new Visit(socket);
    const { token } = request;
    if (token === undefined) {
      visit.greet(request.raw, (hello) => {
        if (hello.version < oldestClient) visit.wire.close('clientTooOld');
        else this.#enter(visit, request.document, hello.token, true);
      });
    } else this.#enter(visit, request.document, token, false);
  }

  #enter(visit: Visit, document: string, token: string, wantsOwn: boolean): void {
    this.#open(visit, document, token, wantsOwn).catch((error: unknown) => {
      this.#log.error('room not opened', { cause: errorCode(error) });
      visit.wire.close('restarting');
    });
  }

  async #open(visit: Visit, name: string, token: string, wantsOwn: boolean): Promise<void> {
    const session = await this.#sessions.byToken(token).catch(() => undefined);
    if (!session) {
      visit.wire.close('sessionExpired');
      return;
    }
    const address = parseDocumentName(name);
    // Whether another board exists is nobody's business, so the answer is the same.
    if (!address || !mayRead(session, address)) {
      visit.wire.close(address && address.board !== session.board ? 'forbidden' : 'noSuchDocument');
      return;
    }
    const room = await this.#rooms.open(name);
    if (!visit.wire.open) return;
    if (room.members.size >= limits.connectionsPerDocument) {
      visit.wire.close('roomFull');
      return;
    }
    const connection = new Connection(room, {
      session,
      wire: visit.wire,
      canWrite: can(session.role, address.kind, 'write'),
      wantsOwn,
      onClose: (reason, cause) => {
        const { board, participant } = session;
        this.#log.warn('connection closed', { board, participant, reason, cause });
      },
    });
    connection.open();
    visit.arrive(connection);
  }
}

function mayRead(session: SessionRecord, address: DocumentAddress): boolean {
  if (address.board !== session.board || !can(session.role, address.kind, 'read')) return false;
  return address.kind !== 'team' || address.team === session.team;
}

/** A socket before it has a connection: keeps what comes early, and does not wait for ever. */
class Visit {
  readonly wire: Wire;
  readonly #socket: WebSocket;
  #connection: Connection | undefined;
  #onHello: ((hello: Hello) => void) | undefined;
  #early: Uint8Array[] = [];
  #earlyBytes = 0;
  #cancelDeadline: () => void = () => {};

  constructor(socket: WebSocket) {
    this.#socket = socket;
    this.wire = new Wire(socket);
    socket.on('message', (data: RawData, isBinary: boolean) => {
      this.#take(data, isBinary);
    });
    socket.on('pong', () => {
      this.#connection?.heard();
    });
    socket.on('close', () => {
      this.#cancelDeadline();
      this.#connection?.ended();
    });
    // Without a listener an error of one socket would end the process; its close event follows.
    socket.on('error', () => {});
  }

  /** Waits for the hello, which must be the first frame and all that comes until then. */
  greet(raw: Duplex, onHello: (hello: Hello) => void): void {
    this.#onHello = onHello;
    let bytes = 0;
    raw.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (this.#onHello && bytes > greetingBytes) this.wire.close('noHello');
    });
    this.#cancelDeadline = after(limits.helloMs, () => {
      this.wire.close('noHello');
    });
  }

  /** From now on the frames go to the connection, first those that came early. */
  arrive(connection: Connection): void {
    this.#connection = connection;
    if (this.#socket.readyState !== this.#socket.OPEN) connection.ended();
    for (const frame of this.#early) connection.receive(frame);
    this.#early = [];
  }

  #take(data: RawData, isBinary: boolean): void {
    const frame = isBinary && data instanceof Buffer ? data : undefined;
    if (frame === undefined) {
      if (this.#connection) this.#connection.close('updateRefused', 'text');
      else this.wire.close('updateRefused');
    } else if (this.#onHello) this.#hello(frame);
    else if (this.#connection) this.#connection.receive(frame);
    else this.#keep(frame);
  }

  #keep(frame: Uint8Array): void {
    this.#earlyBytes += frame.length;
    if (this.#early.length >= earlyFrames || this.#earlyBytes > earlyBytes) {
      this.wire.close('tooFast');
    } else this.#early.push(frame);
  }

  #hello(frame: Uint8Array): void {
    const onHello = this.#onHello;
    this.#onHello = undefined;
    this.#cancelDeadline();
    try {
      const decoder = decoding.createDecoder(frame);
      if (decoding.readVarUint(decoder) !== messageTypes.hello) throw new Error('No hello');
      onHello?.(decodeHello(decoder));
    } catch {
      this.wire.close('noHello');
    }
  }
}
