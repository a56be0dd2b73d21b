// What looks unusual in the receipts of one pupil after the other: names, times, versions, scores. Pure.
import { brierScore } from '#measure/calibration.ts';
import { counted } from '#lib/format.ts';
import { dayOf, longDate } from '#lib/day.ts';
import { longestPause } from '#receipt/receipt-minutes.ts';
import type { ReceiptAttempt } from '#receipt/receipt.ts';
import type { ClassCourse } from '../class-course.ts';
import type { OpenClass } from '../class.ts';
import { inCodePoints } from '../intake/merge-work.ts';
import type { First, Pupil } from './class-pupils.ts';
import { namesInWords } from './flag-words.ts';
import type { IntegrityFlag } from './report-types.ts';

/** The day of the article: nobody answered before. */
const firstDay = '2024-03-29';

/** So many answers with the time between them known. */
const manyTimed = 15;

type Rule = (pupils: readonly Pupil[], open: OpenClass, course: ClassCourse) => IntegrityFlag[];

const attemptsOf = ({ work }: Pupil): ReceiptAttempt[] =>
  [...work.values()].filter(({ isPaper }) => !isPaper).flatMap(({ attempts }) => attempts);

const twoPeople: Rule = (pupils) =>
  pupils.flatMap(({ name, receipts }) => {
    const answers = new Map<string, Set<string>>();
    for (const { receipt } of receipts.length > 1 ? receipts : []) {
      for (const { placement, attempts } of receipt.items) {
        const first = attempts[0];
        if (first)
          answers.set(placement, (answers.get(placement) ?? new Set()).add(JSON.stringify(first.fields)));
      }
    }
    const different = [...answers.values()].filter((own) => own.size > 1).length;
    if (different === 0) return [];
    return [
      {
        kind: 'two-people' as const,
        who: [name],
        asks: `The receipts under the name ${name} give different first answers to ${counted(different, 'question')}. Are they two people?`,
        innocent:
          'Two pupils may have one name, or one pupil may have started again on another device. The earlier answers count.',
      },
    ];
  });

const fast: Rule = (pupils) =>
  pupils.flatMap((pupil) => {
    const timed = attemptsOf(pupil).flatMap(({ minutes }) => minutes ?? []);
    if (timed.length < manyTimed || timed.some((minutes) => minutes > 0)) return [];
    return [
      {
        kind: 'fast' as const,
        who: [pupil.name],
        asks: `${pupil.name} gave ${timed.length} answers, each within half a minute of the one before. Were the questions read?`,
        innocent: 'They may have been talked through before, or answered on paper first and copied.',
      },
    ];
  });

const long: Rule = (pupils, _open, course) =>
  pupils.flatMap(({ name, receipts }) => {
    const isImpossible = receipts.some(({ receipt }) =>
      receipt.lessons.some(({ slug, minutes }) => {
        const placements = new Set(course.lessons.find((lesson) => lesson.slug === slug)?.placements);
        const answers = receipt.items
          .filter(({ placement }) => placements.has(placement))
          .reduce((sum, { attempts }) => sum + attempts.length, 0);
        return placements.size > 0 && minutes > longestPause * answers;
      }),
    );
    if (!isImpossible) return [];
    return [
      {
        kind: 'long' as const,
        who: [name],
        asks: `The receipt of ${name} counts more minutes than its answers can fill. Was it changed?`,
        innocent: `A browser counts ${longestPause} minutes at most between two answers; another version of this site may count otherwise.`,
      },
    ];
  });

const before: Rule = (pupils, { assignment }) => {
  if (!assignment) return [];
  const { made } = assignment.assignment;
  const early = pupils.flatMap((pupil) => {
    const count = attemptsOf(pupil).filter(({ day }) => day < made).length;
    return count > 0 ? [{ name: pupil.name, count }] : [];
  });
  if (early.length === 0) return [];
  const answers = early.reduce((sum, { count }) => sum + count, 0);
  const who = early.map(({ name }) => name);
  return [
    {
      kind: 'before',
      who,
      asks: `${namesInWords(who)} gave ${counted(answers, 'answer')} before the assignment was made on ${longDate(made)}. Had they begun by themselves?`,
      innocent: 'Lessons are open to everybody at any time, and the calendar of a device may be wrong.',
    },
  ];
};

