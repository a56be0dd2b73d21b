// One check in a list: not begun, begun, or done; the later one says when it does most good.
import { useStore } from '@nanostores/react';
import { noCheck } from '#record/check-record.ts';
import { checkOf, laterIsDue, type CheckName } from './checks.ts';
import styles from '#styles/status.module.css';
import { dayAndMonth } from '#lib/moment.ts';

export function CheckStatus({ name }: { readonly name: CheckName }) {
  const { form, finished } = useStore(checkOf(name), { ssr: () => noCheck });
  const end = useStore(checkOf('end'), { ssr: () => noCheck });
  const isDone = finished !== undefined;
  const due = name === 'later' && end.finished !== undefined ? laterIsDue(end.finished) : undefined;
  return (
    <span className={styles.status} data-progress={isDone ? 'done' : form ? 'started' : 'none'}>
      {isDone ? '✓ Done' : form ? 'Continue' : due ? `From ${dayAndMonth(due.from)}` : 'Not started'}
    </span>
  );
}
