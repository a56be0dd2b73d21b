// What a scan finds in a text before JSON is made of it, and in how many steps.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { endOfWords, scanJson } from '#backup/import/json-scan.ts';

test('a scan finds the key that is named twice, however it is written, and no other', () => {
  assert.equal(scanJson('{"a":1,"b":{"a":2}}', 8).twice, undefined);
  assert.equal(scanJson('{"a":1,"\\u0061":2}', 8).twice, 'a');
  assert.equal(scanJson('{"a":"b\\":","b":["a:",{"c":1}],"c":{"c":1}}', 8).twice, undefined);
  fc.assert(
    fc.property(fc.json(), (text) => {
      assert.equal(scanJson(text, 99).twice, undefined);
    }),
  );
});

test('a scan stops where a text nests too deep', () => {
  assert.equal(scanJson('[[[]]]', 3).isTooDeep, false);
  assert.equal(scanJson('[[[[]]]]', 3).isTooDeep, true);
  assert.equal(scanJson('[[],[],[],{},{},{}]', 2).isTooDeep, false);
  assert.equal(scanJson('['.repeat(1_000_000), 8).isTooDeep, true);
});

/** How often a scan looks at a character of a text, or a search passes one. */
function stepsOf(text: string): number {
  let steps = 0;
  const counted = {
    length: text.length,
    charAt(at: number) {
      steps++;
      return text.charAt(at);
    },
    slice(from: number, to: number) {
      steps += to - from;
      return text.slice(from, to);
    },
  };
  scanJson(counted, 8);
  return steps;
}

test('a scan looks at each character twice at most, whatever a file is made of', () => {
  const worst = [
    String.raw`\"`,
    String.raw`"\"`,
    String.raw`\\"`,
    '"',
    '\\',
    '"a',
    ':',
    ' ',
    '{"":',
    `"${String.raw`\"`.repeat(9)}`,
  ];
  for (const piece of worst) {
    const text = piece.repeat(Math.floor(60_000 / piece.length));
    assert.ok(stepsOf(text) <= 2 * text.length, piece);
    assert.ok(stepsOf(text + text) <= 2 * stepsOf(text) + 2, piece);
  }
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', ':', 'a') }), (text) => {
      assert.ok(stepsOf(text) <= 2 * text.length);
    }),
  );
});

test('the words of JSON are followed to where they end', () => {
  assert.equal(endOfWords('{"a":[1,-2.5e3,true,null,"\\""]}'), 31);
  assert.equal(endOfWords('{"a":one}'), 5);
  assert.equal(endOfWords('{"a":"line\nbreak"}'), 5);
  fc.assert(fc.property(fc.json(), (text) => assert.equal(endOfWords(text), text.length)));
});
