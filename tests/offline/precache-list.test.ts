import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { filesToKeep, versionOf } from '#build/emit-service-worker.ts';
import { isNamedByContent, pathOf } from '#offline/precache-list.ts';
import { makeFolder, removeFolder } from '../helpers/folder.ts';

const scope = 'https://school.example/says-who/';

test('an address asks for a path below the scope, whatever follows a question mark', () => {
  assert.equal(pathOf(scope, scope), '');
  assert.equal(pathOf(`${scope}?source=pwa`, scope), '');
  assert.equal(pathOf(`${scope}lessons/?a=1#b`, scope), 'lessons/');
  assert.equal(pathOf(`${scope}lessons/index.html`, scope), 'lessons/');
  assert.equal(pathOf(`${scope}index.html`, scope), '');
  assert.equal(pathOf(`${scope}reindex.html`, scope), 'reindex.html');
});

test('what lies beside the scope or on another host is not ours', () => {
  assert.equal(pathOf('https://school.example/', scope), undefined);
  assert.equal(pathOf('https://school.example/says-who', scope), undefined);
  assert.equal(pathOf('https://school.example/says-who-2/', scope), undefined);
  assert.equal(pathOf('https://elsewhere.example/says-who/lessons/', scope), undefined);
  assert.equal(pathOf('http://school.example/says-who/lessons/', scope), undefined);
});

test('no query and no anchor changes what an address asks for', () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.webQueryParameters(), fc.webFragments(), (address, query, fragment) => {
      const { origin } = new URL(address);
      assert.equal(pathOf(`${address}?${query}#${fragment}`, `${origin}/`), pathOf(address, `${origin}/`));
    }),
    { numRuns: 1000 },
  );
});

test('only built scripts, styles, fonts and the questions of review are named by their content', () => {
  assert.ok(isNamedByContent('review/who-says-so.0a1b2c3d.js'));
  assert.ok(!isNamedByContent('review/'));
  assert.ok(!isNamedByContent('due.js'));
  assert.ok(isNamedByContent('_astro/LiveQuestion.DGIyPpYk.js'));
  assert.ok(!isNamedByContent('lessons/'));
  assert.ok(!isNamedByContent('favicon.svg'));
});

const site = {
  'index.html': 'first',
  '404.html': 'wrong address',
  'sw.js': 'worker',
  'social-card.png': 'card',
  'sitemap-0.xml': 'map',
  'lessons/index.html': 'lessons',
  'lessons/all.zip': 'all',
  'data/items.json': '[]',
  'data/items.csv': 'id',
  'data/gift/all.txt': '::a::',
  'data/qti/all.zip': 'PK',
  '_astro/a.js': 'script',
};

/** Runs something on a folder with these files. */
function inFolder<Result>(files: Readonly<Record<string, string>>, run: (folder: string) => Result): Result {
  const folder = makeFolder();
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return run(folder);
  } finally {
    removeFolder(folder);
  }
}

test('a version is what pages need: no data for machines, no downloads, not the worker itself', () => {
  const expected = ['_astro/a.js', 'index.html', 'lessons/index.html'];
  assert.deepEqual(inFolder(site, filesToKeep), expected);
  assert.deepEqual(
    inFolder(site, (folder) => filesToKeep(`${folder}/`)),
    expected,
  );
});

test('pages are listed under their addresses, with the hash by which a browser knows them', () => {
  const { files } = inFolder(site, versionOf);
  assert.deepEqual(
    files.map(([path]) => path),
    ['_astro/a.js', '', 'lessons/'],
  );
  // printf lessons | openssl dgst -sha256 -binary | base64
  assert.equal(files[2]?.[1], 'MUprSWYFYsMFqvidmB6pLxijQ3ppPeZbZ0ttrPzr++E=');
});

test('a version changes its name with any byte, and keeps it through a second build of the same', () => {
  const { name } = inFolder(site, versionOf);
  assert.equal(inFolder(site, versionOf).name, name);
  assert.notEqual(inFolder({ ...site, '_astro/a.js': 'script ' }, versionOf).name, name);
  assert.equal(inFolder({ ...site, 'data/items.json': '[1]' }, versionOf).name, name);
});
