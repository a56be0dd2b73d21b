// What days, lessons and paragraphs are called wherever they are named.
import type { Lesson } from './content-types.ts';

/** "Lesson 3", or "Capstone". */
export const lessonName = ({ number, topic }: Pick<Lesson, 'number' | 'topic'>) =>
  topic === 'capstone' ? 'Capstone' : `Lesson ${number}`;

/** "Paragraph 8", or "The headline". */
export function paragraphName(ref: string): string {
  return ref === 'hl' ? 'The headline' : `Paragraph ${ref.slice(1)}`;
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "29 March 2024" for 2024-03-29, "October 1990" for 1990-10, "1990" for 1990. */
export function longDate(date: string): string {
  if (date.length === 4) return date;
  const format = date.length === 7 ? month : day;
  return format.format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`));
}
