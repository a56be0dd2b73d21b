// The texts for practice, and the questions of lessons that train the same, as their page knows them.
import { familyItemId } from '#course/families/family-items.ts';
import { itemHash } from '#course/item-hash.ts';
import { timeOf } from '#lib/times/reading-time.ts';
import { workOf } from '#quiz/projections.ts';
import type { Item } from '#quiz/types.ts';
import { isReviewable } from '#review/build/reviewable.ts';
import type { Reviewable } from '#review/sitting.ts';
import { content } from '../tools/content.ts';

const { families, lessons, items } = content;

const factsOf = (item: Item, lesson: string, topic: string): Reviewable => ({
  id: item.id,
  hash: itemHash(item),
  lesson,
  topic,
  objective: `${lesson}/${item.objective}`,
  time: timeOf(workOf(item)),
  verdict: item.verdict,
});

export const practiceTexts: readonly Reviewable[] = families.flatMap(({ id, lesson, topic, texts }) =>
  texts
    .filter(({ use }) => use === 'practice')
    .flatMap((text) => {
      const item = items.get(familyItemId(id, text.id));
      return item ? [factsOf(item, lesson, topic)] : [];
    }),
);

export const practisedQuestions: readonly Reviewable[] = lessons
  .flatMap(({ slug, topic, steps }) =>
    steps
      .flatMap((step) => step.items)
      .flatMap(({ id, role }) => {
        const item = items.get(id);
        return role === 'own' && item && isReviewable(item) ? [factsOf(item, slug, topic)] : [];
      }),
  )
  .filter(({ objective }) => practiceTexts.some((text) => text.objective === objective));
