import type { Fields } from '../../fields.ts';
import { idsOf, keysOf, type Interaction } from '../interaction.ts';
import { readChoice, type GradableChoice } from './grade.ts';

/** Options are chosen. A question that a later lesson opens again has its key there. */
export function choiceInteraction(item: GradableChoice, fields: Fields): Interaction | undefined {
  const response = readChoice(item, fields);
  return (
    response && {
      type: 'choice',
      response,
      correct: item.reopens ? [] : keysOf(item.options),
      among: idsOf(item.options),
    }
  );
}
