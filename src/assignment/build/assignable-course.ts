// What a teacher may assign, and what a receipt is made from.
import { questionOf } from '#quiz/question-of.ts';
import { plainText } from '#quiz/rich-text.ts';
import { checkNames } from '#check/checks.ts';
import type { AssignableCourse, ReceiptCourse, ReceiptCourseLesson } from '../assignable.ts';
import { checks } from '#lib/site.ts';
import { roundedTime } from '#lib/times/time-words.ts';
import { contentVersion } from '#review/build/content-version.ts';
import { getContent, getItem, lessonName, notePlacement, outlineOf } from '#course/index.ts';
import { checkTime } from '#check/build/check-time.ts';
import { tryItems, tryNumbers, tryQuestions, trySlug } from '#course/try/try-items.ts';
import { tryTime } from '#course/try/try-time.ts';
import { lessonTime } from '#course/times/lesson-work.ts';
import { everyFormOf } from '#check/build/forms-for.ts';

/** What a teacher chooses from. */
export function choice(): AssignableCourse {
  const { content, lessons, checks: asked } = course();
  return {
    content,
    lessons: lessons.map(({ slug, name, title, time }) => ({ slug, name, title, time })),
    checks: asked.map(({ name, title, time }) => ({ name, title, time })),
  };
}

/** The same with the places where answers are kept. */
export function course(): ReceiptCourse {
  return {
    content: contentVersion(getContent()),
    lessons: [
      tenMinutes(),
      ...getContent().lessons.map((lesson) => ({
        ...outlineOf(lesson),
        path: `/lessons/${lesson.slug}/`,
        name: lessonName(lesson),
        title: lesson.title,
        time: roundedTime(lessonTime(lesson, getContent())),
      })),
    ],
    checks: checkNames.map((name) => ({
      name,
      title: checks[name].title,
      time: roundedTime(checkTime(name)),
      forms: everyFormOf(name).map(({ form, items }) => ({ form, items: items.map(({ id }) => id) })),
    })),
  };
}

/** The ten minutes first, in the form of a lesson. */
function tenMinutes(): ReceiptCourseLesson {
  const content = getContent();
  const step = (id: string, title: string, items: readonly { readonly id: string }[]) => ({
    id,
    title,
    placements: items.map((item) => item.id),
  });
  return {
    slug: trySlug,
    path: '/try/',
    name: 'Ten minutes first',
    title: 'Five numbers and a report',
    time: roundedTime(tryTime(content)),
    steps: [
      step(
        'five',
        'Five numbers',
        tryNumbers(content).map(({ item }) => item),
      ),
      step('report', 'One report, three questions', tryQuestions(content)),
    ],
  };
}

/** Every question that a lesson asks or recalls in a line, by its id; a desk note by its title. */
export function questionsInALine(): Record<string, string> {
  const { lessons, deskNote } = getContent();
  const placed = lessons.flatMap(({ steps }) => steps.flatMap(({ items }) => items));
  return Object.fromEntries([
    ...placed.map(({ id }) => [id, plainText(questionOf(getItem(id)))]),
    ...tryItems(getContent()).map((item) => [item.id, plainText(questionOf(item))]),
    ...deskNote.notes.map(({ id, title }) => [notePlacement(id), plainText(title)]),
  ]);
}
