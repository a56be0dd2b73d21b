import type { Fields } from '../../fields.ts';
import { idsOf, keysOf, type Given, type Interaction } from '../interaction.ts';
import { chosenOptions, type GradableInlineChoice } from './grade.ts';

/** Each gap with what fills it. Where several parts may stand in a gap, the key names the first. */
export function inlineChoiceInteraction(item: GradableInlineChoice, fields: Fields): Interaction | undefined {
  const chosen = chosenOptions(item, fields).flatMap((option, index): Given[] =>
    option ? [[item.blanks[index]?.id ?? '', option.id]] : [],
  );
  if (chosen.length < item.blanks.length) return undefined;
  return {
    type: 'matching',
    response: chosen,
    correct: item.blanks.map(({ id, options }): Given => [id, keysOf(options)[0] ?? '']),
    rows: idsOf(item.blanks),
    names: [...new Set(item.blanks.flatMap(({ options }) => idsOf(options)))],
  };
}
