// What a teacher may want to ask about. Never an accusation: each has its innocent explanation beside it. Pure.
import { resultOf } from '#quiz/grading.ts';
import { brierScore } from '#measure/calibration.ts';
import type { ClassCourse } from '../class-course.ts';
import { inCodePoints } from '../intake/merge-work.ts';
import { foldName } from '../intake/match-names.ts';
import type { First, Pupil } from './class-pupils.ts';
import type { IntegrityFlag } from './report-types.ts';
import type { OpenClass } from '../class.ts';
import { longDate } from '#lib/day.ts';
import { longestPause } from '#receipt/receipt-minutes.ts';
import type { ReceiptAttempt } from '#receipt/receipt.ts';

/** A text that two people write word for word only together, or from one page: so many letters. */
const longText = 60;

/** So many answers in common, and so many of them wrong, hardly come about by chance. */
const manyAnswers = 15;
const someWrong = 3;

/** So many different first answers are no slip of one person on two devices. */
const someDifferent = 3;

/** So many answers with the time between them known. */
const manyTimed = 15;

/** So many places with an answer are a receipt and not a try. */
const someItems = 5;

type Rule = (pupils: readonly Pupil[], open: OpenClass, course: ClassCourse) => IntegrityFlag[];

/** A key, and the name of somebody who has it. */
type Trace = readonly [key: string, name: string];

