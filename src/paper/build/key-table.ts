// The key to a whole sheet in a few lines: what each question is called there, and its letters.
import { checkOnPaper, paperParts } from '#quiz/paper/read-paper.ts';
import type { CheckForm } from '#course/check-forms.ts';
import { checkOnSheet } from './check-paper.ts';
import type { Content, Lesson } from '#course/content-types.ts';
import type { Item } from '#quiz/types.ts';
import { keyInLetters } from '#quiz/key/paper-key.ts';

export type GlanceRow = { readonly name: string; readonly letters: string };

/** Questions in the order in which a sheet has them. */
export const itemGlance = (items: readonly Item[]): GlanceRow[] =>
  items.map((item, index) => ({ name: String(index + 1), letters: keyInLetters(item) }));

/** The questions of a lesson's worksheet, recalled ones among them. */
export function lessonGlance(lesson: Lesson, items: Content['items']): GlanceRow[] {
  return lesson.steps
    .flatMap((step) => step.items)
    .flatMap(({ id }, index) => {
      const item = items.get(id);
      return item ? [{ name: String(index + 1), letters: keyInLetters(item) }] : [];
    });
}

/** The questions of a check. */
export function checkGlance(form: CheckForm): GlanceRow[] {
  return checkOnSheet(form).map(({ number, source }) => {
    const letters = paperParts(checkOnPaper(source)).flatMap((row) => row.letters);
    const right = source.options.find(({ correct }) => correct)?.id;
    return { name: String(number), letters: letters.find(({ id }) => id === right)?.mark ?? '' };
  });
}
