import type { Fields } from '../../fields.ts';
import { criteriaFound, readText, type GradableText } from './grade.ts';
import styles from './View.module.css';

export type LiveText = GradableText & {
  readonly criteria: readonly {
    readonly id: string;
    readonly text: string;
    readonly looksFor?: readonly string[] | undefined;
  }[];
};

type Props = { readonly item: LiveText; readonly fields: Fields };

/** What a rule that only knows words did not see in the text: a hint, shown once it is compared. */
export function Hints({ item, fields }: Props) {
  const text = readText(fields) ?? '';
  const found = criteriaFound(item, text);
  const missed = item.criteria.filter((criterion) => criterion.looksFor && !found.includes(criterion.id));
  if (!text || missed.length === 0) return null;
  return (
    <p className={styles.hint} data-after>
      This page only looks for certain words, and did not find these parts. You may know better:{' '}
      {missed.map((criterion) => criterion.text).join(' ')}
    </p>
  );
}
