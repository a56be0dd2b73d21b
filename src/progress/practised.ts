// What the short texts of practice come to. They belong to no lesson: they say how much was read and how sure somebody was. Pure.
import type { Forecast } from '#measure/calibration-curve.ts';
import { answeredQuestions, forecastsIn, isRight, type Records } from './answers.ts';
import type { PracticeTexts, ReportQuestion } from './report-course.ts';

export type Practised = {
  /** How many of the texts were answered, in practice or in review, and how many of the first answers were right. */
  readonly read: number;
  readonly right: number;
  /** How many texts there are. */
  readonly count: number;
  /** Chances given that the first answers are right. */
  readonly sure: readonly Forecast[];
  /** Answers that are not counted: to texts that have changed, and not graded yet. */
  readonly changed: number;
  readonly ungraded: number;
};

/** A text as a question that trains no objective of a lesson and weighs no claim of the article. */
const questionFor = (id: string, hash: string, topic: string): ReportQuestion => ({
  id,
  hash,
  topic,
  lesson: '',
  objective: '',
  verdict: 'none',
  isScored: true,
  tempting: [],
});

export function practisedIn(texts: PracticeTexts, records: Records): Practised {
  const questions = Object.entries(texts).flatMap(([topic, hashes]) =>
    Object.entries(hashes).map(([id, hash]) => questionFor(id, hash, topic)),
  );
  const { answered, changed, ungraded } = answeredQuestions(questions, [], records, new Map());
  return {
    read: answered.length,
    right: answered.filter(({ first }) => first && isRight(first)).length,
    count: questions.length,
    sure: forecastsIn(answered).sure,
    changed,
    ungraded,
  };
}
