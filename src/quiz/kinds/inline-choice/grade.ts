import { valueOf, type Fields } from '../../fields.ts';
import type { Grade, LiveItems, Outcome } from '../../types.ts';

type Item = LiveItems['inline-choice'];
type Option = Item['blanks'][number]['options'][number];

/** The option chosen for each gap, in the order of the gaps; undefined for an empty gap. */
export function chosenOptions(item: Item, fields: Fields): (Option | undefined)[] {
  return item.blanks.map((blank) => {
    const id = valueOf(fields, `blank.${blank.id}`);
    return blank.options.find((option) => option.id === id);
  });
}

/** One point per gap filled with a part that may stand there. */
export function gradeInlineChoice(item: Item, fields: Fields): Grade {
  const chosen = chosenOptions(item, fields);
  const outcomes: Record<string, Outcome> = {};
  let earned = 0;
  for (const [index, blank] of item.blanks.entries()) {
    const option = chosen[index];
    if (!option) return { status: 'incomplete' };
    outcomes[blank.id] = option.correct ? 'right' : 'wrong';
    if (option.correct) earned += 1;
  }
  return { status: 'graded', earned, total: item.blanks.length, outcomes };
}

/** How strong the text built so far is: the sum of the strengths chosen. */
export function builtStrength(item: Item, fields: Fields): number {
  return chosenOptions(item, fields).reduce((sum, option) => sum + (option?.strength ?? 0), 0);
}

/** The strongest claim the parts allow: where the meter ends. */
export function greatestStrength(item: Item): number {
  return item.blanks.reduce(
    (sum, blank) => sum + Math.max(...blank.options.map((option) => option.strength ?? 0)),
    0,
  );
}
