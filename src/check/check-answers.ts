// What was answered in a check. Pure.
import { valueOf } from '#quiz/fields.ts';
import type { ItemRecord } from '#record/item-record.ts';

export type CheckAnswer = { readonly option?: string; readonly confidence?: string };

/** What a question of a check holds: its answer, or what was chosen so far. */
export function checkAnswerIn({ attempts, draft }: ItemRecord): CheckAnswer {
  const fields = attempts[0]?.fields ?? draft ?? [];
  const [option, confidence] = [valueOf(fields, 'choice'), valueOf(fields, 'confidence')];
  return { ...(option ? { option } : {}), ...(confidence ? { confidence } : {}) };
}
