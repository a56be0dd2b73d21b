// What this browser keeps of practice: its answers, as any item's are kept, and the sitting that was begun last.
import type { GradableItem } from '#quiz/kinds/graders.ts';
import { recordOf } from '#record/item-records.ts';
import type { Attempt } from '#record/item-record.ts';
import { sittingEntry } from '#record/other-entries.ts';
import type { Sighting } from '#record/review-record.ts';
import type { SittingRecord } from '#record/other/sitting-record.ts';
import { storeOf } from '#record/stores.ts';
import { keepAnswer, keepFreshAnswer, reviewOf } from '#review/reviews.ts';
import { sightingOf } from '#review/sightings.ts';
import type { Reviewable } from '#review/sitting.ts';
import type { LastRead } from './choose-texts.ts';

/** The sitting that was begun last. */
export const $sitting = storeOf(sittingEntry, 'practice');

/** Begins a sitting. Its moment is a whole second, as those of answers to texts read before are. */
export function beginSitting(texts: readonly string[], now: number): void {
  $sitting.set({ texts, changed: Math.floor(now / 1000) * 1000 });
}

/** How a text went when it was answered last, here or in review; two devices may both have kept a first answer. */
export function lastAnswer(id: string): Sighting | undefined {
  const answers = recordOf(id)
    .get()
    .attempts.flatMap((attempt) => sightingOf(attempt) ?? []);
  return [...answers, ...reviewOf(id).get().sightings].toSorted((one, other) => one.at - other.at).at(-1);
}

/** When each of the texts that were read was last answered. */
export function lastRead(texts: readonly { readonly id: string }[]): LastRead {
  return new Map(
    texts.flatMap(({ id }) => {
      const answer = lastAnswer(id);
      return answer ? [[id, answer.at] as const] : [];
    }),
  );
}

/** Where a sitting stands: its texts that were answered since it was begun, and those that were not. */
export function standOf({ texts, changed }: SittingRecord) {
  const isAnswered = (id: string) => (lastAnswer(id)?.at ?? -1) >= changed;
  return { answered: texts.filter(isAnswered), open: texts.filter((id) => !isAnswered(id)) };
}

/**
 * Keeps an answer: the first one to a text as its own, any other as how it went when it was asked again.
 * @param due the question that is due for which the text stands, if there is one: the answer counts for it, as in review
 */
export function keepPractised(
  item: GradableItem,
  hash: string,
  attempt: Attempt,
  due: Reviewable | undefined,
): Sighting | undefined {
  return due
    ? keepFreshAnswer(due.id, item, hash, attempt)
    : keepAnswer(item, hash, attempt, { ids: [item.id] });
}
