// Makes a receipt out of stored records. Pure: the caller brings the records, the day and the name.
import type { Fields } from '#quiz/fields.ts';
import type { OpenAssignment } from '#assignment/assignment-link.ts';
import type { CheckRecord } from '#record/check-record.ts';
import type { ReceiptCourse, ReceiptCourseCheck, ReceiptCourseLesson } from '#assignment/assignable.ts';
import {
  receiptLimits,
  type Receipt,
  type ReceiptCheck,
  type ReceiptItem,
  type ReceiptLesson,
} from './receipt.ts';
import { measuredMinutes, type Timed } from './receipt-minutes.ts';
import type { ItemRecord } from '#record/item-record.ts';
import { readScore } from '#record/score-shape.ts';
import { fieldName, id, slug } from '#lib/strict-decoders.ts';
import { nameLine } from '#lib/foreign/foreign-name.ts';

/** Reads what is stored in a browser. */
export type RecordReader = {
  readonly recordOf: (placement: string) => ItemRecord;
  readonly checkOf: (name: ReceiptCourseCheck['name']) => CheckRecord;
  /** The day of a moment, as 2026-11-24. */
  readonly dayOf: (at: number) => string;
};

/** What is new with each receipt, and the pupil’s own reports where the pupil wants them in it. */
export type Making = Pick<Receipt, 'id' | 'made' | 'pupil'> & { readonly own?: readonly OwnWork[] };

/** A report of a pupil’s own choice: its place, and what the fields hold. */
export type OwnWork = { readonly placement: string; readonly fields: Fields };

/** The longest that a check is counted as, in minutes. */
const longestCheck = 60;

const minute = 60_000;

/** A desk note may be mended after it was finished, so its draft is what was written. */
const isNote = (placement: string) => placement.startsWith('desk-note/');

/** Everything recorded of what the assignment asks, and nothing else but own reports that are handed over with it. */
export function makeReceipt(
  open: OpenAssignment,
  course: ReceiptCourse,
  memory: RecordReader,
  { own = [], ...making }: Making,
): Receipt {
  const { assignment } = open;
  const lessons = course.lessons.filter((lesson) => assignment.lessons.includes(lesson.slug));
  const checks = course.checks.filter(({ name }) => assignment.checks.includes(name));
  const minutes = measuredMinutes(lessons.flatMap((lesson) => timesIn(lesson, memory)));
  return {
    ...making,
    pupil: nameLine(making.pupil, receiptLimits.pupil),
    assignment: open.fingerprint,
    title: assignment.title,
    content: course.content,
    lessons: assignment.lessons.map((name): ReceiptLesson => {
      const lesson = lessons.find((one) => one.slug === name);
      return {
        slug: name,
        questions: lesson ? placementsOf(lesson).length : 0,
        minutes: Math.min(receiptLimits.minutes, Math.round((minutes.perLesson.get(name) ?? 0) / minute)),
      };
    }),
    checks: assignment.checks.map((name) => checkIn(name, memory.checkOf(name))),
    items: [
      ...[
        ...lessons.flatMap(placementsOf),
        ...checks.flatMap((check) => questionsOf(check, memory.checkOf(check.name))),
      ]
        .flatMap((placement) => itemAt(placement, memory, minutes.perAttempt))
        .slice(0, receiptLimits.items),
      ...own.map(({ placement, fields }) => ({ placement, attempts: [], draft: kept(fields) })),
    ],
  };
}

const placementsOf = (lesson: ReceiptCourseLesson) => lesson.steps.flatMap(({ placements }) => placements);

/** The questions of a check that is finished; before that it holds no answers, only what was chosen so far. */
function questionsOf(check: ReceiptCourseCheck, record: CheckRecord): readonly string[] {
  if (record.finished === undefined) return [];
  return check.forms.find(({ form }) => form === record.form)?.items ?? [];
}

function timesIn(lesson: ReceiptCourseLesson, { recordOf }: RecordReader): Timed[] {
  return placementsOf(lesson).flatMap((placement) =>
    recordOf(placement).attempts.map(({ at }, index) => ({
      at,
      lesson: lesson.slug,
      name: `${placement} ${index}`,
    })),
  );
}

function checkIn(name: ReceiptCourseCheck['name'], { form, begun, finished }: CheckRecord): ReceiptCheck {
  if (slug(form) === undefined) return { name };
  if (finished === undefined) return { name, form };
  const minutes = Math.min(longestCheck, Math.max(0, Math.round((finished - begun) / minute)));
  return { name, form, finished: true, minutes };
}

function itemAt(
  placement: string,
  memory: RecordReader,
  minutes: ReadonlyMap<string, number>,
): ReceiptItem[] {
  const { item, attempts, met, draft } = memory.recordOf(placement);
  const ended = isNote(placement) && draft ? kept(draft) : undefined;
  if (attempts.length === 0 && !ended) return [];
  const ticked = met?.filter((criterion) => id(criterion) !== undefined).slice(0, 100);
  return [
    {
      placement,
      ...(/^[0-9a-f]{8}$/.test(item) ? { hash: item } : {}),
      attempts: attempts.slice(0, receiptLimits.attempts).map((attempt, index) => {
        const since = minutes.get(`${placement} ${index}`);
        const score = readScore(attempt.score);
        return {
          day: memory.dayOf(attempt.at),
          ...(since === undefined ? {} : { minutes: Math.round(since / minute) }),
          fields: kept(attempt.fields),
          ...(score ? { score } : {}),
        };
      }),
      ...(ticked && ticked.length > 0 ? { met: ticked } : {}),
      ...(ended ? { draft: ended } : {}),
    },
  ];
}

/** The fields as a receipt may hold them: names that this site gives, texts of a length that can be read. */
const kept = (fields: Fields): Fields =>
  fields
    .filter(([name]) => fieldName(name) !== undefined)
    .slice(0, receiptLimits.fields)
    .map(([name, value]) => [name, value.slice(0, receiptLimits.text)] as const);
