import { placeField, valueOf, type Fields } from '../../fields.ts';
import { pairsAmong, pointsForOrder } from '../../scoring.ts';
import type { Gradable, Grader } from '../grader.ts';

export type GradableOrder = Gradable<'order'> & {
  /** In the right order. */
  readonly rows: readonly { readonly id: string }[];
};

/** Where each row was put, from 1, in the right order of the rows; undefined while a place is empty or taken twice. */
export function readOrder(item: GradableOrder, fields: Fields): number[] | undefined {
  const places = item.rows.map(({ id }) => Number(valueOf(fields, placeField(id))));
  const all = item.rows.map((_row, index) => index + 1);
  return all.every((place) => places.includes(place)) ? places : undefined;
}

export const orderGrader: Grader<GradableOrder> = {
  grade(item, fields) {
    const places = readOrder(item, fields);
    if (!places) return { status: 'incomplete' };
    return {
      status: 'graded',
      earned: pointsForOrder(places),
      total: pairsAmong(places.length),
      outcomes: Object.fromEntries(
        item.rows.map(({ id }, index) => [id, places[index] === index + 1 ? 'right' : 'wrong']),
      ),
    };
  },
  say({ earned, total, outcomes }) {
    const placed = Object.values(outcomes).filter((outcome) => outcome === 'right').length;
    return `${placed} in place, ${earned} of ${total} pairs in order.`;
  },
};
