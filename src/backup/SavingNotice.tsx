// Says when answers are not being kept, why, and what can be done about it. Says nothing while all is well.
import { useStore } from '@nanostores/react';
import { href } from '#lib/href.ts';
import { download } from '#lib/download.ts';
import { writeFile } from './record-file.ts';
import {
  $isClearedElsewhere,
  $isOutdated,
  $isThisTabOnly,
  $saving,
  $setAside,
  keepAnswers,
  storage,
} from '#record/persistence.ts';
import type { Saving } from '#record/safe-storage.ts';
import styles from './SavingNotice.module.css';

/** How it is on the server. */
export const allSaved = (): Saving => 'saved';

/** Where it stands that answers are not saved. */
export const noticeId = 'not-saved';

const reasons = {
  blocked:
    'This browser does not keep anything for this site, so your answers will be gone when you close the page.',
  full: 'This browser has no room left, so your latest answers are not saved.',
} as const;

export function SavingNotice() {
  const saving = useStore($saving, { ssr: allSaved });
  const setAside = useStore($setAside, { ssr: () => 0 });
  const isOutdated = useStore($isOutdated, { ssr: () => false });
  const isCleared = useStore($isClearedElsewhere, { ssr: () => false });
  const isThisTabOnly = useStore($isThisTabOnly, { ssr: () => false });
  return (
    <div className={styles.notices} aria-live="polite">
      {saving !== 'saved' && (
        <p id={noticeId}>
          <b>Not saved on this device.</b> {reasons[saving]}{' '}
          <button
            type="button"
            onClick={() => download('says-who-answers.json', writeFile(storage.entries()))}
          >
            Download my answers
          </button>
        </p>
      )}
      {isThisTabOnly && (
        <p data-quiet>
          <b>Kept in this tab only.</b> Your answers go when you close it.{' '}
          <a href={href('/progress/keep/#this-tab')}>Keep or clear them</a>
        </p>
      )}
      {isCleared && (
        <p>
          <b>Your answers were cleared in another tab.</b> This tab still has them.{' '}
          <button type="button" onClick={keepAnswers}>
            Keep them
          </button>{' '}
          <button type="button" onClick={() => location.reload()}>
            Clear them here too
          </button>
        </p>
      )}
      {isOutdated && (
        <p>
          <b>This page is older than your saved work.</b> A later version of it was open in this browser.
          Reload to get that version; until then some answers are not saved, and none are overwritten.
        </p>
      )}
      {setAside > 0 && (
        <p>
          <b>
            {setAside === 1 ? 'One saved entry' : `${setAside} saved entries`} could not be read and{' '}
            {setAside === 1 ? 'was' : 'were'} set aside.
          </b>{' '}
          Everything else is as you left it.
        </p>
      )}
    </div>
  );
}
