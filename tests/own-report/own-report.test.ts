// The rules of own reports: what is kept of them, what is noticed in them, how they read as text, and how much room they take.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { leaves } from '#course/texts.ts';
import { deflate } from '#lib/deflate.ts';
import { utf8 } from '#lib/bytes.ts';
import { writeCopy } from '#backup/copy-of-record.ts';
import { boxParts } from '#quiz/desk-note.ts';
import { plainText } from '#quiz/rich-text.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { ownEntry } from '#record/other-entries.ts';
import { ownKey } from '#record/storage-keys.ts';
import type { ItemRecord } from '#record/item-record.ts';
import {
  isBlank,
  mergeOwn,
  noOwnReport,
  ownLimits,
  withTexts,
  type OwnReport,
} from '#record/other/own-record.ts';
import { storedText, valueIn } from '#record/stored-entry.ts';
import { hintsOn } from '#own-report/own-hints.ts';
import {
  addressIn,
  dayOfReport,
  ownPartIds,
  ownText,
  questionIds,
  titleOf,
  type OwnPartId,
} from '#own-report/own-parts.ts';
import type { Fields } from '#quiz/fields.ts';
import { proseProblems, sentencesOf } from '../course/plain-style.ts';
import { someFields } from '../helpers/arbitraries.ts';
import { finishedModule, yearOfPractice, yearOfReviews } from '../helpers/finished-module.ts';
import { content } from '../tools/content.ts';

const wrote = (texts: Partial<Record<OwnPartId, string>>): Fields =>
  Object.entries(texts).map(([name, text]) => [name, text] as const);
const hints = (texts: Partial<Record<OwnPartId, string>>) =>
  hintsOn(wrote(texts)).map(({ part, text }) => `${part}: ${text}`);

test('its five questions are those of the card, and its box is that of a desk note', () => {
  assert.deepEqual(
    content.card.questions.map(({ id }) => id),
    [...questionIds],
  );
  for (const { id } of boxParts) assert.ok(ownPartIds.includes(id), id);
});

test('what lessons ask to find is said in plain words, in two sentences at most', () => {
  for (const { task } of content.yourOwn.tasks) {
    assert.deepEqual(proseProblems(task), []);
    assert.ok(sentencesOf(task).length <= 2, task);
  }
});

const textOf = ({ fields }: OwnReport, name: string) => fields.find((field) => field.name === name)?.text;

test('of each field what was typed last holds, wherever it was typed, and nothing else is lost', () => {
  const here = withTexts(noOwnReport, wrote({ headline: 'Old', known: 'Here' }), 1000);
  const there = withTexts(here, wrote({ headline: 'New', claimed: 'There' }), 2000);
  const since = withTexts(here, wrote({ known: 'Here, since' }), 3000);
  const both = mergeOwn(there, since);
  assert.deepEqual(
    ['headline', 'known', 'claimed'].map((name) => textOf(both, name)),
    ['New', 'Here, since', 'There'],
  );
  assert.equal(both.begun, 1000);
  assert.deepEqual(mergeOwn(since, there), both);
});

test('what is typed is newer than what it replaces, even where a clock was set back', () => {
  const some = fc.array(fc.tuple(fc.constantFrom('headline', 'known'), fc.string(), fc.nat()), {
    minLength: 1,
  });
  fc.assert(
    fc.property(some, (steps) => {
      let report = noOwnReport;
      for (const [name, text, now] of steps) {
        const next = withTexts(report, [[name, text]], now);
        // The one before, from another tab, changes nothing.
        if (report !== noOwnReport) assert.deepEqual(mergeOwn(report, next).fields, next.fields);
        assert.equal(textOf(next, name) ?? '', text);
        report = next;
      }
    }),
  );
});

test('one is blank when nothing but space is left in it', () => {
  const report = withTexts(noOwnReport, wrote({ headline: 'a' }), 1);
  assert.equal(isBlank(noOwnReport), true);
  assert.equal(isBlank(report), false);
  assert.equal(isBlank(withTexts(report, wrote({ headline: ' \n' }), 2)), true);
});

test('an address is one that a browser may open, and nothing that runs', () => {
  for (const good of ['https://example.org/a', ' http://example.org ', 'HTTPS://example.org/?a=b#c'])
    assert.equal(addressIn(good), good.trim());
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'example.org',
    'https://',
    'https://a b',
    'The Courier, page 3',
    '',
  ])
    assert.equal(addressIn(bad), undefined, bad);
});

test('in a list it is called by its headline, or by where it stands, and has a day', () => {
  assert.equal(titleOf(wrote({ headline: ' Two\n lines ' })), 'Two lines');
  assert.equal(titleOf(wrote({ link: 'The Courier' })), 'The Courier');
  assert.equal(titleOf([]), 'Without a headline');
  assert.equal(titleOf(wrote({ headline: '\u202EAda', link: 'The Courier' })), 'Ada');
  assert.equal(titleOf(wrote({ headline: '\u2066', link: 'The Courier' })), 'The Courier');
  const begun = new Date(2026, 10, 5, 12).getTime();
  assert.equal(dayOfReport({ begun, texts: wrote({ day: '2026-11-24' }) }), '24 November 2026');
  for (const day of ['soon', '2026', '2026-99-99'])
    assert.equal(dayOfReport({ begun, texts: wrote({ day }) }), '5 November 2026', day);
});

