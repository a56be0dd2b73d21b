// Where a browser keeps nothing, answers come here in the file that each lesson offers.
import { useId, useState, type ReactNode } from 'react';
import { takeInAnswers } from '#backup/answers-file.ts';
import noticeStyles from '#styles/patterns/notice.module.css';
import styles from './AddAnswers.module.css';

export function AddAnswers({ advice }: { readonly advice: ReactNode }) {
  const id = useId();
  const [news, setNews] = useState('');
  const add = async (files: readonly File[]) => {
    const counts = await Promise.all(files.map(async (file) => takeInAnswers(await file.text())));
    const bad = counts.filter((count) => count === undefined).length;
    const entries = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const failed =
      bad === 0 ? '' : ` ${bad === 1 ? 'One file holds' : `${bad} files hold`} no answers of this site.`;
    setNews(`${entries === 0 ? 'Nothing was added.' : 'The answers are added.'}${failed}`);
  };
  return (
    <section className={`${noticeStyles.notice} ${styles.answers}`} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>This browser forgets between two pages</h3>
      {advice}
      <label htmlFor={id}>Add answers from files</label>{' '}
      <input
        id={id}
        type="file"
        multiple
        accept=".json,application/json"
        onChange={({ target }) => void add([...(target.files ?? [])])}
      />
      <output>{news}</output>
    </section>
  );
}
