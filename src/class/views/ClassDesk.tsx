// The class desk while its page loads: it fetches what it works with, or says that it could not.
import { useEffect, useState } from 'react';
import buttonStyles from '#styles/patterns/button.module.css';
import noticeStyles from '#styles/patterns/notice.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import styles from './ClassDesk.module.css';
import type { ClassAddresses } from '../class-course.ts';
import { loadDesk, type LoadedDesk } from '../load-desk.ts';
import { useCodes } from '../intake/address-codes.ts';
import { LongTask, seldom, type Progress } from './LongTask.tsx';
import { DeskShell } from './DeskShell.tsx';

export function ClassDesk({ api, keys, words, says, rest }: ClassAddresses) {
  // Codes of receipts in the page's address are taken out of it before anything else is done.
  const codes = useCodes();
  const [desk, setDesk] = useState<LoadedDesk>();
  const [failures, setFailures] = useState(0);
  const [tries, setTries] = useState(0);
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    const addresses = { api, keys, words, says, rest };
    loadDesk(addresses, tries, seldom(setProgress)).then(setDesk, () => setFailures(tries + 1));
  }, [api, keys, words, says, rest, tries]);
  if (desk) return <DeskShell desk={desk} codes={codes} />;
  return (
    <div className={`${styles.desk} ${toolStyles.tool} ${buttonStyles.all}`}>
      <h1>The class desk</h1>
      {failures > tries ? (
        <p className={noticeStyles.notice}>
          <b>A part of this page could not be fetched.</b> What you have added earlier is kept.{' '}
          <button type="button" onClick={() => setTries(failures)}>
            Try again
          </button>
        </p>
      ) : (
        <div className={styles.looking}>
          <p>Looking up what is kept on this device.</p>
          {progress && <LongTask what="Opening" progress={progress} />}
        </div>
      )}
    </div>
  );
}
