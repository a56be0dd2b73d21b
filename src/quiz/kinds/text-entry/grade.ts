import { choiceField, valueOf } from '../../fields.ts';
import { outcomeOf, type Judged } from '../../judged.ts';
import { gradeParts } from '../../scoring.ts';
import type { Gradable, Grader } from '../grader.ts';

/** A listed word as grading needs it; its spellings are for whoever reads what was typed. */
export type KeyedWord = Judged & {
  readonly id: string;
  readonly text: string;
  readonly also?: readonly string[] | undefined;
};

export type GradableTextEntry = Gradable<'text-entry'> & { readonly words: readonly KeyedWord[] };

/** What stands in an answer for any word that is not listed. */
export const otherWord = 'other';

/**
 * One point, half for a second word that can be defended. An answer holds what was typed and the listed word it was taken
 * for, so that it stays what its writer was told, and a lesson does not carry what finds that out.
 */
export const textEntryGrader: Grader<GradableTextEntry> = {
  grade({ words }, fields) {
    const meant = valueOf(fields, choiceField) ?? '';
    const word = words.find(({ id }) => id === meant);
    return word || meant === otherWord ? gradeParts({ [meant]: outcomeOf(word) }) : { status: 'incomplete' };
  },
};
