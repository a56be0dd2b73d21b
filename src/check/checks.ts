// The checks before and after the course: which form, how far, and what was answered.
import type { WritableAtom } from 'nanostores';
import type { Fields } from '#quiz/fields.ts';
import { checkAnswerIn, type CheckAnswer } from './check-answers.ts';
import type { CheckName, CheckRecord } from '#record/check-record.ts';
import { keepAsIs, recordOf } from '#record/item-records.ts';
import { withAttempt, withDraft } from '#record/item-record.ts';
import { checkEntry } from '#record/storage-entries.ts';
import { storesOf } from '#record/stores.ts';

export { checkNames, type CheckName } from '#record/check-record.ts';

/** When a check was begun and finished, and with which form. */
export const checkOf: (name: CheckName) => WritableAtom<CheckRecord> = storesOf(checkEntry);

/**
 * The form a check takes: whichever of the parallel ones the other check did not have.
 * @param forms the forms it may take
 * @param taken the form of the check before or after it; empty when there is none
 * @param chance 0 to below 1, to draw one where both are free
 */
export function drawForm(forms: readonly string[], taken: string, chance: number): string {
  const free = forms.filter((form) => form !== taken);
  return free[Math.floor(chance * free.length)] ?? forms[0] ?? '';
}

/** Begins a check, unless it has been begun. */
export function beginCheck(name: CheckName, form: string, now: number): void {
  const $check = checkOf(name);
  if (!$check.get().form) $check.set({ form, begun: now });
}

/** Keeps what a question of a check holds so far. */
export function keepDraft(item: string, fields: Fields, now: number): void {
  keepAsIs(item, withDraft(recordOf(item).get(), fields, now));
}

/** Ends a check: what each question holds becomes its one answer. */
export function finishCheck(name: CheckName, items: readonly string[], now: number): void {
  for (const item of items) {
    const record = recordOf(item).get();
    if (record.attempts.length > 0 || !record.draft) continue;
    keepAsIs(item, withAttempt(record, item, { at: now, fields: record.draft }));
  }
  const $check = checkOf(name);
  $check.set({ ...$check.get(), finished: now });
}

/** What a question of a check holds: its answer, or what was chosen so far. */
export const answerTo = (item: string): CheckAnswer => checkAnswerIn(recordOf(item).get());

const day = 24 * 60 * 60 * 1000;

/** The later check is due from two weeks after the end check to three; after that it is late, and still counts. */
export function laterIsDue(endFinished: number): { readonly from: number; readonly until: number } {
  return { from: endFinished + 14 * day, until: endFinished + 21 * day };
}
