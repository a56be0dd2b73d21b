// How far the learner is in a lesson: where they read last, and what is answered.
import { computed, type ReadableAtom } from 'nanostores';
import { shareOf } from '#quiz/grading.ts';
import { startPosition, withStep, type Position } from '#record/position-record.ts';
import { recordOf } from '#record/item-records.ts';
import type { ItemRecord } from '#record/item-record.ts';
import type { Outline } from '#record/outline.ts';
import { positionEntry } from '#record/storage-entries.ts';
import { storesOf } from '#record/stores.ts';

export type LessonProgress = {
  /** The ids of the steps that are done: every item answered, or read to the end where there is none. */
  readonly done: readonly string[];
  /** The step last read; empty before the first. */
  readonly step: string;
  readonly answered: number;
  readonly questions: number;
  /** Share of points earned by first answers, 0 to 1; undefined before the first scored one. */
  readonly share: number | undefined;
};

/** Where the learner is in a lesson. */
export const positionOf = storesOf(positionEntry);

/** Notes that a step is on screen, or that its end was. */
export function reachStep(lesson: string, step: string, isRead: boolean, now: number): void {
  const $position = positionOf(lesson);
  const before = $position.get();
  const after = withStep(before, step, now, isRead);
  if (after.step !== before.step || after.seen !== before.seen) $position.set(after);
}

/** A lesson's progress before anything is known: what the server draws. */
export function noProgress(outline: Outline): LessonProgress {
  return progressOf(outline, startPosition, new Map());
}

/** A lesson's progress as it changes. */
export function watchLesson(outline: Outline): ReadableAtom<LessonProgress> {
  const placements = outline.steps.flatMap((step) => step.placements);
  return computed([positionOf(outline.slug), ...placements.map(recordOf)], (position, ...records) =>
    progressOf(outline, position, new Map(placements.map((placement, index) => [placement, records[index]]))),
  );
}

/** Works out a lesson's progress from what is remembered of it. */
export function progressOf(
  outline: Outline,
  position: Position,
  records: ReadonlyMap<string, ItemRecord | undefined>,
): LessonProgress {
  const isAnswered = (placement: string) => (records.get(placement)?.attempts.length ?? 0) > 0;
  const placements = outline.steps.flatMap((step) => step.placements);
  const scores = placements.flatMap((placement) => records.get(placement)?.attempts[0]?.score ?? []);
  // Every question weighs the same, however many parts it has.
  const shares = scores.filter((score) => 'earned' in score).map(shareOf);
  return {
    done: outline.steps
      .filter((step) =>
        step.placements.length > 0 ? step.placements.every(isAnswered) : position.seen.includes(step.id),
      )
      .map((step) => step.id),
    step: position.step,
    answered: placements.filter(isAnswered).length,
    questions: placements.length,
    share: shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : undefined,
  };
}
