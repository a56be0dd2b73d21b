// How far a pupil is with an assignment, as it changes.
import { shareOf, sumOfTimes, type Time } from '#lib/times/time-words.ts';
import { atom, computed, type ReadableAtom } from 'nanostores';
import type { Assignment } from './assignment.ts';
import { checkOf } from '#check/checks.ts';
import type { ReceiptCourse, ReceiptCourseCheck, ReceiptCourseLesson } from './assignable.ts';
import { watchLesson } from '#lesson/lesson-progress.ts';

/** What of an assignment this copy of the site has. */
export type Asked = {
  readonly lessons: readonly ReceiptCourseLesson[];
  readonly checks: readonly ReceiptCourseCheck[];
  /** Lessons that it lacks, by their slugs. */
  readonly missing: readonly string[];
};

export function askedOf({ lessons, checks }: Assignment, course: ReceiptCourse): Asked {
  return {
    lessons: course.lessons.filter(({ slug }) => lessons.includes(slug)),
    checks: course.checks.filter(({ name }) => checks.includes(name)),
    missing: lessons.filter((slug) => !course.lessons.some((lesson) => lesson.slug === slug)),
  };
}

export type AssignmentProgress = {
  /** Lessons and checks that are not finished. */
  readonly open: number;
  readonly timeLeft: Time;
};

/** How much of a part is left, from 0 to 1, and how long all of it takes. */
type Rest = { readonly rest: number; readonly time: Time };

const together = <Value>(stores: readonly ReadableAtom<Value>[]): ReadableAtom<readonly Value[]> =>
  stores.length === 0 ? atom([]) : computed([...stores], (...values) => values);

export function watchAssignment({ lessons, checks }: Asked): ReadableAtom<AssignmentProgress> {
  const $lessons = lessons.map((lesson) =>
    computed(watchLesson(lesson), ({ answered, questions }): Rest => ({
      rest: questions > 0 ? 1 - answered / questions : 0,
      time: lesson.time,
    })),
  );
  const $checks = checks.map(({ name, time }) =>
    computed(checkOf(name), ({ finished }): Rest => ({ rest: finished === undefined ? 1 : 0, time })),
  );
  return computed(together<Rest>([...$lessons, ...$checks]), (parts) => ({
    open: parts.filter(({ rest }) => rest > 0).length,
    timeLeft: sumOfTimes(parts.map(({ rest, time }) => shareOf(time, rest))),
  }));
}
