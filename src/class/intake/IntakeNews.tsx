// The result of bringing something in: how much was taken in, a line for everything that did not simply open, and a way back.
import type { Intake, IntakeLine } from '../class.ts';
import type { IntakeNews as News } from './use-intake.ts';
import noticeStyles from '#styles/patterns/notice.module.css';
import styles from '../views/ClassDesk.module.css';
import { LongTask, type Progress } from '../views/LongTask.tsx';
import { Isolated } from '../views/Isolated.tsx';
import { WideTable } from '../views/WideTable.tsx';
import { grouped } from '../views/class-words.ts';
import { counted } from '#lib/format.ts';

type Props = {
  readonly progress: Progress | undefined;
  readonly intake: News;
  /** Undoes the load, and ends it where it runs. */
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
};

/** The most lines that are listed. */
const most = 200;

export function IntakeNews({ progress, intake, onUndo, onDismiss }: Props) {
  const load = typeof intake === 'object' ? intake : undefined;
  const lines = load?.lines ?? [];
  const shown = lines.slice(0, most);
  return (
    <div data-screen="">
      {progress && <LongTask what="Opening" progress={progress} />}
      <output className={styles.news}>
        {!progress && load && (
          <Isolated text={sumOf(load)} names={load.taken.map(({ receipt }) => receipt.pupil)} />
        )}
        {!progress && intake === 'undone' && 'The load is undone: the class is as it was before it.'}
      </output>
      {(progress ?? load?.undo) && (
        <p className={styles.actions}>
          <button type="button" onClick={onUndo}>
            {progress ? 'Stop and undo this load' : 'Undo this load'}
          </button>
        </p>
      )}
      {lines.length > 0 && (
        <div className={noticeStyles.notice}>
          <h3 id="not-open">What did not simply open</h3>
          <WideTable name="not-open">
            <ul className={styles.lines}>
              {shown.map((line, index) => (
                <li key={index}>
                  <b>
                    <bdi>{line.source}</bdi>
                  </b>{' '}
                  {line.reason}
                </li>
              ))}
            </ul>
          </WideTable>
          {lines.length > shown.length && <p>And {grouped(lines.length - shown.length)} more.</p>}
          <button type="button" onClick={onDismiss}>
            Clear this list
          </button>
        </div>
      )}
    </div>
  );
}

const statuses: readonly [IntakeLine['status'], (count: number) => string][] = [
  ['again', (count) => `${counted(count, 'is', 'are')} here already`],
  ['waiting', (count) => `${counted(count, 'waits', 'wait')} for the rest of it`],
  ['locked', (count) => `${counted(count, 'is', 'are')} locked`],
  ['refused', (count) => `${grouped(count)} did not open`],
];

/** "24 receipts taken in, 2 did not open." */
function sumOf({ taken, lines }: Intake): string {
  const parts = statuses.flatMap(([status, say]) => {
    const count = lines.filter((line) => line.status === status).length;
    return count > 0 ? [say(count)] : [];
  });
  const names = taken.map(({ receipt }) => receipt.pupil);
  const taking =
    taken.length === 0
      ? 'No receipt taken in'
      : taken.length <= 3
        ? `Taken in: ${names.join(', ')}`
        : `${grouped(taken.length)} receipts taken in`;
  return `${[taking, ...parts].join('; ')}.`;
}
