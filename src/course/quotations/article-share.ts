// How much of the article the content repeats: the project quotes it, and may not become a copy of it.
import { passagesIn } from '#quiz/projections.ts';
import { flatSegments, plainText } from '#quiz/rich-text.ts';
import type { Content } from '../content-types.ts';
import { markupOf } from '../lesson-tree.ts';
import { quotationHash, wordsOf, type Fingerprint } from './quotations.ts';
import { leaves, textsOf } from '../texts.ts';

/** Fewer words in a row than this are anybody's: they count only where a finder shows them. */
const fewestWords = 3;

export type ParagraphShare = {
  readonly ref: string;
  /** How many words the paragraph has. */
  readonly words: number;
  /** How many of them stand somewhere in the content. */
  readonly shown: number;
};

/**
 * Every run of three words or more that a reader may take for somebody's own: quotations of the article and of cards,
 * passages to mark, and words in italics.
 */
export function phrasesOf(content: Content): string[] {
  const texts = [
    ...textsOf(content).map(({ text }) => text),
    ...content.lessons.map(({ tree }) => markupOf(tree.children)),
  ];
  const phrases = [
    ...texts
      .flatMap(flatSegments)
      .filter(({ type }) => type !== 'text')
      .map(({ text }) => text),
    ...[...content.items.values()]
      .flatMap(passagesIn)
      .filter(({ exact }) => exact)
      .map(({ text }) => plainText(text)),
    ...leaves([content.caseFile, content.ledger, content.trail])
      .filter(({ key }) => key === 'quotes' || key === 'seen')
      .map(({ value }) => value),
  ];
  return [...new Set(phrases)].filter((words) => wordsOf(words).length >= fewestWords);
}

/**
 * For each paragraph, without the headline, which names the article: how many of its words are shown.
 * A word that is quoted in ten places counts once.
 */
export function sharesOf(
  fingerprint: Fingerprint,
  phrases: readonly string[],
  finders: readonly { readonly id: string; readonly finder: string }[],
): ParagraphShare[] {
  return Object.entries(fingerprint)
    .filter(([ref]) => ref !== 'hl')
    .map(([ref, { words, quotations }]) => {
      const own = finders.filter(({ id }) => id === ref).map(({ finder }) => finder);
      const shown = new Set(
        [...phrases, ...own].flatMap((phrase) => {
          const start = quotations[quotationHash(ref, phrase)];
          return start === undefined ? [] : wordsOf(phrase).map((_word, index) => start + index);
        }),
      );
      return { ref, words, shown: shown.size };
    });
}
