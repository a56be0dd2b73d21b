// A learner's report as it changes, from what this browser keeps.
import { resultOf } from '#quiz/grading.ts';
import { computed, type ReadableAtom } from 'nanostores';
import { checkNames, checkOf } from '#check/checks.ts';
import { placementsOf, type ReportCourse } from './report-course.ts';
import { positionOf } from '#lesson/lesson-progress.ts';
import { startPosition } from '#record/position-record.ts';
import { recordOf } from '#record/item-records.ts';
import { emptyRecord } from '#record/item-record.ts';
import { reportOf, type Report } from './report.ts';
import { noReviews } from '#record/review-record.ts';
import { reviewOf } from '#review/reviews.ts';

/** The report on a course. What review has asked counts as answered later. */
export function watchReport(course: ReportCourse): ReadableAtom<Report> {
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
  const questions = course.questions.map(({ id }) => id);
  const $reviews = computed(
    questions.map(reviewOf),
    (...reviews) =>
      new Map(
        questions.map((id, index) => [
          id,
          (reviews[index] ?? noReviews).sightings.map(({ at, share }) => ({
            at,
            isRight: resultOf(share) === 'right',
          })),
        ]),
      ),
  );
  const $checks = computed(checkNames.map(checkOf), (start, end, later) => ({ start, end, later }));
  return computed([$records, $positions, $checks, $reviews], (records, positions, checks, reviews) =>
    reportOf(course, { records, positions, checks }, reviews),
  );
}
