// The ledger's filter, and the guard on its outcomes: they open once the lesson that asks for a guess is done.
import { useStore } from '@nanostores/react';
import { useEffect, useMemo } from 'react';
import { noProgress, watchLesson, type Outline } from '../stores/lessons.ts';
import styles from './LedgerFilter.module.css';
import { ListFilter, type Choice, type Filter } from './ListFilter.tsx';

type Props = {
  /** The lesson that asks for the guesses. */
  readonly outline: Outline;
  readonly lesson: { readonly number: number; readonly address: string };
  /** The id of the list. */
  readonly list: string;
  readonly filters: readonly Filter[];
  /** What the outcome filter offers before it may tell outcomes apart, and after. */
  readonly guarded: readonly Choice[];
  readonly outcomes: readonly Choice[];
};

export function LedgerFilter({ outline, lesson, list, filters, guarded, outcomes }: Props) {
  const [$progress, none] = useMemo(() => [watchLesson(outline), noProgress(outline)], [outline]);
  const { answered, questions } = useStore($progress, { ssr: () => none });
  const isDone = questions > 0 && answered === questions;

  useEffect(() => {
    if (!isDone) return;
    for (const outcome of document.querySelectorAll<HTMLDetailsElement>(`#${list} details`))
      outcome.open = true;
    // What opened above it has moved the entry that the address asks for.
    if (location.hash && scrollY > 0) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isDone, list]);

  return (
    <>
      <p className={styles.note}>
        {isDone ? (
          `You have done lesson ${lesson.number}, so the outcomes are open.`
        ) : (
          <>
            How each one ended is folded away, so that you can guess first. In{' '}
            <a href={lesson.address}>lesson {lesson.number}</a> you guess at eight of them; after it,
            everything here stays open.
          </>
        )}
      </p>
      <ListFilter
        list={list}
        filters={[...filters, { name: 'outcome', label: 'Outcome', choices: isDone ? outcomes : guarded }]}
      />
    </>
  );
}
