// The course as a learner's report needs it: lessons with their objectives, questions, and keys, without texts.
import type { BankItem } from '#quiz/bank.ts';
import type { CheckKey } from '#check/check-key.ts';
import type { Outline } from '#record/outline.ts';

export type ReportQuestion = Pick<
  BankItem,
  'id' | 'hash' | 'lesson' | 'topic' | 'objective' | 'verdict' | 'isScored' | 'outcome' | 'tempting'
>;

export type ReportCourseLesson = {
  /** "Lesson 3", or "Capstone". */
  readonly name: string;
  readonly title: string;
  readonly outline: Outline;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  /** It is written and has no key: the capstone. */
  readonly isWriting: boolean;
};

/** One of the two moments at which a question was asked. */
export type Asking = {
  readonly id: string;
  readonly hash: string;
  /** "Lesson 1", and its address. */
  readonly lesson: string;
  readonly path: string;
  readonly question: string;
  /** The field of its form that holds the answer, and what each value of it says; empty where it is a number. */
  readonly field: string;
  readonly says: Readonly<Record<string, string>>;
};

/** The short texts of practice by their topics: the hash of each by its id. */
export type PracticeTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ReportCourse = {
  readonly lessons: readonly ReportCourseLesson[];
  readonly questions: readonly ReportQuestion[];
  readonly checks: readonly CheckKey[];
  readonly practice: PracticeTexts;
  /** Questions that are asked early, kept, and asked again. */
  readonly reopened: readonly { readonly first: Asking; readonly last: Asking }[];
};

/** Every place in which an answer may be kept that a report looks at. */
export function placementsOf({ lessons, questions, checks, practice, reopened }: ReportCourse): string[] {
  return [
    ...new Set([
      ...lessons.flatMap(({ outline }) => outline.steps.flatMap(({ placements }) => placements)),
      ...questions.map(({ id }) => id),
      ...checks.flatMap(({ items }) => items.map(({ id }) => id)),
      ...Object.values(practice).flatMap((hashes) => Object.keys(hashes)),
      ...reopened.flatMap(({ first, last }) => [first.id, last.id]),
    ]),
  ];
}
