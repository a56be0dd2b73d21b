// The questions of a lesson, as the review page imports them when a sitting needs them.
import { importFrom } from '#lib/import-from.ts';
import type { Sources } from '#quiz/sources.ts';
import type { Item } from '#quiz/types.ts';

export type ReviewFile = {
  readonly items: readonly Item[];
  readonly sources: Sources;
};

/**
 * Imports some lessons' questions.
 * @param addresses one per lesson
 * @param tries how often it failed before
 * @throws when one cannot be had
 */
export async function importFiles(addresses: readonly string[], tries: number): Promise<ReviewFile> {
  // They are written by review/build/review-files.ts.
  const files = await Promise.all(
    addresses.map((address) => importFrom<{ readonly default: ReviewFile }>(address, tries)),
  );
  return {
    items: files.flatMap((file) => file.default.items),
    sources: Object.assign({}, ...files.map((file) => file.default.sources)),
  };
}