/** Every question, kind by kind. */
export async function integrityFlagsIn(
  open: OpenClass,
  course: ClassCourse,
  pupils: readonly Pupil[],
  giveWay: () => Promise<void>,
): Promise<IntegrityFlag[]> {
  const [contents, texts, patterns]: [Trace[], Trace[], Trace[]] = [[], [], []];
  for (const pupil of pupils) {
    contents.push(...contentsOf(pupil));
    texts.push(...textsOf(pupil));
    patterns.push(...patternOf(pupil));
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  const copies = sameReceipts(pupils, contents);
  await giveWay();
  // Who handed in one receipt has the same answers and the same words: that is asked once.
  const isNew = ({ who }: IntegrityFlag) =>
    !copies.some((copy) => who.every((name) => copy.who.includes(name)));
  const asked = [...copies, ...[...sameWords(texts), ...sameAnswers(patterns)].filter(isNew)];
  for (const rule of rules) {
    asked.push(...rule(pupils, open, course));
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  return asked;
}

/** "Ada, Bo and 3 others" */
function inWords(names: readonly string[], most = 4): string {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} others`] : shown;
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? '');
}

const times = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Names by what they have in common; those that have nobody to share it with are left out. */
function sharing(traces: readonly Trace[]): { key: string; who: string[] }[] {
  return [...Map.groupBy(traces, ([key]) => key)]
    .filter(([, own]) => own.length > 1)
    .map(([key, own]) => ({ key, who: [...new Set(own.map(([, name]) => name))] }))
    .filter(({ who }) => who.length > 1);
}

/** What each receipt of a pupil holds: the places, the short answers in full, and of texts how long they are and how they begin. */
function contentsOf({ name, receipts }: Pupil): Trace[] {
  return receipts
    .filter(({ receipt }) => receipt.items.length >= someItems)
    .map(({ receipt }) => {
      const parts = receipt.items.map(({ placement, attempts }) => {
        const values = attempts.flatMap(({ minutes, fields }) => [
          minutes,
          ...fields.map(([, value]) => (value.length < longText ? value : value.slice(0, 20) + value.length)),
        ]);
        return `${placement} ${values.join(' ')}`;
      });
      return [parts.join('\n'), name];
    });
}

function sameReceipts(pupils: readonly Pupil[], contents: readonly Trace[]): IntegrityFlag[] {
  const ids = pupils.flatMap(({ name, receipts }) => receipts.map(({ id }) => [id, name] as const));
  const groups = new Map(
    [...sharing(ids), ...sharing(contents)].map(({ who }) => [who.map(foldName).join('\n'), who]),
  );
  return [...groups.values()].map((who) => ({
    kind: 'same-receipt',
    who,
    asks: `The receipts of ${inWords(who)} hold the same work, answer by answer. Whose is it?`,
    innocent:
      'They may have worked together on one device, or one may have made the receipt again with the other name.',
  }));
}

const attemptsOf = ({ work }: Pupil): ReceiptAttempt[] =>
  [...work.values()].filter(({ isPaper }) => !isPaper).flatMap(({ attempts }) => attempts);

/** Every long text of a pupil, by where it stands; spacing and case do not count. */
function textsOf({ name, work }: Pupil): Trace[] {
  const texts = new Set<string>();
  for (const { placement, attempts, draft } of work.values()) {
    for (const [, value] of [...attempts.flatMap(({ fields }) => fields), ...(draft ?? [])]) {
      if (value.length >= longText)
        texts.add(`${placement}\n${value.toLowerCase().replaceAll(/\s+/g, ' ').trim()}`);
    }
  }
  return [...texts].map((text) => [text, name]);
}

function sameWords(texts: readonly Trace[]): IntegrityFlag[] {
  const groups = Map.groupBy(sharing(texts), ({ who }) => who.map(foldName).join('\n'));
  return [...groups.values()].flatMap((places) => {
    const [first] = places.toSorted((one, other) => inCodePoints(one.key, other.key));
    if (!first) return [];
    const start = first.key.indexOf('\n') + 1;
    const text = first.key.slice(start, start + longText).trim();
    return [
      {
        kind: 'same-words' as const,
        who: first.who,
        asks: `${inWords(first.who)} wrote the same in ${times(places.length, 'place')}, word for word, as in “${text}…”. Did they write it together?`,
        innocent:
          'They may have written in a pair, or copied the same lines from the board or from an example.',
      },
    ];
  });
}

/** All first answers of a pupil, where they are many and some of them wrong. */
function patternOf({ name, firsts }: Pupil): Trace[] {
  const all = [...firsts.values()];
  if (all.length < manyAnswers || all.filter(({ share }) => resultOf(share) !== 'right').length < someWrong)
    return [];
  return [[all.map(answerIn).toSorted(inCodePoints).join('\n'), name]];
}

function sameAnswers(patterns: readonly Trace[]): IntegrityFlag[] {
  return sharing(patterns).map(({ who }) => ({
    kind: 'same-answers',
    who,
    asks: `${inWords(who)} gave the same first answer to every question, the wrong ones too. Did they answer together?`,
    innocent: 'They may have shared a screen, or answered aloud as a class.',
  }));
}

const answerIn = ({ question, fields }: First) =>
  `${question.id} ${fields.map(([name, value]) => (name === 'confidence' ? '' : `${name} ${value}`)).join(' ')}`;

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
    if (different < someDifferent) return [];
    return [
      {
        kind: 'two-people' as const,
        who: [name],
        asks: `The receipts under the name ${name} give different first answers to ${times(different, 'question')}. Are they two people?`,
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
      asks: `${inWords(who)} gave ${times(answers, 'answer')} before the assignment was made on ${longDate(made)}. Had they begun by themselves?`,
      innocent: 'Lessons are open to everybody at any time, and the calendar of a device may be wrong.',
    },
  ];
};

const after: Rule = (pupils) =>
  pupils.flatMap(({ name, receipts }) => {
    const late = receipts.filter(({ receipt }) =>
      receipt.items.some(({ attempts }) => attempts.some(({ day }) => day > receipt.made)),
    );
    if (late.length === 0) return [];
    return [
      {
        kind: 'after' as const,
        who: [name],
        asks: `The receipt of ${name} holds answers from days after it was made. Was the calendar of the device set back?`,
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
      asks: `${inWords(who)} answered another version of the questions than this one: ${were} open since before it changed?`,
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
        asks: `The receipt of ${inWords(who)} is for another assignment${title}. Did they open another link?`,
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
        asks: `The receipt of ${name} gives ${times(count, 'answer')} another score than the answer earns. Was the file changed?`,
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

const rules: readonly Rule[] = [twoPeople, fast, long, before, after, version, otherAssignment, score];
