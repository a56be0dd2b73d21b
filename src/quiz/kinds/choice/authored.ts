import { choiceField } from '../../fields.ts';
import { keyAnswer, rightFirst } from '../../key/key-parts.ts';
import { project } from '../../project.ts';
import { plainText } from '../../rich-text.ts';
import { wordsOf } from '../../words.ts';
import type { Authored } from '../authoring.ts';
import { choiceGift } from './gift.ts';
import { choiceQti } from './qti.ts';
import { choiceSlides } from './slides.ts';

const gradable = {
  kind: true,
  id: true,
  confidence: true,
  several: true,
  reopens: true,
  options: [{ id: true, correct: true }],
} as const;

export const choiceAuthored: Authored<'choice'> = {
  gradable: (item) => project(item, gradable),
  live: (item) => project(item, gradable),
  asked: (item) =>
    project(item, {
      ...gradable,
      stem: true,
      passage: { title: true, paragraphs: true },
      verdict: true,
      options: [{ id: true, text: true, correct: true }],
    }),
  closed: (item) =>
    item.reopens
      ? {
          ...item,
          evidence: [],
          options: item.options.map(({ id, text }) => ({ id, text, feedback: '', evidence: [] })),
        }
      : item,
  decisions: ({ several, options }) => (several ? options.length : 1),
  reads: ({ passage, options }) => [
    ...(passage ? [passage.title, ...passage.paragraphs] : []),
    ...options.map(({ text }) => text),
  ],
  tempting: ({ options }) =>
    options.flatMap(({ id, misconception }) =>
      misconception ? [[choiceField, id, misconception] as const] : [],
    ),
  words: ({ options }) => wordsOf(options),
  says: ({ options }) => ({
    field: choiceField,
    says: Object.fromEntries(options.map(({ id, text }) => [id, plainText(text)])),
  }),
  passages: () => [],
  key: ({ options }, markOf) => [
    { answers: rightFirst(options.map((option) => keyAnswer(option.text, option, markOf(option.id)))) },
  ],
  letters: { judge: ({ options }, _row, answer) => options.find(({ id }) => id === answer), isAll: true },
  gift: choiceGift,
  qti: choiceQti,
  slides: choiceSlides,
};
