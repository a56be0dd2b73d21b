import { metField, textField, valueOf, valuesOf, type Fields } from '../../fields.ts';
import type { Gradable, Grader } from '../grader.ts';

type Criterion = { readonly id: string };

export type GradableText = Gradable<'extended-text'>;

/** What the learner wrote, without the space around it, or undefined while nothing is. */
export function readText(fields: Fields): string | undefined {
  return valueOf(fields, textField)?.trim() || undefined;
}

/** Writing has no key: it is kept, and its writer assesses it against the rubric. */
export const extendedTextGrader: Grader<GradableText> = {
  grade: (_item, fields) => ({ status: readText(fields) ? 'kept' : 'incomplete' }),
};

/** The ids of the criteria that the writer ticked. */
export function criteriaMet(item: { readonly criteria: readonly Criterion[] }, fields: Fields): string[] {
  const ticked = valuesOf(fields, metField);
  return item.criteria.map(({ id }) => id).filter((id) => ticked.includes(id));
}

type Hinted = Criterion & { readonly looksFor?: readonly string[] | undefined };

/** The ids of the criteria whose tell-tale words a text holds: a hint for the writer, never a grade. */
export function criteriaFound(item: { readonly criteria: readonly Hinted[] }, text: string): string[] {
  const lower = text.toLowerCase();
  return item.criteria
    .filter((criterion) => criterion.looksFor?.some((words) => lower.includes(words.toLowerCase())))
    .map(({ id }) => id);
}
