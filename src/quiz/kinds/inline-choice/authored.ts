import { blankField } from '../../fields.ts';
import { keyAnswer, rightFirst } from '../../key/key-parts.ts';
import { project } from '../../project.ts';
import { plainText } from '../../rich-text.ts';
import type { Items } from '../../types.ts';
import { wordsOf } from '../../words.ts';
import type { Authored } from '../authoring.ts';
import { inlineChoiceQti } from './qti.ts';
import { inlineChoiceSlides } from './slides.ts';

const gradable = {
  kind: true,
  id: true,
  confidence: true,
  blanks: [{ id: true, options: [{ id: true, correct: true }] }],
} as const;
const options = [{ id: true, text: true, strength: true, correct: true }] as const;

/** The words of gaps and of what may fill them: one value may say something else in another gap. */
const words = ({ blanks }: Items['inline-choice']): Record<string, string> =>
  Object.fromEntries(
    blanks.flatMap(({ id, label, options: all }) => [
      [blankField(id), plainText(label)],
      ...Object.entries(wordsOf(all, (option) => `${blankField(id)} ${option}`)),
    ]),
  );

export const inlineChoiceAuthored: Authored<'inline-choice'> = {
  gradable: (item) => project(item, gradable),
  live: (item) => project(item, { ...gradable, blanks: [{ id: true, options }], meter: true }),
  asked: (item) =>
    project(item, {
      ...gradable,
      stem: true,
      verdict: true,
      lines: true,
      blanks: [{ id: true, label: true, options }],
      meter: true,
    }),
  decisions: ({ blanks }) => blanks.length,
  reads: ({ lines, blanks }) => [
    ...lines,
    ...blanks.flatMap((blank) => blank.options.map(({ text }) => text)),
  ],
  tempting: ({ blanks }) =>
    blanks.flatMap((blank) =>
      blank.options.flatMap(({ id, misconception }) =>
        misconception ? [[blankField(blank.id), id, misconception] as const] : [],
      ),
    ),
  words,
  passages: () => [],
  key: ({ blanks }, markOf) =>
    blanks.map(({ id, label, options: all }) => ({
      prompt: label,
      answers: rightFirst(all.map((option) => keyAnswer(option.text, option, markOf(option.id, id)))),
    })),
  letters: {
    judge: ({ blanks }, row, answer) =>
      blanks.find(({ id }) => id === row)?.options.find(({ id }) => id === answer),
  },
  gift: () => ({ form: 'none', why: 'several gaps of one text are filled from lists' }),
  qti: inlineChoiceQti,
  slides: inlineChoiceSlides,
};
