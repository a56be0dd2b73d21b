import { placeField, valueOf, type Fields } from '../../fields.ts';
import { about } from '../../key/first-reason.ts';
import type { Items } from '../../types.ts';

export function orderReason({ rows }: Items['order'], fields: Fields) {
  const wrong = rows.find(({ id }, index) => valueOf(fields, placeField(id)) !== String(index + 1));
  return wrong && about(wrong.text, wrong.misplaced);
}
