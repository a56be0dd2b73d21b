// Keeping answers for this tab alone: begun here, and ended here with what was done kept or let go.
import { useState } from 'react';
import { OutsideFrames } from '#lib/OutsideFrames.tsx';
import { $isThisTabOnly } from '#record/persistence.ts';
import { beginThisTab, countOthers, endThisTab } from './this-tab.ts';
import { countAnswers, wholeRecord } from './whole-record.ts';
import { takeCopy, thereAre } from './copy-words.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import styles from './Keep.module.css';
import { useRecordMoment } from './use-record-moment.ts';

type Props = {
  /** Fingerprint of the questions as they stand, for the copy. */
  readonly content: string;
};

export function ThisTab({ content }: Props) {
  const isLive = useRecordMoment() !== undefined;
  const [isRefused, setIsRefused] = useState(false);
  /** A page chooses its storage once, when it loads, so the page is loaded anew. */
  const turn = (change: () => boolean) => {
    if (change()) location.reload();
    else setIsRefused(true);
  };
  const begin = (takesAlong: boolean) => turn(() => beginThisTab({ takesAlong }));
  const end = (keeps: boolean) => turn(() => endThisTab({ keeps, now: Date.now() }));
  return (
    <div className={`${buttonStyles.all} ${styles.part}`}>
      <OutsideFrames>
        {isLive && $isThisTabOnly.get() ? (
          <Ending onEnd={end} content={content} />
        ) : (
          <Beginning isLive={isLive} answered={isLive ? countAnswers(wholeRecord()) : 0} onBegin={begin} />
        )}
      </OutsideFrames>
      <p role="alert">
        {isRefused && 'The browser had no room for that, or does not allow it. Everything is as it was.'}
      </p>
    </div>
  );
}

type BeginningProps = {
  readonly isLive: boolean;
  readonly answered: number;
  readonly onBegin: (takesAlong: boolean) => void;
};

function Beginning({ isLive, answered, onBegin }: BeginningProps) {
  return (
    <>
      {answered > 0 && (
        <p>
          {thereAre(answered)} in this browser. If they are somebody else’s, start with an empty record:
          theirs will be out of sight, and safe. If they are yours, you can take them along; they then leave
          the browser together with this tab.
        </p>
      )}
      <p className={styles.actions}>
        <button type="button" disabled={!isLive} onClick={() => onBegin(false)}>
          Start empty, in this tab only
        </button>
        {answered > 0 && (
          <button type="button" onClick={() => onBegin(true)}>
            They are mine: move them to this tab
          </button>
        )}
      </p>
    </>
  );
}

type EndingProps = Props & { readonly onEnd: (keeps: boolean) => void };

function Ending({ content, onEnd }: EndingProps) {
  const answered = countAnswers(wholeRecord());
  const others = countOthers();
  return (
    <>
      <p>
        <b>Answers are kept in this tab only.</b> {answered === 0 ? 'There are none yet' : thereAre(answered)}
        . When you close the tab they go.
        {others > 0 &&
          ' This browser also keeps a record from before, which you do not see meanwhile. If it is not yours, take a copy of what you did instead of keeping it here: two people’s answers cannot be told apart again once they are together.'}
      </p>
      <p className={styles.actions}>
        {answered > 0 && (
          <button type="button" onClick={() => takeCopy(content)}>
            Take a copy
          </button>
        )}
        {answered > 0 && (
          <button type="button" onClick={() => onEnd(true)}>
            Keep what I did in this browser
          </button>
        )}
        <button type="button" onClick={() => onEnd(false)}>
          {answered > 0
            ? 'Forget it, and keep answers in the browser again'
            : 'Keep answers in the browser again'}
        </button>
      </p>
    </>
  );
}
