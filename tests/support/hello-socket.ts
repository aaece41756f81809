import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { encodeHello, messageTypes, syncTypes } from '../../shared/protocol/messages.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';

/** What the frames of one connection say about saving. */
export interface SavedCount {
  /** Update frames sent on the present connection. */
  sent: number;
  /** The newest n of `saved(n)` on it. */
  saved: number;
  /** Called for each update frame that is sent, after it was counted. */
  onSent?: (isWhole: boolean) => void;
  /** Called for each `saved(n)`. */
  onSaved?: () => void;
}

/**
 * A WebSocket that says hello first and keeps Parley's own frames from the provider, as the
 * product's client does: what is left is the unmodified y-websocket protocol.
 */
export function helloSocket(token: string, count: SavedCount): new (url: string) => WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      super(url);
      count.sent = 0;
      count.saved = 0;
      this.once('open', () => {
        super.send(encodeHello({ version: protocolVersion, token }));
      });
    }

    override send(data: Uint8Array): void {
      if (data[0] === messageTypes.sync && data[1] !== syncTypes.step1) {
        count.sent += 1;
        count.onSent?.(data[1] === syncTypes.step2);
      }
      super.send(data);
    }

    override emit(event: string | symbol, ...args: unknown[]): boolean {
      const [data] = args;
      if (event !== 'message' || !(data instanceof Uint8Array || data instanceof ArrayBuffer)) {
        return super.emit(event, ...args);
      }
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const type = decoding.readVarUint(decoder);
      if (type < messageTypes.hello) return super.emit(event, ...args);
      if (type === messageTypes.saved) {
        count.saved = decoding.readVarUint(decoder);
        count.onSaved?.();
      }
      return true;
    }
  };
}
