// What is installed is what the lock file says: every package with its hash, and none that has to run a program first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Entry = { readonly integrity?: string; readonly hasInstallScript?: true };
const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every package of the lock file has its hash', () => {
  assert.ok(installed.length > 500);
  const without = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  assert.deepEqual(
    without.map(([path]) => path),
    [],
  );
});

/** They have a script to run when they are installed, and do without. */
const unneeded: Readonly<Record<string, string>> = {
  'node_modules/core-js': 'prints an advertisement',
  'node_modules/esbuild': 'checks the program that an optional package of its own brings',
  'node_modules/spawn-sync': 'compiles for versions of Node before 0.12',
};

test('no package has to run a program when it is installed, and none does', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  assert.deepEqual(
    scripted.filter((path) => !unneeded[path]),
    [],
  );
  assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
});
