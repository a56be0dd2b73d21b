// What an item rests on, and all it may rest on.
import type { Item } from '#quiz/types.ts';
import type { Content } from './content-types.ts';
import { reportRef } from './reports/spans.ts';

/** Every paragraph and card an item refers to, in the order it does. */
export function refsOf(item: Item): string[] {
  const refs: string[] = [];
  JSON.stringify(item, (key, value: unknown) => {
    if (key === 'evidence' && Array.isArray(value))
      refs.push(...value.filter((ref) => typeof ref === 'string'));
    return value;
  });
  return [...new Set(refs)];
}

/** Everything outside the article that evidence may cite, by its reference. */
export function citable({ caseFile, ledger, trail }: Pick<Content, 'caseFile' | 'ledger' | 'trail'>) {
  return [
    ...caseFile.map(({ id, short, quotes }) => ({ ref: id, short, quotes })),
    ...ledger.map(({ id, short, quotes }) => ({ ref: `ledger/${id}`, short, quotes })),
    ...trail.map(({ id, short, quotes }) => ({ ref: `trail/${id}`, short, quotes })),
  ];
}

/** Whatever evidence may name: the paragraphs, and everything else that may be cited. */
export const knownRefs = (content: Content): string[] => [
  ...content.paragraphs.map(({ id }) => id),
  ...citable(content).map(({ ref }) => ref),
  ...content.reports.flatMap(({ slug, paragraphs }) => paragraphs.map(({ id }) => reportRef(slug, id))),
];
