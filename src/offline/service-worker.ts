/// <reference lib="webworker" />
// Answers from this device, so that the course works without a network. What it keeps is the build's own list of
// files, never anything a reader did. It answers for nothing else: another site below the same address is not its own.
// A version is one cache, and takes charge only when every file of it is there and is, to the byte, what was built:
// a login page of a café's network, or a server in the middle of an update, is none of it. Whoever asks whether it is ready
// has it counted, and mended where another site of the address, or a fault of the disk, has taken or changed something.
// A page only ever gets scripts of its own version. Those are named after their content, so whichever version is in
// charge hands them to pages that are still open from an earlier one, whose cache stays until no such page can be left.
// Workbox would forget that earlier version at once, and its lists have no hashes that a browser could check.
import { keptVersion } from './kept-version.ts';
import { isNamedByContent, pathOf, topOf, topsOf, type Version } from './precache-list.ts';
import { checkKept, countKept, takeOver, type KeptStanding } from './worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;
declare const VERSION: Version;

const { scope } = self.registration;
const version = keptVersion(VERSION, scope);
const tops = topsOf(VERSION);

/** Forgets other versions, unless one is arriving, or a page is open that may be from one of them. */
async function forgetOthers(): Promise<void> {
  const others = await version.others();
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (installing ?? waiting ?? tabs.find(({ url }) => url.startsWith(scope))) return;
  await Promise.all(others.map((cache) => caches.delete(cache)));
}

let mending: Promise<KeptStanding> | undefined;

/** Several pages may ask at once; one look is enough for all. */
function look(): Promise<KeptStanding> {
  mending ??= version
    .mend(true, () => {})
    .finally(() => {
      mending = undefined;
    });
  return mending;
}

/** Pages that were loaded anew, or asked once more for what did not work: what they get is looked into first. */
const doubtful = new Set<string>();

/** Asked for past what the browser has, as by a press on Reload. */
const isAskedAnew = ({ cache }: Request) =>
  cache === 'no-cache' || cache === 'reload' || cache === 'no-store';

async function answer(request: Request, path: string, isDoubtful: boolean): Promise<Response> {
  if (version.has(path)) {
    const own = (isDoubtful ? undefined : await version.kept(path)) ?? (await version.sound(path));
    if (own) return own;
  } else if (isNamedByContent(path)) {
    const response = isDoubtful ? await fetch(request).catch(() => undefined) : undefined;
    return response?.ok ? response : ((await version.fromEarlier(path)) ?? fetch(request));
  }
  if (request.mode !== 'navigate') return fetch(request);
  if (version.has(`${path}/`)) {
    const address = new URL(request.url);
    address.pathname += '/';
    return Response.redirect(address);
  }
  return fetch(request).catch(async () => (await version.kept('offline/')) ?? Response.error());
}

self.addEventListener('install', (event) => event.waitUntil(version.keepAll()));

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), forgetOthers()])),
);

self.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data === takeOver) void self.skipWaiting();
  if (data !== countKept && data !== checkKept) return;
  const say = (standing: KeptStanding) => ports[0]?.postMessage(standing);
  const told = version.mend(data === checkKept, () => say('fetching')).then(say);
  event.waitUntil(told);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? pathOf(request.url, scope) : undefined;
  if (path === undefined || !tops.has(topOf(path))) return;
  const isPage = request.mode === 'navigate';
  if (!isPage && !version.has(path) && !isNamedByContent(path)) return;
  const isAgain = new URL(request.url).searchParams.has('again');
  if (isAgain || (isPage && isAskedAnew(request))) {
    doubtful.add(isPage ? event.resultingClientId : event.clientId);
    // Whatever else is wrong is mended for the next time.
    event.waitUntil(look());
  }
  if (isPage) event.waitUntil(forgetOthers());
  const isDoubtful = isAskedAnew(request) || isAgain || doubtful.has(event.clientId);
  event.respondWith(answer(request, path, isDoubtful));
});
