import type { PagesFactory } from './pages.ts';
import { StaticFiles } from './static-files.ts';

/** The built client of a folder. */
export function staticPages(folder: string): PagesFactory {
  const files = new StaticFiles(folder);
  return () =>
    Promise.resolve({
      serve: (request, response, url) => files.serve(request, response, url.pathname),
      ownsUpgrade: () => false,
      close: () => Promise.resolve(),
    });
}
