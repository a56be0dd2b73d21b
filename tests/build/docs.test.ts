// What the guides name exists: paths, files by name, and scripts of npm.
import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';

const read = (file: string) => readFileSync(file, 'utf8');
const slashed = (path: string) => path.replaceAll('\\', '/');
const rooms = globSync('src/*/README.md').map(slashed);
const guides = [
  'README.md',
  '.github/ARCHITECTURE.md',
  '.github/CONTRIBUTING.md',
  '.github/HOSTING.md',
  '.github/ENGINES.md',
  'tests/bench/README.md',
  ...rooms,
];

const paths = ['*', ...['src', 'tests', 'content', '.github', '.ci'].map((root) => `${root}/**`)].flatMap(
  (pattern) => globSync(pattern).map(slashed),
);

/** The paths and files that a text names as code; what stands in `<>`, a star or dots may be any name. */
const namedIn = (text: string) =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code = '']) => code.split(/\s+/))
    .filter((word) => /^[\w.<>*…-][\w.<>*…/-]*$/.test(word))
    .filter((word) =>
      /^(src|tests|content|\.github|\.ci)\/|\.(tsx?|astro|css|mjs|mdx?|ya?ml|json)$/.test(word),
    )
    .filter((word) => word.replaceAll(/[.*]/g, '').length > 4);

/** Whether a guide’s word is a path from the top, from src/ or from anywhere in its room; the guides for all rooms name any. */
function exists(word: string, guide: string): boolean {
  const parts = word.replace(/^(\.\.\/)+|\/$/g, '').split(/<[^<>]*>|\*|…/);
  const name = parts.map((part) => RegExp.escape(part)).join('[^/]*');
  const room = guide.startsWith('src/') ? `${dirname(guide)}/` : '';
  const whole = new RegExp(`^(src/)?${name}$`);
  const inside = new RegExp(`^${room}(.*/)?${name}$`);
  return paths.some((path) => whole.test(path) || inside.test(path));
}

const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

for (const guide of guides) {
  test(`every path, file and script that ${guide} names is there`, () => {
    const text = read(guide);
    assert.deepEqual(
      namedIn(text).filter((word) => !exists(word, guide)),
      [],
    );
    const asked = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    assert.deepEqual(
      asked.filter((name) => !(name in scripts)),
      [],
    );
  });
}

test('CONTRIBUTING lists all that content/ holds, and nothing else', () => {
  const [, tree = ''] = /\ncontent\/\n(.*?)\n```/s.exec(read('.github/CONTRIBUTING.md')) ?? [];
  const listed = [...tree.matchAll(/^ {2}(\S.*?)(?: {2,}|$)/gm)].flatMap(([, names = '']) =>
    names.split(' ').map((name) => name.split('/')[0]),
  );
  const held = readdirSync('content');
  assert.deepEqual(
    held.filter((name) => !listed.includes(name)),
    [],
  );
  assert.deepEqual(
    listed.filter((name) => name !== undefined && /\.yaml$|^[a-z-]+$/.test(name) && !held.includes(name)),
    [],
  );
});

test('a room says in 15 lines what it is', () => {
  for (const file of rooms) assert.ok(read(file).trimEnd().split('\n').length <= 15, file);
});

test('every test of rules is run, and run once', () => {
  const patterns = Object.entries(scripts)
    .filter(([name]) => name.startsWith('test:unit:'))
    .map(([, script]) => script.match(/"(.+)"/)?.[1] ?? '');
  assert.deepEqual(
    patterns.flatMap((pattern) => globSync(pattern)).toSorted(),
    globSync('tests/*/*.test.ts').toSorted(),
  );
});

test('no guide has a word in capitals that stands for a figure still to be put in', () => {
  // Code and addresses have capitals of their own.
  const told = (guide: string) => read(guide).replaceAll(/`[^`]*`|\]\([^)]*\)/g, '');
  const left = guides.flatMap((guide) => told(guide).match(/\b[A-Z]{8,}\b/g) ?? []);
  assert.deepEqual(left, []);
});
