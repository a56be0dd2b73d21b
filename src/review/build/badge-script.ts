// The script behind the number beside "Review", with what review may ask written in front of it.
import { getContent } from '#course/index.ts';
// oxlint-disable-next-line import/default -- see build/standalone.ts
import badge from '../review-badge.ts?standalone';
import type { ReviewFacts } from '../review-badge.ts';
import { cardsOf } from './card-items.ts';
import { reviewMarks } from './reviewable.ts';

export function badgeScript(): string {
  const content = getContent();
  const facts: ReviewFacts = { marks: reviewMarks(content), cards: cardsOf(content) };
  return `const REVIEW_FACTS=${JSON.stringify(facts)};${badge}`;
}
