// What the review page needs: facts of every question to choose from, and one file per lesson with the questions themselves.
import { createHash } from 'node:crypto';
import type { ReviewFile } from '../../stores/review-file.ts';
import type { Reviewable } from '../../stores/review-sitting.ts';
import { bank } from './bank.ts';
import { getContent, getItem, sourcesFor } from './index.ts';
import { isReviewable } from './reviewable.ts';

/** Every question that review may ask, in the order of the course. */
export function reviewables(): Reviewable[] {
  return bank()
    .filter(({ id }) => isReviewable(getItem(id)))
    .map(({ id, hash, lesson, topic, kind, verdict }) => ({ id, hash, lesson, topic, kind, verdict }));
}

export type NamedFile = {
  readonly lesson: string;
  /** Changes with what is in it, so that no browser's cache keeps an old one. */
  readonly name: string;
  readonly text: string;
};

/** The questions of each lesson as a script to import: pages of this site may fetch nothing else. */
export function reviewFiles(): NamedFile[] {
  return getContent().lessons.flatMap(({ slug }) => {
    const items = reviewables()
      .filter(({ lesson }) => lesson === slug)
      .map(({ id }) => getItem(id));
    if (items.length === 0) return [];
    const file: ReviewFile = {
      items,
      sources: Object.assign({}, ...items.map(sourcesFor)),
    };
    const text = `export default ${JSON.stringify(file)};`;
    const mark = createHash('sha256').update(text).digest('hex').slice(0, 8);
    return [{ lesson: slug, name: `${slug}.${mark}`, text }];
  });
}
