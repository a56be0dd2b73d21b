// The plugins of the build, each by what it does to a small piece.
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chunks } from '#build/chunks.ts';
import { classesIn, numberedClasses } from '#build/class-names.ts';
import { figureFiles, withFigures } from '#build/lesson-figures.ts';
import { ownRenderer } from '#build/own-renderer.ts';
import { plainImports } from '#build/plain-imports.ts';
import { asModule } from '#build/react-modules.ts';
import { reloadContent } from '#build/reload-content.ts';
import { bundle } from '#build/standalone.ts';
import { makeFolder, removeFolder } from '../helpers/folder.ts';

test('classes are numbered in the order of the alphabet, whatever order they are asked in', () => {
  const css: Readonly<Record<string, string>> = {
    'b.css': '.two { } .one:hover .two { }',
    'a.css': '.one { }',
  };
  const names = numberedClasses(['b.css', 'a.css'], (file) => css[file] ?? '');
  assert.deepEqual(
    [...names],
    [
      ['a.css one', 'q0'],
      ['b.css one', 'q1'],
      ['b.css two', 'q2'],
    ],
  );
  assert.deepEqual(
    numberedClasses(['a.css', 'b.css'], (file) => css[file] ?? ''),
    names,
  );
});

test('numbers, colours, comments and layers are no classes', () => {
  assert.deepEqual(
    classesIn('/* .gone */ @layer all.some { .here { padding: .5rem 0.75rem; color: oklch(.2 .1 3) } }'),
    ['here'],
  );
});

test('a lesson imports the figures that it names, behind its head and before its text', () => {
  const lesson =
    '---\ntitle: One\n---\n\nText.\n\n<Two filled />\n\n<Step id="a" title="A">\n\n<One claims="x" />\n\n</Step>\n';
  const figures = new Map([
    ['One', 'src/lesson/figures/One.astro'],
    ['Two', 'src/lesson/figures/Two.astro'],
    ['Three', 'src/lesson/figures/Three.astro'],
  ]);
  assert.equal(
    withFigures(lesson, figures),
    lesson.replace(
      '---\n\nText.',
      "---\n\nimport One from '/src/lesson/figures/One.astro';\nimport Two from '/src/lesson/figures/Two.astro';\n\n\nText.",
    ),
  );
});

test('there are figures to import, and no two have one name', () => {
  const files = figureFiles();
  assert.ok(files.size > 10);
  assert.equal(files.get('AttributionMap'), 'src/lesson/figures/AttributionMap.astro');
});

test('a CommonJS script becomes a module that imports what it required and exports what it gave', async () => {
  const script = `"use strict";
var other = require("node:path"), half = 2;
exports.join = function (a, b) { return other.posix.join(a, b) + half; };
exports.twice = () => exports.join("x", "y") + exports.join("x", "z");`;
  const text = asModule(script, 'a.js');
  const made: { join: (a: string, b: string) => string; twice: () => string } = await import(
    `data:text/javascript,${encodeURIComponent(text)}`
  );
  assert.equal(made.join('a', 'b'), 'a/b2');
  assert.equal(made.twice(), 'x/y2x/z2');
});

test('what a script requires under a name and exports once is there for a bundler to leave out; what it sets twice works', async () => {
  const text = asModule(
    `var other = require("node:path");
exports.unused = function () { return other.sep; };
exports.now = void 0;
if (other.sep) exports.now = () => "set";`,
    'a.js',
  );
  assert.match(text, /^import \* as other from 'node:path';$/m);
  assert.match(text, /^var exported_unused = function/m);
  assert.match(text, /^exported_now = void 0;$/m);
  const made: { now: () => string } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  assert.equal(made.now(), 'set');
});

test('a script that uses require or exports in another way stops the build', () => {
  for (const script of [
    'module.x = exports',
    'exports.a = 1; load(require)',
    'exports["a"] = 1',
    'let a = 1;',
  ])
    assert.throws(() => asModule(script, 'a.js'), /a\.js is not written the way it was/, script);
});

