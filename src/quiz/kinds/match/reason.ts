import type { Fields } from '../../fields.ts';
import { firstOf, wrongPair } from '../../key/first-reason.ts';
import type { Items } from '../../types.ts';

export const matchReason = ({ sources }: Items['match'], fields: Fields) =>
  firstOf(sources, (row) => wrongPair(row, row.text, fields));
