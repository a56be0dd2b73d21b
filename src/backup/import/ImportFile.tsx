// Takes a file with a record, shows what it would change before anything does, and takes it back if asked.
import { useRef, useState, type DragEvent } from 'react';
import { flushSync } from 'react-dom';
import { bringIn, undoImport } from './import-entries.ts';
import { openChosen } from './open-file.ts';
import { planImport } from './import-plan.ts';
import { summarise, type Part } from './import-summary.ts';
import { isItemKey, learnerKey } from '#record/storage-keys.ts';
import { fileLine } from '#lib/foreign/foreign-name.ts';
import { nicknameIn } from '#record/learner.ts';
import { storage } from '#record/persistence.ts';
import { recordChanged } from '../whole-record.ts';
import { counted } from '#lib/format.ts';
import { ImportPreview, type Preview } from './ImportPreview.tsx';
import buttonStyles from '#styles/patterns/button.module.css';
import noticeStyles from '#styles/patterns/notice.module.css';
import keepStyles from '../Keep.module.css';
import styles from './ImportFile.module.css';
import { useRecordMoment } from '../use-record-moment.ts';

type Props = {
  /** The lessons in the order of the course. */
  readonly lessons: readonly Part[];
  /** The fingerprint of each question as it stands, by its id. */
  readonly hashes: Readonly<Record<string, string>>;
};

type State =
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly name: string; readonly reason: string }
  | { readonly status: 'preview'; readonly preview: Preview }
  | { readonly status: 'done'; readonly changes: ReturnType<typeof bringIn> }
  | { readonly status: 'back'; readonly left: number };

async function look(file: File, { lessons, hashes }: Props): Promise<State> {
  const opened = await openChosen(file);
  if (opened.status === 'refused') return { ...opened, name: fileLine(file.name) };
  const { entries, strangers, made } = opened;
  const plan = planImport(entries, storage.get);
  const [theirs, mine] = [nicknameIn(entries.get(learnerKey)), nicknameIn(storage.get(learnerKey))];
  const names = theirs && mine && theirs !== mine ? ([theirs, mine] as const) : undefined;
  const summary = summarise(plan, entries, lessons, hashes);
  return {
    status: 'preview',
    preview: { name: fileLine(file.name), made, entries, strangers, summary, names },
  };
}

export function ImportFile(props: Props) {
  const isLive = useRecordMoment() !== undefined;
  const [state, setState] = useState<State>({ status: 'waiting' });
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const outcome = useRef<HTMLElement>(null);

  /** Move focus to the result. */
  const show = (next: State) => {
    flushSync(() => setState(next));
    (outcome.current ?? input.current)?.focus();
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const next = await look(file, props);
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
    show(next);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const apply = ({ entries }: Preview) => {
    const changes = bringIn(entries);
    recordChanged();
    show({ status: 'done', changes });
  };
  const undo = (changes: ReturnType<typeof bringIn>) => {
    const left = undoImport(changes);
    recordChanged();
    show({ status: 'back', left });
  };

  return (
    <div className={`${buttonStyles.all} ${keepStyles.part}`}>
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={hover}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
          <label>
            <span>Choose a file, or drop one here</span>
            <input
              ref={input}
              type="file"
              accept=".json,application/json"
              disabled={!isLive}
              onChange={(event) => void take(event.currentTarget.files?.[0])}
            />
          </label>
        </form>
      </div>
      {state.status !== 'waiting' && (
        <section ref={outcome} tabIndex={-1} className={styles.outcome} aria-label="What has come of it">
          {state.status === 'refused' && (
            <p className={`${noticeStyles.notice} ${styles.refused}`}>
              <b>
                <bdi>{state.name}</bdi> was not brought in.
              </b>{' '}
              {state.reason} Nothing has changed here.
            </p>
          )}
          {state.status === 'preview' && (
            <ImportPreview
              preview={state.preview}
              onBring={() => apply(state.preview)}
              onLeave={() => show({ status: 'waiting' })}
            />
          )}
          {state.status === 'done' && (
            <div>
              <p>
                <b>{broughtInWords(state.changes)}</b> As long as this page is open, you can take it back.
              </p>
              <button type="button" onClick={() => undo(state.changes)}>
                Take it back
              </button>
            </div>
          )}
          {state.status === 'back' && (
            <p>
              <b>Taken back.</b>{' '}
              {state.left === 0 ? 'Everything is as it was before.' : leftInWords(state.left)}
            </p>
          )}
        </section>
      )}
    </div>
  );
}

function broughtInWords(changes: ReturnType<typeof bringIn>): string {
  const answers = changes.filter(({ key }) => isItemKey(key)).length;
  return answers === 0 ? 'Brought in.' : `Brought in: ${counted(answers, 'answer')}.`;
}

function leftInWords(left: number): string {
  return `${left === 1 ? 'One entry was' : `${left} entries were`} worked on since and left alone; the rest is as it was before.`;
}
