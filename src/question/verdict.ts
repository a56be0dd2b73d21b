// The sentence behind "Right." or "Not this one.": what the first answer earned, and what its confidence says.
import { coinFlipBrier, type ConfidenceStep } from '#measure/calibration.ts';
import { grade } from '#quiz/grade.ts';
import type { Grade, LiveItem } from '#quiz/types.ts';
import type { ItemRecord } from '#record/item-record.ts';

/** To two places. By hand: a browser's formatter would take a slow phone a tenth of a second, in every lesson. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/**
 * What to say after the verdict; empty before the first attempt.
 * @param step how sure the learner said they were, where the item asks
 * @param reopensIn the number of the lesson that opens a kept question again
 */
export function verdictDetail(
  item: LiveItem,
  record: ItemRecord,
  step: ConfidenceStep | undefined,
  reopensIn: number | undefined,
): string {
  const attempt = record.attempts.at(-1);
  if (!attempt) return '';
  const result = grade(item, attempt.fields);
  switch (result.status) {
    case 'graded': {
      const isRight = result.earned === result.total;
      const isRetry = record.attempts.length > 1;
      const comment = isRetry ? 'The first answer counts.' : confidenceWord(isRight, step);
      return [isRight ? '' : points(item, result), comment].filter(Boolean).join(' ');
    }
    case 'forecast':
      return `Brier score ${rounded(result.brier)}: 0 is perfect, ${coinFlipBrier} is what always saying 50 earns.`;
    case 'kept':
      return reopensIn ? `Lesson ${reopensIn} opens it again.` : '';
    default:
      return '';
  }
}

/** What a partly right answer got, in the terms of its kind; empty where there was one thing to get. */
function points(item: LiveItem, { earned, total, outcomes }: Extract<Grade, { status: 'graded' }>): string {
  if (total === 1) return '';
  const marks = Object.values(outcomes);
  const found = marks.filter((outcome) => outcome === 'right').length;
  if (item.kind === 'order') return `${found} in place, ${earned} of ${total} pairs in order.`;
  if (item.kind !== 'choice' && item.kind !== 'hottext') return `${rounded(earned)} of ${total}.`;
  const extra = marks.length - found;
  return `${found} of ${total} found${extra > 0 ? `, and ${extra} too many` : ''}.`;
}

function confidenceWord(isRight: boolean, step: ConfidenceStep | undefined): string {
  if (!step) return '';
  const isSure = step.percent >= 80;
  if (isRight)
    return isSure ? 'And you knew that you knew.' : 'You can trust that reading more than you did.';
  return isSure ? 'A confident miss sticks: look at why.' : 'Your doubt was well placed.';
}
