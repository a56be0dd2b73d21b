import type { Fields } from '../../fields.ts';
import type { Given, Interaction } from '../interaction.ts';
import { readDials, readSlider, type GradableSlider } from './grade.ts';

/** A number, right on the side of 50 that came true; or what each dial was set to at each moment. */
export function sliderInteraction(item: GradableSlider, fields: Fields): Interaction | undefined {
  const { dials, moments, outcome, reopens } = item;
  if (dials && moments) {
    const rows = readDials(moments, dials, fields);
    const response = rows?.flatMap((row, moment) =>
      row.map((value, dial): Given => [`${moments[moment]?.id}.${dials[dial]?.id}`, String(value)]),
    );
    return response && { type: 'performance', response };
  }
  const number = readSlider(fields);
  if (number === undefined) return undefined;
  const isSettled = outcome !== undefined && !reopens;
  return {
    type: 'numeric',
    response: number,
    ...(isSettled && { correct: outcome ? ([51, 100] as const) : ([0, 49] as const) }),
  };
}
