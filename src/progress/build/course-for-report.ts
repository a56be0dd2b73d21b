// The course as a learner's report needs it, cut down to what is counted.
import { saysOf } from '#quiz/projections.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import type { CheckKey } from '#check/check-key.ts';
import type { Asking, ReportCourse } from '../report-course.ts';
import { href } from '#lib/href.ts';
import { bank } from '#course/item-bank.ts';
import { cardBank } from '#review/build/card-bank.ts';
import { itemHash } from '#course/item-hash.ts';
import { getContent, getItem, lessonName, outlineOf } from '#course/index.ts';

/** The question that asks again what a kept question asked, when the reader knows more. */
const askedAgain: Readonly<Record<string, string>> = {
  'headline-and-floor/first-number': 'the-story-moves/last-number',
  'headline-and-floor/from-memory': 'silence-no-so-what/find-the-denial',
};

/** Everything a report counts by, for the page it is drawn on. */
export function courseForReport(): ReportCourse {
  const { lessons, items, checks } = getContent();
  return {
    lessons: lessons.map((lesson) => ({
      name: lessonName(lesson),
      title: lesson.title,
      outline: outlineOf(lesson),
      objectives: lesson.objectives,
      isWriting: lesson.topic === 'capstone',
    })),
    questions: [...bank(), ...cardBank()].map(
      ({ plain: _plain, kind: _kind, asksConfidence: _asks, ...question }) => question,
    ),
    checks: checks.map(({ form, items: questions }) => ({ form, items: questions.map(checkKey) })),
    reopened: [...items.values()]
      .filter((item) => 'reopens' in item && item.reopens)
      .map((item) => ({ first: asking(item), last: asking(lastOf(item)) })),
  };
}

function lastOf({ id }: Item): Item {
  const last = askedAgain[id];
  if (!last)
    throw new Error(
      `"${id}" is opened again: name the question that asks it again in progress/build/course-for-report.ts.`,
    );
  return getItem(last);
}

function checkKey({
  id,
  verdict,
  options,
}: ReturnType<typeof getContent>['checks'][number]['items'][number]): CheckKey['items'][number] {
  return {
    id,
    isSound: verdict === 'sound',
    options: options.map((option) => ({
      id: option.id,
      ...(option.accepts && { accepts: true }),
      ...(option.correct && { correct: true }),
    })),
  };
}

function asking(item: Item): Asking {
  const lesson = getContent().lessons.find(({ slug }) => item.id.startsWith(`${slug}/`));
  const anchor = item.id.split('/')[1] ?? '';
  return {
    id: item.id,
    hash: itemHash(item),
    lesson: lesson ? lessonName(lesson) : '',
    path: href(`/lessons/${lesson?.slug}/#${anchor}`),
    question: plainText(item.plain),
    ...saysOf(item),
  };
}
