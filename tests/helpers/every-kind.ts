// As few lessons as hold every kind of question between them: each kind looks the same wherever it stands.
import { content, questionsOf } from './learner.ts';

/** Their addresses; fails where a kind stands in no lesson. */
export function lessonsWithEveryKind(): string[] {
  const kindsOf = (slug: string) => new Set(questionsOf(slug).map(({ item }) => item.kind));
  const missing = new Set([...content.items.values()].map(({ kind }) => kind));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const news = (slug: string) => [...kindsOf(slug)].filter((kind) => missing.has(kind)).length;
    const [best] = content.lessons.toSorted((one, other) => news(other.slug) - news(one.slug));
    if (!best || news(best.slug) === 0) throw new Error(`no lesson holds ${[...missing].join(', ')}`);
    chosen.push(best.slug);
    for (const kind of kindsOf(best.slug)) missing.delete(kind);
  }
  return chosen;
}
