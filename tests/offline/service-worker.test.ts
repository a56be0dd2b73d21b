// What the service worker answers, keeps, counts and mends, and what it leaves to others of its address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Version } from '#offline/precache-list.ts';
import { checkKept, countKept } from '#offline/worker-messages.ts';
import { FakeCaches, hashOf, startWorker } from './fake-worker.ts';

const files = {
  '': 'home',
  'lessons/': 'lessons',
  'glossary/': 'glossary',
  'offline/': 'not here',
  '_astro/page.0a1b.js': 'script',
};
const versionOf = (texts: Readonly<Record<string, string>>, name = 'one'): Version => ({
  name,
  files: Object.entries(texts).map(([path, text]) => [path, hashOf(text)]),
  besides: ['data'],
});
const hostWith = (scope: string, texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([path, text]) => [scope + path, text]));

/** A worker that is in charge, on a device on which others of the address keep something, too. */
async function inCharge(scope = 'https://u.example/') {
  const caches = new FakeCaches();
  const network = hostWith(scope, files);
  const worker = startWorker(versionOf(files), scope, caches, network);
  await worker.install();
  await worker.activate();
  worker.asked.length = 0;
  const cache = `says-who:${new URL(scope).pathname}:one`;
  const own = caches.all.get(cache);
  assert.ok(own);
  assert.equal(own.size, Object.keys(files).length);
  /** Somebody writes something else into a file. */
  const corrupt = (path: string) =>
    own.set(`${scope}${path}?${hashOf(Reflect.get(files, path))}`, new Response('garbage'));
  return { worker, caches, network, scope, cache, corrupt };
}

const page = { mode: 'navigate' };

test('a worker answers for its own pages and scripts, and leaves everything else of the address alone', async () => {
  const { worker, scope, network } = await inCharge();
  assert.equal(await worker.open(`${scope}lessons/`, page), 'lessons');
  assert.equal(await worker.open(`${scope}lessons/?from=school`, page), 'lessons');
  assert.equal(await worker.open(`${scope}_astro/page.0a1b.js`), 'script');
  assert.deepEqual(worker.asked, []);
  for (const path of ['other/', 'other', 'other/lessons/', 'b/index.html'])
    assert.equal(await worker.open(scope + path, page), undefined, path);
  for (const path of ['other/_astro/a.js', 'other/app.0a1b2c3d.js', 'app.0a1b2c3d.js', 'lessons/picture.png'])
    assert.equal(await worker.open(scope + path), undefined, path);
  assert.deepEqual(worker.asked, []);
  network.clear();
  for (const path of ['lessons/none/', 'data/items/'])
    assert.equal(await worker.open(scope + path, page), 'not here', path);
});

test('a copy at a path does not answer for a copy beside it, or below it', async () => {
  const { worker } = await inCharge('https://u.example/a/');
  assert.equal(await worker.open('https://u.example/a/lessons/', page), 'lessons');
  for (const path of ['', 'b/', 'lessons/', 'ab/lessons/', 'a/b/lessons/'])
    assert.equal(await worker.open(`https://u.example/${path}`, page), undefined, path);
});

test('what other copies and apps keep is neither taken for ours nor deleted', async () => {
  const { worker, caches, scope, network, cache } = await inCharge();
  const foreign = ['says-who:/a/:one', 'says-who', 'says-who-else', `theirs-${scope}`];
  for (const name of foreign)
    caches.all.set(
      name,
      new Map([
        [`${scope}_astro/old.js`, new Response('theirs')],
        [`${scope}lessons/`, new Response('theirs')],
      ]),
    );
  await caches.open('says-who:/:former');
  await worker.activate();
  assert.deepEqual([...caches.all.keys()].toSorted(), [cache, ...foreign].toSorted());
  network.clear();
  assert.equal(await worker.open(`${scope}_astro/old.js`), 'failed');
  assert.equal(await worker.open(`${scope}lessons/`, page), 'lessons');
});

