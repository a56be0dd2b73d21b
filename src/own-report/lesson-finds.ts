// What a learner found in the news after each lesson, as this browser keeps it.
import { typedAt } from '#record/other/found-record.ts';
import { anyEntryKindOf, tonightEntry } from '#record/other-entries.ts';
import { alsoKnow } from '#record/storage-entries.ts';
import { tonightKey } from '#record/storage-keys.ts';
import { storesOf } from '#record/stores.ts';

const kind = anyEntryKindOf(tonightKey(''));
if (kind) alsoKnow(kind);

export const tonightOf = storesOf(tonightEntry);

/** Keeps what was found as it reads. */
export function keepFind(lesson: string, text: string, now: number): void {
  const $find = tonightOf(lesson);
  $find.set(typedAt($find.get(), text, now));
}
