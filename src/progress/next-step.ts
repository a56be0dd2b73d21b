// The one thing to do next. Pure: the caller brings the time.
import type { CheckRecord } from '#record/check-record.ts';
import { laterIsDue, type CheckName } from '#check/checks.ts';
import type { LessonReport } from './report.ts';

export type Next =
  | { readonly kind: 'check'; readonly check: CheckName; readonly isBegun: boolean }
  | { readonly kind: 'lesson'; readonly report: LessonReport; readonly isBegun: boolean }
  /** Only the later check is left, and it does most good from that moment on. */
  | { readonly kind: 'wait'; readonly from: number }
  | { readonly kind: 'done' };

/**
 * Whatever has been begun comes first, then the lessons in their order, then the checks for afterwards.
 * The check at the start is only offered as long as it is begun: after a lesson it would measure something else.
 */
export function nextOf(
  lessons: readonly LessonReport[],
  checks: Readonly<Record<CheckName, CheckRecord>>,
  now: number,
): Next {
  const open = (['start', 'end', 'later'] as const).find(
    (name) => checks[name].form !== '' && checks[name].finished === undefined,
  );
  if (open) return { kind: 'check', check: open, isBegun: true };
  const undone = lessons.filter(({ isDone }) => !isDone);
  const begun = undone.toSorted((one, other) => other.latest - one.latest).find(({ isBegun }) => isBegun);
  const lesson = begun ?? undone[0];
  if (lesson) return { kind: 'lesson', report: lesson, isBegun: lesson === begun };
  if (checks.end.finished === undefined) return { kind: 'check', check: 'end', isBegun: false };
  if (checks.later.finished !== undefined) return { kind: 'done' };
  const { from } = laterIsDue(checks.end.finished);
  return now < from ? { kind: 'wait', from } : { kind: 'check', check: 'later', isBegun: false };
}
