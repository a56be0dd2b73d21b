// The sentence behind "Right.", "Partly right." or "Not this time.": what an answer earned, and what its confidence says.
import { coinFlipBrier, type ConfidenceStep } from '#measure/calibration.ts';
import { grade, sayPoints } from '#quiz/grade.ts';
import { resultOf, shareOf, type Graded } from '#quiz/grading.ts';
import { rounded } from '#quiz/scoring.ts';
import type { GradableItem } from '#quiz/kinds/graders.ts';
import type { ItemRecord } from '#record/item-record.ts';

/**
 * What to say after the verdict; empty before the first attempt.
 * @param step how sure the learner said they were, where the item asks
 * @param reopensIn the number of the lesson that opens a kept question again
 */
export function verdictDetail(
  item: GradableItem,
  record: ItemRecord,
  step: ConfidenceStep | undefined,
  reopensIn: number | undefined,
): string {
  const attempt = record.attempts.at(-1);
  if (!attempt) return '';
  const result = grade(item, attempt.fields);
  switch (result.status) {
    case 'graded': {
      const isRetry = record.attempts.length > 1;
      const score = attempt.score && 'earned' in attempt.score ? attempt.score : result;
      const isRight = resultOf(shareOf(score)) === 'right';
      const comment = isRetry ? 'Your first answer still counts.' : confidenceWord(isRight, step);
      return [pointsOf(item, score, result), comment].filter(Boolean).join(' ');
    }
    case 'forecast':
      return `Your Brier score is ${rounded(result.brier)}. Lower is better: 0 is perfect, and always saying 50 gives ${coinFlipBrier}.`;
    case 'kept':
      return reopensIn ? `Lesson ${reopensIn} opens it again.` : '';
    default:
      return '';
  }
}

/** The points of an attempt. They stay as they were kept even if the question has changed; part by part they can then not be said. */
function pointsOf(
  item: GradableItem,
  { earned, total }: Pick<Graded, 'earned' | 'total'>,
  now: Graded,
): string {
  if (earned === now.earned && total === now.total) return sayPoints(item, now);
  return `${rounded(earned)} of ${total}.`;
}

function confidenceWord(isRight: boolean, step: ConfidenceStep | undefined): string {
  if (!step) return '';
  const isSure = step.percent >= 80;
  if (isRight) return isSure ? 'And you were right to be sure.' : 'You could have been surer.';
  return isSure ? 'You were sure, so look at why.' : 'You were right to doubt.';
}
