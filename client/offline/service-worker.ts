import { planFor, type Shell } from './shell.ts';

/*
 * Keeps the files of one build on the device, so that a board that was open can be loaded anew while
 * the server is away. It keeps files only: what is on a board lies in the device's own copy, and
 * nothing of the interface or of a board ever passes through here.
 */

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build (vite.config.ts). */
declare const parleyShell: Shell;

const { build, files } = parleyShell;
const own = `parley-${build}`;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const plan = planFor(request, self.location.origin);
  if (plan.kind === 'leave') return;
  event.respondWith(plan.kind === 'kept' ? kept(request) : fresh(request, plan));
});

/** All of it or none: with a file missing this worker is not installed, and tried again at the next visit. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(own);
  // Names with a hash may come from the browser's own cache, where the page has just put them.
  await cache.addAll(
    files.map((path) => new Request(path, path.startsWith('/assets/') ? {} : { cache: 'reload' })),
  );
  await self.skipWaiting();
}

/** Pages come from the network first, so an older page that is still open loses nothing by this. */
async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('parley-') && name !== own);
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function kept(request: Request): Promise<Response> {
  const cache = await caches.open(own);
  const found = await cache.match(request, { ignoreVary: true });
  if (found) return found;
  const response = await fetch(request);
  // Fonts of other alphabets: kept once they are needed. A full device loses only that.
  if (response.status === 200) await cache.put(request, response.clone()).catch(() => undefined);
  return response;
}

async function fresh(
  request: Request,
  { path, patienceMs }: { readonly path: string; readonly patienceMs: number },
): Promise<Response> {
  const cache = await caches.open(own);
  const fallback = await cache.match(path, { ignoreVary: true });
  const answer = fetch(request);
  if (!fallback) return answer;
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, patienceMs);
  });
  const response = await Promise.race([answer.catch(() => undefined), late]);
  // What stands before a server that is away answers in its place, with one of these.
  return response === undefined || response.status >= 500 ? fallback : response;
}
