import { valueOf, valuesOf, type Fields } from '../../fields.ts';
import type { Grade, LiveItems } from '../../types.ts';

type Item = LiveItems['extended-text'];

/** What the learner wrote, without the space around it, or undefined while nothing is. */
export function readText(fields: Fields): string | undefined {
  return valueOf(fields, 'text')?.trim() || undefined;
}

/** Writing has no key: it is kept, and its writer assesses it against the rubric. */
export function gradeExtendedText(_item: Item, fields: Fields): Grade {
  return { status: readText(fields) ? 'kept' : 'incomplete' };
}

/** The ids of the criteria that the writer ticked. */
export function criteriaMet(item: Item, fields: Fields): string[] {
  const ticked = valuesOf(fields, 'met');
  return item.criteria.map(({ id }) => id).filter((id) => ticked.includes(id));
}

/** The ids of the criteria whose tell-tale words a text holds: a hint for the writer, never a grade. */
export function criteriaFound(item: Item, text: string): string[] {
  const lower = text.toLowerCase();
  return item.criteria
    .filter((criterion) => criterion.looksFor?.some((words) => lower.includes(words.toLowerCase())))
    .map(({ id }) => id);
}
