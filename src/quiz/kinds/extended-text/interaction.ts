import type { Fields } from '../../fields.ts';
import type { Interaction } from '../interaction.ts';
import { readText, type GradableText } from './grade.ts';

/** The text as it was written. */
export function extendedTextInteraction(_item: GradableText, fields: Fields): Interaction | undefined {
  const response = readText(fields);
  return response === undefined ? undefined : { type: 'fill-in', response, correct: [] };
}
