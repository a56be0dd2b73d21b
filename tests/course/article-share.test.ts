// The project quotes the article and is no copy of it: at most a quarter of its words, and no paragraph whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprintOf, parseArticle } from '#course/quotations/approve-quotations.ts';
import { phrasesOf, sharesOf, type ParagraphShare } from '#course/quotations/article-share.ts';
import { content } from '../tools/content.ts';

const shareOf = (paragraphs: readonly ParagraphShare[]) =>
  paragraphs.reduce((sum, { shown }) => sum + shown, 0) /
  paragraphs.reduce((sum, { words }) => sum + words, 0);

// Counted are the places of the article’s words, P1 to P19, that stand anywhere in content/ within quotation marks, in a
// passage to mark or in italics, three or more in a row, and all words of finders. The places come from fingerprint.json,
// so that words in italics and on cards count from the next "npm run quotes" on; a quotation of a paragraph counts at once.
test('at most a quarter of the article’s words stand in quotations and finders, and no paragraph whole', (t) => {
  const shares = sharesOf(content.fingerprint, phrasesOf(content), content.paragraphs);
  assert.equal(shares.length, 19);
  for (const { ref, words, shown } of shares) assert.ok(shown < words, `${ref}: ${shown} of ${words} words`);
  const share = shareOf(shares);
  const most = shares.toSorted((one, other) => other.shown / other.words - one.shown / one.words).slice(0, 5);
  t.diagnostic(
    `${(100 * share).toFixed(1)}% of the article; most of ${most.map(({ ref, words, shown }) => `${ref} (${shown} of ${words})`).join(', ')}`,
  );
  assert.ok(share <= 0.25, `${(100 * share).toFixed(1)}% of the article`);
});

const article = parseArticle(
  [
    'H   Bridge closed',
    'P1  The bridge at Varnia was closed on Monday – “as a precaution,” the town said.',
    'P2  Inspectors had found cracks in two of its piers.',
  ].join('\n'),
);

test('a word counts once however often it is quoted, and where it stands in the article', () => {
  const phrases = ['was closed on Monday', 'on Monday, as a precaution', 'a ferry had sunk', 'Bridge closed'];
  const shares = sharesOf(fingerprintOf(article, [], phrases), phrases, []);
  assert.deepEqual(shares, [
    { ref: 'p1', words: 14, shown: 7 },
    { ref: 'p2', words: 9, shown: 0 },
  ]);
});

test('a finder counts, short as it is, in its own paragraph', () => {
  const finder = { file: 'f', ref: 'p2', words: 'cracks in' };
  const fingerprint = fingerprintOf(article, [finder, { ...finder, ref: 'p1', words: 'the town' }], []);
  const shares = sharesOf(fingerprint, [], [{ id: 'p2', finder: 'cracks in' }]);
  assert.deepEqual(
    shares.map(({ shown }) => shown),
    [0, 2],
  );
});
