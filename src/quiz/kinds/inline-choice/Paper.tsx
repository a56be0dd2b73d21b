import { Fragment } from 'react';
import { paperParts } from '../../paper/read-paper.ts';
import { LetteredList } from '../../paper/PaperParts.tsx';
import styles from './Paper.module.css';
import { RichText } from '../../RichText.tsx';
import type { KindPaper, PaperProps } from '../paper-view.ts';

function InlineChoicePaper({ item, sources }: PaperProps<'inline-choice'>) {
  const rows = paperParts(item);
  const blankOf = (id: string) => item.blanks.find((blank) => blank.id === id);
  return (
    <>
      {item.lines.map((line) => (
        <p key={line} className={styles.built}>
          {line.split(/\{([a-z-]+)\}/).map((part, place) => (
            <Fragment key={place}>
              {place % 2 === 0 ? (
                <RichText text={part} sources={sources} links={false} />
              ) : (
                <span className={styles.gap}>{rows.find(({ id }) => id === part)?.mark}</span>
              )}
            </Fragment>
          ))}
        </p>
      ))}
      {item.meter?.words && <p className={styles.most}>At most {item.meter.words} words.</p>}
      <ol className={styles.blanks}>
        {rows.map(({ mark, id, letters }) => (
          <li key={id}>
            <p>
              <b>{mark}</b> {blankOf(id)?.label}
            </p>
            <LetteredList letters={letters} parts={blankOf(id)?.options ?? []} sources={sources} isTight />
          </li>
        ))}
      </ol>
    </>
  );
}

export const inlineChoicePaper: KindPaper<'inline-choice'> = {
  Paper: InlineChoicePaper,
  instruction: () => 'Circle one letter for each gap',
};
