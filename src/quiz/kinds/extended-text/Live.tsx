import type { LiveProps } from '../view.ts';
import { criteriaFound, readText } from './grade.ts';
import styles from './View.module.css';

/** What a rule that only knows words did not see in the text: a hint, shown once it is compared. */
export function Hints({ item, fields }: LiveProps<'extended-text'>) {
  const text = readText(fields) ?? '';
  const found = criteriaFound(item, text);
  const missed = item.criteria.filter((criterion) => criterion.looksFor && !found.includes(criterion.id));
  if (!text || missed.length === 0) return null;
  return (
    <p className={styles.hint} data-after>
      A rule that only knows words did not see these in your text. You may know better:{' '}
      {missed.map((criterion) => criterion.text).join(' ')}
    </p>
  );
}
