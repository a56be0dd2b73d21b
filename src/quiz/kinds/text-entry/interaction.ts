import { textField, valueOf, type Fields } from '../../fields.ts';
import type { Interaction } from '../interaction.ts';
import type { GradableTextEntry } from './grade.ts';

/** The word as it was typed. */
export function textEntryInteraction({ words }: GradableTextEntry, fields: Fields): Interaction | undefined {
  const response = valueOf(fields, textField)?.trim();
  const right = words.filter(({ correct }) => correct);
  const correct = right.flatMap(({ text, also = [] }) => [text, ...also]);
  return response ? { type: 'fill-in', response, correct } : undefined;
}
