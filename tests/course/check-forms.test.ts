// What the checks promise: forms as hard as each other, answers that only the text gives away, reasons worth reading.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckItem } from '#course/check-forms.ts';
import { wordCount } from '#course/lesson-source.ts';
import { isFamilyForm } from '#course/families/family-items.ts';
import { plainText } from '#quiz/rich-text.ts';
import { shuffled } from '#check/shown-form.ts';
import { readingGrade } from './reading-grade.ts';
import { content } from '../tools/content.ts';

/** The forms of the first edition; those made of families have their promises in families.test.ts. */
const checks = content.checks.filter(({ form }) => !isFamilyForm(form));
const forms = Object.fromEntries(checks.map((form) => [form.form, form]));
const items = checks.flatMap((form) => form.items);
const options = items.flatMap((item) =>
  item.options.map((option) => ({ ...option, where: `${item.id} ${option.id}` })),
);

/** How many items there are of each sort, by name. */
function tally(list: readonly CheckItem[] | undefined, nameOf: (item: CheckItem) => string) {
  const counts: Record<string, number> = {};
  for (const item of list ?? []) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1;
  return counts;
}

const acceptors = (item: CheckItem) => item.options.filter(({ accepts }) => accepts).length;

test('there are two parallel forms and one for later', () => {
  assert.deepEqual(Object.keys(forms), ['alder', 'birch', 'later']);
});

for (const form of ['alder', 'birch']) {
  test(`${form}: three texts, one of them real, with four questions each; half of the claims are sound`, () => {
    const texts = forms[form]?.texts ?? [];
    assert.deepEqual(
      texts.map(({ source }) => Boolean(source)),
      [false, false, true],
    );
    assert.deepEqual(
      tally(forms[form]?.items, ({ text }) => text),
      Object.fromEntries(texts.map(({ id }) => [id, 4])),
    );
    assert.deepEqual(
      tally(forms[form]?.items, ({ topic }) => topic),
      { sourcing: 4, 'unverified-claims': 4, 'state-denials': 4 },
    );
    assert.deepEqual(
      tally(forms[form]?.items, ({ verdict }) => verdict),
      { sound: 6, 'not-established': 4, contradicted: 2 },
    );
  });
}

test('later: two texts, one of them real, with four questions each; half of the claims are sound', () => {
  const texts = forms['later']?.texts ?? [];
  assert.deepEqual(
    texts.map(({ source }) => Boolean(source)),
    [false, true],
  );
  assert.deepEqual(
    tally(forms['later']?.items, ({ text }) => text),
    Object.fromEntries(texts.map(({ id }) => [id, 4])),
  );
  assert.deepEqual(
    tally(forms['later']?.items, ({ topic }) => topic),
    { sourcing: 3, 'unverified-claims': 2, 'state-denials': 3 },
  );
  assert.deepEqual(
    tally(forms['later']?.items, ({ verdict }) => verdict),
    { sound: 4, 'not-established': 3, contradicted: 1 },
  );
});

test('every question of one form has a sister in the other: same place, skill, verdict and traps', () => {
  const kinds = ['alder', 'birch'].map((form) => {
    const ids = forms[form]?.texts.map(({ id }) => id) ?? [];
    return tally(forms[form]?.items, ({ text, topic, verdict, options: choices }) => {
      const traps = choices.map(({ accepts, misconception }) => `${misconception}${accepts ? '+' : '-'}`);
      return [ids.indexOf(text) + 1, topic, verdict, ...traps.toSorted()].join(' ');
    });
  });
  assert.deepEqual(kinds[0], kinds[1]);
});

test('how many answers rely on the claim does not tell whether it is sound', () => {
  for (const { form, items: mine } of checks) {
    for (const isSound of [true, false]) {
      const counts = mine.filter(({ verdict }) => (verdict === 'sound') === isSound).map(acceptors);
      const one = counts.filter((count) => count === 1).length;
      assert.equal(one, counts.length / 2, `${form}, ${isSound ? 'sound' : 'unsound'}`);
    }
  }
});

