import { choiceField, valuesOf, type Fields } from '../../fields.ts';
import { gradeMarks, sayMarks } from '../../scoring.ts';
import type { Gradable, Grader, Keyed } from '../grader.ts';

export type GradableChoice = Gradable<'choice'> & {
  readonly several: boolean;
  readonly reopens?: string | undefined;
  readonly options: readonly Keyed[];
};

/** The ids of the chosen options, or undefined while nothing, too much or something unknown is chosen. */
export function readChoice(item: GradableChoice, fields: Fields): string[] | undefined {
  const chosen = [...new Set(valuesOf(fields, choiceField))];
  if (chosen.length === 0 || (!item.several && chosen.length > 1)) return undefined;
  return chosen.every((id) => item.options.some((option) => option.id === id)) ? chosen : undefined;
}

/** One point per right option; with several, a wrong one costs as much as a right one earns. */
export const choiceGrader: Grader<GradableChoice> = {
  grade(item, fields) {
    const chosen = readChoice(item, fields);
    if (!chosen) return { status: 'incomplete' };
    return item.reopens ? { status: 'kept' } : gradeMarks(item.options, chosen);
  },
  say: sayMarks,
};
