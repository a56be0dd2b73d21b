// How long pupils need for what a part of a route puts on their screens, whatever the plan says of the period.
import { sumOfWork, timeOf } from '#lib/times/reading-time.ts';
import { rangeOf, shareOf, type Time } from '#lib/times/time-words.ts';
import type { Content } from '../content-types.ts';
import { partMinutes, rowsOf } from '../teach/teach-files.ts';
import type { Route, RoutePart } from '../teach/teach-schemas.ts';
import { tryTime } from '../try/try-time.ts';
import { lessonTime, lessonWork } from './lesson-work.ts';

/**
 * The time of the steps that a part has on the screens: those that its plan keeps, or, alone, all of them. Where some of
 * the plan's minutes are not done in class, as large a share of the steps is not.
 * @throws where its lesson or its plan is not there
 */
export function screenTime(part: RoutePart, content: Content): Time {
  if (part.lesson === 'try') return tryTime(content);
  const lesson = content.lessons.find(({ slug }) => slug === part.lesson);
  const plan = content.teach.plans.get(part.lesson);
  if (!lesson || !plan) throw new Error(`There is no lesson or no plan "${part.lesson}".`);
  if (part.version === 'alone') return lessonTime(lesson, content);
  const steps = new Set(rowsOf(part, plan).flatMap((row) => row.steps));
  const { steps: works } = lessonWork(lesson, content);
  const time = timeOf(sumOfWork([...works].flatMap(([id, work]) => (steps.has(id) ? work : []))));
  const inClass = partMinutes(part, content);
  return shareOf(time, inClass / (inClass + (part.less ?? 0)));
}

/** Whether it is more than a period has. The upper end counts: what only the quicker half can keep is too long. */
export const isTooLong = (time: Time, { period }: Pick<Route, 'period'>): boolean => {
  const { to, unit } = rangeOf(time.fluent);
  return period !== undefined && (unit === 'hours' || to > period);
};
