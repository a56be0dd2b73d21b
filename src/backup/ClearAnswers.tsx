// Forgets everything this browser keeps for the site, after asking once.
import { useRef, useState, useSyncExternalStore } from 'react';
import { forgetAnswers } from './forget.ts';
import { OutsideFrames } from '#lib/OutsideFrames.tsx';
import dialogStyles from '#styles/patterns/dialog.module.css';
import styles from './ClearAnswers.module.css';

const nothingChanges = () => () => {};

export function ClearAnswers() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isDone, setIsDone] = useState(false);
  // A button that does nothing yet says so.
  const isLive = useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  );
  return (
    <div className={styles.clear}>
      <OutsideFrames>
        <button type="button" disabled={!isLive} onClick={() => dialog.current?.showModal()}>
          Clear my answers
        </button>
      </OutsideFrames>{' '}
      <output>{isDone && 'Nothing is kept in this browser any more.'}</output>
      <dialog ref={dialog} className={dialogStyles.dialog} aria-labelledby="clear-question">
        <p id="clear-question">Clear all answers in this browser? This cannot be undone.</p>
        <form method="dialog">
          <button type="submit">Keep them</button>{' '}
          <button
            type="submit"
            onClick={() => {
              forgetAnswers();
              setIsDone(true);
            }}
          >
            Clear them
          </button>
        </form>
      </dialog>
    </div>
  );
}
