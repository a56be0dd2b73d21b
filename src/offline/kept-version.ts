// One version of the site as a device has it: fetched, counted, looked into, and mended where something is missing or is not what was built.
// Touches the caches of this copy of the site alone.
import { cachePrefix } from '#lib/storage/own-names.ts';
import type { Version } from './precache-list.ts';
import type { KeptStanding } from './worker-messages.ts';

export type KeptVersion = {
  readonly has: (path: string) => boolean;
  /** What the device has of a file, unchecked. */
  readonly kept: (path: string) => Promise<Response | undefined>;
  /** A file that is to the byte what was built: from this device, or fetched; undefined where it cannot be had. */
  readonly sound: (path: string) => Promise<Response | undefined>;
  /** A file of an earlier version by the address that content gave it. */
  readonly fromEarlier: (path: string) => Promise<Response | undefined>;
  /** Keeps the whole version, for the first time. @throws where a file cannot be had */
  readonly keepAll: () => Promise<void>;
  /**
   * Counts what is there, and fetches what is missing.
   * @param isThorough looks into every file, too
   * @param tell hears that something has to be fetched
   */
  readonly mend: (isThorough: boolean, tell: () => void) => Promise<KeptStanding>;
  /** The caches of all other versions of this copy of the site. */
  readonly others: () => Promise<string[]>;
};

/** @param scope the address of the site's first page */
export function keptVersion({ name, files }: Version, scope: string): KeptVersion {
  const prefix = cachePrefix(new URL(scope).pathname);
  const ours = prefix + name;
  const hashes = new Map(files);
  const keyOf = (path: string) => `${scope}${path}?${hashes.get(path)}`;

  /** Other copies of the site, and other apps of this address, have caches here, too. */
  const ownCaches = async (): Promise<string[]> =>
    (await caches.keys()).filter((cache) => cache.startsWith(prefix));

  /** A response, if its bytes are what was built. */
  async function checked(path: string, response: Response | undefined): Promise<Response | undefined> {
    const bytes = await response?.clone().arrayBuffer();
    const isSound = bytes !== undefined && (await hashOf(bytes)) === hashes.get(path);
    return isSound ? response : undefined;
  }

  /** A file that a version on this device has. */
  async function fromOthers(path: string): Promise<Response | undefined> {
    const found = (await ownCaches()).map(async (cacheName) =>
      checked(path, await caches.match(keyOf(path), { cacheName, ignoreVary: true })),
    );
    return (await Promise.all(found)).find((response) => response !== undefined);
  }

  const fetched = (path: string): Promise<Response> =>
    fetch(scope + path, {
      integrity: `sha256-${hashes.get(path)}`,
      // What the browser has of it may be of an earlier version; the host is asked whether it is.
      cache: 'no-cache',
      redirect: 'error',
      priority: 'low',
    });

  const kept = async (path: string) =>
    hashes.has(path) ? caches.match(keyOf(path), { cacheName: ours, ignoreVary: true }) : undefined;

  /** Fetches a file unless some version on this device has the same; throws on anything but what was built. */
  async function keep(path: string): Promise<Response> {
    const response = (await fromOthers(path)) ?? (await fetched(path));
    await (await caches.open(ours)).put(keyOf(path), response.clone());
    return response;
  }

  /** Does something to files, two at a time. */
  async function inTurn(paths: Iterable<string>, run: (path: string) => Promise<unknown>): Promise<void> {
    const waiting = [...paths];
    const next = async (): Promise<void> => {
      const path = waiting.shift();
      if (path === undefined) return;
      await run(path);
      await next();
    };
    try {
      await Promise.all([next(), next()]);
    } finally {
      waiting.length = 0;
    }
  }

  /** The files that are not there; looked into, also those that are something else. */
  async function wanting(isThorough: boolean): Promise<string[]> {
    const there = new Set((await (await caches.open(ours)).keys()).map(({ url }) => url));
    const isThere = (path: string) => there.has(new URL(keyOf(path)).href);
    const missing = [...hashes.keys()].filter((path) => !isThere(path));
    if (!isThorough) return missing;
    await inTurn(hashes.keys(), async (path) => {
      if (isThere(path) && !(await checked(path, await kept(path)))) missing.push(path);
    });
    return missing;
  }

  async function keepAll(): Promise<void> {
    // What a failed try has fetched is there.
    await inTurn(await wanting(true), keep);
    // An earlier version may have been tidying up meanwhile.
    if ((await wanting(false)).length > 0) throw new Error('something is missing');
  }

  async function mend(isThorough: boolean, tell: () => void): Promise<KeptStanding> {
    try {
      const paths = await wanting(isThorough);
      if (paths.length === 0) return 'ready';
      tell();
      await inTurn(paths, keep);
      return (await wanting(false)).length === 0 ? 'ready' : 'failed';
    } catch {
      // Without a network, without room, or the host has a later version by now: whoever asks again has it tried again.
      return 'failed';
    }
  }

  return {
    has: (path) => hashes.has(path),
    kept,
    sound: async (path) => (await checked(path, await kept(path))) ?? keep(path).catch(() => undefined),
    async fromEarlier(path) {
      const all = await ownCaches();
      const found = await Promise.all(
        all.map((cacheName) =>
          caches.match(scope + path, { cacheName, ignoreSearch: true, ignoreVary: true }),
        ),
      );
      return found.find((response) => response !== undefined);
    },
    keepAll,
    mend,
    others: async () => (await ownCaches()).filter((cache) => cache !== ours),
  };
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCodePoint(...hash));
}
