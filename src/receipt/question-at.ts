// What a receipt calls the question that was answered at a place.
import { ownValue } from '#lib/own-value.ts';

/**
 * The question in a line, and what asks it where that is not its own lesson: a text of a family that a lesson recalls, or, in
 * the course's first edition, the question of an earlier lesson once more.
 * @param placement as a receipt names it: "<item id>", or "<item id>@<lesson>"
 * @param questions by their ids; one of another version of the course may be missing
 */
export function questionAt(placement: string, questions: Readonly<Record<string, string>>): string {
  const [id = placement, lesson] = placement.split('@');
  const question = ownValue(questions, id) ?? id;
  if (lesson === undefined) return question;
  return `${question} (${id.startsWith('families/') ? 'on what an earlier lesson taught' : 'asked again'})`;
}
