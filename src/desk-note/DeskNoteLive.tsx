// The React part of a desk note: it keeps what is typed, counts words, gives hints when asked, prints and saves.
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import { NotSaved } from '#backup/NotSaved.tsx';
import { emptyParts, notePartOf, noteText, type Criterion, type NotePart } from '#quiz/desk-note.ts';
import type { Hint, NoteStory } from './note-hints.ts';
import { download } from '#lib/download.ts';
import { keepAsIs, recordOf } from '#record/item-records.ts';
import { emptyRecord, withAttempt, withRetry } from '#record/item-record.ts';
import { HintList } from '#quiz/form/HintList.tsx';
import styles from './DeskNoteLive.module.css';
import { catchUpOnWaking } from './catch-up.ts';
import { echoNote } from './note-form.ts';
import { afterPaint, followItems, restore, type Keeper } from '#question/item-events.ts';
import { readFields } from '#question/item-form.ts';

type Props = {
  readonly task: NoteStory & {
    readonly id: string;
    readonly title: string;
    readonly source: string;
  };
  readonly rubric: readonly Criterion[];
  /** Where it is kept. */
  readonly placement: string;
};

export function DeskNoteLive({ task, rubric, placement }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const record = useStore(recordOf(placement), { ssr: () => emptyRecord });
  const [hints, setHints] = useState<readonly Hint[]>();
  const [isOutOfReach, setIsOutOfReach] = useState(false);
  const [missing, setMissing] = useState<readonly NotePart[]>([]);
  const form = () => place.current?.closest('form') ?? undefined;
  /** What the form holds: the newest version of the note. */
  const held = () => {
    const element = form();
    return element ? readFields(element) : [];
  };

  useEffect(() => {
    const element = place.current?.closest('form');
    if (!element) return undefined;
    const $record = recordOf(placement);
    let isOwn = false;
    const keeper: Keeper = {
      get: () => $record.get(),
      set: (_form, next) => {
        isOwn = true;
        keepAsIs(placement, next);
        isOwn = false;
      },
    };
    const ending = new AbortController();
    element.setAttribute('data-live', '');
    followItems(element, keeper, () => true, ending.signal);
    restore(element, keeper);
    // What this tab did is in the form already; what another tab did is not.
    const unbind = $record.listen(() => {
      if (!isOwn) restore(element, keeper);
    });
    catchUpOnWaking(placement, ending.signal);
    return () => {
      ending.abort();
      unbind();
      element.removeAttribute('data-live');
    };
  }, [placement]);

  useEffect(() => {
    const element = place.current?.closest('form');
    const fields = record.draft ?? record.attempts.at(-1)?.fields ?? [];
    if (element) echoNote(element, fields, rubric);
  }, [record, rubric]);

  const ask = async () => {
    setMissing([]);
    try {
      // The rules are a twentieth of the page's scripts, so they are loaded when somebody asks.
      const { hintsFor } = await import('./note-hints.ts');
      setHints(hintsFor(held(), task));
      setIsOutOfReach(false);
      // Move focus to the hints, each time somebody asks.
      afterPaint(() => form()?.querySelector<HTMLElement>('[data-hints]')?.focus());
    } catch {
      setIsOutOfReach(true);
    }
  };
  const finish = () => {
    const now = Date.now();
    const answered = withAttempt(recordOf(placement).get(), task.id, { at: now, fields: held() });
    // It stays open: a note may be mended after it was compared.
    keepAsIs(placement, withRetry(answered, held(), now));
    setMissing([]);
    form()?.querySelector<HTMLElement>('[data-scores]')?.focus();
  };
  const tryToFinish = () => {
    const open = emptyParts(held());
    setMissing(open);
    if (open.length === 0) finish();
  };
  const print = () => {
    const element = form();
    if (!element) return;
    addEventListener('afterprint', () => delete element.dataset.byItself, { once: true });
    element.dataset.byItself = '';
    window.print();
  };
  const save = () => {
    download(`desk-note-${task.id}.txt`, noteText(held(), task, rubric), 'text/plain;charset=utf-8');
  };

  return (
    <div ref={place} className={styles.live}>
      <div className={styles.actions}>
        <button type="button" onClick={() => void ask()}>
          {hints ? 'Look again' : 'Ask for hints'}
        </button>
        <button type="button" onClick={print}>
          Print this note
        </button>
        <button type="button" onClick={save}>
          Save as text
        </button>
        {record.attempts.length === 0 && (
          <button type="button" data-main onClick={tryToFinish}>
            It is written
          </button>
        )}
      </div>
      <NotSaved />
      <div role="alert">
        {isOutOfReach && (
          <p className={styles.missing}>
            The hints could not be fetched. Your note is kept; ask again when the network is back.
          </p>
        )}
        {missing.length > 0 && (
          <p className={styles.missing}>
            Still empty: {missing.map(({ label }) => label.toLowerCase()).join(', ')}.{' '}
            <button type="button" onClick={finish}>
              It is written all the same
            </button>
          </p>
        )}
      </div>
      {hints && (
        <HintList
          hints={hints.map(({ part, text }) => ({
            field: `${task.id}-${part}`,
            label: notePartOf(part).label,
            text,
          }))}
        />
      )}
    </div>
  );
}
