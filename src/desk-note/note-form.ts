// The form of a desk note as the DOM has it: what is counted and summed while it is written.
import { countWords, scorerNames, scorers, noteScoreOf, written, type Criterion } from '#quiz/desk-note.ts';
import type { NotePartId } from '#quiz/desk-note.ts';
import type { Fields } from '#quiz/fields.ts';

/** Writes the words counted beside each part with a limit, and the sums under the scores. */
export function echoNote(form: HTMLFormElement, fields: Fields, rubric: readonly Criterion[]): void {
  for (const part of ['headline', 'lead'] as const satisfies readonly NotePartId[]) {
    const place = form.querySelector<HTMLElement>(`[data-words="${part}"]`);
    if (!place) continue;
    const count = countWords(written(fields, part));
    const limit = Number(place.dataset.limit);
    place.textContent = `${count} of ${limit} words.`;
    place.toggleAttribute('data-over', count > limit);
  }
  for (const scorer of scorers) {
    const place = form.querySelector(`[data-sum="${scorer}"]`);
    if (!place) continue;
    const { sum, most, given, isMastery } = noteScoreOf(fields, scorer, rubric);
    const rest =
      given < rubric.length ? `, ${given} of ${rubric.length} scored` : isMastery ? ', mastery' : '';
    place.textContent = `${scorerNames[scorer]}: ${given > 0 ? sum : '__'} of ${most}${given > 0 ? rest : ''}`;
  }
}
