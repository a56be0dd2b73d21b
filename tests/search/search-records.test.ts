// What the search finds, and what it must not give away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchRecords } from '#search/build/search-records.ts';
import { textsOf } from '#course/texts.ts';
import { plainText } from '#quiz/rich-text.ts';
import { content } from '../tools/content.ts';

const records = searchRecords(content);

/** Words alone, so that marks and line ends hide nothing. */
const wordsOf = (text: string) =>
  plainText(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const found = ` ${records.map(({ title, place, text }) => wordsOf(`${title} ${place} ${text}`).join(' ')).join(' / ')} `;

/** Sentences of a text that stand word for word in what is searched. */
const givenAway = (text: string) =>
  plainText(text)
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => wordsOf(sentence).join(' '))
    .filter((sentence) => sentence.split(' ').length >= 6 && found.includes(` ${sentence} `));

test('every lesson and step, report, term, card, page of the trail, entry of the ledger and paragraph can be found', () => {
  const addresses = [
    ...content.lessons.flatMap(({ slug, steps }) => [
      `/lessons/${slug}/`,
      ...steps.map(({ id }) => `/lessons/${slug}/#${id}`),
    ]),
    ...content.reports.map(({ slug }) => `/reports/${slug}/`),
    ...content.glossary.map(({ id }) => `/glossary/#${id}`),
    ...content.caseFile.map(({ id }) => `/case-file/#${id}`),
    ...content.trail.map(({ id }) => `/trail/#${id}`),
    ...content.ledger.map(({ id }) => `/ledger/#${id}`),
    ...content.paragraphs.map(({ id }) => `/article/#${id}`),
  ];
  assert.deepEqual(
    records.map(({ address }) => address),
    addresses,
  );
  for (const { address, title } of records) assert.ok(title, `${address} has no title`);
});

test('a lesson’s prose can be found, without its markup', () => {
  const step = records.find(({ address }) => address === '/lessons/small-words/#the-board');
  assert.match(step?.text ?? '', /considered a serious possibility\. Nobody minded the phrase\./);
  for (const { address, text } of records) assert.doesNotMatch(text, /[<>{}]|\*\*|\]\(/, address);
});

test('no question, answer or reason, of a lesson or a check, can be found', () => {
  const asked = textsOf(content).filter(({ file }) =>
    /^(lessons\/.*\.yaml|checks\/|misconceptions|desk-note)/.test(file),
  );
  assert.ok(asked.length > 1000);
  // What a question quotes from a digest or a card is theirs, and may be found there.
  const leaks = asked
    .filter(({ path }) =>
      /feedback|exemplars|otherwise|settled|misplaced|reveal|instead|why|belief|paragraphs|\.key\./.test(
        path,
      ),
    )
    .flatMap(({ file, path, text }) => givenAway(text).map((sentence) => `${file} ${path}: ${sentence}`));
  assert.deepEqual(leaks, []);
});

test('a report is found by its text, and by nothing of what is asked or believed of it', () => {
  for (const { slug, paragraphs } of content.reports) {
    const record = records.find(({ address }) => address === `/reports/${slug}/`);
    assert.equal(record?.text, paragraphs.map(({ text }) => text).join(' '), slug);
  }
});

test('no ending of the ledger can be found, nor what is still disputed', () => {
  const leaks = content.ledger.flatMap(({ id, settled, disputed = '' }) =>
    [...givenAway(settled), ...givenAway(disputed)].map((sentence) => `${id}: ${sentence}`),
  );
  assert.deepEqual(leaks, []);
  for (const { id, said, known } of content.ledger) {
    const text = records.find(({ address }) => address === `/ledger/#${id}`)?.text;
    assert.equal(text, `${plainText(said)} ${plainText(known)}`);
  }
});

test('the lesson that tells endings is found by its headings alone', () => {
  const steps = records.filter(({ address }) => address.startsWith('/lessons/do-denials-come-true/#'));
  assert.ok(steps.length > 5);
  assert.deepEqual(
    steps.filter(({ text }) => text !== ''),
    [],
  );
});

test('what stands after a question is not found, as it may answer it', () => {
  const step = records.find(({ address }) => address === '/lessons/small-words/#how-likely');
  assert.match(step?.text ?? '', /Set five numbers/);
  assert.doesNotMatch(step?.text ?? '', /not one claim told twice/);
});
