import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decode, encode } from '#record/envelope.ts';
import { cleanNickname, type Learner } from '#record/other/learner-record.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { learnerEntry } from '#record/other-entries.ts';
import { newest } from '#record/stored-entry.ts';

Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: new FakeStorage() });
const { $nickname, nicknameIn, setNickname } = await import('#record/learner.ts');

const someLearner: fc.Arbitrary<Learner> = fc.record(
  { nickname: fc.constantFrom('', 'a', 'b', 'Zoë'), changed: fc.integer({ min: 0, max: 3 }) },
  { noNullPrototype: true },
);

test('a name is plain text on one line, at most 40 characters', () => {
  assert.equal(cleanNickname('  Zoë \n\t K. '), 'Zoë K.');
  assert.equal(cleanNickname('a'.repeat(80)).length, 40);
  assert.equal(cleanNickname(` ${'a'.repeat(40)}`), 'a'.repeat(40));
  assert.equal(cleanNickname(`${'a'.repeat(39)} b`), 'a'.repeat(39));
  assert.equal([...cleanNickname('𝒵'.repeat(80))].length, 40);
  assert.equal(cleanNickname('abc\u202Edcba\u2066x'), 'abcdcbax');
  assert.equal(cleanNickname('\u200F \uFEFF\0'), '');
});

test('a name that needs a joiner keeps it', () => {
  assert.equal(cleanNickname('می\u200Cخواهم'), 'می\u200Cخواهم');
});

test('cleaning twice changes no more than once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(cleanNickname(cleanNickname(text)), cleanNickname(text));
      assert.ok([...cleanNickname(text)].length <= 40);
    }),
    { numRuns: 1000 },
  );
});

test('names merge commutatively, associatively and idempotently', () => {
  fc.assert(
    fc.property(someLearner, someLearner, someLearner, (a, b, c) => {
      assert.deepEqual(newest(a, b), newest(b, a));
      assert.deepEqual(newest(newest(a, b), c), newest(a, newest(b, c)));
      assert.deepEqual(newest(a, a), a);
    }),
    { numRuns: 1000 },
  );
});

test('a name is kept, and forgotten when it is emptied', () => {
  setNickname(' Zoë ', 5);
  assert.equal($nickname.get(), 'Zoë');
  assert.deepEqual(decode(localStorage.getItem('sayswho:learner') ?? '', learnerEntry.read), {
    status: 'ok',
    value: { nickname: 'Zoë', changed: 5 },
  });
  setNickname('  ', 6);
  assert.equal($nickname.get(), '');
  assert.equal(localStorage.getItem('sayswho:learner'), null);
});

test('a name in a stored text is cleaned before it is shown, and none is found in what is no name', () => {
  assert.equal(nicknameIn(encode({ nickname: `x${'\u202E'.repeat(9)}y`, changed: 1 })), 'xy');
  for (const text of [undefined, '', '{"v":1', '{"v":1,"nickname":{},"changed":1}'])
    assert.equal(nicknameIn(text), '');
});
