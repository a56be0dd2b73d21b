// After the first finished lesson: what is kept may be lost with the browser, and what can be done about it.
import { useStore } from '@nanostores/react';
import { href } from '#lib/href.ts';
import { $lastExport } from './last-download.ts';
import { isExportDue, neverExported } from '#record/other/export-record.ts';
import type { Outline } from '#record/outline.ts';
import { $isThisTabOnly } from '#record/persistence.ts';
import { countAnswers, hasFinishedLesson, wholeRecord } from './whole-record.ts';
import styles from './KeepReminder.module.css';
import { usePersistentStorage } from './use-persistent-storage.ts';
import { useRecordMoment } from './use-record-moment.ts';

type Props = { readonly outlines: readonly Outline[] };

export function KeepReminder({ outlines }: Props) {
  const moment = useRecordMoment();
  const last = useStore($lastExport, { ssr: () => neverExported });
  const { promised, ask } = usePersistentStorage();
  if (moment === undefined || promised === 'unknown' || $isThisTabOnly.get()) return null;
  const answered = countAnswers(wholeRecord());
  const isDue = isExportDue({
    last,
    answered,
    hasFinishedLesson: hasFinishedLesson(outlines),
    isPersistent: promised === 'persistent',
    now: moment,
  });
  if (!isDue) return null;
  return (
    <p className={styles.reminder}>
      <b>Your work is in this browser alone,</b> and a browser that runs short of room may clear it.{' '}
      {promised === 'refused' && 'This one did not promise to keep it. '}
      {promised === 'temporary' && (
        <button type="button" onClick={ask}>
          Ask the browser to keep this
        </button>
      )}{' '}
      <a href={href('/progress/keep/')}>Take a copy</a>
    </p>
  );
}
