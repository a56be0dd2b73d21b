import { dialField, forecastField } from '../../fields.ts';
import { numbered, oneRow, type KindOnPaper } from '../../paper/on-paper.ts';
import { readNumbers } from '../../paper/typed-letters.ts';
import type { GradableSlider } from './grade.ts';

export const sliderOnPaper: KindOnPaper<GradableSlider> = {
  rows: ({ dials, moments }) =>
    dials && moments
      ? numbered(
          moments.flatMap((moment) => dials.map((dial) => ({ id: `${moment.id}.${dial.id}` }))),
          () => [],
        )
      : oneRow([]),
  prompt: (_item, { length }) =>
    length === 1 ? 'a number, 0 to 100' : `a number for each row, ${length} in all: 0 to 100`,
  read: ({ dials, moments }, typed, { length }) => {
    const names = moments?.flatMap((moment) => dials?.map((dial) => dialField(moment.id, dial.id)) ?? []);
    return readNumbers(typed, names?.length === length ? names : [forecastField]);
  },
};
