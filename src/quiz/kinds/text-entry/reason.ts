import { choiceField, valueOf, type Fields } from '../../fields.ts';
import { about, type Reason } from '../../key/first-reason.ts';
import type { Items } from '../../types.ts';

export function textEntryReason(
  { words, otherwise }: Items['text-entry'],
  fields: Fields,
): Reason | undefined {
  const meant = valueOf(fields, choiceField);
  if (meant === undefined) return undefined;
  const word = words.find(({ id }) => id === meant);
  if (!word) return about('', otherwise);
  return word.correct ? undefined : about(word.text, word);
}
