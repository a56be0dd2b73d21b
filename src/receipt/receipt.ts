// What one browser recorded of one assignment, as a pupil hands it in. Not a proof, and it says so.
import type { Fields } from '#quiz/fields.ts';
import type { CheckName } from '#record/check-record.ts';
import type { ReceiptCourse } from '#assignment/assignable.ts';
import type { Score } from '#quiz/grading.ts';

/** The version this code writes. */
export const receiptVersion = 1;

/** Stands on every receipt, in these words. */
export const saying =
  'This shows what this browser recorded. It is not proof of who did it or that help was not used.';

export type ReceiptAttempt = {
  /** The day it was checked, as 2026-11-24, where the browser was. */
  readonly day: string;
  /** Minutes since the answer before it, in any lesson of the assignment; left out after a longer pause, and of the first. */
  readonly minutes?: number;
  /** What the form held, confidence and written words included. */
  readonly fields: Fields;
  readonly score?: Score;
};

export type ReceiptItem = {
  /**
   * Where it was answered: an item's id, "<item id>@<lesson>" for a recall, "desk-note/<id>", "checks/<form>/<item>";
   * "own-report/<id>" for a report of the pupil's own choice, which nobody asked for and which is a draft alone.
   */
  readonly placement: string;
  /** Fingerprint of the question as it was first answered; left out of checks and desk notes, which keep none. */
  readonly hash?: string;
  /** Oldest first; the first one counts. Empty for a desk note that is not finished. */
  readonly attempts: readonly ReceiptAttempt[];
  /** The criteria that the writer ticked for their own text. */
  readonly met?: readonly string[];
  /** A desk note as it stands, which may be mended after it was handed over to be compared. */
  readonly draft?: Fields;
};

export type ReceiptLesson = {
  readonly slug: string;
  /** How many questions it asks in the copy of the site that was used; 0 when that copy has no such lesson. */
  readonly questions: number;
  /** Minutes between its answers; a pause counts as `longestPause` at most. */
  readonly minutes: number;
};

export type ReceiptCheck = {
  readonly name: CheckName;
  /** The form that was drawn; left out when it was not begun. */
  readonly form?: string;
  readonly finished?: true;
  /** From begin to end, an hour at most; left out when it is not finished. */
  readonly minutes?: number;
};

export type Receipt = {
  /** Random, for this receipt alone: who makes a second one hands in two. */
  readonly id: string;
  /** The day it was made. */
  readonly made: string;
  /** What the pupil typed: a name, or a code. */
  readonly pupil: string;
  /** The fingerprint of the assignment, and its title. */
  readonly assignment: string;
  readonly title: string;
  /** Fingerprint of the questions in the copy of the site that was used. */
  readonly content: string;
  /** Everything that was asked, begun or not. */
  readonly lessons: readonly ReceiptLesson[];
  readonly checks: readonly ReceiptCheck[];
  /** Every place with an answer, in the order of the site. */
  readonly items: readonly ReceiptItem[];
};

/** Past these a receipt is refused; whoever makes one stays below them. `text` counts characters of one field. */
export const receiptLimits = {
  pupil: 60,
  items: 400,
  attempts: 50,
  fields: 500,
  text: 12_000,
  minutes: 6_000,
  /** Of the JSON, in bytes. */
  json: 1_000_000,
} as const;

/** The JSON of a receipt. */
export function receiptText({ id: own, made, pupil, assignment, title, content, ...rest }: Receipt): string {
  const { lessons, checks, items } = rest;
  const head = { v: receiptVersion, says: saying, id: own, made, pupil, assignment, title, content };
  return JSON.stringify({ ...head, lessons, checks, items });
}

/** How many of the lessons and checks that were asked are not finished. */
export function unfinishedIn({ lessons, checks, items }: Receipt, course: ReceiptCourse): number {
  const answered = new Set(
    items.flatMap(({ placement, attempts }) => (attempts.length > 0 ? placement : [])),
  );
  const isOpen = ({ slug }: ReceiptLesson) =>
    course.lessons
      .find((lesson) => lesson.slug === slug)
      ?.steps.some(({ placements }) => placements.some((placement) => !answered.has(placement))) ?? false;
  return lessons.filter(isOpen).length + checks.filter(({ finished }) => !finished).length;
}
