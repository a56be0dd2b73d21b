// Finds every quotation in the content and says whether its words are the article's own.
import { createHash } from 'node:crypto';
import { flatSegments, plainText } from '#quiz/rich-text.ts';
import { attributeOf, componentsIn, paragraphOf, textOf, type LessonTree } from '../lesson-tree.ts';

export type Quotation = {
  /** The file it stands in. */
  readonly file: string;
  /** The paragraph (`p6`, `hl`) or case-file card it is said to come from. */
  readonly ref: string;
  readonly words: string;
};

/**
 * content/article/fingerprint.json: for each paragraph how many words it has, and for the hash of each approved quotation
 * the place of its first word, counted from 0.
 */
export type Fingerprint = Readonly<
  Record<string, { readonly words: number; readonly quotations: Readonly<Record<string, number>> }>
>;

/** Words as they are compared: case, typography and the punctuation around them do not matter. */
export function normalise(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/["“”]/g, '')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.,;:!?…]+|[\s.,;:!?…]+$/g, '');
}

/** The words of a text as they are compared, without the marks between them. */
export const wordsOf = (text: string): string[] =>
  normalise(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

/** The hash of a quotation in its paragraph: 16 hexadecimal digits of SHA-256. */
export function quotationHash(ref: string, words: string): string {
  return createHash('sha256')
    .update(`${ref}|${normalise(words)}`)
    .digest('hex')
    .slice(0, 16);
}

/** The quotations in a text with the little markup of items and cards. */
export function quotationsIn(file: string, text: string): Quotation[] {
  return flatSegments(text).flatMap((segment) =>
    segment.type === 'quote' ? [{ file, ref: segment.ref, words: segment.text }] : [],
  );
}

/** A passage that is exact as a whole, whatever is markable in it. */
export function exactPassage(file: string, ref: string, text: string): Quotation {
  return { file, ref, words: plainText(text) };
}

/** The quotations in a lesson: `<Quote p="6">exact words</Quote>`, or `p="hl"` for the headline. */
export function quotationsInLesson(file: string, tree: LessonTree): Quotation[] {
  return [...componentsIn(tree.children)]
    .filter(({ tag }) => tag === 'Quote')
    .map((quote) => ({ file, ref: paragraphOf(attributeOf(quote, 'p')), words: textOf(quote.children) }));
}

/** Double quotation marks that no verified quotation accounts for. */
export function looseQuotes(text: string): string[] {
  return text.match(/["“”][^"“”]*["“”]?/g) ?? [];
}

/**
 * Why a quotation of the article is not approved, or undefined when it is.
 * The article itself is not at hand here; the script that adds to the fingerprint has it and names the nearest words.
 */
export function quotationProblem(quotation: Quotation, fingerprint: Fingerprint): string | undefined {
  const { ref, words } = quotation;
  const isApproved = (place: string) =>
    fingerprint[place]?.quotations[quotationHash(place, words)] !== undefined;
  if (isApproved(ref)) return undefined;
  const shown = words.replaceAll(/\s+/g, ' ').trim();
  const elsewhere = Object.keys(fingerprint).find(isApproved);
  return elsewhere
    ? `the quotation “${shown}” is not in ${ref.toUpperCase()} but in ${elsewhere.toUpperCase()}: mend the paragraph number.`
    : `the quotation “${shown}” is not approved for ${ref.toUpperCase()}: check words and paragraph, then run "npm run quotes -- <the article's file>".`;
}
