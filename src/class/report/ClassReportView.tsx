// Everything the desk says of a class, on one page that also prints.
import type { ClassReport } from '../sums/report-types.ts';
import type { ClassHead, OpenClass } from '../class.ts';
import { IntegrityFlags } from './IntegrityFlags.tsx';
import { CheckChange } from './CheckChange.tsx';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from '../views/ClassDesk.module.css';
import ownStyles from './ClassReportView.module.css';
import { KeyFigures } from './KeyFigures.tsx';
import { ItemsTable } from './ItemsTable.tsx';
import { ObjectivesTable } from './ObjectivesTable.tsx';
import { PupilsTable } from './PupilsTable.tsx';
import { WorthReteaching } from './WorthReteaching.tsx';
import { ClassSureness } from './ClassSureness.tsx';
import type { DeskApi } from '../load-desk.ts';

type Props = {
  readonly report: ClassReport;
  readonly api: DeskApi;
  readonly open: OpenClass;
  readonly onPupil: (name: string) => void;
  readonly onMarking: () => void;
  readonly onChange: (change: (head: ClassHead) => ClassHead) => void;
};

export function ClassReportView({ report, api, open, onPupil, onMarking, onChange }: Props) {
  const texts = report.written.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div className={ownStyles.board}>
      <KeyFigures report={report} />
      <div className={ownStyles.two} data-wide={report.objectives.length > 8 || undefined}>
        <ObjectivesTable report={report} onPupil={onPupil} />
        <WorthReteaching report={report} />
      </div>
      <PupilsTable
        report={report}
        roster={open.head.roster}
        onPupil={onPupil}
        onSame={(typed, is) => onChange((head) => api.withSame(head, typed, is))}
      />
      <div className={ownStyles.even}>
        <ClassSureness report={report} enough={api.enoughForecasts} coin={api.coinFlipBrier} />
        <CheckChange report={report} />
      </div>
      <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="written" data-screen="">
        <h2 id="written">What they wrote</h2>
        {texts === 0 ? (
          <p>No text or desk note has come in yet.</p>
        ) : (
          <>
            <p className={styles.about}>
              {texts === 1 ? 'One piece' : `${texts} pieces`} of writing on{' '}
              {report.written.length === 1 ? 'one task' : `${report.written.length} tasks`}, side by side,
              with the criteria to mark them by.
            </p>
            <p>
              <button type="button" onClick={onMarking}>
                Read and mark
              </button>
            </p>
          </>
        )}
      </section>
      <IntegrityFlags report={report} />
      <ItemsTable report={report} />
    </div>
  );
}
