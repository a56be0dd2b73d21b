// Which questions have a page of their own: all that stand in lessons, each with the lesson that it stands in first as its own.
import type { Content, Lesson } from '#course/content-types.ts';
import { lessonName } from '#course/names.ts';
import { paragraphOf } from '#course/lesson-tree.ts';
import { siteName } from '#lib/site.ts';
import { isParagraph } from '#quiz/sources.ts';
import type { Item } from '#quiz/types.ts';

/** A question and the lesson that it is of. */
export type Placed = { readonly id: string; readonly lesson: Lesson; readonly isRecall: boolean };

/** Every question placed in a lesson, once; where one lesson asks it and another recalls it, it is of the first of the two. */
export function placedQuestions({ lessons }: Pick<Content, 'lessons'>): Placed[] {
  const all = lessons.flatMap((lesson) =>
    lesson.steps.flatMap(({ items }) =>
      items.map(({ id, role }) => ({ id, lesson, isRecall: role === 'recall' })),
    ),
  );
  const found = new Map<string, Placed>();
  for (const one of all.toSorted((a, b) => Number(a.isRecall) - Number(b.isRecall)))
    if (!found.has(one.id)) found.set(one.id, one);
  return [...found.values()];
}

/** "lesson 3", or "the capstone". */
export const lessonInLine = (lesson: Lesson): string =>
  lesson.topic === 'capstone' ? 'the capstone' : lessonName(lesson).toLowerCase();

/** What a screen reader calls the frame. */
export const frameTitle = (lesson: Lesson, number: number): string =>
  `${siteName} Question ${number} of ${lessonInLine(lesson)}`;

/** The paragraphs of the article that a question asks about and its lesson shows, in the question's order. */
export function passagesOf(item: Item, lesson: Lesson): string[] {
  const shown = new Set(
    lesson.references.filter(({ tag }) => tag === 'Passage').map(({ value }) => paragraphOf(value)),
  );
  // A text of its own is all that a question needs.
  if ('passage' in item && item.passage) return [];
  return item.evidence.filter((ref) => isParagraph(ref) && shown.has(ref));
}
