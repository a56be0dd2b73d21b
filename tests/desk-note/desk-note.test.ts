import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  bands,
  countWords,
  emptyParts,
  masteryFrom,
  noteLinesOf,
  notePartIds,
  noteParts,
  noteText,
  scoreField,
  criterionScoreOf,
  noteScoreOf,
  type NotePartId,
} from '#quiz/desk-note.ts';
import { hintsFor, type Hint, type NoteStory } from '#desk-note/note-hints.ts';
import { wordsOf } from '#quiz/note-text.ts';
import type { Fields } from '#quiz/fields.ts';
import { problemsAfter } from '../helpers/mistakes.ts';
import { someFields } from '../helpers/arbitraries.ts';
import { content } from '../tools/content.ts';

const { deskNote } = content;
const { rubric } = deskNote;

const story: NoteStory = {
  refs: ['HL', 'P1', 'P2', 'P3'],
  besides: ['case file'],
  labels: ['orvanese'],
  overclaims: [
    { words: ['would fall', 'danger'], said: [], has: 'P2 has *cracks*.' },
    { words: ['knew', 'mayor’s letter'], said: ['HL'], has: 'P1 has *suggests*.' },
  ],
};
const about = { title: 'A note', source: 'A story' };

const note = (parts: Partial<Record<NotePartId, string>>): Fields =>
  Object.entries(parts).map(([name, value]) => [name, value] as const);

const hintsOn = (parts: Partial<Record<NotePartId, string>>, rule: Hint['rule']) =>
  hintsFor(note(parts), story)
    .filter((hint) => hint.rule === rule)
    .map(({ part, text }) => `${part}: ${text}`);

const box = { known: 'The hall was closed on Monday (P2).' };

test('words are counted as an editor counts them', () => {
  assert.equal(countWords(''), 0);
  assert.equal(countWords('At least 143 people – killed.'), 5);
  assert.equal(countWords('Russia’s two-page letter, 12:00 (P6)'), 5);
});

test('a note knows its lines and its empty parts', () => {
  const fields = note({ known: ' one \n\n two\n', headline: '  ' });
  assert.deepEqual(noteLinesOf(fields, 'known'), ['one', 'two']);
  assert.equal(emptyParts(fields).length, noteParts.length - 1);
  assert.deepEqual(
    noteParts.map(({ id }) => id),
    [...notePartIds],
  );
});

test('an empty note gets no hints', () => {
  assert.deepEqual(hintsFor([], story), []);
});

test('a headline and a lead have their limits', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'hall').join(' ');
  assert.deepEqual(hintsOn({ headline: words(14), lead: words(45) }, 'length'), []);
  assert.match(
    hintsOn({ headline: words(15) }, 'length').join(),
    /^headline: 15 words, and 14 is the limit\. One/,
  );
  assert.match(
    hintsOn({ lead: words(48) }, 'length').join(),
    /^lead: 48 words, and 45 is the limit\. 3 have/,
  );
});

test('a headline, a lead and each line of what is claimed say whose it is', () => {
  const found = hintsOn(
    {
      ...box,
      headline: 'Roof was about to fall',
      lead: 'The office had a letter.',
      claimed: 'The clerk says so (P1).\nThe letter went upstairs (P1).',
    },
    'attribution',
  );
  assert.equal(found.length, 3);
  assert.match(found[2] ?? '', /^claimed: Who claims ‘The letter went upstairs/);
});

test('a headline that repeats what is known needs nobody to say it', () => {
  assert.deepEqual(hintsOn({ ...box, headline: 'Hall closed since Monday' }, 'attribution'), []);
});

test('a headline is not surer than the box', () => {
  const open = { ...box, open: 'Whether the office knew about the cracks for months.' };
  const flat = hintsOn({ ...open, headline: 'Office knew about cracks for months' }, 'certainty');
  assert.equal(flat.length, 1);
  assert.match(flat[0] ?? '', /under \*Not established\*/);
  assert.deepEqual(
    hintsOn({ ...open, headline: 'Unclear whether office knew about cracks for months' }, 'certainty'),
    [],
  );
  const claimed = { claimed: 'The group says that the office had the letter in February (P1).' };
  assert.equal(
    hintsOn({ ...claimed, lead: 'The office had the letter in February.' }, 'certainty').length,
    1,
  );
  assert.deepEqual(
    hintsOn({ ...claimed, lead: 'The office had the letter in February, says the group.' }, 'certainty'),
    [],
  );
});

