import { valuesOf, wordsField, type Fields } from '../../fields.ts';
import { gradeMarks, sayMarks } from '../../scoring.ts';
import type { Gradable, Grader, Keyed } from '../grader.ts';

/** The value that stands for "no such words here". */
export const noWords = 'none';

export type GradableHottext = Gradable<'hottext'> & {
  readonly words: readonly Keyed[];
  readonly none: Pick<Keyed, 'correct'>;
};

/** The ids of the marked words, `['none']` for "no such words here", or undefined while there is no clear answer. */
export function readHottext(item: GradableHottext, fields: Fields): string[] | undefined {
  const marked = [...new Set(valuesOf(fields, wordsField))];
  if (marked.length === 0 || (marked.includes(noWords) && marked.length > 1)) return undefined;
  const known = marked.every((id) => id === noWords || item.words.some((word) => word.id === id));
  return known ? marked : undefined;
}

/** One point per right word, minus one per wrong word; "no such words here" is one point where it is so. */
export const hottextGrader: Grader<GradableHottext> = {
  grade(item, fields) {
    const marked = readHottext(item, fields);
    if (!marked) return { status: 'incomplete' };
    return gradeMarks([...item.words, { id: noWords, correct: item.none.correct }], marked);
  },
  say: sayMarks,
};
