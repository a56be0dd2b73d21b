// Dates, without the hour: texts as 2026-11-24, the same wherever they are read. moment.ts writes the day of a moment; it is
// apart because lessons carry this file and not that one.

const two = (value: number) => String(value).padStart(2, '0');

/** The date of a moment where this browser is; the first there is for a moment that no clock can show. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const year = date.getFullYear();
  if (!(year >= 1970 && year <= 9999)) return '1970-01-01';
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const midnight = (date: string) => Date.parse(`${date.padEnd(10, '-01')}T00:00:00Z`);

/** Days from one date to another; negative when the other is before. */
export const daysBetween = (one: string, other: string): number =>
  Math.round((midnight(other) - midnight(one)) / (24 * 60 * 60 * 1000));

/**
 * Writes the day of moments in words. The formatter is made when the first is written, because that takes a slow phone a
 * tenth of a second.
 */
export function writerOf(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (at) => {
    format ??= new Intl.DateTimeFormat('en-GB', options);
    return format.format(at).replace(',', '');
  };
}

const monthOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const dayOptions = { day: 'numeric', ...monthOptions } as const;
const writeMonth = writerOf(monthOptions);
const writeDay = writerOf(dayOptions);
const writeWeekday = writerOf({ weekday: 'long', ...dayOptions });

/** A date, as far as it is known: "29 March 2024" for 2024-03-29, "October 1990" for 1990-10, "1990" for 1990. */
export function longDate(date: string): string {
  if (date.length === 4) return date;
  return (date.length === 7 ? writeMonth : writeDay)(midnight(date));
}

/** A date with its weekday: "Tuesday 24 November 2026". */
export const weekdayDate = (date: string): string => writeWeekday(midnight(date));

/** When something is due, seen from a date: "Due on Tuesday 24 November 2026, in 3 days". */
export function dueInWords(due: string, today: string): string {
  const left = daysBetween(today, due);
  if (left === 0) return `Due today, ${weekdayDate(due)}`;
  if (left === 1) return `Due tomorrow, ${weekdayDate(due)}`;
  if (left > 0) return `Due on ${weekdayDate(due)}, in ${left} days`;
  return `Was due on ${weekdayDate(due)}`;
}
