// The day of a moment in words. A moment is a number, as Date.now() has it, and falls on the day that the calendar of this
// device gives it.
import { writerOf } from './day.ts';

/** A moment that no calendar has comes from a record that was tampered with, and must not break the page. */
function safely(write: (at: number) => string): (at: number) => string {
  return (at) => (Number.isNaN(new Date(at).getTime()) ? 'a day unknown' : write(at));
}

const dayAndMonthOptions = { day: 'numeric', month: 'long' } as const;

/** "5 October 2026" */
export const longDay = safely(writerOf({ ...dayAndMonthOptions, year: 'numeric' }));

/** Where there is little room: "5 Oct 2026". */
export const shortDay = safely(writerOf({ day: 'numeric', month: 'short', year: 'numeric' }));

/** Where the year goes without saying: "5 October". */
export const dayAndMonth = safely(writerOf(dayAndMonthOptions));
