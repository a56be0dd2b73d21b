import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { countFailedFetches } from '#search/build/count-failed-fetches.ts';

type Counting = { readonly failedFetches: () => number; readonly get: (path: string) => Promise<Response> };

const original = globalThis.fetch;
const standIn = (path: string) =>
  path === '/none'
    ? Promise.reject(new TypeError('no network'))
    : Promise.resolve(new Response('', { status: path === '/missing' ? 404 : 200 }));
beforeEach(() => {
  Object.assign(globalThis, { fetch: standIn });
});
afterEach(() => {
  globalThis.fetch = original;
});

test('a module counts the requests of its own that fail, and leaves fetch to everybody else as it is', async () => {
  const source = countFailedFetches('export const get = (path) => fetch(path);');
  const module: Counting = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  assert.equal((await module.get('/there')).status, 200);
  assert.equal(module.failedFetches(), 0);
  assert.equal((await module.get('/missing')).status, 404);
  assert.equal(module.failedFetches(), 1);
  await assert.rejects(module.get('/none'), /no network/);
  assert.equal(module.failedFetches(), 2);
  assert.equal(globalThis.fetch, standIn);
});
