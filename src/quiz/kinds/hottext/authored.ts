import { wordsField } from '../../fields.ts';
import { keyAnswer, rightFirst } from '../../key/key-parts.ts';
import { project } from '../../project.ts';
import { flatSegments } from '../../rich-text.ts';
import type { Items } from '../../types.ts';
import { wordsOf } from '../../words.ts';
import type { Authored } from '../authoring.ts';
import { noWords } from './grade.ts';
import { hottextQti } from './qti.ts';
import { hottextSlides } from './slides.ts';

const gradable = {
  kind: true,
  id: true,
  confidence: true,
  words: [{ id: true, correct: true }],
  none: { correct: true },
} as const;

/** The words that can be marked, with the paragraph they stand in. */
const tokensOf = ({ passages }: Items['hottext']) =>
  passages.flatMap(({ from, text }) =>
    flatSegments(text).flatMap((part) =>
      part.type === 'token' ? [{ id: part.id, text: part.text, from }] : [],
    ),
  );

export const hottextAuthored: Authored<'hottext'> = {
  gradable: (item) => project(item, gradable),
  live: (item) => project(item, gradable),
  asked: (item) =>
    project(item, {
      ...gradable,
      stem: true,
      verdict: true,
      passages: [{ from: true, text: true, exact: true }],
      none: { text: true, correct: true },
    }),
  // Each of the words is one or is none.
  decisions: ({ words }) => words.length,
  reads: ({ passages, none }) => [...passages.map(({ text }) => text), none.text],
  tempting: ({ words, none }) =>
    [...words, { ...none, id: noWords }].flatMap(({ id, misconception }) =>
      misconception ? [[wordsField, id, misconception] as const] : [],
    ),
  words: (item) =>
    wordsOf([
      ...tokensOf(item).map(({ id, text }) => ({ id, text: `“${text}”` })),
      { id: noWords, text: item.none.text },
    ]),
  says: (item) => ({
    field: wordsField,
    says: Object.fromEntries([
      ...tokensOf(item).map(({ id, text, from }) => [id, `“${text}” (${from.toUpperCase()})`]),
      [noWords, item.none.text],
    ]),
  }),
  passages: ({ passages }) => passages,
  key: (item, markOf) => {
    const tokens = tokensOf(item);
    const textOf = (word: string) => tokens.find(({ id }) => id === word)?.text ?? word;
    const words = item.words.map((word) => keyAnswer(textOf(word.id), word, markOf(word.id)));
    return [{ answers: rightFirst([...words, keyAnswer(item.none.text, item.none, markOf(noWords))]) }];
  },
  letters: {
    judge: ({ words, none }, _row, answer) =>
      answer === noWords ? none : words.find(({ id }) => id === answer),
    isAll: true,
  },
  gift: () => ({ form: 'none', why: 'words are marked in its text' }),
  qti: hottextQti,
  slides: hottextSlides,
};
