// Writes the record to a file, and says how much has been done since the last time.
import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import { $lastExport } from './last-download.ts';
import { isExportDue, neverExported } from '#record/other/export-record.ts';
import type { Outline } from '#record/outline.ts';
import { longDay } from '#lib/moment.ts';
import { countAnswers, hasFinishedLesson, wholeRecord } from './whole-record.ts';
import { answersInWords, takeCopy, thereAre } from './copy-words.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import styles from './Keep.module.css';
import { usePersistentStorage } from './use-persistent-storage.ts';
import { useRecordMoment } from './use-record-moment.ts';

type Props = {
  readonly outlines: readonly Outline[];
  /** Fingerprint of the questions as they stand. */
  readonly content: string;
};

export function DownloadCopy({ outlines, content }: Props) {
  const moment = useRecordMoment();
  const last = useStore($lastExport, { ssr: () => neverExported });
  const { promised } = usePersistentStorage();
  const isLive = moment !== undefined;
  const { entries, answered } = useMemo(() => {
    const record = moment === undefined ? new Map<string, string>() : wholeRecord();
    return { entries: record.size, answered: countAnswers(record) };
  }, [moment]);
  const isDue =
    moment !== undefined &&
    isExportDue({
      last,
      answered,
      hasFinishedLesson: hasFinishedLesson(outlines),
      isPersistent: promised === 'persistent',
      now: moment,
    });
  return (
    <div className={`${buttonStyles.all} ${styles.part}`}>
      {isLive && (
        <p>
          {answered > 0 ? `${thereAre(answered)} here.` : 'No question is answered here yet.'}{' '}
          {last.at > 0 &&
            `You last took a copy on ${longDay(last.at)}, with ${answersInWords(last.answered)}.`}
          {isDue && <b> That is worth a copy.</b>}
        </p>
      )}
      <button type="button" data-main disabled={!isLive || entries === 0} onClick={() => takeCopy(content)}>
        Download my record
      </button>
    </div>
  );
}