test('how a question opens does not tell whether its claim is sound', () => {
  const opening = ({ stem }: CheckItem) =>
    /\b(can a reader|how well|how safe|can you|does the text|has)\b/i.exec(stem)?.[0].toLowerCase() ?? stem;
  for (const form of ['alder', 'birch']) {
    const mine = forms[form]?.items ?? [];
    for (const each of new Set(mine.map(opening))) {
      const verdicts = mine
        .filter((item) => opening(item) === each)
        .map(({ verdict }) => verdict === 'sound');
      assert.equal(new Set(verdicts).size, 2, `${form}: "${each}" always asks for the same`);
    }
  }
});

test('a question has three or four answers, none much longer than another', () => {
  for (const { id, options: choices } of items) {
    const lengths = choices.map(({ text }) => plainText(text).length);
    assert.ok(choices.length === 3 || choices.length === 4, id);
    assert.ok(Math.max(...lengths) <= Math.min(...lengths) * 1.25, `${id}: ${lengths.join(', ')} characters`);
  }
});

test('in every form the key is seldom the longest answer, and seldom the shortest', () => {
  for (const { form, items: mine } of checks) {
    const stands = (isBeyond: (key: number, other: number) => boolean) =>
      mine.filter(({ options: choices }) => {
        const key = choices.find(({ correct }) => correct)?.text.length ?? 0;
        return choices.every(({ correct, text }) => correct || isBeyond(key, text.length));
      }).length;
    const longest = stands((key, other) => key > other);
    const shortest = stands((key, other) => key < other);
    assert.ok(longest <= mine.length / 3, `${form}: longest in ${longest} of ${mine.length}`);
    assert.ok(shortest <= mine.length / 2, `${form}: shortest in ${shortest} of ${mine.length}`);
  }
});

test('the key stands in every place about as often, whenever the check is begun', () => {
  const begun = Array.from({ length: 600 }, (_moment, index) => 1_795_000_000_000 + index * 61_007);
  for (const { id, options: choices } of items) {
    const places = begun.map((seed) => shuffled(choices, seed).findIndex(({ correct }) => correct));
    for (const place of choices.keys()) {
      const share = places.filter((one) => one === place).length / places.length;
      const fair = 1 / choices.length;
      assert.ok(Math.abs(share - fair) < 0.08, `${id}: place ${place + 1} in ${Math.round(share * 100)}%`);
    }
  }
});

test('every answer has a reason of 15 to 60 words, and no reason stands twice or opens with a verdict', () => {
  for (const { where, feedback } of options) {
    const count = wordCount(plainText(feedback));
    assert.ok(count >= 15 && count <= 60, `${where}: ${count} words`);
    assert.doesNotMatch(feedback, /^(correct|incorrect|right|wrong|yes|no|well done)\b[.,!]/i, where);
  }
  assert.equal(new Set(options.map(({ feedback }) => feedback)).size, options.length);
});

test('no absolute word gives a wrong answer away, and no stem hides a NOT', () => {
  const wrong = options.filter(({ correct }) => !correct);
  const absolute = wrong.filter(({ text }) => /\b(always|never|everybody|nobody|certainly)\b/i.test(text));
  assert.ok(absolute.length <= wrong.length / 10, absolute.map(({ where }) => where).join(', '));
  for (const { id, stem } of items) assert.doesNotMatch(stem, /\b(not|except)\b/, id);
});

test('a question reads at grade 9 or below', () => {
  for (const { id, stem } of items) {
    assert.ok(readingGrade(stem) <= 9, `${id}: the stem reads at grade ${readingGrade(stem).toFixed(1)}`);
  }
});

test('a text has 100 to 140 words, and no form has a text of another', () => {
  const texts = checks.flatMap(({ form, texts: mine }) => mine.map((text) => ({ form, ...text })));
  for (const { form, id, paragraphs } of texts) {
    const count = wordCount(paragraphs.join(' '));
    assert.ok(count >= 100 && count <= 140, `${form} ${id}: ${count} words`);
  }
  assert.equal(new Set(texts.map(({ id }) => id)).size, texts.length);
  const sources = texts.flatMap(({ source }) => source?.evidence ?? []);
  assert.equal(new Set(sources).size, sources.length);
});

test('no lesson uses a real text of a check', () => {
  const lessons = JSON.stringify(content.lessons.map(({ body }) => body));
  for (const ref of checks.flatMap(({ texts }) => texts.flatMap(({ source }) => source?.evidence ?? []))) {
    assert.ok(!lessons.includes(ref), ref);
  }
});
