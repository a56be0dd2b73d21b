// The two sentences that the ten minutes ask for, as this browser keeps them.
import { withSentence, type Found, type FoundName } from '#record/other/found-record.ts';
import { foundEntry } from '#record/other-entries.ts';
import { storeOf } from '#record/stores.ts';

export const $found = storeOf<Found>(foundEntry, 'try');

/** Keeps a sentence as it reads. */
export function keepSentence(name: FoundName, text: string, now: number): void {
  $found.set(withSentence($found.get(), name, text, now));
}

/** What each sentence is called. */
export const sentenceNames: { readonly [Name in FoundName]: string } = {
  named: 'A sentence that says who says so',
  unnamed: 'A sentence that does not',
};
