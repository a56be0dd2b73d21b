// A match in QTI: rows on the left, groups with what they mean on the right.
import { pairsQti } from '../../qti/pairs.ts';
import type { Qti } from '../../qti/question.ts';
import type { Items } from '../../types.ts';

export const matchQti = ({ stem, sources, targets }: Items['match']): Qti =>
  pairsQti(
    stem,
    sources,
    targets.map(({ id, text, note }) => ({ id, text: note ? `${text}: ${note}` : text })),
  );
