// A build repeats itself: the same source makes the same bytes, wherever it lies, and a word more costs a returning learner little.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { versionOf } from '#build/emit-service-worker.ts';
import { makeFolder, removeFolder } from '../helpers/folder.ts';

/** Kilobytes (1,000 bytes) after gzip that a learner who has the course fetches for one word. */
const mostForAWord = 150;

const lesson = 'content/lessons/who-says-so/lesson.mdx';
const sources = [
  'content',
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const [same, longer] = [makeFolder(), makeFolder()];

/** Builds the source in another folder. */
async function build(folder: string, change: (folder: string) => void = () => {}): Promise<void> {
  for (const name of sources) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  change(folder);
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
}

/** A word more in a lesson. */
function lengthen(folder: string): void {
  const text = readFileSync(lesson, 'utf8');
  const longerText = text.replace(/^([A-Z][a-z]+ [a-z]+ [a-z]+) /m, '$1 indeed ');
  assert.notEqual(longerText, text);
  writeFileSync(join(folder, lesson), longerText);
}

/** Files by path that are not, to the byte, in another folder. */
function changed(from: string, to: string): string[] {
  const known = new Map(versionOf(from).files);
  return versionOf(to).files.flatMap(([path, hash]) => (known.get(path) === hash ? [] : path));
}

before(() => Promise.all([build(same), build(longer, lengthen)]));

after(() => [same, longer].forEach(removeFolder));

test('two builds of one source are the same to the byte, service worker and all', () => {
  const built = join(same, 'dist');
  assert.deepEqual(changed('dist', built), []);
  assert.deepEqual(changed(built, 'dist'), []);
  assert.equal(readFileSync(join(built, 'sw.js'), 'utf8'), readFileSync('dist/sw.js', 'utf8'));
});

test('one word more in a lesson costs a returning learner little', () => {
  const built = join(longer, 'dist');
  const paths = changed('dist', built);
  const weight = [...paths, 'sw.js'].reduce((sum, path) => {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length / 1000;
  }, 0);
  assert.ok(paths.includes('lessons/who-says-so/'), 'the lesson changed');
  assert.ok(weight <= mostForAWord, `${weight.toFixed(0)} kB: ${paths.join(', ')}`);
});
