import { onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { helloSocket } from './hello-socket.ts';
import type { SavedCount } from './hello-socket.ts';

/** A y-websocket client of npm, unmodified, on one document of a session. */
export interface TestClient {
  readonly doc: Y.Doc;
  readonly scenario: ScenarioDoc;
  readonly provider: WebsocketProvider;
  readonly count: SavedCount;
  /** Codes of the closed connections so far. */
  readonly closes: readonly number[];
  /** Resolves once it has seen the whole document. */
  synced(): Promise<void>;
  destroy(): void;
}

interface Options {
  readonly doc?: Y.Doc;
  /** Says hello instead of carrying the token in the query, and so is told what is saved. */
  readonly hello?: boolean;
  readonly document?: keyof SessionAnswer['documents'];
}

/** Connects a client that goes with the test. */
export function newClient(
  server: { readonly origin: string },
  session: SessionAnswer,
  options: Options = {},
): TestClient {
  const doc = options.doc ?? new Y.Doc();
  const count: SavedCount = { sent: 0, saved: 0 };
  const Socket: new (url: string) => WebSocket = options.hello
    ? helloSocket(session.token, count)
    : WebSocket;
  const name = session.documents[options.document ?? 'scenario'] ?? '';
  const provider = new WebsocketProvider(`${server.origin.replace('http', 'ws')}/sync`, name, doc, {
    params: options.hello ? {} : { token: session.token },
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 500,
  });
  const closes: number[] = [];
  provider.on('connection-close', (event) => {
    if (event) closes.push(event.code);
  });
  const destroy = () => {
    provider.destroy();
  };
  onTestFinished(destroy);
  return {
    doc,
    scenario: new ScenarioDoc(doc),
    provider,
    count,
    closes,
    synced: () =>
      vi.waitFor(
        () => {
          if (!provider.synced) throw new Error('Not in sync yet');
        },
        { timeout: 15_000, interval: 5 },
      ),
    destroy,
  };
}
