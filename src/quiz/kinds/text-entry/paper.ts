import { choiceField, textField, valueOf } from '../../fields.ts';
import type { KindOnPaper } from '../../paper/on-paper.ts';
import { otherWord, type GradableTextEntry } from './grade.ts';
import { longestWord, normalise, wordMeant } from './spelling.ts';

export const textEntryOnPaper: KindOnPaper<GradableTextEntry> = {
  rows: () => [],
  prompt: () => 'the word',
  read: ({ words }, typed) => {
    if (!normalise(typed)) return { reason: 'It takes a word.' };
    if (typed.length > longestWord) return { reason: `A word has at most ${longestWord} characters.` };
    return {
      fields: [
        [textField, typed.toLowerCase()],
        [choiceField, wordMeant(words, typed)?.id ?? otherWord],
      ],
    };
  },
  // Of words that are not listed, each counts by itself, however it was written.
  counted: (_item, fields) =>
    valueOf(fields, choiceField) === otherWord
      ? [[textField, normalise(valueOf(fields, textField) ?? '')]]
      : fields.filter(([name]) => name === choiceField),
};
