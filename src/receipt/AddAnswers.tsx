// Where a browser keeps nothing, answers come here in the file that each lesson offers.
import { useId, useState, type ReactNode } from 'react';
import { fileLine } from '#lib/foreign/foreign-name.ts';
import { refresh } from '#own-report/own-reports.ts';
import { bringInWork } from '#backup/import/import-entries.ts';
import { openChosen } from '#backup/import/open-file.ts';
import { counted } from '#lib/format.ts';
import noticeStyles from '#styles/patterns/notice.module.css';
import styles from './AddAnswers.module.css';

type Added = { readonly isAdded: boolean; readonly problem?: string };

async function addFile(file: File): Promise<Added> {
  const opened = await openChosen(file);
  if (opened.status === 'refused')
    return { isAdded: false, problem: `${fileLine(file.name)}: ${opened.reason}` };
  const { here, unread } = bringInWork(opened.entries);
  if (unread === 0) return { isAdded: here > 0 };
  return {
    isAdded: here > 0,
    problem: `${fileLine(file.name)}: ${counted(unread, 'answer')} in it cannot be read.`,
  };
}

export function AddAnswers({ advice }: { readonly advice: ReactNode }) {
  const id = useId();
  const [news, setNews] = useState('');
  const add = async (files: readonly File[]) => {
    const added = await Promise.all(files.map(addFile));
    refresh();
    const isAny = added.some(({ isAdded }) => isAdded);
    const problems = added.flatMap(({ problem }) => problem ?? []);
    setNews([isAny ? 'The answers are added.' : 'Nothing was added.', ...problems].join(' '));
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
