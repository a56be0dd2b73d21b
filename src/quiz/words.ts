// The words of a question's parts, by what an answer calls them.
import { plainText } from './rich-text.ts';

/** @param called what a part is called in an answer; by its id alone where nothing is said */
export const wordsOf = (
  parts: readonly { readonly id: string; readonly text: string }[],
  called: (id: string) => string = (id) => id,
): Record<string, string> => Object.fromEntries(parts.map(({ id, text }) => [called(id), plainText(text)]));
