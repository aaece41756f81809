import type { WebSocket } from 'ws';
import { limits } from '../../shared/base/limits.ts';
import { closeCodes } from '../../shared/protocol/close-codes.ts';
import type { CloseReason } from '../../shared/protocol/close-codes.ts';
import { after } from '../base/after.ts';

/** How long a peer has to answer a close before its socket is cut. */
const closeGraceMs = 3000;

/** The sending side of one socket with its measure of what the peer has left unread. */
export class Wire {
  readonly #socket: WebSocket;
  /** Bytes that may wait: more right after a large answer that the peer itself asked for. */
  #allowance: number = limits.sendBufferBytes;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Sends a frame that may be shared with other receivers. False: the peer has left too much unread. */
  send(frame: Uint8Array): boolean {
    if (!this.open) return true;
    if (this.#socket.bufferedAmount > this.#allowance) return false;
    if (this.#socket.bufferedAmount === 0) this.#allowance = limits.sendBufferBytes;
    this.#socket.send(frame, ignoreError);
    return true;
  }

  /** Sends an answer of any size that the peer asked for. */
  answer(frame: Uint8Array): boolean {
    this.#allowance = Math.max(this.#allowance, limits.sendBufferBytes + frame.length);
    return this.send(frame);
  }

  close(reason: CloseReason): void {
    if (this.#socket.readyState >= this.#socket.CLOSING) return;
    this.#socket.close(closeCodes[reason], reason);
    const socket = this.#socket;
    socket.once(
      'close',
      after(closeGraceMs, () => {
        socket.terminate();
      }),
    );
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }
}

/** A failed send is followed by the socket's own close event, which is where it is handled. */
function ignoreError(): void {}
