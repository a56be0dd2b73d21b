// Days, without the hour: what a receipt may tell, and what a teacher types.

const two = (value: number) => String(value).padStart(2, '0');

/** The day of a moment where this browser is, as 2026-11-24; the first there is for a moment that no clock can show. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const year = date.getFullYear();
  if (!(year >= 1970 && year <= 9999)) return '1970-01-01';
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Days from one day to another; negative when the other is before. */
export const daysBetween = (one: string, other: string): number =>
  Math.round((midnight(other) - midnight(one)) / (24 * 60 * 60 * 1000));

const date = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** Writes days in words. What it needs is made when the first day is written: that takes a slow phone a tenth of a second. */
function writerOf(options: Intl.DateTimeFormatOptions): (day: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (day) => {
    format ??= new Intl.DateTimeFormat('en-GB', options);
    return format.format(midnight(day)).replace(',', '');
  };
}

/** "Tuesday 24 November 2026" */
export const dayInWords = writerOf({ weekday: 'long', ...date });

/** "24 November 2026" */
export const dayInShort = writerOf(date);

/** When something is due, seen from a day: "Due on Tuesday 24 November 2026, in 3 days". */
export function dueInWords(due: string, today: string): string {
  const left = daysBetween(today, due);
  if (left === 0) return `Due today, ${dayInWords(due)}`;
  if (left === 1) return `Due tomorrow, ${dayInWords(due)}`;
  if (left > 0) return `Due on ${dayInWords(due)}, in ${left} days`;
  return `Was due on ${dayInWords(due)}`;
}
