// The end of work on a computer that others use: a copy first, if wanted, and then everything of this site is forgotten.
import { useEffect, useRef, useState } from 'react';
import { forgetEverything, forgetOfflinePages, hasOfflinePages } from './forget.ts';
import { $isThisTabOnly } from '#record/persistence.ts';
import { countOthers } from './this-tab.ts';
import { recordChanged } from './whole-record.ts';
import { takeCopy } from './copy-words.ts';
import { OutsideFrames } from '#lib/OutsideFrames.tsx';
import buttonStyles from '#styles/patterns/button.module.css';
import dialogStyles from '#styles/patterns/dialog.module.css';
import keepStyles from './Keep.module.css';
import styles from './FinishAndClear.module.css';
import { useRecordMoment } from './use-record-moment.ts';

type Props = {
  /** The path of the home page. */
  readonly home: string;
  /** Fingerprint of the questions as they stand, for the copy. */
  readonly content: string;
};

export function FinishAndClear({ home, content }: Props) {
  const isLive = useRecordMoment() !== undefined;
  const dialog = useRef<HTMLDialogElement>(null);
  const done = useRef<HTMLParagraphElement>(null);
  const [isDone, setIsDone] = useState(false);
  const [hasPages, setHasPages] = useState(false);
  const [dropsPages, setDropsPages] = useState(false);
  const hasOthers = isLive && $isThisTabOnly.get() && countOthers() > 0;
  const scope = () => new URL(home, location.href).href;

  useEffect(() => {
    void hasOfflinePages(new URL(home, location.href).href).then(setHasPages);
  }, [home]);
  useEffect(() => {
    if (isDone) done.current?.focus();
  }, [isDone]);

  const clear = async () => {
    forgetEverything();
    if (dropsPages) await forgetOfflinePages(scope());
    recordChanged();
    setIsDone(true);
  };

  return (
    <div className={`${buttonStyles.all} ${keepStyles.part}`}>
      <OutsideFrames>
        <button type="button" disabled={!isLive} onClick={() => dialog.current?.showModal()}>
          Finish and clear
        </button>
      </OutsideFrames>
      {isDone && (
        <p ref={done} tabIndex={-1}>
          <b>Everything is cleared.</b> Close this tab, and any other that has this site open, so that nobody
          can step back into them.
        </p>
      )}
      <dialog ref={dialog} className={`${dialogStyles.dialog} ${styles.question}`} aria-labelledby="finish">
        <form method="dialog" autoComplete="off">
          <h3 id="finish">
            {hasOthers
              ? 'Clear everything you did in this tab?'
              : 'Clear everything of this site in this browser?'}
          </h3>
          <p>
            Answers, drafts, your name, how the site looks, and everything that was set aside. It cannot be
            undone; a copy can be brought in again.
          </p>
          {hasPages && (
            <label>
              <input
                type="checkbox"
                checked={dropsPages}
                onChange={(event) => setDropsPages(event.currentTarget.checked)}
              />{' '}
              Also the pages kept for use without a network. Nothing of yours is in them.
            </label>
          )}
          <p className={keepStyles.actions}>
            <button type="button" onClick={() => takeCopy(content)}>
              Take a copy first
            </button>
            <button type="submit">Go back</button>
            <button type="submit" data-main onClick={() => void clear()}>
              Clear everything
            </button>
          </p>
        </form>
      </dialog>
    </div>
  );
}
