// Question by question: what a class missed, what it picked instead, and how the question itself did. Pure.
import {
  deadBelow,
  fairDifficulty,
  itemStatistics,
  omittedAbove,
  sureFrom,
  weakBelow,
  type ItemAnswer,
  type ItemFlag,
  type ItemOption,
} from '#measure/item-statistics.ts';
import { ownValue } from '#lib/own-value.ts';
import { forecastField, partOf } from '#quiz/fields.ts';
import { resultOf } from '#quiz/grading.ts';
import { countedBy, offeredBy } from '#quiz/paper/read-paper.ts';
import type { ClassCourse, ClassQuestion } from '../class-course.ts';
import { inCodePoints } from '../intake/merge-work.ts';
import type { First, Pupil } from './class-pupils.ts';
import type { AnswerWords, ItemReport, Reteach } from './report-types.ts';

/** Below this many first answers a share of them says little. */
export const enoughToReteach = 5;

/** From this many of somebody's other questions on, they say how much that person knows. */
const enoughRest = 3;

/** One value of one field: "<name> <value>". */
type Chosen = { readonly name: string; readonly value: string };

const keyOf = ({ name, value }: Chosen) => `${name} ${value}`;

/** What an answer picked, part by part; of a forecast, which side of the middle it is on. */
function picksOf({ question, fields, percent }: First): Chosen[] {
  if (question.outcome !== undefined) {
    const value = percent === 50 ? 'middle' : (percent ?? 0) > 50 ? 'high' : 'low';
    return [{ name: forecastField, value }];
  }
  return countedBy(question.gradable, fields).map(([name, value]) => ({ name, value }));
}

/** What of it was wrong. */
function wrongPicks(first: First): Chosen[] {
  const picks = picksOf(first);
  if (first.question.outcome !== undefined) return resultOf(first.share) === 'right' ? [] : picks;
  // Whoever picked one thing is wrong as a whole, whatever it is called.
  if (picks.length === 1) return resultOf(first.share) === 'miss' ? picks : [];
  return picks.filter(({ name, value }) => first.outcomes[partOf(name) ?? value] === 'wrong');
}

/** A value of a field in words. */
export function sayPick(
  course: Pick<ClassCourse, 'words'>,
  question: ClassQuestion,
  { name, value }: Chosen,
): AnswerWords {
  const words = course.words[question.id] ?? {};
  if (name === forecastField) {
    if (value === 'middle') return { answer: 'Exactly 50' };
    const end = words[value];
    return { answer: `${value === 'high' ? 'Above' : 'Below'} 50${end ? `, towards “${end}”` : ''}` };
  }
  const row = ownValue(words, name);
  const answer = name.startsWith('place.')
    ? `In place ${value}`
    : (words[`${name} ${value}`] ?? ownValue(words, value) ?? value);
  return row === undefined ? { answer } : { row, answer };
}

