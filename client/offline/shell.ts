/** What a page needs to be loaded while the server is away; the build writes it into the service worker. */
export interface Shell {
  /** Differs whenever any of the files does. */
  readonly build: string;
  /** Pages, scripts, styles and the first font, as paths. */
  readonly files: readonly string[];
}

/** How a request of a page is answered; `leave` = by the browser, as if there were no worker. */
export type Plan =
  | { readonly kind: 'leave' }
  /** From the network, else what is kept under `path`, after so long without an answer. */
  | { readonly kind: 'fresh'; readonly path: string; readonly patienceMs: number }
  /** What is kept, else from the network: it carries a hash in its name, so it cannot be old. */
  | { readonly kind: 'kept' };

/** A page that is waited for longer than this is taken for one that does not come. */
const pagePatienceMs = 3_000;
/** A page loads these after itself, so the network has shown already whether it answers. */
const filePatienceMs = 1_000;

const leave: Plan = { kind: 'leave' };

/** The plan for a request; the interface and the sockets of boards are always left alone. */
export function planFor(
  request: { readonly method: string; readonly mode: string; readonly url: string },
  origin: string,
): Plan {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return leave;
  const { pathname } = url;
  if (pathname.startsWith('/assets/')) return { kind: 'kept' };
  if (pathname === '/theme.js' || pathname === '/logo.svg') {
    return { kind: 'fresh', path: pathname, patienceMs: filePatienceMs };
  }
  if (request.mode !== 'navigate') return leave;
  const path = pageAt(pathname);
  return path === undefined ? leave : { kind: 'fresh', path, patienceMs: pagePatienceMs };
}

/** The kept page that an address shows: the board's and home are one, the join page another. */
function pageAt(pathname: string): string | undefined {
  if (pathname === '/j' || pathname.startsWith('/j/')) return '/j';
  return pathname === '/' || pathname.startsWith('/b/') ? '/' : undefined;
}
