// Names that markup, style sheets and scripts agree on have one home: src/styles/attributes.ts.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { attributes } from '#styles/attributes.ts';

const home = 'src/styles/attributes.ts';

/** `itemId`, as a script has it, is `item-id` in markup. */
const written = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Comments and the names of classes are no uses; their lines stay, so that places can be told. */
const withoutOthers = (text: string) =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\/|\bclass(Name)?="[^"]*"/g, (other) => other.replaceAll(/[^\n]/g, ''))
    .replaceAll(/^\s*\/\/.*$/gm, '');

/** Every `data-*` attribute in a text, with its line: as markup and selectors have it, and as `dataset` has it. */
function namesIn(text: string): { readonly name: string; readonly line: number }[] {
  const code = withoutOthers(text);
  const found: { name: string; line: number }[] = [];
  const add = (name: string, index: number) =>
    found.push({ name: written(name), line: code.slice(0, index).split('\n').length });
  for (const { 1: name = '', index } of code.matchAll(/(?<![\w/.-])data-([a-z]+(?:-[a-z]+)*)(?![\w.-])/g))
    add(name, index);
  for (const { 1: name = '', index } of code.matchAll(/\bdataset(?:\??\.|\[')([a-zA-Z]+)/g)) add(name, index);
  const unpacked = /dataset: \{([^}]*)\}|\{([^{}]*)\} = [\w.]*\bdataset\b/g;
  for (const { 1: inside, 2: left = '', index } of code.matchAll(unpacked))
    for (const part of (inside ?? left).split(',')) {
      const [, name] = /^\s*([a-zA-Z]+)/.exec(part) ?? [];
      if (name !== undefined) add(name, index);
    }
  return found;
}

test('names are found in markup, selectors, scripts and what is unpacked, and not in comments, classes or file names', () => {
  const text = [
    "import a from './data-files.ts';",
    '/* data-no',
    ' [data-no] */ [data-one] {}',
    '<p class="data-no" data-two={x} data-three-four />',
    'a.dataset.itemId = b.dataset?.five; c.dataset["no"]; d.dataset[\'six\']',
    '({ value, dataset: { seven, eight: x } }) => 1; const { nine = "" } = e.dataset;',
    '  // [data-no]',
  ].join('\n');
  assert.deepEqual(
    namesIn(text).map(({ name, line }) => `${name} ${line}`),
    ['one 3', 'two 4', 'three-four 4', 'item-id 5', 'five 5', 'six 5', 'seven 6', 'eight 6', 'nine 6'],
  );
});

test('an attribute that two files agree on is declared, and a declared one is shared', () => {
  const uses = new Map<string, Map<string, number>>();
  const files = globSync('src/**/*.{ts,tsx,astro,css}').map((file) => file.replaceAll('\\', '/'));
  assert.ok(files.length > 400, `only ${files.length} files were read`);
  for (const file of files.filter((one) => one !== home)) {
    for (const { name, line } of namesIn(readFileSync(file, 'utf8'))) {
      const places = uses.get(name) ?? new Map<string, number>();
      uses.set(name, places.set(file, places.get(file) ?? line));
    }
  }
  const shared = [...uses].filter(([, places]) => places.size > 1);
  const missing = shared
    .filter(([name]) => !(name in attributes))
    .map(
      ([name, places]) => `data-${name}: ${[...places].map(([file, line]) => `${file}:${line}`).join(', ')}`,
    );
  assert.deepEqual(missing, [], `say in ${home} who sets each of these and who reads it`);
  const alone = Object.keys(attributes)
    .filter((name) => !shared.some(([one]) => one === name))
    .map((name) => `data-${name}: ${[...(uses.get(name)?.keys() ?? ['nowhere'])].join(', ')}`);
  assert.deepEqual(alone, [], `take these out of ${home}: no two files agree on them`);
});