/** Worth teaching again: the questions most often missed, those with enough answers first. */
export async function reteachOf(
  course: ClassCourse,
  questions: readonly ClassQuestion[],
  pupils: readonly Pupil[],
  giveWay: () => Promise<void>,
): Promise<Reteach[]> {
  const found: Reteach[] = [];
  for (const question of questions) {
    const firsts = pupils.flatMap(({ firsts: own }) => own.get(question.id) ?? []);
    const missed = firsts.filter(({ share }) => resultOf(share) !== 'right').length;
    if (missed > 0) found.push(reteach(course, question, firsts, missed));
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  return found.toSorted(
    (one, other) =>
      Number(one.isFew) - Number(other.isFew) ||
      other.missed.share - one.missed.share ||
      other.missed.count - one.missed.count,
  );
}

function reteach(
  course: ClassCourse,
  question: ClassQuestion,
  firsts: readonly First[],
  missed: number,
): Reteach {
  const count = firsts.length;
  const counts = new Map<string, { pick: Chosen; count: number }>();
  for (const pick of firsts.flatMap(wrongPicks)) {
    counts.set(keyOf(pick), { pick, count: (counts.get(keyOf(pick))?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].toSorted(
    (one, other) => other.count - one.count || inCodePoints(keyOf(one.pick), keyOf(other.pick)),
  );
  return {
    id: question.id,
    lesson: question.lesson,
    question: question.question,
    missed: { share: missed / count, count },
    isFew: count < enoughToReteach,
    ...(most && {
      wrong: {
        ...sayPick(course, question, most.pick),
        share: most.count / count,
        count: most.count,
        ...behind(course, question, most.pick),
      },
    }),
  };
}

/** The misconception behind a wrong answer, and what to say to it. */
function behind(course: ClassCourse, question: ClassQuestion, { name, value }: Chosen) {
  const code =
    name === forecastField
      ? question.pull
      : question.tempting.find(([field, chosen]) => field === name && chosen === value)?.[2];
  const about = code === undefined ? undefined : course.misconceptions[code];
  if (code === undefined || !about) return {};
  const say = about.say[question.lesson] ?? Object.values(about.say)[0];
  return { code, belief: about.belief, instead: about.instead, ...(say ? { say } : {}) };
}

/** Options that everybody sees, so that one nobody takes is seen too; of rows with groups only what was chosen counts. */
function optionsOf(
  { gradable, tempting }: ClassQuestion,
  chosen: readonly Chosen[],
): (Chosen & ItemOption)[] {
  const codes = new Set(tempting.map(([name, value]) => `${name} ${value}`));
  const option = (name: string, value: string) => {
    const id = `${name} ${value}`;
    return { name, value, id, tempts: codes.has(id) };
  };
  const offered = offeredBy(gradable);
  if (offered) return offered.map(([name, value]) => option(name, value));
  return [...new Map(chosen.map((pick) => [keyOf(pick), pick])).entries()]
    .toSorted(([one], [other]) => inCodePoints(one, other))
    .map(([id, pick]) => ({ ...pick, id, tempts: false }));
}

/** The figures of every question that somebody has answered. */
export async function itemsOf(
  course: ClassCourse,
  questions: readonly ClassQuestion[],
  pupils: readonly Pupil[],
  giveWay: () => Promise<void>,
): Promise<ItemReport[]> {
  const asked = new Set(questions.map(({ id }) => id));
  const sums = new Map(
    pupils.map((pupil) => {
      const shares = [...pupil.firsts].flatMap(([id, { share }]) => (asked.has(id) ? share : []));
      return [pupil, { sum: shares.reduce((sum, share) => sum + share, 0), count: shares.length }];
    }),
  );
  const reports: ItemReport[] = [];
  for (const question of questions) {
    const firsts: First[] = [];
    const answers: ItemAnswer[] = [];
    for (const pupil of pupils) {
      const first = pupil.firsts.get(question.id);
      if (!first) continue;
      const { sum, count } = sums.get(pupil) ?? { sum: 0, count: 0 };
      firsts.push(first);
      answers.push({
        share: first.share,
        chosen: picksOf(first).map(keyOf),
        ...(count > enoughRest ? { rest: (sum - first.share) / (count - 1) } : {}),
        // A number set on a forecast is the answer itself, and no word on how sure it is.
        ...(first.percent === undefined || question.outcome !== undefined ? {} : { percent: first.percent }),
      });
    }
    if (firsts.length === 0) continue;
    const options = optionsOf(question, firsts.flatMap(picksOf));
    const words = Object.fromEntries(options.map((option) => [option.id, sayPick(course, question, option)]));
    const statistics = itemStatistics(options, answers, omissions(course, question, pupils));
    reports.push({
      id: question.id,
      lesson: question.lesson,
      question: question.question,
      statistics,
      words,
      remarks: statistics.flags.map((flag) => remarks[flag]),
    });
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  return reports;
}

/** How many left it out and answered a later question of its lesson. */
function omissions(
  { lessons }: ClassCourse,
  { id, lesson }: ClassQuestion,
  pupils: readonly Pupil[],
): number {
  const placements = lessons.find(({ slug }) => slug === lesson)?.placements ?? [];
  const later = placements.slice(placements.indexOf(id) + 1);
  const isAnswered = ({ work }: Pupil, placement: string) => (work.get(placement)?.attempts.length ?? 0) > 0;
  return pupils.filter(
    (pupil) => !isAnswered(pupil, id) && later.some((placement) => isAnswered(pupil, placement)),
  ).length;
}

const percent = (share: number) => `${Math.round(100 * share)}%`;

/** What stands out, in words a teacher can use. */
const remarks: Readonly<Record<ItemFlag, string>> = {
  hard: `Hard: less than ${percent(fairDifficulty[0])} of the points were earned. Read it aloud and ask what it asks.`,
  easy: `Easy: more than ${percent(fairDifficulty[1])} of the points were earned. It tells you little about who knows.`,
  weak: `It hardly tells who knows: answers to it go their own way (below ${weakBelow}).`,
  reversed: 'Those who know more miss it more often. Look at its key and at its wording.',
  dead: `A wrong answer tempts fewer than ${percent(deadBelow)}, so it does no work.`,
  omitted: `More than ${percent(omittedAbove)} left it out and went on.`,
  'sure-and-wrong': `Sure and wrong: those who missed it were ${sureFrom}% sure or more on average. A misconception worth teaching.`,
};
