// The course as a learner's report needs it, cut down to what is counted.
import { anchorOf } from '#quiz/anchor.ts';
import { saysOf } from '#quiz/projections.ts';
import { questionOf } from '#quiz/question-of.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import type { Asking, ReportCourse } from '../report-course.ts';
import { href } from '#lib/href.ts';
import { bank } from '#course/item-bank.ts';
import { cardBank } from '#review/build/card-bank.ts';
import { textsFor } from '#review/build/review-files.ts';
import { itemHash } from '#course/item-hash.ts';
import { checkKeys } from '#check/build/forms-for.ts';
import { getContent, getItem, lessonName, outlineOf } from '#course/index.ts';

/** The question that asks again what a kept question asked, when the reader knows more. */
const askedAgain: Readonly<Record<string, string>> = {
  'headline-and-floor/first-number': 'the-story-moves/last-number',
  'headline-and-floor/from-memory': 'silence-no-so-what/find-the-denial',
};

/** Everything a report counts by, for the page it is drawn on. */
export function courseForReport(): ReportCourse {
  const { lessons, items } = getContent();
  return {
    lessons: lessons.map((lesson) => ({
      name: lessonName(lesson),
      title: lesson.title,
      outline: outlineOf(lesson),
      objectives: lesson.objectives,
      isWriting: lesson.topic === 'capstone',
    })),
    questions: [...bank(), ...cardBank()].map(
      ({ question: _question, kind: _kind, asksConfidence: _asks, ...question }) => question,
    ),
    checks: checkKeys(),
    practice: practiceTexts(),
    reopened: [...items.values()]
      .filter((item) => 'reopens' in item && item.reopens)
      .map((item) => ({ first: asking(item), last: asking(lastOf(item)) })),
  };
}

/** The texts for practice, by topic. */
function practiceTexts(): ReportCourse['practice'] {
  const byTopic = Map.groupBy(textsFor(['practice']), ({ topic }) => topic);
  return Object.fromEntries(
    [...byTopic].map(([topic, texts]) => [
      topic,
      Object.fromEntries(texts.map(({ id, hash }) => [id, hash])),
    ]),
  );
}

function lastOf({ id }: Item): Item {
  const last = askedAgain[id];
  if (!last)
    throw new Error(
      `"${id}" is opened again: name the question that asks it again in progress/build/course-for-report.ts.`,
    );
  return getItem(last);
}

function asking(item: Item): Asking {
  const lesson = getContent().lessons.find(({ slug }) => item.id.startsWith(`${slug}/`));
  const anchor = anchorOf(item.id);
  return {
    id: item.id,
    hash: itemHash(item),
    lesson: lesson ? lessonName(lesson) : '',
    path: href(`/lessons/${lesson?.slug}/#${anchor}`),
    question: plainText(questionOf(item)),
    ...saysOf(item),
  };
}
