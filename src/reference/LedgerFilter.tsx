// The ledger's filter, and the guard on its outcomes: they open once the lesson that asks for a guess is done, or, where
// review asks for it, once that is answered.
import { useStore } from '@nanostores/react';
import { useEffect, useMemo } from 'react';
import { capitalised, inWords } from '#lib/number-words.ts';
import { href } from '#lib/href.ts';
import { noProgress, watchLesson } from '#lesson/lesson-progress.ts';
import type { Outline } from '#record/outline.ts';
import styles from './LedgerFilter.module.css';
import { ListFilter, type FilterChoice, type Filter } from './ListFilter.tsx';
import { useRecords } from '#question/use-records.ts';

type Props = {
  /** The lesson that asks for the guesses. */
  readonly outline: Outline;
  readonly lesson: { readonly number: number; readonly address: string };
  /** The ids of the entries that review asks for. */
  readonly cards: readonly string[];
  /** The id of the list. */
  readonly list: string;
  readonly filters: readonly Filter[];
  /** What the outcome filter offers before it may tell outcomes apart, and after. */
  readonly guarded: readonly FilterChoice[];
  readonly outcomes: readonly FilterChoice[];
};

/** Shows how an entry ended, and lets the filter tell. */
function open(entry: Element): void {
  const details = entry.querySelector('details');
  if (details) details.open = true;
  const article = entry.querySelector<HTMLElement>('[data-ending]');
  if (article) article.dataset.outcome = `settled ${article.dataset.ending}`;
}

export function LedgerFilter({ outline, lesson, cards, list, filters, guarded, outcomes }: Props) {
  const [$progress, none] = useMemo(() => [watchLesson(outline), noProgress(outline)], [outline]);
  const { answered, questions } = useStore($progress, { ssr: () => none });
  const isDone = questions > 0 && answered === questions;
  const records = useRecords(cards.map((id) => `ledger/${id}`));
  const waiting = cards.filter((_id, index) => !records[index]?.attempts.length);
  const folded = waiting.join(' ');

  useEffect(() => {
    if (!isDone) return;
    const stillFolded = folded.split(' ');
    for (const entry of document.querySelectorAll(`#${list} > :has(details)`)) {
      if (!stillFolded.includes(entry.id)) open(entry);
    }
    // What opened above it has moved the entry that the address asks for.
    if (location.hash && scrollY > 0) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isDone, folded, list]);

  return (
    <>
      <p className={styles.note}>
        {isDone ? (
          <>
            You have done lesson {lesson.number}, so the outcomes are open.
            {waiting.length > 0 && (
              <>
                {' '}
                {capitalised(inWords(waiting.length))} {waiting.length === 1 ? 'stays' : 'stay'} hidden until{' '}
                <a href={href('/review/')}>review</a> has asked you for your guess.
              </>
            )}
          </>
        ) : (
          <>
            How each one ended is hidden, so that you can guess first. In{' '}
            <a href={lesson.address}>lesson {lesson.number}</a> you guess at some of them. After it the
            endings stay open, but for a few that review asks you about.
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
