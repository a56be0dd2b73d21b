// The questions of a lesson, as the review page imports them when a sitting needs them.
import type { Sources } from '#quiz/sources.ts';
import type { Item } from '#quiz/types.ts';

export type ReviewFile = {
  readonly items: readonly Item[];
  readonly sources: Sources;
};

/**
 * Imports some lessons' questions.
 * @param addresses one per lesson
 * @param tries how often it failed before: some browsers remember a failed import under its address
 * @throws when one cannot be had
 */
export async function importFiles(addresses: readonly string[], tries: number): Promise<ReviewFile> {
  const files = await Promise.all(
    addresses.map(async (address) => {
      // The boundary to files that this site's own build has written; see review/build/review-files.ts.
      const module = (await import(/* @vite-ignore */ tries > 0 ? `${address}?again=${tries}` : address)) as {
        default: ReviewFile;
      };
      return module.default;
    }),
  );
  return {
    items: files.flatMap(({ items }) => items),
    sources: Object.assign({}, ...files.map(({ sources }) => sources)),
  };
}