test('a word that takes the claim for granted is noticed, unless the claim is known', () => {
  const line = 'the office had the letter in February (P1)';
  const headline = 'Leak reveals: office had letter in February';
  assert.match(
    hintsOn({ claimed: `A clerk says ${line}`, headline }, 'certainty').join(),
    /\*reveals\* tells/,
  );
  assert.deepEqual(hintsOn({ known: line, headline }, 'certainty'), []);
});

test('a headline without a box stands on nothing', () => {
  assert.match(hintsOn({ headline: 'Hall closed' }, 'certainty').join(), /Nothing is in your box yet/);
  assert.match(
    hintsOn({ ...box, headline: 'Ferry sank, says captain' }, 'certainty').join(),
    /No line of your box/,
  );
});

test('paragraphs have to exist, and lines to point at one', () => {
  const found = hintsOn(
    { known: 'Closed on Monday (P2).\nNobody was hurt.', open: 'See P9 and p 44.' },
    'reference',
  );
  assert.deepEqual(found, [
    'known: ‘Nobody was hurt.’ names no paragraph. Where can a reader look?',
    'open: There is no P9. The paragraphs go from P1 to P3.',
    'open: There is no P44. The paragraphs go from P1 to P3.',
  ]);
  const known = 'So says the case-file.\nSee the headline.';
  assert.deepEqual(hintsOn({ known }, 'reference'), []);
  const bare = hintsFor(note({ known }), { ...story, besides: [] });
  assert.deepEqual(
    bare.map(({ text }) => text),
    ['‘So says the case-file.’ names no paragraph. Where can a reader look?'],
  );
});

test('a word that claims more than the story gets what the story has in its place, once a part', () => {
  const known = 'The roof would fall (P2). It is a DANGER (P2).\nThe office knew (P1).';
  assert.deepEqual(hintsOn({ known, headline: "Mayor's letter read, says clerk" }, 'overclaim'), [
    'headline: Does the text say *Mayor’s letter*? P1 has *suggests*.',
    'known: Does the text say *would fall*? P2 has *cracks*.',
    'known: Does the text say *knew*? P1 has *suggests*.',
  ]);
});

test('such a word is left alone where the matter is left open, where the text has it, and where nothing is told', () => {
  const fair = {
    lead: 'Nobody says that the roof would fall. Whether the office knew is open.',
    claimed: 'The headline says that the office knew (HL).',
    open: 'The office knew.',
    'check-one': 'Ask whether it would fall.',
    request: 'You knew that the roof would fall.',
    known: 'The dangerous roof (P1).',
  };
  assert.deepEqual(hintsOn(fair, 'overclaim'), []);
  assert.equal(
    hintsOn({ claimed: 'The headline says that the roof would fall (HL).' }, 'overclaim').length,
    1,
  );
});

test('a label for a group is noticed wherever it stands; a citizenship and an office are none', () => {
  assert.equal(hintsOn({ headline: 'Russians were warned' }, 'label').length, 1);
  assert.equal(hintsOn({ request: 'What do the Orvanese say?' }, 'label').length, 1);
  assert.deepEqual(
    hintsOn({ lead: 'Russian officials, citizens of Tajikistan, the US Embassy' }, 'label'),
    [],
  );
});

test('a request has five parts, and the missing ones are named', () => {
  const fair =
    'We are preparing a story. A letter says that two beams have cracks. Did you receive it? Please answer by noon on Friday, and call the desk.';
  assert.deepEqual(hintsOn({ request: fair }, 'request'), []);
  const [hint = ''] = hintsOn({ request: 'Why did you let this happen?' }, 'request');
  for (const part of ['the claim', 'rests on', 'deadline', 'where to reply'])
    assert.ok(hint.includes(part), part);
  assert.ok(!hint.includes('a question'));
});

