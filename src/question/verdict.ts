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
      const comment = isRetry ? 'The first answer counts.' : confidenceWord(isRight, step);
      return [pointsOf(item, score, result), comment].filter(Boolean).join(' ');
    }
    case 'forecast':
      return `Brier score ${rounded(result.brier)}: 0 is perfect, ${coinFlipBrier} is what always saying 50 earns.`;
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
  if (isRight)
    return isSure ? 'And you knew that you knew.' : 'You can trust that reading more than you did.';
  return isSure ? 'A confident miss sticks: look at why.' : 'Your doubt was well placed.';
}
