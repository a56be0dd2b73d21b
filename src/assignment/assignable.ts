// What of the site may be assigned, and where each answer to it is kept.
import { sumOfTimes, type Time } from '#lib/times/time-words.ts';
import type { CheckName } from '#record/check-record.ts';
import type { Outline } from '#record/outline.ts';

export type Assignable = {
  readonly title: string;
  readonly time: Time;
};

export type AssignableLesson = Assignable & {
  readonly slug: string;
  /** "Lesson 3", or "Capstone". */
  readonly name: string;
};

export type AssignableCheck = Assignable & { readonly name: CheckName };

/** What a teacher chooses from. */
export type AssignableCourse = {
  /** Fingerprint of every question of the site as it stands. */
  readonly content: string;
  readonly lessons: readonly AssignableLesson[];
  readonly checks: readonly AssignableCheck[];
};

export type ReceiptCourseLesson = AssignableLesson &
  Outline & {
    /** Its page, without the base path. */
    readonly path: string;
  };

export type ReceiptCourseCheck = AssignableCheck & {
  /** The forms it may draw, each with the ids of its questions. */
  readonly forms: readonly { readonly form: string; readonly items: readonly string[] }[];
};

/** The same with the places where answers are kept: what a receipt is made from. */
export type ReceiptCourse = Pick<AssignableCourse, 'content'> & {
  readonly lessons: readonly ReceiptCourseLesson[];
  readonly checks: readonly ReceiptCourseCheck[];
};

/** How long what was chosen takes. */
export const timeFor = (parts: readonly Assignable[]): Time => sumOfTimes(parts.map(({ time }) => time));