test('the worker says ready when every file is there, after fetching those that somebody has deleted', async () => {
  const { worker, caches, network, cache, scope } = await inCharge();
  assert.deepEqual(await worker.standing(countKept), ['ready']);
  assert.deepEqual(worker.asked, []);
  caches.all.clear();
  assert.deepEqual(await worker.standing(countKept), ['fetching', 'ready']);
  assert.equal(caches.all.get(cache)?.size, Object.keys(files).length);
  network.clear();
  assert.equal(await worker.open(`${scope}glossary/`, page), 'glossary');
  caches.all.clear();
  assert.deepEqual(await worker.standing(countKept), ['fetching', 'failed']);
  assert.deepEqual(
    await worker.standing(checkKept),
    ['fetching', 'failed'],
    'asked again, it is tried again',
  );
});

test('a file that is not what was built is found by looking, fetched anew, and never taken from a host that has another', async () => {
  const { worker, network, scope, corrupt } = await inCharge();
  for (const path of Object.keys(files)) corrupt(path);
  assert.deepEqual(await worker.standing(countKept), ['ready'], 'counting does not look into files');
  network.set(`${scope}glossary/`, 'Please log in');
  assert.deepEqual(await worker.standing(checkKept), ['fetching', 'failed']);
  network.set(`${scope}glossary/`, 'glossary');
  assert.deepEqual(await worker.standing(checkKept), ['fetching', 'ready']);
  worker.asked.length = 0;
  for (const [path, text] of Object.entries(files)) assert.equal(await worker.open(scope + path, page), text);
  assert.deepEqual(worker.asked, []);
});

test('a page that is loaded anew gets what was built, and so do its scripts', async () => {
  const { worker, scope, corrupt, network } = await inCharge();
  corrupt('lessons/');
  corrupt('_astro/page.0a1b.js');
  assert.equal(await worker.open(`${scope}lessons/`, { ...page, clientId: 'first' }), 'garbage');
  const anew = { ...page, cache: 'no-cache', clientId: 'second' };
  assert.equal(await worker.open(`${scope}lessons/`, anew), 'lessons');
  assert.equal(await worker.open(`${scope}_astro/page.0a1b.js`, { clientId: 'second' }), 'script');
  assert.equal(await worker.open(`${scope}lessons/`, { ...page, clientId: 'third' }), 'lessons', 'for good');
  network.clear();
  assert.equal(await worker.open(`${scope}lessons/`, anew), 'lessons', 'without a network, too');
  corrupt('_astro/page.0a1b.js');
  assert.equal(
    await worker.open(`${scope}_astro/page.0a1b.js`, { clientId: 'second' }),
    'failed',
    'and never garbage',
  );
});

test('a script that is asked for once more is looked into, and what it imports as well', async () => {
  const { worker, scope, corrupt } = await inCharge();
  corrupt('_astro/page.0a1b.js');
  corrupt('glossary/');
  assert.equal(await worker.open(`${scope}_astro/page.0a1b.js`), 'garbage');
  assert.equal(await worker.open(`${scope}_astro/page.0a1b.js?again=1`), 'script');
  assert.equal(await worker.open(`${scope}glossary/`, page), 'glossary', 'the rest is mended with it');
});

test('a page that was deleted is fetched as it is opened, and is there from then on', async () => {
  const { worker, caches, network, scope } = await inCharge();
  caches.all.clear();
  assert.equal(await worker.open(`${scope}lessons/`, page), 'lessons');
  network.clear();
  assert.equal(await worker.open(`${scope}lessons/`, page), 'lessons');
});

test('a new version takes from the one before what is the same and sound, and fetches the rest', async () => {
  const { caches, network, scope, corrupt } = await inCharge();
  corrupt('glossary/');
  network.set(`${scope}lessons/`, 'new lessons');
  const next = startWorker(versionOf({ ...files, 'lessons/': 'new lessons' }, 'two'), scope, caches, network);
  await next.install();
  assert.deepEqual(next.asked.toSorted(), [`${scope}glossary/`, `${scope}lessons/`]);
  network.set(`${scope}glossary/`, 'half of an update');
  const third = startWorker(versionOf({ ...files, 'glossary/': 'newer' }, 'three'), scope, caches, network);
  await assert.rejects(third.install());
});
