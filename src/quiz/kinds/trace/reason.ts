import type { Fields } from '../../fields.ts';
import { firstOf, wrongPair } from '../../key/first-reason.ts';
import type { Items } from '../../types.ts';

export const traceReason = ({ copies }: Items['trace'], fields: Fields) =>
  firstOf(copies, (row) => wrongPair(row, `${row.name}:`, fields));