test('likelihood is of something, and evidence is good because of something', () => {
  assert.equal(hintsOn({ likelihood: 'Maybe.', confidence: 'Medium.' }, 'confidence').length, 2);
  assert.deepEqual(
    hintsOn(
      { likelihood: 'That the beams are cracked: 95%.', confidence: 'High, because two looked.' },
      'confidence',
    ),
    [],
  );
});

test('whatever is typed, hints, counts, sums and the text do not throw', () => {
  const someText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.stringMatching(/^[P\d ().\n“”:;?!a-z]{0,120}$/),
    fc.constantFrom('P', 'P999999999999', '\n\n', '“', '\u0000', 'by by by by by 1', 'a'.repeat(3000)),
  );
  const someNote = fc
    .array(fc.tuple(fc.constantFrom<string>(...notePartIds, 'self.sourcing', 'teacher.care'), someText), {
      maxLength: 20,
    })
    .map((fields): Fields => fields);
  fc.assert(
    fc.property(fc.oneof(someNote, someFields), (fields) => {
      const hints = hintsFor(fields, story);
      for (const hint of hints) assert.ok(notePartIds.includes(hint.part) && hint.text.length < 600);
      assert.ok(noteText(fields, about, rubric).startsWith('DESK NOTE\n'));
      const { sum, most } = noteScoreOf(fields, 'self', rubric);
      assert.ok(sum >= 0 && sum <= most);
    }),
    { numRuns: 1000 },
  );
});

test('asking twice gives the same hints', () => {
  fc.assert(
    fc.property(someFields, (fields) => {
      assert.deepEqual(hintsFor(fields, story), hintsFor(fields, story));
    }),
  );
});

const scored = (scores: readonly number[]): Fields =>
  rubric.map(({ id }, index) => [scoreField('self', id), String(scores[index] ?? '')] as const);

test('mastery is 18 of 24, with no criterion at 1 and none left open', () => {
  assert.deepEqual(noteScoreOf(scored([3, 3, 3, 3, 3, 3]), 'self', rubric), {
    sum: 18,
    most: 24,
    given: 6,
    isMastery: true,
  });
  assert.equal(noteScoreOf(scored([4, 4, 4, 4, 2, 1]), 'self', rubric).isMastery, false);
  assert.equal(noteScoreOf(scored([3, 3, 3, 3, 3, 2]), 'self', rubric).isMastery, false);
  assert.equal(noteScoreOf(scored([4, 4, 4, 4, 4]), 'self', rubric).isMastery, false);
  assert.equal(noteScoreOf(scored([4, 4, 4, 4, 4, 4]), 'teacher', rubric).given, 0);
});

test('a score that is none does not count', () => {
  for (const value of ['', '0', '5', '2.5', 'x'])
    assert.equal(criterionScoreOf([['self.care', value]], 'self', 'care'), undefined);
});

test('as text, a note has what is written, a line where nothing is, and the scores given', () => {
  const fields: Fields = [['headline', 'Hall closed'], ...scored([3, 3, 3, 3, 3, 3])];
  const text = noteText(fields, about, rubric);
  assert.match(text, /^DESK NOTE\nA note\nA story\n\nHeadline\nHall closed\n\nLead\n____\n/);
  assert.match(text, /You: 18 of 24\n {2}Sourcing: 3\n/);
  assert.doesNotMatch(text, /Teacher/);
});

for (const { id, exemplars, ...task } of deskNote.notes) {
  const hintsOf = (band: string) => {
    const exemplar = exemplars.find((one) => one.band === band);
    if (!exemplar) throw new Error(`no note ${band}`);
    return hintsFor(note(exemplar.note), task).map(({ rule, part, text }) => `${rule} ${part}: ${text}`);
  };

  test(`${id}: the two good notes by others give the rules nothing to ask, the two weak ones a good deal`, () => {
    assert.deepEqual(hintsOf('Proficient'), []);
    assert.deepEqual(hintsOf('Mastery'), []);
    assert.ok(hintsOf('Emerging').length >= 4);
    assert.ok(hintsOf('Beginning').length >= 6);
  });

  test(`${id}: from each note by others to the next, no criterion scores less, and the last two are mastery`, () => {
    const scores = exemplars.map(({ criteria }) => rubric.map((one) => criteria[one.id]?.score ?? 0));
    rubric.forEach((_criterion, place) => {
      const steps = scores.map((some) => some[place] ?? 0);
      assert.deepEqual(steps, steps.toSorted());
    });
    const sums = scores.map((some) => some.reduce((sum, score) => sum + score, 0));
    assert.deepEqual(
      sums.map((sum) => sum >= masteryFrom(rubric)),
      [false, false, true, true],
    );
    assert.deepEqual([sums[0], sums.at(-1)], [rubric.length, rubric.length * 4]);
  });
}

