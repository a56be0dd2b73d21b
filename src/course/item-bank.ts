// Every question in the form that progress, review and a teacher's desk sum up.
import type { BankItem } from '#quiz/bank.ts';
import { originsFor } from '#quiz/kinds/trace/grade.ts';
import { isScored } from '#quiz/is-scored.ts';
import { plainText } from '#quiz/rich-text.ts';
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
  const { id, objective, kind, verdict, confidence, plain } = item;
  return {
    id,
    hash: itemHash(item),
    lesson,
    topic,
    objective,
    kind,
    verdict,
    isScored: isScored(item),
    ...(item.kind === 'slider' && item.outcome !== undefined ? { outcome: item.outcome } : {}),
    asksConfidence: confidence,
    plain: plainText(plain),
    tempting: temptingIn(item),
  };
}

type Coded = { readonly misconception?: string | undefined };
type Tempting = BankItem['tempting'][number];

/** One entry for every value of a control that rests on a misconception. */
function temptingIn(item: Item): Tempting[] {
  const coded = (name: string, value: string, answer: Coded | undefined): Tempting[] =>
    answer?.misconception ? [[name, value, answer.misconception]] : [];
  switch (item.kind) {
    case 'choice':
      return item.options.flatMap((option) => coded('choice', option.id, option));
    case 'hottext':
      return [...item.words, { ...item.none, id: 'none' }].flatMap((word) => coded('words', word.id, word));
    case 'inline-choice':
      return item.blanks.flatMap((blank) =>
        blank.options.flatMap((option) => coded(`blank.${blank.id}`, option.id, option)),
      );
    case 'order':
      return item.rows.flatMap((row, place) =>
        item.rows.flatMap((_, other) =>
          other === place ? [] : coded(`place.${row.id}`, String(other + 1), row.misplaced),
        ),
      );
    case 'match':
      return item.sources.flatMap((source) =>
        item.targets.flatMap(({ id }) =>
          coded(`pair.${source.id}`, id, source.answers[id] ?? source.otherwise),
        ),
      );
    case 'trace':
      return item.copies.flatMap((copy) =>
        originsFor<{ readonly id: string }>(item, copy.id).flatMap(({ id }) =>
          coded(`pair.${copy.id}`, id, copy.answers[id] ?? copy.otherwise),
        ),
      );
    default:
      return [];
  }
}
