// How a text is cut into what is read aloud at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, property, string } from 'fast-check';
import { sentencesIn } from '#listen/sentences.ts';

const wordsOf = (text: string) => sentencesIn(text).map(({ from, to }) => text.slice(from, to));

test('each sentence stands by itself, with its quotation', () => {
  assert.deepEqual(wordsOf(' The mayor said: “Nothing is decided.” He left.  Nobody asked! '), [
    'The mayor said: “Nothing is decided.”',
    'He left.',
    'Nobody asked!',
  ]);
  assert.deepEqual(wordsOf('  '), []);
});

test('a very long sentence is read in parts, which end behind a comma or a word', () => {
  const long = `${'The council of the town of Aldmoor met again, and '.repeat(8)}went home.`;
  const parts = wordsOf(long);
  assert.ok(parts.length > 1);
  for (const part of parts) assert.ok(part.length <= 220, part);
  assert.ok(parts.slice(0, -1).every((part) => part.endsWith(',')));
});

test('whatever the text, all of it but white space is read once and in order', () => {
  holds(
    property(string({ maxLength: 900, unit: 'grapheme' }), (text) => {
      const spans = sentencesIn(text);
      let end = 0;
      for (const { from, to } of spans) {
        assert.ok(from >= end && to > from);
        assert.equal(text.slice(end, from).trim(), '');
        end = to;
      }
      assert.equal(text.slice(end).trim(), '');
    }),
  );
});