test('what is quoted of the invented story or of a note on it stands there', () => {
  const exemplars = deskNote.notes.find(({ id }) => id === 'an-unseen-story')?.exemplars ?? [];
  const told = [deskNote.story.headline, ...deskNote.story.paragraphs].join(' ');
  for (const { note: parts, criteria } of exemplars) {
    const words = wordsOf(`${told} ${Object.values(parts).join(' ')}`.toLowerCase()).join(' ');
    for (const { why } of Object.values(criteria)) {
      for (const [, quoted = ''] of why.matchAll(/\*([^*]+)\*/g))
        assert.ok(words.includes(wordsOf(quoted.toLowerCase()).join(' ')), quoted);
    }
  }
});

const saysAfter = (change: (text: string) => string, ...sentences: string[]) =>
  assert.deepEqual(
    problemsAfter('desk-note.yaml', change),
    sentences.map((sentence) => `content/desk-note.yaml: ${sentence}`),
  );

test('a note by others that lacks a criterion, and bands that are not all there or out of order, stop the build', () => {
  const ids = rubric.map((one) => one.id).toSorted();
  saysAfter(
    (text) =>
      text.replace('          care:\n            score: 1', '          caring:\n            score: 1'),
    `field "notes[0].exemplars[0].criteria" must score the note "Beginning" by each criterion once: ${ids.join(', ')}.`,
  );
  saysAfter(
    (text) => text.replace('- band: Emerging', '- band: Mastery'),
    `field "notes[0].exemplars" must have one note for each band, in this order: ${bands.join(', ')}.`,
  );
});

test('an overclaim with capitals or signs, and one that points past the story, stop the build', () => {
  saysAfter(
    (text) => text.replace('words: [ignored,', 'words: [(ignored|,'),
    'field "notes[1].overclaims[4].words[0]" must be words in lower case.',
  );
  saysAfter(
    (text) => text.replace('said: [HL, P1]', 'said: [HL, P7]'),
    'field "notes[1].overclaims[1].said" names P7, which the text does not have: it ends with P6.',
  );
});

test('a key for a second scorer has every criterion, four scores and two lines that are hard to decide', () => {
  const ids = rubric.map((one) => one.id).toSorted();
  saysAfter(
    (text) => text.replace('    key:\n      sourcing:', '    key:\n      sourcery:'),
    `field "notes[1].key" must have each criterion once: ${ids.join(', ')}.`,
  );
});

test('the key points at what the story has, and the notes by others score as it says', () => {
  const unseen = deskNote.notes.find(({ id }) => id === 'an-unseen-story');
  assert.ok(unseen?.key);
  for (const { levels, borderline } of Object.values(unseen.key)) {
    const texts = [...levels.map(({ like }) => like), ...borderline.flatMap(({ line, why }) => [line, why])];
    for (const [ref] of texts.join(' ').matchAll(/\bP\d+\b/g)) assert.ok(unseen.refs.includes(ref), ref);
  }
  // The words to look for are there for a scorer: most are in one of the notes that got that score.
  const places = rubric.flatMap(({ id }) =>
    (unseen.key?.[id]?.levels ?? []).map(({ words }, index) => {
      const notes = unseen.exemplars.filter(({ criteria }) => criteria[id]?.score === index + 1);
      const text = notes
        .flatMap(({ note: parts }) => Object.values(parts))
        .join(' ')
        .toLowerCase();
      return { place: `${id} ${index + 1}`, found: words.some((word) => text.includes(word.toLowerCase())) };
    }),
  );
  assert.deepEqual(
    places.filter(({ found }) => !found).map(({ place }) => place),
    [],
  );
});
