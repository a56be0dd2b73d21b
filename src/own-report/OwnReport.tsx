// The form for reports of the learner's own choice: complete without a script, and with one kept as it is typed.
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import buttonStyles from '#styles/patterns/button.module.css';
import { isUntouched, makeRoom, partOf, sayFull, showTexts, textsIn } from './own-form.ts';
import { addressIn, fieldId, textIn, type OwnPart, type OwnPartId } from './own-parts.ts';
import { $openReport, $ownReports, keepTexts, newReportId, type KeptReport } from './own-reports.ts';
import { OwnFields } from './OwnFields.tsx';
import { OwnList } from './OwnList.tsx';
import { OwnTools } from './OwnTools.tsx';
import styles from './OwnReport.module.css';

type Props = { readonly parts: readonly OwnPart[] };

const none: readonly KeptReport[] = [];
const nothingOpen = () => undefined;

/** What is said of fields that take no more. */
type Full = Readonly<Partial<Record<OwnPartId, string>>>;

/** The report that the page's address names, by "#own-<id>". */
function openNamed(): void {
  const named = location.hash.slice('#own-'.length);
  if ($ownReports.get().some(({ id }) => id === named)) $openReport.set(named);
}

/** What was typed before this ran begins a report; else the one that was begun last lies open, or the one that is asked for. */
function openFirst(form: HTMLElement): void {
  const typed = textsIn(form);
  if (!isUntouched(typed)) {
    const id = newReportId();
    $openReport.set(id);
    keepTexts(id, typed, Date.now());
  } else if ($openReport.get() === undefined) {
    $openReport.set($ownReports.get()[0]?.id);
    openNamed();
  }
}

function keepTyped(form: HTMLElement): void {
  const texts = textsIn(form);
  const open = $openReport.get();
  if (open === undefined && isUntouched(texts)) return;
  const id = open ?? newReportId();
  if (open === undefined) $openReport.set(id);
  keepTexts(id, texts, Date.now());
}

export function OwnReport({ parts }: Props) {
  const form = useRef<HTMLElement>(null);
  const reports = useStore($ownReports, { ssr: () => none });
  const open = useStore($openReport, { ssr: nothingOpen });
  const [full, setFull] = useState<Full>({});
  const report = reports.find(({ id }) => id === open);

  useEffect(() => {
    const element = form.current;
    if (!element) return undefined;
    const show = () => {
      const kept = $ownReports.get().find(({ id }) => id === $openReport.get());
      if (kept) showTexts(element, kept.texts);
      makeRoom(element, parts);
    };
    const say = ({ target }: Event) => {
      const part = partOf(target);
      setFull(part ? { [part]: sayFull(target, parts) } : {});
    };
    const keep = (event: Event) => {
      keepTyped(element);
      makeRoom(element, parts);
      say(event);
    };
    openFirst(element);
    show();
    const ending = new AbortController();
    const { signal } = ending;
    element.addEventListener('input', keep, { signal });
    element.addEventListener('focusin', say, { signal });
    addEventListener('hashchange', openNamed, { signal });
    const unbind = [$ownReports.listen(show), $openReport.listen(show)];
    return () => {
      ending.abort();
      for (const end of unbind) end();
    };
  }, [parts]);

  const begin = () => {
    $openReport.set(undefined);
    setFull({});
    if (!form.current) return;
    showTexts(form.current, []);
    makeRoom(form.current, parts);
    document.getElementById(fieldId('headline'))?.focus();
  };
  const print = () => {
    const element = form.current;
    if (!element) return;
    addEventListener('afterprint', () => delete element.dataset.byItself, { once: true });
    element.dataset.byItself = '';
    window.print();
  };
  const address = report && addressIn(textIn(report.texts, 'link'));
  return (
    <div className={buttonStyles.all}>
      <OwnList reports={reports} open={open} onBegin={begin} />
      <section ref={form} className={styles.report} aria-labelledby="own-title">
        <h2 id="own-title" tabIndex={-1}>
          The report
        </h2>
        <OwnFields parts={parts} full={full} />
      </section>
      {address && (
        <p className={styles.aside}>
          <a href={address} rel="noreferrer nofollow" target="_blank">
            Open the report in a new tab
          </a>
        </p>
      )}
      <OwnTools parts={parts} report={report} onPrint={print} />
    </div>
  );
}
