// Receipts that wait for a key, and the place to bring it back.
import { useState } from 'react';
import type { LockedReceipt } from '../class.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from '../views/ClassDesk.module.css';
import type { DeskApi } from '../load-desk.ts';
import { RestoreKey } from '#keys/RestoreKey.tsx';

type Props = {
  readonly locked: readonly LockedReceipt[];
  readonly restoreKey: DeskApi['restoreKey'];
  /** A key came onto this device. */
  readonly onKey: () => void;
};

export function LockedReceipts({ locked, restoreKey, onKey }: Props) {
  const [news, setNews] = useState('');
  const reasons = [...new Set(locked.map(({ reason }) => reason))];
  return (
    <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="locked">
      <h2 id="locked">
        {locked.length === 1 ? 'One receipt is locked' : `${locked.length} receipts are locked`}
      </h2>
      <ul className={styles.lines}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={textStyles.fine}>
        They are kept as they came. Restore the backup of your key here, and they open by themselves.
      </p>
      <RestoreKey restoreKey={restoreKey} onKey={onKey} onNews={setNews} />
      <output className={styles.news}>{news}</output>
    </section>
  );
}
