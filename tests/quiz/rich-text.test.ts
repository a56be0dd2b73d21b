import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { flatSegments, parseRichText, plainText, tokensIn } from '#quiz/rich-text.ts';

test('exact words carry their paragraph', () => {
  assert.deepEqual(parseRichText('He [could have](p6) gone.'), [
    { type: 'text', text: 'He ' },
    { type: 'quote', text: 'could have', ref: 'p6' },
    { type: 'text', text: ' gone.' },
  ]);
});

test('emphasis, strong words and words to be marked are told apart', () => {
  assert.deepEqual(
    parseRichText('*a* **b** [c](#d)').map(({ type }) => type),
    ['emphasis', 'text', 'strong', 'text', 'token'],
  );
});

test("the editor's marks may hold a quotation", () => {
  assert.deepEqual(parseRichText('__by [his account](p1)__, ~perhaps~'), [
    {
      type: 'attribution',
      parts: [
        { type: 'text', text: 'by ' },
        { type: 'quote', text: 'his account', ref: 'p1' },
      ],
    },
    { type: 'text', text: ', ' },
    { type: 'hedge', parts: [{ type: 'text', text: 'perhaps' }] },
  ]);
  assert.deepEqual(
    flatSegments('__by [his account](p1)__').map(({ type }) => type),
    ['text', 'quote'],
  );
});

test('a label has the words without the markup, and quotation marks around quotations', () => {
  assert.equal(plainText('It *may* be [so](p1), __he says__.'), 'It may be “so”, he says.');
});

test('markable words are listed in order', () => {
  assert.deepEqual(tokensIn('[a](#one) b [c](#two) [d](p1)'), ['one', 'two']);
});

test('half-finished markup stays text', () => {
  for (const text of ['[open', '](p1)', '**', '* a', '~', '__', '[a]()']) {
    assert.equal(plainText(text), text);
  }
});

test('no text makes it throw, and plain words come out as they went in', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      plainText(text);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z ,.;:?!’-]*$/), (text) => {
      assert.equal(plainText(text), text);
    }),
  );
});