test('as text it has what is written, the step by its label, and a line where nothing is', () => {
  const parts = [
    { id: 'headline', label: 'Headline', help: '', rows: 1, most: 10 },
    {
      id: 'sure',
      label: 'How sure',
      help: '',
      rows: 1,
      most: 10,
      choices: [{ id: 'fairly-sure', label: 'Fairly sure' }],
    },
    { id: 'because', label: 'Because', help: '', rows: 1, most: 10 },
  ] as const;
  assert.equal(
    ownText(wrote({ headline: 'It rains', sure: 'fairly-sure' }), parts),
    'MY OWN REPORT\n\nHeadline\nIt rains\n\nHow sure\nFairly sure\n\nBecause\n____\n',
  );
});

test('an empty one gets no hints, and one that claims no more than it can show none either', () => {
  assert.deepEqual(hints({}), []);
  assert.deepEqual(
    hints({
      headline: 'Bridge closed on Monday',
      'who-says': 'The city, in a notice.',
      known: 'The bridge was closed on Monday.',
      claimed: 'The city claims that two cables are loose.',
      denied: 'The builder has not answered.',
      check: 'Ask the city’s engineer for the report of the inspection.',
      sure: 'certain',
      because: 'The notice is there to be read.',
    }),
    [],
  );
});

test('a headline that claims more than its box is asked about', () => {
  assert.deepEqual(
    hints({ headline: 'Mayor hid loose cables', open: 'Whether the mayor knew of loose cables.' }),
    [
      'headline: ‘Mayor hid loose cables’ holds nothing back, but your box has ‘Whether the mayor knew of loose cables.’ under *Not established*. Does the headline claim too much?',
    ],
  );
  assert.deepEqual(
    hints({
      headline: 'Papers prove that cables are loose',
      known: 'x',
      open: 'Whether the cables are loose, as papers suggest.',
    }),
    [
      'headline: The headline says *prove*, but your box has ‘Whether the cables are loose, as papers suggest.’ under *Not established*. Does the headline claim too much?',
    ],
  );
  assert.deepEqual(hints({ headline: 'Ferry stops', known: 'The bridge is closed.' }), [
    'headline: No line of your box was found that is about ‘Ferry stops’. Where does this claim belong?',
  ]);
  assert.deepEqual(hints({ headline: 'Ferry stops' }), [
    'known: Nothing is in the box yet. Put each claim of the report under one of its four.',
  ]);
});

test('what is known, claimed, answered and sure is asked about, in the order of the form', () => {
  assert.deepEqual(
    hints({
      'who-says': 'Two officials',
      known: 'The mayor says that it is safe.\nIt may rain.',
      claimed: 'Loose cables',
      check: 'Ask them',
      sure: 'leaning',
      because: '',
    }),
    [
      'how-known: ‘officials’ may stand for people without a name. Does the report tell you how they would know?',
      'known: ‘The mayor says that it is safe.’ has *says* in it. Is it known, or does somebody claim it?',
      'known: ‘It may rain.’ has *may* in it. Is it known, or does somebody claim it?',
      'claimed: Who claims ‘Loose cables’? Give a name, or what the text has in its place, and a verb.',
      'denied: Has anybody answered the claim? If the report does not say so, write that here.',
      'check: ‘Ask them’ is short. Whom would you ask, and what?',
      'because: You say how sure you are. Because of what?',
    ],
  );
  assert.deepEqual(hints({ open: 'Nothing is settled.', sure: 'certain' }), [
    'because: You are certain, and nothing stands under *Known*. What does it rest on?',
  ]);
  assert.match(hints({ known: 'Migrants were there.' }).join(), /^known: ‘Migrants’ names a whole group/);
});

test('whatever the fields hold, the rules do not throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(someFields, fc.array(fc.tuple(fc.constantFrom(...ownPartIds), fc.string()))),
      (fields) => {
        for (const { part, text } of hintsOn(fields)) assert.ok(ownPartIds.includes(part) && text !== '');
      },
    ),
  );
});

/** Reasons and questions of the course, one after another: the kind of sentences that people write. */
const prose = [...content.items.values()]
  .flatMap((item) => leaves(item))
  .flatMap(({ value }) => (value.includes(' ') ? plainText(value) : []))
  .join(' ');

/** Reports as full as they can be, each with other words. */
const full = (): [string, string][] =>
  Array.from({ length: ownLimits.reports }, (_report, index) => {
    const text = prose.slice(index * ownLimits.text, (index + 1) * ownLimits.text);
    assert.equal(text.length, ownLimits.text);
    const each = Math.ceil(text.length / (ownPartIds.length - 2));
    const names = ownPartIds.filter((id) => id !== 'day' && id !== 'sure');
    const texts = names.map((id, place) => [id, text.slice(place * each, (place + 1) * each)] as const);
    const report = withTexts(
      noOwnReport,
      [...texts, ['day', '2026-11-24'], ['sure', 'fairly-sure']],
      1_795_000_000_000 + index * 61_234,
    );
    return [ownKey(`abcdefghij${String.fromCharCode(97 + index)}z`), storedText(ownEntry, report)];
  });

test('twenty full reports, a finished course, years of review and a year of practice fit in a copy of 64 kB, packed', async () => {
  const write = (record: ItemRecord) => storedText(itemEntry, record);
  const entries = new Map([
    ...finishedModule(write),
    ...yearOfReviews(write),
    ...yearOfPractice(write),
    ...full(),
  ]);
  const copy = writeCopy(entries, { made: 1_795_000_000_000, content: '0a1b2c3d' });
  const packed = await deflate(copy);
  assert.ok(packed.length <= 64_000, `${packed.length} bytes of ${utf8(copy).length}`);
});

test('what is kept of a full report is little more than its words', () => {
  for (const [, text] of full()) {
    assert.ok(utf8(text).length < ownLimits.text * 1.35, `${utf8(text).length} bytes`);
    assert.equal(valueIn(ownEntry, text).fields.length, ownPartIds.length);
  }
});
