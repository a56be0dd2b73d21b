// What there is to read and to decide in a form of a check.
import type { Work } from '#lib/times/reading-time.ts';
import { countWords } from '#quiz/desk-note.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { CheckForm } from '../check-forms.ts';

/** Every question takes an answer, and how sure one is. */
const decisionsEach = 2;

/** @param hasReasons whether the reason for each right answer is read in the end */
export function formWork({ texts, items }: CheckForm, hasReasons: boolean): Work {
  const read = [
    ...texts.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ...items.flatMap(({ stem, options }) => [
      stem,
      ...options.map(({ text }) => text),
      ...options.flatMap(({ correct, feedback }) => (correct && hasReasons ? feedback : [])),
    ]),
  ];
  return {
    words: read.reduce((sum, text) => sum + countWords(plainText(text)), 0),
    decisions: decisionsEach * items.length,
    writing: 0,
  };
}
