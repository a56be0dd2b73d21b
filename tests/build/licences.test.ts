import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  bundleProblems,
  licenceOfItself,
  licenceProblems,
  licenceText,
  packageOf,
  packagesIn,
  servedPackages,
} from '#build/licences.ts';

const lockFile = readFileSync('package-lock.json', 'utf8');

/** A lock file with these licences for what is served. */
const lockWith = (licences: Readonly<Record<string, string | undefined>>) =>
  JSON.stringify({
    packages: Object.fromEntries([
      ['', { name: 'site' }],
      ...servedPackages.map((name) => [
        `node_modules/${name}`,
        { version: '1.0.0', license: name in licences ? licences[name] : 'MIT' },
      ]),
    ]),
  });
const problemsOf = (lock: string) => licenceProblems(packagesIn(lock, () => undefined));

test('all that is served names a licence under which it may be', () => {
  assert.deepEqual(licenceProblems(packagesIn(lockFile, licenceOfItself)), []);
});

test('a served package without a licence is named, and so is one that may not be served', () => {
  assert.deepEqual(problemsOf(lockWith({})), []);
  assert.deepEqual(problemsOf(lockWith({ react: undefined })), ['react is served and names no licence.']);
  const [problem = '', ...others] = problemsOf(lockWith({ 'lean-qr': 'GPL-3.0-only' }));
  assert.match(problem, /^lean-qr is served under GPL-3\.0-only/);
  assert.deepEqual(others, []);
});

test('a package that is said to be served and is not there is named', () => {
  const lock = lockWith({}).replace('node_modules/scheduler', 'node_modules/other');
  assert.deepEqual(problemsOf(lock), ['scheduler is said to be served and is not in the lock file.']);
});

test('a script of a package that nobody has listed stops the build, and so does a listed one without a script', () => {
  const bundled = new Set(servedPackages);
  assert.deepEqual(bundleProblems(bundled), []);
  bundled.add('left-pad');
  bundled.delete('nanostores');
  assert.deepEqual(bundleProblems(bundled), [
    'Scripts are bundled from left-pad, which src/build/licences.ts does not name.',
    'src/build/licences.ts names nanostores, of which no script is bundled.',
  ]);
});

test('what only builds the site may have any licence, and is listed', () => {
  const lock = JSON.stringify({
    packages: { 'node_modules/a/node_modules/react': { version: '1.0.0', license: 'GPL-3.0-only' } },
  });
  assert.deepEqual(
    packagesIn(lock, () => undefined),
    [{ name: 'react', version: '1.0.0', licence: 'GPL-3.0-only', isServed: false }],
  );
});

test('a file belongs to the innermost package of its path', () => {
  assert.equal(packageOf('/x/node_modules/react-dom/client.js'), 'react-dom');
  assert.equal(packageOf('node_modules/a/node_modules/@b/c/index.js?v=1'), '@b/c');
  assert.equal(packageOf('C:\\x\\node_modules\\nanostores\\index.js'), 'nanostores');
  assert.equal(packageOf('/x/src/lib/day.ts'), undefined);
});

test('the text of every licence is at hand', () => {
  for (const name of servedPackages) assert.match(licenceText(name), /copyright/i, name);
});
