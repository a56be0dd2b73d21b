import type { Fields } from '../../fields.ts';
import { idsOf, keysOf, type Interaction } from '../interaction.ts';
import { noWords, readHottext, type GradableHottext } from './grade.ts';

/** Words are chosen, or "no such words here". */
export function hottextInteraction(item: GradableHottext, fields: Fields): Interaction | undefined {
  const response = readHottext(item, fields);
  const parts = [...item.words, { id: noWords, correct: item.none.correct }];
  return response && { type: 'choice', response, correct: keysOf(parts), among: idsOf(parts) };
}
