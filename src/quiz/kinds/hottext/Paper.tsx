import { Fragment } from 'react';
import { paperParts } from '../../paper/read-paper.ts';
import { Letter } from '../../paper/PaperParts.tsx';
import styles from './Paper.module.css';
import { flatSegments } from '../../rich-text.ts';
import { refLabel } from '../../sources.ts';
import type { KindPaper, PaperProps } from '../paper-view.ts';
import { noWords } from './grade.ts';

function HottextPaper({ item, sources }: PaperProps<'hottext'>) {
  const letters = paperParts(item).flatMap((row) => row.letters);
  const markOf = (word: string) => letters.find(({ id }) => id === word)?.mark;
  return (
    <>
      {item.passages.map((passage) => (
        <p key={passage.text} className={styles.passage}>
          <b>{refLabel(passage.from, sources)}</b>{' '}
          {flatSegments(passage.text).map((segment, index) => (
            <Fragment key={index}>
              {segment.type === 'token' ? (
                <span className={styles.word}>
                  <Letter>{markOf(segment.id)}</Letter> <u>{segment.text}</u>
                </span>
              ) : (
                segment.text
              )}
            </Fragment>
          ))}
        </p>
      ))}
      <p className={styles.passage}>
        <Letter>{markOf(noWords)}</Letter> {item.none.text}
      </p>
    </>
  );
}

export const hottextPaper: KindPaper<'hottext'> = {
  Paper: HottextPaper,
  instruction: () => 'Circle the letters of the words you mean',
};
