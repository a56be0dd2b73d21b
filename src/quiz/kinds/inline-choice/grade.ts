import { blankField, valueOf, type Fields } from '../../fields.ts';
import { gradeParts, sayParts } from '../../scoring.ts';
import type { Gradable, Grader, Keyed } from '../grader.ts';

export type GradableInlineChoice = Gradable<'inline-choice'> & {
  readonly blanks: readonly { readonly id: string; readonly options: readonly Keyed[] }[];
};

type Blank<Option> = { readonly id: string; readonly options: readonly Option[] };

/** The option chosen for each gap, in the order of the gaps; undefined for an empty gap. */
export function chosenOptions<Option extends Keyed>(
  item: { readonly blanks: readonly Blank<Option>[] },
  fields: Fields,
): (Option | undefined)[] {
  return item.blanks.map(({ id, options }) => {
    const chosen = valueOf(fields, blankField(id));
    return options.find((option) => option.id === chosen);
  });
}

/** One point per gap filled with a part that may stand there. */
export const inlineChoiceGrader: Grader<GradableInlineChoice> = {
  grade(item, fields) {
    const chosen = chosenOptions(item, fields);
    if (!chosen.every((option) => option !== undefined)) return { status: 'incomplete' };
    return gradeParts(
      Object.fromEntries(
        item.blanks.map(({ id }, index) => [id, chosen[index]?.correct ? 'right' : 'wrong']),
      ),
    );
  },
  say: sayParts,
};

/** An option of a text that a meter follows. */
type Measured = Keyed & { readonly strength?: number | undefined };

type Built = { readonly blanks: readonly Blank<Measured>[] };

/** How strong the text built so far is: the sum of the strengths chosen. */
export function builtStrength(item: Built, fields: Fields): number {
  return chosenOptions(item, fields).reduce((sum, option) => sum + (option?.strength ?? 0), 0);
}

/** The strongest claim the parts allow: where the meter ends. */
export function greatestStrength(item: Built): number {
  return item.blanks.reduce(
    (sum, blank) => sum + Math.max(...blank.options.map((option) => option.strength ?? 0)),
    0,
  );
}
