// What a machine can check of how the content is written: how hard it reads, whom it names and how, what it trains.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFamilyItem } from '#course/families/family-items.ts';
import { staleEntries } from '#course/stale-facts.ts';
import { textsOf } from '#course/texts.ts';
import { plainText } from '#quiz/rich-text.ts';
import { choicesOf, verdictsOf } from './choices.ts';
import { readingGrade } from './reading-grade.ts';
import { content } from '../tools/content.ts';

const items = [...content.items.values()].filter(({ id }) => !isFamilyItem(id));

test('a long sentence of long words reads harder than a short one of short words', () => {
  assert.ok(readingGrade('The cat sat. It ran.') < 3);
  assert.ok(
    readingGrade('Considering institutional accountability necessitates comprehensive documentation.') > 12,
  );
});

test('a question reads at grade 9 or below', () => {
  for (const { id, stem } of items) {
    assert.ok(readingGrade(stem) <= 9, `${id}: the stem reads at grade ${readingGrade(stem).toFixed(1)}`);
  }
});

/** Words that raise alarm instead of saying what is there. */
const alarm =
  /\b(fake news|bombshell|shocking|explosive|chilling|sinister|horrific|slaughter|massacre|bloodbath|brainwash\w*|sheeple|puppets?|evil|monsters?)\b/i;

/** Names of groups used as if a group acted, thought or were to blame. */
const groupLabel =
  /\b(Tajiks|Muslims|Islamic (terrorists?|extremists?)|Tajik (attackers?|terrorists?|gunmen|suspects?)|Ukrainians|the Russians|the Americans did)\b/;

/** What a speaker said, or what a page or a document is called, may hold such words; a lesson may not use them as its own. */
const quotesOthers = new Set(['trail.yaml', 'ledger.yaml']);

test('no text raises alarm, and none makes a group act', () => {
  const texts = [
    ...textsOf(content),
    ...content.lessons.map(({ file, prose }) => ({ file, path: 'prose', text: prose })),
  ];
  for (const { file, path, text } of texts.filter((each) => !quotesOthers.has(each.file))) {
    const ours = plainText(text).replaceAll(/“[^”]*”/g, '');
    assert.doesNotMatch(ours, alarm, `${file} ${path}`);
    assert.doesNotMatch(ours, groupLabel, `${file} ${path}`);
  }
});

test('no absolute word gives a wrong option away', () => {
  const absolute = /\b(always|never|everybody|nobody|certainly|impossible)\b/i;
  const options = items.flatMap((item) => (item.kind === 'choice' ? item.options : []));
  const wrong = options.filter((option) => !option.correct);
  const share = (list: typeof options) => list.filter(({ text }) => absolute.test(text)).length / list.length;
  assert.ok(share(wrong) <= 0.1, `${Math.round(share(wrong) * 100)}% of wrong options hold an absolute word`);
});

test('not established is the best answer for 25 to 35 percent of the judged claims', () => {
  const verdicts = items.flatMap(verdictsOf);
  const share = verdicts.filter((verdict) => verdict === 'not-established').length / verdicts.length;
  assert.ok(share >= 0.25 && share <= 0.35, `${Math.round(share * 100)}%`);
});

test('every misconception is met in at least two questions', () => {
  for (const { code } of content.misconceptions) {
    const met = items.filter((item) => choicesOf(item).some(({ misconception }) => misconception === code));
    assert.ok(met.length >= 2, `${code} is met in ${met.length}`);
  }
});

test('an entry goes stale six months after its last check, and not a day before', () => {
  const [card] = content.caseFile;
  assert.ok(card);
  const checkedOn = (checked: string) => ({ caseFile: [{ ...card, checked }], ledger: [], trail: [] });
  assert.deepEqual(staleEntries(checkedOn('2026-01-15'), '2026-07-15'), []);
  assert.deepEqual(staleEntries(checkedOn('2026-01-14'), '2026-07-15'), [
    { ref: card.id, checked: '2026-01-14' },
  ]);
});