test('a script by itself holds all it imports, knows the base path, and says which files went into it', () => {
  const folder = makeFolder();
  writeFileSync(
    join(folder, 'one.ts'),
    `import { two } from './two.ts';\nconsole.log(two, import.meta.env.BASE_URL);`,
  );
  writeFileSync(join(folder, 'two.ts'), `export const two: string = 'second';`);
  const { text, files } = bundle(join(folder, 'one.ts'), '/base/');
  assert.match(text, /^console\.log\("second","\/base\/"\);$|second[\s\S]*\/base\//);
  assert.doesNotMatch(text, /\bimport\b|\bexport\b|\n/);
  assert.deepEqual(files.map((file) => file.replace(/.*[\\/]/, '')).toSorted(), ['one.ts', 'two.ts']);
  removeFolder(folder);
});

test('the scripts that every page asks for start with no import of another version', () => {
  for (const file of [
    'src/review/review-badge.ts',
    'src/frame/inline-start.ts',
    'src/class/desk-api.ts',
    'src/offline/service-worker.ts',
  ])
    assert.doesNotMatch(bundle(file, '/').text, /(?:^|[;}])\s*import\s*[{"'*]/, file);
});

test('what would be fetched ahead of a later import is left out, and the import stays', () => {
  const plugin = plainImports();
  assert.equal(
    typeof plugin.renderChunk === 'function' &&
      Reflect.apply(plugin.renderChunk, undefined, ['load(()=>import("./a.js"),__VITE_PRELOAD__)']),
    'load(()=>import("./a.js"))',
  );
});

test('the renderer of islands is our own, and so is what makes their elements, from those of React', () => {
  const { resolveId } = ownRenderer();
  const resolve = (...asked: readonly [id: string, importer?: string]) =>
    typeof resolveId === 'function' && Reflect.apply(resolveId, undefined, asked);
  assert.match(String(resolve('@astrojs/react/client.js')), /frame[\\/]hydrate\.ts$/);
  const elements = String(resolve('react/jsx-runtime', '/src/question/LiveQuestion.tsx'));
  assert.match(elements, /frame[\\/]jsx\.ts$/);
  assert.equal(resolve('react/jsx-runtime', elements), undefined);
  assert.equal(resolve('react'), undefined);
});

test('the files that are gathered in one are there', () => {
  const groupOf = (group: string) => chunks.find(({ name }) => name === group)?.test ?? assert.fail(group);
  const gathered = {
    stores: ['record/envelope', 'record/persistence', 'lib/href', 'quiz/fields', 'record/stores'],
    links: ['lib/strict-decoders', 'lib/bytes', 'lib/deflate', 'assignment/assignment-link'],
  };
  for (const [group, files] of Object.entries(gathered))
    for (const file of files) {
      assert.ok(existsSync(`src/${file}.ts`), `${file} was moved: the list of src/build/chunks.ts, too`);
      assert.match(`/x/src/${file}.ts`, groupOf(group));
    }
  assert.doesNotMatch('/x/src/question/item-form.ts', groupOf('stores'));
});

test('a change to content reloads the page, a change to anything else is left to Vite', () => {
  const sent: unknown[] = [];
  let changed: (file: string) => void = assert.fail;
  const server = {
    watcher: { add: () => {}, on: (_event: string, listen: typeof changed) => (changed = listen) },
    ws: { send: (message: unknown) => sent.push(message) },
  };
  const { configureServer } = reloadContent();
  if (typeof configureServer === 'function') Reflect.apply(configureServer, undefined, [server]);
  changed('/x/content/ledger.yaml');
  changed('/x/src/a.ts');
  changed('/x/content/lessons/a/lesson.mdx');
  assert.deepEqual(sent, [{ type: 'full-reload' }]);
});
