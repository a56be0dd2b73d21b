// A tree of copies in QTI, which knows none: each copy is matched with what it comes from, one another among them.
import { pairsQti } from '../../qti/pairs.ts';
import type { Qti } from '../../qti/question.ts';
import { paragraph } from '../../qti/words.ts';
import type { Items } from '../../types.ts';
import { originsFor } from './grade.ts';

const asMatch =
  'In the course the answer draws itself as a tree. Here each copy is matched with what it comes from; no copy comes from itself.';

export function traceQti(item: Items['trace']): Qti {
  const { stem, roots, copies } = item;
  const question = pairsQti(
    stem,
    copies.map(({ name, text, ...copy }) => ({ ...copy, text: `${name}. ${text}` })),
    [...roots, ...copies].map(({ id, name }) => ({ id, text: name })),
    (copy) => originsFor<{ readonly id: string }>(item, copy).map(({ id }) => id),
  );
  return { ...question, body: [paragraph(asMatch), ...question.body], lost: [asMatch] };
}
