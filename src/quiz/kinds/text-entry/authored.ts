import { choiceField } from '../../fields.ts';
import { keyAnswer, rightFirst } from '../../key/key-parts.ts';
import { project } from '../../project.ts';
import { wordsOf } from '../../words.ts';
import type { Authored } from '../authoring.ts';
import { textEntryGift } from './gift.ts';
import { otherWord } from './grade.ts';
import { textEntryQti } from './qti.ts';
import { textEntrySlides } from './slides.ts';

const gradable = {
  kind: true,
  id: true,
  confidence: true,
  words: [{ id: true, text: true, also: true, correct: true, half: true }],
} as const;

/** What is said of a word that is not listed. */
const anyOther = 'Any other word';

export const textEntryAuthored: Authored<'text-entry'> = {
  gradable: (item) => project(item, gradable),
  live: (item) => project(item, gradable),
  asked: (item) => project(item, { ...gradable, stem: true, verdict: true, line: true }),
  decisions: () => 1,
  reads: ({ line }) => [line],
  writes: () => 1,
  tempting: ({ words, otherwise }) =>
    [...words, { ...otherwise, id: otherWord }].flatMap(({ id, misconception }) =>
      misconception ? [[choiceField, id, misconception] as const] : [],
    ),
  words: ({ words }) =>
    wordsOf([...words.map(({ id, text }) => ({ id, text: `“${text}”` })), { id: otherWord, text: anyOther }]),
  passages: () => [],
  key: ({ words, otherwise }) => [
    {
      answers: [
        ...rightFirst(words.map((word) => keyAnswer(word.text, word))),
        keyAnswer(anyOther, otherwise),
      ],
    },
  ],
  letters: {
    say: ({ words }) =>
      words
        .filter(({ correct }) => correct)
        .map(({ text }) => text)
        .join(' or '),
  },
  gift: textEntryGift,
  qti: textEntryQti,
  slides: textEntrySlides,
};
