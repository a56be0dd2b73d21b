// How hard a text reads.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { plainText } from '#quiz/rich-text.ts';

/** The school grade a text reads at, by Flesch and Kincaid; a colon ends a thought as a full stop does. */
export function readingGrade(text: string): number {
  const words = plainText(text).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const sentences = plainText(text).match(/[.!?:;]+(?=\s|$)/g) ?? [''];
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: syllable(words.join(' ')),
  });
}
