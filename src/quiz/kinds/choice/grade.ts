import { valuesOf, type Fields } from '../../fields.ts';
import { gradeMarks } from '../../grade-marks.ts';
import type { Grade, LiveItems } from '../../types.ts';

/** The ids of the chosen options, or undefined while nothing, too much or something unknown is chosen. */
export function readChoice(item: LiveItems['choice'], fields: Fields): string[] | undefined {
  const chosen = [...new Set(valuesOf(fields, 'choice'))];
  if (chosen.length === 0 || (!item.several && chosen.length > 1)) return undefined;
  return chosen.every((id) => item.options.some((option) => option.id === id)) ? chosen : undefined;
}

/** One point per right option; with several, a wrong one costs as much as a right one earns. */
export function gradeChoice(item: LiveItems['choice'], fields: Fields): Grade {
  const chosen = readChoice(item, fields);
  if (!chosen) return { status: 'incomplete' };
  if (item.reopens) return { status: 'kept' };
  return gradeMarks(item.options, chosen);
}
