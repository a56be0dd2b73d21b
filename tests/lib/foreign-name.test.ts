// Names from elsewhere: of whatever characters they are, what is left can be seen and read in its order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { canBeSaid, fileLine, foldName, nameLine } from '#lib/foreign/foreign-name.ts';

const hidden = fc.constantFrom(
  '\u200B',
  '\u200C',
  '\u200D',
  '\u2060',
  '\u00AD',
  '\u034F',
  '\u3164',
  '\uFE0F',
  '\u{E0041}',
  '\uFEFF',
);
const turning = fc.constantFrom('\u202E', '\u202D', '\u2066', '\u2069', '\u200E', '\u200F', '\u061C');
const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom('A', 'd', 'a', ' ', 'ß', 'م', '۳', 'é'),
    fc.string({ unit: 'binary', maxLength: 1 }),
    hidden,
    turning,
  ),
  maxLength: 40,
});

test('"Ada" and "Ada" with something in it that cannot be seen are one', () => {
  assert.equal(nameLine('Ada\u200B', 60), 'Ada');
  assert.equal(nameLine('\u202EAda', 60), 'Ada');
  fc.assert(
    fc.property(fc.nat(3), fc.oneof(hidden, turning), (at, extra) => {
      const name = `${'Ada'.slice(0, at)}${extra}${'Ada'.slice(at)}`;
      assert.equal(foldName(name), foldName('Ada'));
      assert.equal(foldName(nameLine(name, 60)), foldName('Ada'));
    }),
  );
});

test('whatever comes, nothing turns the text around, nothing is hidden, and once is enough', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 60 }), (name, most) => {
      const line = nameLine(name, most);
      assert.doesNotMatch(line, /\p{Bidi_Control}|[\p{Cc}\u2028\u2029]/u);
      assert.doesNotMatch(line, /(?![\u200C\u200D])\p{Default_Ignorable_Code_Point}/u);
      assert.ok(line.length <= most);
      assert.equal(nameLine(line, most), line);
      assert.ok(foldName(name) !== '' || !canBeSaid(line));
    }),
  );
});

test('a name in any script is kept as it is spelled, and has something to say', () => {
  for (const name of [
    'Ada',
    'Zoë',
    'محمد',
    'می\u200Cخواهم',
    'Δήμητρα',
    '王芳',
    'क्ष\u200D्य',
    '7',
    '٣',
    '👩\u200D🏫 Ada',
  ]) {
    assert.equal(nameLine(name, 60), name);
    assert.equal(canBeSaid(name), true, name);
  }
  for (const name of ['', ' ', '\u200B', '\u3164', '—', '🙂', '\u2800', '\u115F\u1160'])
    assert.equal(canBeSaid(name), false, JSON.stringify(name));
});

test('a file without a name that can be seen is called so', () => {
  assert.equal(fileLine('receipt\u202Etxt.exe'), 'receipttxt.exe');
  assert.equal(fileLine('<b>.txt'), '<b>.txt');
  assert.equal(fileLine('\u200B'), 'a file without a name');
});
