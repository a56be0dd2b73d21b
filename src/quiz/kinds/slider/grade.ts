import { brierScore } from '#measure/calibration.ts';
import { dialField, forecastField, valueOf, type Fields } from '../../fields.ts';
import type { Gradable, Grader } from '../grader.ts';

export type GradableSlider = Gradable<'slider'> & {
  readonly outcome?: boolean | undefined;
  readonly reopens?: string | undefined;
  readonly dials?: Ids | undefined;
  readonly moments?: Ids | undefined;
};

/** The forecast, 0 to 100, or undefined when there is none or it is not a number in that range. */
export function readSlider(fields: Fields, name = forecastField): number | undefined {
  const text = valueOf(fields, name);
  if (!text || !/^\d{1,3}$/.test(text)) return undefined;
  const percent = Number(text);
  return percent <= 100 ? percent : undefined;
}

type Ids = readonly { readonly id: string }[];

/** Where the dials stood after each moment, as [moment][dial]; undefined while one of them has no number. */
export function readDials(moments: Ids, dials: Ids, fields: Fields): number[][] | undefined {
  const rows = moments.map((moment) =>
    dials.flatMap((dial) => readSlider(fields, dialField(moment.id, dial.id)) ?? []),
  );
  return rows.every((row) => row.length === dials.length) ? rows : undefined;
}

/** A Brier score where the text or history settled the matter; otherwise the numbers are kept. */
export const sliderGrader: Grader<GradableSlider> = {
  grade(item, fields) {
    if (item.dials && item.moments)
      return { status: readDials(item.moments, item.dials, fields) ? 'kept' : 'incomplete' };
    const percent = readSlider(fields);
    if (percent === undefined) return { status: 'incomplete' };
    if (item.outcome === undefined || item.reopens) return { status: 'kept' };
    return { status: 'forecast', brier: brierScore(percent, item.outcome) };
  },
};
