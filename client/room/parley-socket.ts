import * as decoding from 'lib0/decoding';
import {
  encodeHello,
  encodePing,
  messageTypes,
  syncTypes,
} from '../../shared/protocol/messages.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';

/** What the socket needs to know and tells. */
export interface SocketWatcher {
  /** This browser's awareness client id. */
  client(): number;
  /** The session token at the moment of connecting. */
  token(): string;
  /** An update frame went out, the `frame`th of this connection; `all` = it was a sync step 2. */
  sent(frame: number, all: boolean): void;
  /** The first `frames` update frames of this connection are on the server's disk. */
  saved(frames: number): void;
}

/** How often the connection is tried, and how long an answer may take: a dead one is noticed within 12 s. */
const heartbeat = { everyMs: 5_000, patienceMs: 7_000 } as const;

/**
 * A WebSocket class for the unmodified y-websocket provider: its first frame is hello (so that the
 * token stands in no address), it counts update frames for `saved(n)`, keeps Parley's own frames from
 * the provider, and closes itself when the line is dead, which browsers may not report for minutes.
 */
export function parleySocket(watcher: SocketWatcher): typeof WebSocket {
  return class ParleySocket extends WebSocket {
    #frames = 0;
    #beat: ReturnType<typeof setInterval> | undefined;
    #deadline: ReturnType<typeof setTimeout> | undefined;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // These listeners stand before the provider's own handlers, which it sets after construction.
      this.addEventListener('open', () => {
        super.send(encodeHello({ version: protocolVersion, token: watcher.token() }));
        this.#beat = setInterval(() => {
          this.#try();
        }, heartbeat.everyMs);
        globalThis.addEventListener?.('offline', this.#tryNow);
      });
      this.addEventListener('message', (event) => {
        this.#alive();
        if (event.data instanceof ArrayBuffer && this.#isOwn(new Uint8Array(event.data))) {
          event.stopImmediatePropagation();
        }
      });
      this.addEventListener('close', () => {
        this.#stop();
      });
    }

    override send(data: string | BufferSource | Blob): void {
      // The provider sends on what it hears of others; the server knows that, and 60 people would
      // make 3,600 frames of one.
      if (data instanceof Uint8Array && isGossip(data, watcher.client())) return;
      super.send(data);
      if (!(data instanceof Uint8Array) || data[0] !== messageTypes.sync) return;
      if (data[1] !== syncTypes.step2 && data[1] !== syncTypes.update) return;
      this.#frames += 1;
      watcher.sent(this.#frames, data[1] === syncTypes.step2);
    }

    override close(code?: number, reason?: string): void {
      this.#stop();
      super.close(code, reason);
    }

    readonly #tryNow = () => {
      this.#try();
    };

    #try(): void {
      if (this.readyState !== WebSocket.OPEN) return;
      super.send(encodePing());
      this.#deadline ??= setTimeout(() => {
        // The closing handshake would wait for the dead line too, so the provider is told at once.
        this.dispatchEvent(new CloseEvent('close', { code: 1006, reason: 'no heartbeat' }));
        this.close();
      }, heartbeat.patienceMs);
    }

    #alive(): void {
      clearTimeout(this.#deadline);
      this.#deadline = undefined;
    }

    #stop(): void {
      clearInterval(this.#beat);
      this.#alive();
      globalThis.removeEventListener?.('offline', this.#tryNow);
    }

    /** Takes Parley's own frames (types from 100 on); anything else is the provider's. */
    #isOwn(frame: Uint8Array): boolean {
      const decoder = decoding.createDecoder(frame);
      const type = decoding.readVarUint(decoder);
      if (type < messageTypes.hello) return false;
      if (type === messageTypes.saved) watcher.saved(decoding.readVarUint(decoder));
      return true;
    }
  };
}

/** Whether the frame is an awareness frame that says nothing of `client` itself. */
function isGossip(frame: Uint8Array, client: number): boolean {
  if (frame[0] !== messageTypes.awareness) return false;
  const outer = decoding.createDecoder(frame);
  decoding.readVarUint(outer);
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    if (decoding.readVarUint(decoder) === client) return false;
    decoding.readVarUint(decoder);
    decoding.readVarString(decoder);
  }
  return true;
}
