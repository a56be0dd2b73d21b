// Everything a learner's own pages say about the work done so far. Pure; watch-report.ts brings what is kept.
import { discernmentOf, type Discernment } from '#measure/discernment.ts';
import type { Forecast } from '#measure/calibration-curve.ts';
import { masteryOf, type Mastery } from '#measure/mastery.ts';
import { misconceptionsMet, type Met } from '#measure/misconceptions.ts';
import {
  answeredQuestions,
  encountersIn,
  evidenceOf,
  forecastsIn,
  isRight,
  judgementsOf,
  type AnsweredQuestion,
  type LaterAnswers,
  type Records,
} from './answers.ts';
import { checkAnswerIn } from '#check/check-answers.ts';
import type { CheckRecord } from '#record/check-record.ts';
import { checkResult } from '#check/check-results.ts';
import type { CheckName } from '#check/checks.ts';
import type { ReportCourse, ReportCourseLesson } from './report-course.ts';
import { progressOf, type LessonProgress } from '#lesson/lesson-progress.ts';
import { startPosition, type Position } from '#record/position-record.ts';
import { emptyRecord } from '#record/item-record.ts';
import { practisedIn, type Practised } from './practised.ts';
import { reopenedIn, type Reopened } from './reopened.ts';

/** What one browser keeps of the whole course. */
export type Kept = {
  readonly records: Records;
  /** By the slug of the lesson. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly checks: Readonly<Record<CheckName, CheckRecord>>;
};

export type ObjectiveReport = {
  readonly id: string;
  readonly text: string;
  /** `written`: practised in writing that has no key. */
  readonly word: Mastery | 'written';
  /** First answers, and how many of them missed nothing. */
  readonly firsts: number;
  readonly right: number;
  /** Second tries that missed nothing. */
  readonly mended: number;
  /** Answers at a later time, and how many of them missed nothing. */
  readonly later: number;
  readonly laterRight: number;
  /** When it was last practised; 0 before. */
  readonly seen: number;
};

export type LessonReport = {
  readonly lesson: ReportCourseLesson;
  readonly progress: LessonProgress;
  readonly objectives: readonly ObjectiveReport[];
  readonly isBegun: boolean;
  readonly isDone: boolean;
  /** When its first and its latest answer were given; 0 before. */
  readonly earliest: number;
  readonly latest: number;
};

export type Report = {
  readonly lessons: readonly LessonReport[];
  readonly checks: Readonly<Record<CheckName, CheckRecord>>;
  /** What the checks came to; that of the start stays out until the check at the end is finished. */
  readonly results: Readonly<Partial<Record<CheckName, Discernment>>>;
  /** How many claims of lessons were judged, and what the judgements come to where there are some of both sorts. */
  readonly judged: number;
  readonly discernment: Discernment | undefined;
  /** Chances given that an answer is right, and that something is so. */
  readonly sure: readonly Forecast[];
  readonly set: readonly Forecast[];
  readonly met: readonly Met[];
  readonly reopened: readonly Reopened[];
  readonly practised: Practised;
  /** No lesson and no check has been begun in this browser. */
  readonly isEmpty: boolean;
  /** Answers that are not counted: to questions that have changed, and not graded yet. */
  readonly changed: number;
  readonly ungraded: number;
};

/**
 * Sums up what is kept.
 * @param reviews answers given in review, where there is such a thing
 */
export function reportOf(course: ReportCourse, kept: Kept, reviews: LaterAnswers): Report {
  const { records, checks } = kept;
  const recalls = course.lessons
    .flatMap(({ outline }) => outline.steps.flatMap(({ placements }) => placements))
    .filter((placement) => placement.includes('@'));
  const { answered, changed, ungraded } = answeredQuestions(course.questions, recalls, records, reviews);
  const lessons = course.lessons.map((lesson) => lessonReport(lesson, kept, answered));
  const judgements = judgementsOf(answered);
  const { sure, set } = forecastsIn(answered);
  const practised = practisedIn(course.practice, records);
  return {
    lessons,
    checks,
    results: resultsOf(course, kept),
    judged: judgements.length,
    discernment: discernmentOf(judgements),
    sure: [...sure, ...practised.sure],
    set,
    met: misconceptionsMet(encountersIn(answered)),
    reopened: reopenedIn(course.reopened, records),
    practised,
    isEmpty: lessons.every(({ isBegun }) => !isBegun) && Object.values(checks).every(({ form }) => !form),
    changed: changed + practised.changed,
    ungraded: ungraded + practised.ungraded,
  };
}

function lessonReport(
  lesson: ReportCourseLesson,
  kept: Kept,
  answered: readonly AnsweredQuestion[],
): LessonReport {
  const { outline, objectives, isWriting } = lesson;
  const progress = progressOf(outline, kept.positions.get(outline.slug) ?? startPosition, kept.records);
  const times = outline.steps
    .flatMap(({ placements }) => placements)
    .flatMap((placement) => kept.records.get(placement)?.attempts.map(({ at }) => at) ?? []);
  const latest = Math.max(0, ...times);
  return {
    lesson,
    progress,
    objectives: objectives.map((objective) =>
      isWriting
        ? { ...objective, ...nothing, word: latest > 0 ? 'written' : 'unmet', seen: latest }
        : objectiveReport(objective, outline.slug, answered),
    ),
    isBegun: progress.answered > 0 || progress.step !== '',
    isDone: progress.answered === progress.questions,
    earliest: times.length > 0 ? Math.min(...times) : 0,
    latest,
  };
}

const nothing = { firsts: 0, right: 0, mended: 0, later: 0, laterRight: 0 };

function objectiveReport(
  objective: ReportCourseLesson['objectives'][number],
  lesson: string,
  answered: readonly AnsweredQuestion[],
): ObjectiveReport {
  const own = answered.filter(
    ({ question }) => question.lesson === lesson && question.objective === objective.id,
  );
  const firsts = own.flatMap(({ first }) => first ?? []);
  const later = own.flatMap((one) => one.later);
  return {
    ...objective,
    word: masteryOf(evidenceOf(own)),
    firsts: firsts.length,
    right: firsts.filter(isRight).length,
    mended: own.filter(({ retry }) => retry && isRight(retry)).length,
    later: later.length,
    laterRight: later.filter((one) => one.isRight).length,
    seen: Math.max(0, ...own.map(({ seen }) => seen)),
  };
}

function resultsOf({ checks: keys }: ReportCourse, { records, checks }: Kept): Report['results'] {
  const resultIn = (name: CheckName) =>
    checkResult(checks[name], keys, (item) => checkAnswerIn(records.get(item) ?? emptyRecord));
  const end = resultIn('end');
  const start = checks.end.finished === undefined ? undefined : resultIn('start');
  const later = resultIn('later');
  return { ...(start && { start }), ...(end && { end }), ...(later && { later }) };
}
