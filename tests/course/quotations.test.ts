// The script that approves quotations, on an article made up for the purpose.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fingerprintOf, nearestWords, parseArticle, placeOf } from '#course/quotations/approve-quotations.ts';
import {
  looseQuotes,
  normalise,
  quotationHash,
  quotationProblem,
  quotationsInLesson,
} from '#course/quotations/quotations.ts';
import { parseMdx } from '#course/lesson-tree.ts';

const article = parseArticle(
  [
    'An invented article.',
    'H   Bridge at Varnia closed after warning, inspectors say',
    'P1  The bridge at Varnia was closed on Monday, “as a precaution,” the town said.',
    'P2  Inspectors had found cracks – some of them old – in two of its piers.',
  ].join('\n'),
);

test('lines beginning with H or P and a number are the paragraphs', () => {
  assert.deepEqual([...article.keys()], ['hl', 'p1', 'p2']);
});

test('words are found whole, whatever the case, the typography and the marks around them', () => {
  const p1 = article.get('p1') ?? '';
  for (const words of [
    'as a precaution',
    '“As a precaution,”',
    'closed on Monday, "as a precaution',
    'the bridge',
  ]) {
    assert.notEqual(placeOf(p1, words), undefined, words);
  }
  for (const words of ['as precaution', 'closed on Mon', 'bridges', 'precaution as a']) {
    assert.equal(placeOf(p1, words), undefined, words);
  }
  assert.equal(placeOf(article.get('p2') ?? '', 'cracks - some of them old'), 3);
});

test('a wrong word: the nearest ones, and where they stand', () => {
  assert.deepEqual(pick(nearestWords(article, 'was closed on Tuesday')), {
    ref: 'p1',
    words: 'was closed on Monday,',
  });
  assert.deepEqual(pick(nearestWords(article, 'had found two cracks')), {
    ref: 'p2',
    words: 'had found cracks –',
  });
});

const pick = (near: ReturnType<typeof nearestWords>) => near && { ref: near.ref, words: near.words };

test('a hash holds words and paragraph together', () => {
  assert.equal(quotationHash('p1', 'As a precaution,'), quotationHash('p1', 'as a precaution'));
  assert.notEqual(quotationHash('p1', 'as a precaution'), quotationHash('p2', 'as a precaution'));
  assert.notEqual(quotationHash('p1', 'as a precaution'), quotationHash('p1', 'as precaution'));
});

test('approved words pass, other words and other paragraphs do not', () => {
  const fingerprint = fingerprintOf(article, [{ file: 'f', ref: 'p1', words: 'as a precaution' }], []);
  const problem = (ref: string, words: string) => quotationProblem({ file: 'f', ref, words }, fingerprint);
  assert.equal(problem('p1', 'As a precaution'), undefined);
  assert.match(problem('p2', 'as a precaution') ?? '', /not in P2 but in P1/);
  assert.match(problem('p1', 'by way of precaution') ?? '', /not approved for P1/);
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      assert.equal(normalise(normalise(words)), normalise(words));
    }),
    { numRuns: 1000 },
  );
});

test('quotations of a lesson are found across lines', () => {
  const source = 'He said <Quote p="6">so\n  it was</Quote> and <Quote p="hl">thus</Quote>.';
  assert.deepEqual(quotationsInLesson('f', parseMdx(source)), [
    { file: 'f', ref: 'p6', words: 'so\nit was' },
    { file: 'f', ref: 'hl', words: 'thus' },
  ]);
});

test('double quotation marks that hold no verified words are noticed, apostrophes are not', () => {
  assert.deepEqual(looseQuotes('He said "so" and “thus”.'), ['"so"', '“thus”']);
  assert.deepEqual(looseQuotes("It's the reader’s ‘no’."), []);
});