const oneDay = 86_400_000;

const isTooEarly = (day: string) => day < firstDay;

const after: Rule = (pupils) =>
  pupils.flatMap(({ name, receipts }) => {
    const isImpossible = receipts.some(({ at, receipt: { made, items } }) => {
      const days = items.flatMap(({ attempts }) => attempts.map(({ day }) => day));
      // Where it was made it may be a day later than here.
      return made > dayOf(at + oneDay) || days.some((day) => day > made) || [made, ...days].some(isTooEarly);
    });
    if (!isImpossible) return [];
    return [
      {
        kind: 'after' as const,
        who: [name],
        asks: `The receipt of ${name} has dates that cannot be. Was a calendar wrong, or the file changed?`,
        innocent: 'A device whose battery ran down may come back with a wrong date.',
      },
    ];
  });

const version: Rule = (pupils, _open, course) => {
  const who = pupils
    .filter(({ receipts }) => receipts.some(({ receipt }) => receipt.content !== course.content))
    .map(({ name }) => name);
  if (who.length === 0) return [];
  const were = who.length === 1 ? 'was the page' : 'were their pages';
  return [
    {
      kind: 'version',
      who,
      asks: `${namesInWords(who)} answered another version of the questions than this one: ${were} open since before it changed?`,
      innocent:
        'A browser that was offline keeps the older pages. Answers to questions that have changed since are not counted.',
    },
  ];
};

const otherAssignment: Rule = (pupils, { assignment }) => {
  const all = pupils.flatMap(({ name, receipts }) =>
    receipts.map(({ receipt }) => ({ name, print: receipt.assignment, title: receipt.title })),
  );
  const expected = assignment?.fingerprint ?? commonest(all.map(({ print }) => print));
  const others = all.filter(({ print }) => print !== expected);
  return [...Map.groupBy(others, ({ print }) => print)]
    .toSorted(([one], [other]) => inCodePoints(one, other))
    .map(([, own]) => {
      const who = [...new Set(own.map(({ name }) => name))];
      const title = own[0]?.title ? ` (“${own[0].title}”)` : '';
      return {
        kind: 'other-assignment' as const,
        who,
        asks: `The receipt of ${namesInWords(who)} is for another assignment${title}. Did they open another link?`,
        innocent:
          'A link from last week, or from another class, looks the same. What it holds of these lessons is counted.',
      };
    });
};

/** The text that stands there most often, of several the first in the alphabet. */
function commonest(texts: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(texts, (text) => text)].map(([text, own]) => ({ text, count: own.length }));
  return counts.toSorted((one, other) => other.count - one.count || inCodePoints(one.text, other.text))[0]
    ?.text;
}

const score: Rule = (pupils) =>
  pupils.flatMap(({ name, work, firsts }) => {
    const count = [...firsts].filter(([id, first]) => isOtherScore(work.get(id)?.attempts[0], first)).length;
    if (count === 0) return [];
    return [
      {
        kind: 'score' as const,
        who: [name],
        asks: `The receipt of ${name} gives ${counted(count, 'answer')} another score than the answer earns. Was the file changed?`,
        innocent:
          'Another version of this site may have counted otherwise. The desk counts the answers themselves.',
      },
    ];
  });

function isOtherScore(
  attempt: ReceiptAttempt | undefined,
  { question, share, percent = 50 }: First,
): boolean {
  const said = attempt?.score;
  if (!said) return false;
  if ('brier' in said) {
    return (
      question.outcome === undefined || Math.abs(said.brier - brierScore(percent, question.outcome)) > 1e-9
    );
  }
  return question.outcome !== undefined || Math.abs(said.earned / said.total - share) > 1e-9;
}

/** In the order in which their flags are shown. */
export const receiptRules: readonly Rule[] = [
  twoPeople,
  fast,
  long,
  before,
  after,
  version,
  otherAssignment,
  score,
];
