import * as decoding from 'lib0/decoding';
import { limits } from '../../shared/base/limits.ts';
import type { Person } from '../../shared/protocol/awareness.ts';
import type { CloseReason } from '../../shared/protocol/close-codes.ts';
import {
  decodeHello,
  encodePing,
  encodeSaved,
  messageTypes,
  syncTypes,
} from '../../shared/protocol/messages.ts';
import type { Hello } from '../../shared/protocol/messages.ts';
import { oldestClient } from '../../shared/protocol/version.ts';
import { hasExpired } from '../access/sessions.ts';
import { TokenBucket } from '../base/token-bucket.ts';
import type { SessionRecord } from '../storage/storage.ts';
import { encodeSyncStep1 } from './frames.ts';
import { hasEffect } from './guard.ts';
import { Inbox } from './inbox.ts';
import type { Member } from './member.ts';
import type { Room } from './room.ts';
import { SavedMarks } from './saved-marks.ts';
import { scanUpdate } from './scan-update.ts';
import { UpdateQueue } from './update-queue.ts';
import { UpdateRefused } from './update-refused.ts';
import type { Wire } from './wire.ts';

/** Awareness frames: an honest plain client also sends on what it hears of everybody else. */
const awarenessBurst = 1200;
const awarenessPerSecond = 300;
/** Requests for the document: one at connecting, then seldom. */
const requestBurst = 10;
const requestsPerSecond = 2;

export interface ConnectionOptions {
  readonly session: SessionRecord;
  readonly wire: Wire;
  readonly canWrite: boolean;
  /** Whether it asked for Parley's own frames by `hello`. */
  readonly wantsOwn: boolean;
  /** Told once, with the cause, when the server closes the connection. */
  readonly onClose: (reason: CloseReason, cause: string) => void;
}

/** One socket in one room: reads its frames, and closes it at the first one that is not honest. */
export class Connection implements Member {
  readonly session: SessionRecord;
  readonly person: Person;
  readonly #room: Room;
  readonly #options: ConnectionOptions;
  readonly #wire: Wire;
  readonly #marks: SavedMarks;
  readonly #updates: UpdateQueue;
  readonly #inbox: Inbox;
  readonly #awareness = new TokenBucket(awarenessPerSecond, awarenessBurst);
  readonly #requests = new TokenBucket(requestsPerSecond, requestBurst);
  #wantsOwn: boolean;
  #closed = false;
  heardAt = performance.now();

  constructor(room: Room, options: ConnectionOptions) {
    const { session, wire } = options;
    this.session = session;
    const { participant: id, name, colour, role } = session;
    this.person = { id, name, colour, role };
    this.#room = room;
    this.#options = options;
    this.#wire = wire;
    this.#wantsOwn = options.wantsOwn;
    this.#marks = new SavedMarks((count) => {
      if (this.#wantsOwn) this.send(encodeSaved(count));
    });
    this.#updates = new UpdateQueue(room, this);
    this.#inbox = new Inbox(wire, {
      handle: (frame) => {
        this.#handle(frame);
      },
      onFlood: () => {
        this.close('tooFast', 'updates');
      },
    });
  }

  /** Enters the room: from now on it hears of everything. */
  open(): void {
    this.#room.join(this);
    // Only writers are asked for what they have; whoever may not write has nothing to say.
    if (this.#options.canWrite) this.askForUpdates();
    this.#room.presence.sendAll(this);
  }

  get mayReturn(): boolean {
    return !hasExpired(this.session);
  }

  get synced(): boolean {
    return this.#updates.synced;
  }

  send(frame: Uint8Array): void {
    if (!this.#wire.send(frame)) this.close('slowConsumer', 'unread');
  }

  askForUpdates(): void {
    this.send(encodeSyncStep1(this.#room.doc));
  }

  receive(frame: Uint8Array): void {
    this.heard();
    if (!this.#closed) this.#inbox.add(frame, isUpdate(frame));
  }

  /** Its line is alive. */
  heard(): void {
    this.heardAt = performance.now();
  }

  close(reason: CloseReason, cause: string): void {
    if (this.#closed) return;
    this.ended();
    this.#options.onClose(reason, cause);
    this.#wire.close(reason);
  }

  /** The socket is gone, or shall be. */
  ended(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#inbox.destroy();
    this.#updates.destroy();
    this.#room.leave(this);
  }

  #handle(frame: Uint8Array): void {
    if (this.#closed) return;
    try {
      this.#read(frame);
    } catch (error) {
      this.refuse(error);
    }
  }

  /** Closes with the code that fits what was wrong. */
  refuse(error: unknown): void {
    const cause = error instanceof UpdateRefused ? error.cause : 'malformed';
    this.close(cause === 'too-big' ? 'tooBig' : 'updateRefused', cause);
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync:
        this.#readSync(decoder, frame.length);
        return;
      case messageTypes.awareness:
        if (!this.#awareness.take()) this.close('tooFast', 'awareness');
        else this.#room.presence.receive(this, decoding.readVarUint8Array(decoder));
        return;
      case messageTypes.queryAwareness:
        if (this.#mayAsk()) this.#room.presence.sendAll(this);
        return;
      case messageTypes.ping:
        if (this.#wantsOwn && this.#awareness.take()) this.send(encodePing());
        return;
      case messageTypes.hello:
        this.#greet(decodeHello(decoder));
        return;
      default:
        throw new UpdateRefused('malformed');
    }
  }

  /** Who came with a token in the query may still ask for our own frames. */
  #greet({ version }: Hello): void {
    if (version < oldestClient) {
      this.close('clientTooOld', String(version));
      return;
    }
    this.#wantsOwn = true;
    this.send(encodeSaved(this.#marks.saved));
  }

  #readSync(decoder: decoding.Decoder, frameBytes: number): void {
    const type = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    switch (type) {
      case syncTypes.step1:
        if (!this.#mayAsk()) return;
        for (const answer of this.#room.missing(payload)) {
          if (!this.#wire.answer(answer)) this.close('slowConsumer', 'unread');
        }
        return;
      case syncTypes.step2:
        this.#takeUpdate(payload, true);
        return;
      case syncTypes.update:
        if (frameBytes > limits.frameBytes) throw new UpdateRefused('too-big');
        this.#takeUpdate(payload, false);
        return;
      default:
        throw new UpdateRefused('malformed');
    }
  }

  #takeUpdate(update: Uint8Array, isWhole: boolean): void {
    const shape = scanUpdate(update, isWhole ? limits.structsOfSync : limits.structsOfUpdate);
    const stored = this.#marks.begin();
    if (this.#options.canWrite) this.#updates.take({ update, shape, isWhole, stored });
    else if (hasEffect(shape, this.#room.doc)) this.close('forbidden', 'write');
    else stored();
  }

  #mayAsk(): boolean {
    if (this.#requests.take()) return true;
    this.close('tooFast', 'requests');
    return false;
  }
}

function isUpdate(frame: Uint8Array): boolean {
  return frame[0] === messageTypes.sync && frame[1] !== syncTypes.step1;
}
