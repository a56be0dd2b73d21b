// The rooms of the house, where oxlint does not look: folders, scripts inside pages, lessons.
import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { roomNames } from '../../src/rooms.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const sources = globSync('src/**/*.{ts,tsx,astro,css}');

/** What a text imports, by `from`, by `import` alone and later. */
const importsOf = (text: string) =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier = '']) => specifier);

test('every folder of src is a room, and every room a folder', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).toSorted(), roomNames.toSorted());
});

test('no folder holds more than 25 files', () => {
  const folders = Map.groupBy([...sources, ...globSync('tests/**/*.ts')], (file) => dirname(file));
  const full = [...folders].filter(([, files]) => files.length > 25);
  assert.deepEqual(
    full.map(([folder, { length }]) => `${folder}: ${length}`),
    [],
  );
});

test('a relative import stays in its room', () => {
  const roomOf = (path: string) => path.split(/[\\/]/).slice(0, 2).join('/');
  const strays = sources.flatMap((file) =>
    importsOf(read(file))
      .filter((specifier) => specifier.startsWith('.'))
      .filter((specifier) => roomOf(join(dirname(file), specifier)) !== roomOf(file))
      .map((specifier) => `${file}: ${specifier}`),
  );
  assert.deepEqual(strays, []);
});

test('a script inside a page asks for nothing that only the build has', () => {
  const asked = globSync('src/**/*.astro').flatMap((file) =>
    [...read(file).matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
      .flatMap(([, script = '']) => importsOf(script))
      .filter((specifier) => /^#course\/|(^|\/)build\//.test(specifier))
      .map((specifier) => `${file}: ${specifier}`),
  );
  assert.deepEqual(asked, []);
});

test('a lesson imports nothing: what it uses is given to it by name', () => {
  for (const file of globSync('content/**/*.mdx')) {
    assert.doesNotMatch(read(file), /^\s*(import|export)\b/m, file);
  }
});

test('a page is a route: a few lines, no style and no markup but its component', () => {
  for (const file of globSync('src/pages/**/*.astro')) {
    const [, , body = ''] = read(file).split(/^---$/m);
    assert.match(body.trim(), /^<\w+Page( [^<]*)?\/>$/, `${file} draws by itself`);
  }
});
