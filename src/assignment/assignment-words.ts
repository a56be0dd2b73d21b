// An assignment in words, for a message in any learning platform.
import type { Assignment } from './assignment.ts';
import { timeFor, type Assignable, type AssignableCourse } from './assignable.ts';
import { weekdayDate } from '#lib/day.ts';
import { timeWords } from '#lib/times/time-words.ts';

/** What of the site was chosen, in the site's order, each with what it is called. */
export function chosenParts(
  { lessons, checks }: Pick<Assignment, 'lessons' | 'checks'>,
  choice: AssignableCourse,
): (Assignable & { readonly called: string })[] {
  return [
    ...choice.checks
      .filter(({ name }) => name === 'start' && checks.includes(name))
      .map((check) => ({ ...check, called: `The check “${check.title}”` })),
    ...choice.lessons
      .filter(({ slug }) => lessons.includes(slug))
      .map((lesson) => ({ ...lesson, called: `${lesson.name}: ${lesson.title}` })),
    ...choice.checks
      .filter(({ name }) => name !== 'start' && checks.includes(name))
      .map((check) => ({ ...check, called: `The check “${check.title}”` })),
  ];
}

/** The whole assignment as plain text. */
export function assignmentWords(assignment: Assignment, choice: AssignableCourse, address: string): string {
  const { title, due, note, receipt } = assignment;
  const parts = chosenParts(assignment, choice);
  return [
    title || 'Says Who?',
    ...(due ? [`Due on ${weekdayDate(due)}.`] : []),
    '',
    'Please do:',
    ...parts.map(({ called, time }) => `- ${called} (${timeWords(time)})`),
    `In all ${timeWords(timeFor(parts))}. No account is needed.`,
    ...(note ? ['', note] : []),
    '',
    `Open this link: ${address}`,
    ...(receipt ? ['When you are done, make the receipt at the end of that page and hand it in here.'] : []),
  ].join('\n');
}
