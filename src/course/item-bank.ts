// Every question in the form that progress, review and the class desk sum up.
import type { BankItem } from '#quiz/bank.ts';
import { isScored } from '#quiz/scored.ts';
import { countedIn, temptingIn } from '#quiz/projections.ts';
import { plainText } from '#quiz/rich-text.ts';
import { questionOf } from '#quiz/question-of.ts';
import type { Item } from '#quiz/types.ts';
import { itemHash } from './item-hash.ts';
import { getContent } from './index.ts';

/** The questions of the lessons, in their order and in that of their places in them. */
export function bank(): BankItem[] {
  const { lessons, items } = getContent();
  return lessons.flatMap((lesson) =>
    lesson.steps
      .flatMap((step) => step.items)
      .flatMap(({ id, role }) => {
        const item = role === 'own' ? items.get(id) : undefined;
        return item ? [bankItem(item, lesson.slug, lesson.topic)] : [];
      }),
  );
}

/** One question in that form. */
export function bankItem(item: Item, lesson: string, topic: string): BankItem {
  const { id, objective, kind, verdict, confidence } = item;
  const { outcome } = countedIn(item);
  return {
    id,
    hash: itemHash(item),
    lesson,
    topic,
    objective,
    kind,
    verdict,
    isScored: isScored(item),
    ...(outcome === undefined ? {} : { outcome }),
    asksConfidence: confidence,
    question: plainText(questionOf(item)),
    tempting: temptingIn(item),
  };
}
