// The details of a section: open where there is room, and behind a line on a phone, where the report of a whole course is long.
import { useSyncExternalStore, type ReactNode } from 'react';
import foldStyles from '#styles/patterns/fold.module.css';
import reportStyles from '../ProgressReport.module.css';

const room = () => matchMedia('(width >= 52rem)');

function watchRoom(changed: () => void): () => void {
  const query = room();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

type Props = { readonly line: string; readonly children: ReactNode };

/** On paper, too, everything is open. */
export function Fold({ line, children }: Props) {
  const isWide = useSyncExternalStore(watchRoom, () => room().matches);
  return isWide ? (
    children
  ) : (
    <details className={`${foldStyles.fold} ${reportStyles.fold} fold`}>
      <summary>{line}</summary>
      {children}
    </details>
  );
}
