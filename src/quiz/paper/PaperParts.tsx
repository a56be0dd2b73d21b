// What questions on paper are put together from: letters to circle, rows, lines to write on, a scale to mark.
import type { ReactNode } from 'react';
import type { PaperLetter, PaperRow } from './read-paper.ts';
import styles from './PaperParts.module.css';
import { RichText } from '../RichText.tsx';
import type { Sources } from '../sources.ts';

type Part = { readonly id: string; readonly text: string };

const textOf = (parts: readonly Part[], id: string) => parts.find((part) => part.id === id)?.text ?? id;

/** A letter to circle. */
export const Letter = ({ children }: { readonly children: ReactNode }) => (
  <b className={styles.letter}>{children}</b>
);

type ListProps = {
  readonly letters: readonly PaperLetter[];
  /** What the letters stand for, in any order. */
  readonly parts: readonly Part[];
  readonly sources: Sources;
  /** Short ones stand side by side. */
  readonly isTight?: boolean;
};

/** What each letter stands for. */
export function LetteredList({ letters, parts, sources, isTight = false }: ListProps) {
  return (
    <ol className={isTight ? styles.tight : styles.list}>
      {letters.map(({ mark, id }) => (
        <li key={id}>
          <Letter>{mark}</Letter>{' '}
          <span>
            <RichText text={withoutMark(textOf(parts, id), mark)} sources={sources} links={false} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A scale of letters names its own: "A, completely reliable" under A. */
const withoutMark = (text: string, mark: string) => (text.startsWith(`${mark}, `) ? text.slice(3) : text);

type RowsProps = {
  readonly rows: readonly PaperRow[];
  /** What stands in the rows, in any order. */
  readonly parts: readonly Part[];
  readonly sources: Sources;
};

/** Numbered rows, each with the letters to choose from. */
export function RowsToLetter({ rows, parts, sources }: RowsProps) {
  return (
    <ol className={styles.numbered}>
      {rows.map(({ mark, id, letters }) => (
        <li key={id}>
          <b>{mark}</b>
          <span>
            <RichText text={textOf(parts, id)} sources={sources} links={false} />
          </span>
          <span className={styles.choices}>
            {letters.map((letter) => (
              <Letter key={letter.id}>{letter.mark}</Letter>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Ruled lines for a hand to write on. */
export function Lines({ count }: { readonly count: number }) {
  return (
    <div className={styles.lines}>
      {Array.from({ length: count }, (_line, index) => (
        <i key={index} />
      ))}
    </div>
  );
}

type EndsProps = { readonly low: string; readonly high: string };

/** What 0 and 100 stand for. */
export function Ends({ low, high }: EndsProps) {
  return (
    <p className={styles.ends}>
      <span>{`0 = ${low}`}</span> <span>{`100 = ${high}`}</span>
    </p>
  );
}

/** A line from 0 to 100, marked at every ten, and a box for the number. */
export function Percent({ low, high }: EndsProps) {
  return (
    <div className={styles.percent}>
      <div>
        <p className={styles.scale} aria-hidden="true">
          {Array.from({ length: 11 }, (_mark, index) => (
            <span key={index}>{index * 10}</span>
          ))}
        </p>
        <Ends low={low} high={high} />
      </div>
      <i />
    </div>
  );
}
