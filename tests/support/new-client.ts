import { onTestFinished, vi } from 'vitest';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { connectClient, type ConnectedClient, type ConnectOptions } from './connect-client.ts';

export interface TestClient extends ConnectedClient {
  /** Codes of the closed connections so far. */
  readonly closes: readonly number[];
  /** Resolves once it has seen the whole document. */
  synced(): Promise<void>;
  destroy(): void;
}

/** Connects a client that goes with the test. */
export function newClient(
  server: { readonly origin: string },
  session: SessionAnswer,
  options: ConnectOptions = {},
): TestClient {
  const client = connectClient(server, session, options);
  const { provider } = client;
  const closes: number[] = [];
  provider.on('connection-close', (event) => {
    if (event) closes.push(event.code);
  });
  const destroy = () => {
    provider.destroy();
  };
  onTestFinished(destroy);
  return {
    ...client,
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
