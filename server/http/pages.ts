import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Serves what is not the interface: the client, built or through Vite. */
export interface Pages {
  /** Answers whether the request was for a page or file of it. */
  serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
  /** Whether a WebSocket is its own (hot reload) and none of the boards'. */
  ownsUpgrade(request: IncomingMessage): boolean;
  close(): Promise<void>;
}

/** Made once there is a server to attach to. */
export type PagesFactory = (server: Server) => Promise<Pages>;

/** Serves nothing, for a server of which only the interface is used. */
export const noPages: PagesFactory = () =>
  Promise.resolve({
    serve: () => Promise.resolve(false),
    ownsUpgrade: () => false,
    close: () => Promise.resolve(),
  });
