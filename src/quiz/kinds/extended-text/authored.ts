import { countWords } from '../../desk-note.ts';
import { metField } from '../../fields.ts';
import { keyAnswer } from '../../key/key-parts.ts';
import { project } from '../../project.ts';
import { plainText } from '../../rich-text.ts';
import { wordsOf } from '../../words.ts';
import type { Authored } from '../authoring.ts';
import { extendedTextQti } from './qti.ts';
import { extendedTextSlides } from './slides.ts';

const gradable = { kind: true, id: true, confidence: true } as const;

export const extendedTextAuthored: Authored<'extended-text'> = {
  gradable: (item) => project(item, gradable),
  live: (item) => project(item, { ...gradable, criteria: [{ id: true, text: true, looksFor: true }] }),
  asked: (item) =>
    project(item, {
      ...gradable,
      stem: true,
      verdict: true,
      rows: true,
      criteria: [{ id: true, text: true, looksFor: true }],
    }),
  decisions: ({ criteria }) => criteria.length,
  reads: ({ criteria, exemplars }) => [
    ...criteria.map(({ text }) => text),
    ...exemplars.flatMap(({ text, note }) => [text, note]),
  ],
  writes: ({ exemplars }) => Math.max(...exemplars.map(({ text }) => countWords(plainText(text)))),
  tempting: () => [],
  words: ({ criteria }) => wordsOf(criteria, (id) => `${metField}.${id}`),
  counted: ({ criteria }) => ({ criteria: criteria.map(({ id }) => id) }),
  passages: () => [],
  key: ({ criteria }) =>
    criteria.map(({ text, feedback, evidence }) => ({
      answers: [keyAnswer(text, { correct: true, feedback, evidence })],
    })),
  letters: { say: () => 'in their own words' },
  gift: () => ({ form: 'none', why: 'its writer compares it with examples and judges it by a list' }),
  qti: extendedTextQti,
  slides: extendedTextSlides,
};
