// The own reports that are kept: to open, to begin another, to delete one and to bring it back.
import { useEffect, useRef, useState } from 'react';
import { ownLimits } from '#record/other/own-record.ts';
import noticeStyles from '#styles/patterns/notice.module.css';
import { dayOfReport, titleOf } from './own-parts.ts';
import { $openReport, deleteReport, type KeptReport } from './own-reports.ts';
import styles from './OwnReport.module.css';

type Props = {
  readonly reports: readonly KeptReport[];
  /** The id of the one that lies open. */
  readonly open: string | undefined;
  /** Empties the form for another. */
  readonly onBegin: () => void;
};

export function OwnList({ reports, open, onBegin }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  const [deleted, setDeleted] = useState<{ readonly title: string; readonly bringBack: () => void }>();
  const [isRefused, setIsRefused] = useState(false);
  // Move focus to the way back, since the button that was pressed is gone.
  useEffect(() => {
    if (deleted) undo.current?.focus();
  }, [deleted]);
  const isFull = reports.length >= ownLimits.reports;
  const remove = (report: KeptReport) => {
    const bringBack = deleteReport(report.id);
    const wasOpen = report.id === open;
    if (wasOpen) onBegin();
    setIsRefused(false);
    setDeleted({
      title: titleOf(report.texts),
      bringBack: () => {
        bringBack();
        if (wasOpen) $openReport.set(report.id);
        setDeleted(undefined);
        document.getElementById('own-title')?.focus();
      },
    });
  };
  const show = (id: string) => {
    $openReport.set(id);
    document.getElementById('own-title')?.focus();
  };
  return (
    <div className={styles.kept}>
      {reports.length > 0 && (
        <>
          <h2>{reports.length === 1 ? 'One report kept' : `${reports.length} reports kept`}</h2>
          <ul>
            {reports.map((report) => {
              const title = titleOf(report.texts);
              return (
                <li key={report.id} id={`own-${report.id}`}>
                  <button
                    type="button"
                    aria-current={report.id === open ? 'true' : undefined}
                    onClick={() => show(report.id)}
                  >
                    <bdi>{title}</bdi> <small>{dayOfReport(report)}</small>
                  </button>
                  <button type="button" onClick={() => remove(report)}>
                    Delete<span className="visually-hidden"> {title}</span>
                  </button>
                </li>
              );
            })}
          </ul>
          <button
            type="button"
            onClick={() => {
              setIsRefused(isFull);
              if (!isFull) onBegin();
            }}
          >
            Start another report
          </button>
        </>
      )}
      <div aria-live="polite">
        {deleted && (
          <p className={styles.deleted}>
            <bdi>{deleted.title}</bdi> is deleted.{' '}
            <button ref={undo} type="button" onClick={deleted.bringBack}>
              Undo
            </button>
          </p>
        )}
        {isRefused && isFull && (
          <p className={noticeStyles.notice}>
            {reports.length} reports are kept here, and a browser keeps {ownLimits.reports} at most. Open one
            that you no longer need, save it as text, and delete it here.
          </p>
        )}
      </div>
    </div>
  );
}
