// A learner's report as it changes, from what this browser keeps.
import { atom, computed, type ReadableAtom } from 'nanostores';
import type { LaterAnswers } from './answers.ts';
import { checkNames, checkOf } from './checks.ts';
import { placementsOf, type Course } from './course.ts';
import { positionOf } from './lessons.ts';
import { startPosition } from './position-record.ts';
import { recordOf } from './progress.ts';
import { emptyRecord } from './record.ts';
import { reportOf, type Report } from './report.ts';

const $noReviews = atom<LaterAnswers>(new Map());

/**
 * The report on a course.
 * @param $reviews what was answered later and elsewhere, by question
 */
export function watchReport(
  course: Course,
  $reviews: ReadableAtom<LaterAnswers> = $noReviews,
): ReadableAtom<Report> {
  const placements = placementsOf(course);
  const slugs = course.lessons.map(({ outline }) => outline.slug);
  const $records = computed(
    placements.map(recordOf),
    (...records) => new Map(placements.map((placement, index) => [placement, records[index] ?? emptyRecord])),
  );
  const $positions = computed(
    slugs.map(positionOf),
    (...positions) => new Map(slugs.map((slug, index) => [slug, positions[index] ?? startPosition])),
  );
  const $checks = computed(checkNames.map(checkOf), (start, end, later) => ({ start, end, later }));
  return computed([$records, $positions, $checks, $reviews], (records, positions, checks, reviews) =>
    reportOf(course, { records, positions, checks }, reviews),
  );
}
