// What can be done with an own report: hints when asked, a sheet of paper, a text to take away.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useIsLive } from '#lib/hooks/use-is-live.ts';
import { NotSaved } from '#backup/NotSaved.tsx';
import { dayOf } from '#lib/day.ts';
import { download } from '#lib/download.ts';
import toolStyles from '#styles/patterns/tool.module.css';
import { ownText, type OwnPart } from './own-parts.ts';
import type { KeptReport } from './own-reports.ts';
import styles from './OwnReport.module.css';

type Props = {
  readonly parts: readonly OwnPart[];
  /** The one that lies open, as it is kept; undefined while nothing is written. */
  readonly report: KeptReport | undefined;
  /** Prints the form by itself. */
  readonly onPrint: () => void;
};

const copied = 'The text is copied.';
const notCopied = 'This browser does not let the page copy. Save the report as text.';

export function OwnTools({ parts, report, onPrint }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ readonly of: string | undefined; readonly hints: ReactNode }>();
  const [news, setNews] = useState('');
  // A press before the scripts are here would be lost.
  const isLive = useIsLive();
  const hints = asked?.of === report?.id ? asked?.hints : undefined;
  // Move focus to the hints, each time somebody asks.
  useEffect(() => {
    if (asked) place.current?.querySelector<HTMLElement>('[data-hints]')?.focus();
  }, [asked]);
  const ask = async () => {
    try {
      const { OwnHints } = await import('./OwnHints.tsx');
      setAsked({ of: report?.id, hints: <OwnHints texts={report?.texts ?? []} parts={parts} /> });
      setNews('');
    } catch {
      setNews('The hints could not be fetched. Your report is kept; ask again when the network is back.');
    }
  };
  const text = report ? ownText(report.texts, parts) : '';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setNews(copied);
    } catch {
      // Without https, or where it is forbidden.
      setNews(notCopied);
    }
  };
  const save = () => download(`own-report-${dayOf(Date.now())}.txt`, text, 'text/plain;charset=utf-8');
  return (
    <div ref={place} className={`${styles.tools} with-script`}>
      <p className={toolStyles.row}>
        <button type="button" disabled={!isLive} onClick={() => void ask()}>
          {hints ? 'Look again' : 'Ask for hints'}
        </button>
        <button type="button" disabled={!isLive} onClick={onPrint}>
          Print this report
        </button>
        <button type="button" disabled={!report} onClick={save}>
          Save as text
        </button>
        <button type="button" disabled={!report} onClick={() => void copy()}>
          Copy as text
        </button>
      </p>
      <NotSaved />
      <output>{news}</output>
      {hints}
    </div>
  );
}
