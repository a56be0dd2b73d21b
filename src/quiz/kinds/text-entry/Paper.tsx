import { Fragment } from 'react';
import styles from './Paper.module.css';
import { RichText } from '../../RichText.tsx';
import type { KindPaper, PaperProps } from '../paper-view.ts';

/** A ruled line to write on, where the word goes. */
function TextEntryPaper({ item, sources }: PaperProps<'text-entry'>) {
  return (
    <p className={styles.line}>
      {item.line.split('{gap}').map((part, index) => (
        <Fragment key={part}>
          {index > 0 && <span className={styles.gap}>{'\u00A0'.repeat(24)}</span>}
          <RichText text={part} sources={sources} links={false} />
        </Fragment>
      ))}
    </p>
  );
}

export const textEntryPaper: KindPaper<'text-entry'> = {
  Paper: TextEntryPaper,
  instruction: () => 'Write one word',
};
