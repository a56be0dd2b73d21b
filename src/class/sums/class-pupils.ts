// Every pupil of a class with everything that counts of what they answered, graded again by this copy's keys. Pure.
import { confidenceStep } from '#measure/calibration.ts';
import { sureField, valueOf, type Fields } from '#quiz/fields.ts';
import { grade } from '#quiz/grade.ts';
import { readSlider } from '#quiz/kinds/slider/grade.ts';
import { scoreOf, shareOf, type Outcome } from '#quiz/grading.ts';
import { checkNames, type CheckName } from '#record/check-record.ts';
import { checkResult } from '#check/check-results.ts';
import type { ClassCourse, ClassQuestion } from '../class-course.ts';
import {
  inCodePoints,
  oldestFirst,
  mergeCheck,
  mergeWork,
  paperChecks,
  type Work,
} from '../intake/merge-work.ts';
import { foldName } from '#lib/foreign/foreign-name.ts';
import { suggestionsFrom, whoIs } from '../intake/match-names.ts';
import type { PupilCheck } from './report-types.ts';
import type { OpenClass, PaperAnswer, TakenReceipt } from '../class.ts';

/** A first answer to a question with a key, graded here: what the receipt says that it earned has no say. */
export type First = {
  readonly question: ClassQuestion;
  readonly fields: Fields;
  /** Share of the points; a forecast earns its point on the right side of 50, and half of it at 50. */
  readonly share: number;
  /** How each part did; empty for a forecast. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** The chance given that it is right, or the number set, in per cent. */
  readonly percent?: number;
};

export type Pupil = {
  readonly name: string;
  readonly isOnList: boolean;
  readonly suggestion?: string;
  /** Oldest first. */
  readonly receipts: readonly TakenReceipt[];
  readonly paper: readonly PaperAnswer[];
  /** By place. */
  readonly work: ReadonlyMap<string, Work>;
  /** By the id of the question; to the question as it stands here. */
  readonly firsts: ReadonlyMap<string, First>;
  /** Questions that were answered as they stood in another copy of the site. */
  readonly changed: number;
  readonly checks: readonly PupilCheck[];
};

/** What an answer to a question is worth; undefined where it has no key, or the answer does not fit it. */
export function gradeFirst(question: ClassQuestion, fields: Fields): First | undefined {
  if (!question.isScored) return undefined;
  const graded = grade(question.gradable, fields);
  const score = scoreOf(graded);
  if (!score) return undefined;
  const isForecast = graded.status === 'forecast';
  const percent = isForecast ? readSlider(fields) : confidenceStep(valueOf(fields, sureField))?.percent;
  return {
    question,
    fields,
    share: shareOf(score),
    outcomes: graded.status === 'graded' ? graded.outcomes : {},
    ...(percent === undefined ? {} : { percent }),
  };
}

/** Whose answers lie on the desk: everybody on the list, then the others by name. */
export async function pupilsOf(
  { head, receipts, paper }: OpenClass,
  course: ClassCourse,
  giveWay: () => Promise<void>,
): Promise<Pupil[]> {
  const is = whoIs(head);
  const listed = new Map(head.roster.map((name, index) => [name, index]));
  const groups = new Map<string, { names: string[]; receipts: TakenReceipt[]; paper: PaperAnswer[] }>();
  const groupOf = (typed: string) => {
    const name = is(typed);
    const group = groups.get(foldName(name)) ?? { names: [], receipts: [], paper: [] };
    groups.set(foldName(name), group);
    group.names.push(name);
    return group;
  };
  for (const one of receipts) groupOf(one.receipt.pupil).receipts.push(one);
  for (const one of paper) groupOf(one.pupil).paper.push(one);
  const named = [...groups.values()].map(({ names, ...group }) => {
    // Of several ways to write one name, the one that stands on the list, else the first in the alphabet.
    const [first = ''] = names.toSorted(inCodePoints);
    return { ...group, name: names.find((name) => listed.has(name)) ?? first };
  });
  const rank = ({ name }: { readonly name: string }) => listed.get(name) ?? listed.size;
  const ordered = named.toSorted(
    (one, other) => rank(one) - rank(other) || inCodePoints(foldName(one.name), foldName(other.name)),
  );
  const questions = new Map(course.questions.map((question) => [question.id, question]));
  const present = new Set(ordered.map(({ name }) => name));
  const amongAbsent = suggestionsFrom(head.roster.filter((name) => !present.has(name)));
  const amongAll = suggestionsFrom(head.roster);
  const pupils: Pupil[] = [];
  for (const group of ordered) {
    const isOnList = listed.has(group.name);
    const suggestion = isOnList ? undefined : (amongAbsent(group.name) ?? amongAll(group.name));
    pupils.push({ ...pupilOf(group, course, questions), isOnList, ...(suggestion ? { suggestion } : {}) });
    // Grading is most of the work.
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  return pupils;
}

type Group = {
  readonly name: string;
  readonly receipts: readonly TakenReceipt[];
  readonly paper: readonly PaperAnswer[];
};

function pupilOf(
  { name, receipts: all, paper }: Group,
  course: ClassCourse,
  questions: ReadonlyMap<string, ClassQuestion>,
): Omit<Pupil, 'isOnList' | 'suggestion'> {
  const receipts = oldestFirst(all);
  const work = mergeWork(receipts, paper, (placement) => questions.get(placement)?.hash);
  const firsts = new Map<string, First>();
  let changed = 0;
  for (const [placement, { attempts, hash }] of work) {
    const question = questions.get(placement);
    const [attempt] = attempts;
    if (!question || !attempt) continue;
    if (hash !== question.hash) {
      changed += question.isScored ? 1 : 0;
      continue;
    }
    const first = gradeFirst(question, attempt.fields);
    if (first) firsts.set(placement, first);
  }
  return { name, receipts, paper, work, firsts, changed, checks: checksOf(receipts, paper, work, course) };
}

function checksOf(
  receipts: readonly TakenReceipt[],
  paper: readonly PaperAnswer[],
  work: ReadonlyMap<string, Work>,
  course: ClassCourse,
): PupilCheck[] {
  const known = checkNames.flatMap((name) => mergeCheck(name, receipts) ?? []);
  const begun = [...known, ...paperChecks(course, known, paper)];
  return checkNames.flatMap((name: CheckName) => {
    const check = begun.find((one) => one.name === name);
    if (!check?.form) return [];
    const { form, finished, minutes } = check;
    const record = { form, begun: 0, ...(finished ? { finished: 1 } : {}) };
    const result = checkResult(record, course.forms, (id) => {
      const fields = work.get(id)?.attempts[0]?.fields ?? [];
      const [option, confidence] = [valueOf(fields, 'choice'), valueOf(fields, 'confidence')];
      return { ...(option ? { option } : {}), ...(confidence ? { confidence } : {}) };
    });
    return [
      { name, form, isFinished: finished ?? false, ...(minutes === undefined ? {} : { minutes }), result },
    ];
  });
}
