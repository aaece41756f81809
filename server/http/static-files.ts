import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Worth compressing; fonts and images are compressed already. */
const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/;
const worthBytes = 1024;
/** Files with a hash in their name never change. */
const immutable = /^\/assets\//;

interface Served {
  /** When the file was written; a new build replaces files under a running server. */
  readonly modifiedMs: number;
  readonly type: string;
  /** By content encoding; `identity` is always there. */
  readonly bodies: ReadonlyMap<string, Buffer>;
}

/** The page that a path shows: every board address is the app, every join address the join page. */
export function pageOf(path: string): string | undefined {
  if (path === '/j' || path.startsWith('/j/')) return '/join.html';
  if (path === '/' || path.startsWith('/b/') || path.startsWith('/stage/')) return '/index.html';
  return undefined;
}

/** Whether a person looks at a page, and not a program or a page for a part of itself. */
function wantsPage({ method, headers }: IncomingMessage, path: string): boolean {
  const isPage = method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');
  return isPage && !/^\/(api|sync|healthz|metrics|assets)(\/|$)/.test(path);
}

/** Serves a folder of built files from memory, compressed once each. */
export class StaticFiles {
  readonly #folder: string;
  readonly #files = new Map<string, Served>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Answers whether there was such a file. Whoever mistypes an address is shown the way home by the app. */
  async serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const found = await this.#find(pageOf(path) ?? path);
    const lost = !found && wantsPage(request, path);
    const file = lost ? await this.#find('/index.html') : found;
    if (!file) return false;
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = ['br', 'gzip'].find(
      (name) => file.bodies.has(name) && new RegExp(`\\b${name}\\b`).test(accepted),
    );
    const body = file.bodies.get(encoding ?? 'identity');
    response.writeHead(lost ? 404 : 200, {
      'content-type': file.type,
      'content-length': body?.length ?? 0,
      'cache-control': immutable.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(encoding && { 'content-encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  async #find(path: string): Promise<Served | undefined> {
    const type = types[extname(path)];
    const full = normalize(join(this.#folder, path));
    if (type === undefined || !full.startsWith(`${this.#folder}/`) || path.includes('\0')) {
      return undefined;
    }
    const info = await stat(full).catch(() => undefined);
    if (!info?.isFile()) return undefined;
    const known = this.#files.get(path);
    if (known?.modifiedMs === info.mtimeMs) return known;
    const bodies = await encodings(await readFile(full), type);
    const file = { modifiedMs: info.mtimeMs, type, bodies };
    this.#files.set(path, file);
    return file;
  }
}

async function encodings(identity: Buffer, type: string): Promise<Map<string, Buffer>> {
  const bodies = new Map([['identity', identity]]);
  if (compressible.test(type) && identity.length >= worthBytes) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    bodies.set('br', await promisify(brotliCompress)(identity, quality));
    bodies.set('gzip', await promisify(gzip)(identity, { level: 9 }));
  }
  return bodies;
}
