// By what a question can be known again.
import { createHash } from 'node:crypto';
import { project } from '#quiz/project.ts';
import { askedIn } from '#quiz/projections.ts';
import type { Item } from '#quiz/types.ts';
import type { CheckItem } from './check-forms.ts';

/** What is asked in a check, and what is right; what stands around it may be mended. */
const askedInCheck = {
  text: true,
  topic: true,
  stem: true,
  verdict: true,
  options: [{ id: true, text: true, accepts: true, correct: true }],
  id: true,
} as const;

/** Eight hexadecimal digits that change when what is asked, or what is right, changes. */
export function itemHash(item: Item | CheckItem): string {
  return textHash(JSON.stringify('kind' in item ? askedIn(item) : project(item, askedInCheck)));
}

/** Eight hexadecimal digits by which a text can be known again. */
export const textHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
