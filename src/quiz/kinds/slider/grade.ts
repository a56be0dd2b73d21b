import { brierScore } from '../../calibration.ts';
import { valueOf, type Fields } from '../../fields.ts';
import type { Grade, LiveItems } from '../../types.ts';

/** The forecast, 0 to 100, or undefined when there is none or it is not a number in that range. */
export function readSlider(fields: Fields): number | undefined {
  const text = valueOf(fields, 'forecast');
  if (!text || !/^\d{1,3}$/.test(text)) return undefined;
  const percent = Number(text);
  return percent <= 100 ? percent : undefined;
}

/** A Brier score where the text or history settled the matter; otherwise the number is kept. */
export function gradeSlider(item: LiveItems['slider'], fields: Fields): Grade {
  const percent = readSlider(fields);
  if (percent === undefined) return { status: 'incomplete' };
  if (item.outcome === undefined) return { status: 'kept' };
  return { status: 'forecast', brier: brierScore(percent, item.outcome) };
}
