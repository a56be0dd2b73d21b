// Hashes that show whether a question has changed.
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

/** Eight hexadecimal digits that change when a text does. */
export const textHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
