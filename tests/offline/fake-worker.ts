// The built service worker with a browser around it of a few lines: caches, a network that checks integrity, and its events.
import { createHash } from 'node:crypto';
import { bundle } from '#build/standalone.ts';
import type { Version } from '#offline/precache-list.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Caches of one address, whoever made them. */
export class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>();

  keys = (): Promise<string[]> => Promise.resolve([...this.all.keys()]);
  delete = (name: string): Promise<boolean> => Promise.resolve(this.all.delete(name));

  open = (name: string) => {
    const entries = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, entries);
    return Promise.resolve({
      keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
      put: (url: string, response: Response) =>
        Promise.resolve(void entries.set(new URL(url).href, response)),
    });
  };

  match = (
    url: string,
    {
      cacheName,
      ignoreSearch = false,
    }: { readonly cacheName?: string; readonly ignoreSearch?: boolean } = {},
  ): Promise<Response | undefined> => {
    const plain = (address: string) => (ignoreSearch ? address.replace(/\?.*/, '') : address);
    for (const [name, entries] of this.all) {
      if (cacheName !== undefined && name !== cacheName) continue;
      for (const [key, response] of entries)
        if (plain(key) === plain(new URL(url).href)) return Promise.resolve(response.clone());
    }
    return Promise.resolve(undefined);
  };
}

type Ask = { readonly mode?: string; readonly cache?: string; readonly clientId?: string };

/** A worker of a version at a scope. @param network what the host has, by address; it can be changed */
export function startWorker(
  version: Version,
  scope: string,
  caches: FakeCaches,
  network: Map<string, string>,
) {
  const listeners = new Map<string, (event: unknown) => void>();
  const asked: string[] = [];
  const self = {
    registration: { scope },
    clients: { matchAll: () => Promise.resolve([]), claim: () => Promise.resolve() },
    skipWaiting: () => Promise.resolve(),
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      void listeners.set(type, listener),
  };
  const fetchFile = (
    input: string | { readonly url: string },
    { integrity }: { readonly integrity?: string } = {},
  ) => {
    const url = typeof input === 'string' ? input : input.url;
    asked.push(url);
    const text = network.get(url.replace(/\?.*/, ''));
    const isRight = text !== undefined && (integrity === undefined || integrity === `sha256-${hashOf(text)}`);
    return isRight ? Promise.resolve(new Response(text)) : Promise.reject(new TypeError('Failed to fetch'));
  };
  // The worker is a script of its own, to which these are the browser's.
  // oxlint-disable-next-line no-implied-eval, no-new-func
  new Function('self', 'caches', 'fetch', 'VERSION', bundle('src/offline/service-worker.ts', '/').text)(
    self,
    caches,
    fetchFile,
    version,
  );

  /** Sends an event, and waits for all it begins. */
  async function send(type: string, event: Readonly<Record<string, unknown>>): Promise<void> {
    const begun: Promise<unknown>[] = [];
    listeners.get(type)?.({ ...event, waitUntil: (promise: Promise<unknown>) => void begun.push(promise) });
    await Promise.all(begun);
  }

  return {
    /** Every address that went to the network. */
    asked,
    install: () => send('install', {}),
    activate: () => send('activate', {}),
    /** What the worker answers to a page that asks how it stands. */
    async standing(question: string): Promise<unknown[]> {
      const answers: unknown[] = [];
      await send('message', {
        data: question,
        ports: [{ postMessage: (said: unknown) => answers.push(said) }],
      });
      return answers;
    },
    /** The text of an answer; undefined where the worker leaves a request alone. */
    async open(url: string, { mode = 'no-cors', cache = 'default', clientId = 'page' }: Ask = {}) {
      let answer: Promise<Response> | undefined;
      await send('fetch', {
        request: { url, mode, cache, method: 'GET' },
        clientId,
        resultingClientId: clientId,
        respondWith: (response: Promise<Response>) => {
          answer = response;
        },
      });
      return answer?.then(
        (response) => response.text(),
        () => 'failed',
      );
    },
  };
}
