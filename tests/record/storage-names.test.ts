// That nothing is kept under a name of its own: what stands in the source, file by file.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as teacherNames from '#keys/teacher-storage.ts';
import * as names from '#record/storage-keys.ts';

const source = new URL('../../src/', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx|astro)$/.test(path))
  .map((path) => [path, readFileSync(new URL(path, source), 'utf8')] as const);

test('what this site calls what it keeps stands in three files, and in one that takes over what copies once shared', () => {
  const homes = files.filter(([, text]) => /^[^/]*['"`}]sayswho[-:]/m.test(text)).map(([path]) => path);
  assert.deepEqual(homes.toSorted(), [
    'keys/teacher-storage.ts',
    'lib/storage/adopt-shared.ts',
    // On the address of a platform.
    'packages/runtime/shelf.ts',
    'record/storage-keys.ts',
  ]);
  for (const name of Object.values(teacherNames)) assert.ok(!name.startsWith(names.prefix), name);
});

test('whatever is written to a browser’s storage is written under one of these names', () => {
  const known = new Set([...Object.keys(names), ...Object.keys(teacherNames)]);
  /** They move what has a name already. */
  const movers = new Set([
    'backup/this-tab.ts',
    'frame/inline-start.ts',
    'packages/runtime/page-storage.ts',
    'packages/runtime/shelf.ts',
    'lib/storage/adopt-shared.ts',
    'record/safe-storage.ts',
  ]);
  const written = files.flatMap(([path, text]) =>
    [...text.matchAll(/\b(?:setItem|indexedDB\.open)\(\s*(\w+)/g)].map(([, name = '']) => ({ path, name })),
  );
  assert.ok(written.length >= 8);
  for (const { path, name } of written) assert.ok(known.has(name) || movers.has(path), `${path}: ${name}`);
  const makers = files.filter(([, text]) => text.includes('persistentAtom')).map(([path]) => path);
  assert.deepEqual(makers, ['record/stores.ts']);
});
