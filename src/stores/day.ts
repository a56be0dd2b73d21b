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

const long = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const short = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Tuesday 24 November 2026" */
export const dayInWords = (day: string): string => long.format(midnight(day)).replace(',', '');

/** "24 November 2026" */
export const dayInShort = (day: string): string => short.format(midnight(day));

/** When something is due, seen from a day: "Due on Tuesday 24 November 2026, in 3 days". */
export function dueInWords(due: string, today: string): string {
  const left = daysBetween(today, due);
  if (left === 0) return `Due today, ${dayInWords(due)}`;
  if (left === 1) return `Due tomorrow, ${dayInWords(due)}`;
  if (left > 0) return `Due on ${dayInWords(due)}, in ${left} days`;
  return `Was due on ${dayInWords(due)}`;
}
