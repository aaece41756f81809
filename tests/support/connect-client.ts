import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { helloSocket, type SavedCount } from './hello-socket.ts';

export interface ConnectOptions {
  readonly doc?: Y.Doc;
  /** Says hello instead of carrying the token in the query, and so is told what is saved. */
  readonly hello?: boolean;
  readonly document?: keyof SessionAnswer['documents'];
}

/** A y-websocket client of npm, unmodified, on one document of a session. */
export interface ConnectedClient {
  readonly doc: Y.Doc;
  readonly scenario: ScenarioDoc;
  readonly provider: WebsocketProvider;
  readonly count: SavedCount;
}

/** Connects a client that goes on until its provider is destroyed. */
export function connectClient(
  server: { readonly origin: string },
  session: SessionAnswer,
  options: ConnectOptions = {},
): ConnectedClient {
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
  return { doc, scenario: new ScenarioDoc(doc), provider, count };
}
