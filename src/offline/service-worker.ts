/// <reference lib="webworker" />
// Answers from this device, so that the course works without a network. What it keeps is the build's own list of
// files, never anything a reader did.
// A version is one cache, and takes charge only when every file of it is there and is, to the byte, what was built:
// a login page of a café's network, or a server in the middle of an update, is none of it.
// A page only ever gets scripts of its own version. Those are named after their content, so whichever version is in
// charge hands them to pages that are still open from an earlier one, whose cache stays until no such page can be left.
// Workbox would forget that earlier version at once, and its lists have no hashes that a browser could check.
import { isNamedByContent, pathOf, type Version } from './precache-list.ts';
import { takeOver } from './worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;
declare const VERSION: Version;

const { scope } = self.registration;
/** Another copy of the course, under another path of this host, keeps its own. */
const prefix = `says-who:${new URL(scope).pathname}:`;
const ours = prefix + VERSION.name;
const hashes = new Map(VERSION.files);

const keyOf = (path: string) => `${scope}${path}?${hashes.get(path)}`;

/** Fetches a file unless some version on this device has the same; throws on anything but what was built. */
async function keep(cache: Cache, path: string): Promise<void> {
  const key = keyOf(path);
  if (await cache.match(key)) return;
  const response =
    (await caches.match(key)) ??
    (await fetch(scope + path, {
      integrity: `sha256-${hashes.get(path)}`,
      // What the browser has of it may be of an earlier version; the host is asked whether it is.
      cache: 'no-cache',
      redirect: 'error',
      priority: 'low',
    }));
  await cache.put(key, response);
}

/** Keeps the whole version, two files at a time. What a failed try has fetched is there for the next. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(ours);
  const waiting = [...hashes.keys()];
  const keepNext = async (): Promise<void> => {
    const path = waiting.shift();
    if (path === undefined) return;
    await keep(cache, path);
    await keepNext();
  };
  try {
    await Promise.all([keepNext(), keepNext()]);
  } finally {
    waiting.length = 0;
  }
  // An earlier version may have been tidying up meanwhile.
  const { length } = await (await caches.open(ours)).keys();
  if (length < hashes.size) throw new Error('something is missing');
}

/** Forgets other versions, unless one is arriving, or a page is open that may be from one of them. */
async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (installing ?? waiting ?? tabs.find(({ url }) => url.startsWith(scope))) return;
  const others = names.filter((name) => name.startsWith(prefix) && name !== ours);
  await Promise.all(others.map((name) => caches.delete(name)));
}

const kept = async (path: string) =>
  hashes.has(path) ? caches.match(keyOf(path), { cacheName: ours, ignoreVary: true }) : undefined;

async function answer(request: Request, path: string): Promise<Response> {
  const own = await kept(path);
  if (own) return own;
  if (isNamedByContent(path))
    return (await caches.match(scope + path, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
  if (request.mode !== 'navigate') return fetch(request);
  if (hashes.has(`${path}/`)) {
    const address = new URL(request.url);
    address.pathname += '/';
    return Response.redirect(address);
  }
  return fetch(request).catch(async () => (await kept('offline/')) ?? Response.error());
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), forgetOthers()])),
);

self.addEventListener('message', ({ data }) => {
  if (data === takeOver) void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? pathOf(request.url, scope) : undefined;
  if (path === undefined) return;
  const isPage = request.mode === 'navigate';
  if (isPage) event.waitUntil(forgetOthers());
  if (isPage || hashes.has(path) || isNamedByContent(path)) event.respondWith(answer(request, path));
});
