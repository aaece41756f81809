import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { newClient } from './new-client.ts';
import type { TestClient } from './new-client.ts';

/** A client that writes keys and remembers which of them it was told are on disk. */
export interface Writer extends TestClient {
  readonly written: readonly string[];
  /** Keys covered by a `saved(n)`; never shrinks. */
  readonly saved: ReadonlySet<string>;
  write(key: string): void;
}

/** Connects a writer that goes with the test. */
export function newWriter(server: { readonly origin: string }, session: SessionAnswer): Writer {
  const client = newClient(server, session, { hello: true });
  const written: string[] = [];
  const saved = new Set<string>();
  /** By frame of the present connection: the keys in it. */
  let frames: (readonly string[])[] = [];
  client.count.onSent = (isWhole) => {
    if (client.count.sent === 1) frames = [];
    // A whole state holds everything; an update holds the edit that is being made.
    frames.push(isWhole ? [...written] : written.slice(-1));
  };
  client.count.onSaved = () => {
    for (const keys of frames.slice(0, client.count.saved)) for (const key of keys) saved.add(key);
  };
  return {
    ...client,
    written,
    saved,
    write: (key) => {
      written.push(key);
      client.doc.getMap('notes').set(key, key);
    },
  };
}
