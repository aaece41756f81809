import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PagesFactory } from './pages.ts';
import { pageOf } from './static-files.ts';

/** The client through Vite, with hot reload on the same port. `root` is the project's folder. */
export function devPages(root: string): PagesFactory {
  return async (server) => {
    // Only here, because an installation without development packages has no Vite.
    const { createServer } = await import('vite');
    const vite = await createServer({
      configFile: join(root, 'vite.config.ts'),
      server: { middlewareMode: true, hmr: { server } },
      appType: 'custom',
      customLogger: quietLogger(),
    });
    return {
      serve: async (request, response, url) => {
        // Vite's own scripts are inline; the strict policy is for what is built.
        response.removeHeader('content-security-policy');
        const page = pageOf(url.pathname);
        if (page !== undefined) {
          const html = await readFile(join(vite.config.root, page), 'utf8');
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(await vite.transformIndexHtml(page, html, request.url));
          return true;
        }
        return new Promise((resolve, reject) => {
          response.once('finish', () => {
            resolve(true);
          });
          vite.middlewares(request, response, (error?: unknown) => {
            if (error === undefined) resolve(false);
            else reject(error instanceof Error ? error : new Error('Vite failed'));
          });
        });
      },
      ownsUpgrade: (request) =>
        (request.headers['sec-websocket-protocol'] ?? '').startsWith('vite-'),
      close: () => vite.close(),
    };
  };
}

/** Words go to stderr: stdout carries the address and the log. */
function quietLogger() {
  const say = (message: string) => process.stderr.write(`${message}\n`);
  return {
    hasWarned: false,
    info: say,
    warn: say,
    warnOnce: say,
    error: say,
    clearScreen: () => {},
    hasErrorLogged: () => false,
  };
}
