import type { Fields } from '../../fields.ts';
import { idsOf, type Interaction } from '../interaction.ts';
import { readOrder, type GradableOrder } from './grade.ts';

/** The rows in the order they were put in. */
export function orderInteraction({ rows, ...item }: GradableOrder, fields: Fields): Interaction | undefined {
  const places = readOrder({ rows, ...item }, fields);
  if (!places) return undefined;
  const correct = idsOf(rows);
  const response = places.map((_place, index) => correct[places.indexOf(index + 1)] ?? '');
  return { type: 'sequencing', response, correct, among: correct };
}
