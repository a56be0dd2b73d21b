// A learner's own answers to a question that is asked early, kept, and asked again. Pure.
import { ownValue } from '#lib/own-value.ts';
import { confidenceStep, type ConfidenceStep } from '#measure/calibration.ts';
import { valueOf, valuesOf, type Fields } from '#quiz/fields.ts';
import { readSlider } from '#quiz/kinds/slider/grade.ts';
import type { Records } from './answers.ts';
import type { Asking, ReportCourse } from './report-course.ts';

export type Said = {
  readonly at: number;
  /** What was said, where it was not a number. */
  readonly words?: string;
  /** What was said, where it was one: 0 to 100. */
  readonly percent?: number;
  readonly sure?: ConfidenceStep;
};

export type Reopened = {
  readonly first: Asking;
  readonly last: Asking;
} & (
  | { readonly status: 'open' }
  /** Answered, and not asked again yet: what was said stays put until then. */
  | { readonly status: 'kept'; readonly at: number }
  /** Asked again; without a `before` where the question was only met the second time. */
  | { readonly status: 'shown'; readonly before?: Said; readonly after: Said }
);

/** Where each of the questions stands. Answers to a question that has changed since count as not given. */
export function reopenedIn(pairs: ReportCourse['reopened'], records: Records): Reopened[] {
  return pairs.map(({ first, last }) => {
    const [before, after] = [saidTo(first, records), saidTo(last, records)];
    if (after) return { first, last, status: 'shown', after, ...(before && { before }) };
    return before ? { first, last, status: 'kept', at: before.at } : { first, last, status: 'open' };
  });
}

function saidTo(asking: Asking, records: Records): Said | undefined {
  const record = records.get(asking.id);
  const [attempt] = record?.attempts ?? [];
  if (!attempt || record?.item !== asking.hash) return undefined;
  const said = answerIn(asking, attempt.fields);
  const sure = confidenceStep(valueOf(attempt.fields, 'confidence'));
  return said && { at: attempt.at, ...said, ...(sure && { sure }) };
}

function answerIn({ field, says }: Asking, fields: Fields): Pick<Said, 'words' | 'percent'> | undefined {
  if (field === 'forecast') {
    const percent = readSlider(fields);
    return percent === undefined ? undefined : { percent };
  }
  const words = valuesOf(fields, field).flatMap((value) => ownValue(says, value) ?? []);
  return words.length > 0 ? { words: words.join(' · ') } : undefined;
}
