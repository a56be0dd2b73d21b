// Sentences that would promise more than holds: what anybody can read, send or forge is not said to be safe from it.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** A sentence, and what of it does not hold. */
const tooMuch: readonly (readonly [RegExp, string])[] = [
  [
    /may not send anything anywhere/i,
    'extensions, and other sites at the same address, are not bound by a page’s policy',
  ],
  [/encrypted to (your|the) teacher’s key/i, 'a key in a link is whoever’s who made the link'],
  [/only you can read/i, 'whoever has the key can'],
  [/encrypted, only (you|the teacher)/i, 'whoever has the key can'],
  [
    /nobody else (sees|has) it/i,
    'other sites at the same address share the storage, and a link is in the browser’s history',
  ],
  [/nobody gets the file/i, 'whoever it is given to does'],
  [
    /this browser and nowhere else/i,
    'other sites at the same address share the storage, and a copy is where it was put',
  ],
];

const words = (text: string) =>
  text
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\{' '\}/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('no page, script or guide promises too much', () => {
  const files = globSync([
    'dist/**/*.html',
    'src/**/*.{astro,ts,tsx}',
    'README.md',
    'src/*/README.md',
    '.github/*.md',
  ]);
  assert.ok(files.length > 500);
  for (const file of files) {
    const text = words(readFileSync(file, 'utf8'));
    for (const [sentence, why] of tooMuch) assert.doesNotMatch(text, sentence, `${file}: ${why}`);
  }
});

for (const file of ['dist/about/index.html', 'dist/teach/index.html'])
  test(`${file} says of everything in a browser's storage that other sites at the same address share it`, () => {
    const rows = [...readFileSync(file, 'utf8').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => words(cell).trim()),
    );
    const stored = rows.filter(([, where = '']) => /browser|this tab/.test(where));
    assert.ok(stored.length >= 3);
    for (const [what, , who = ''] of stored) assert.match(who, /and other sites at the same address/, what);
  });

test('where receipts are asked for, made and opened, it is said that anybody can make one in another’s name', () => {
  for (const file of [
    'src/assignment/AssignForm.tsx',
    'src/receipt/ReceiptMaker.tsx',
    'src/class/views/EmptyDesk.tsx',
    'src/teach/TeachPage.astro',
  ])
    assert.match(words(readFileSync(file, 'utf8')), /in (another’s|your) name/, file);
});
