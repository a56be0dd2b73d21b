// What a learner has done and can do, from what this browser keeps.
import { useStore } from '@nanostores/react';
import { useIsLive } from '#lib/hooks/use-is-live.ts';
import { useMemo, useState } from 'react';
import { href } from '#lib/href.ts';
import type { ReportCourse } from './report-course.ts';
import { OwnKept } from '#own-report/OwnKept.tsx';
import { isTried, TryKept, useTried } from '#try/TryKept.tsx';
import type { TryCourse } from '#try/try-course.ts';
import { nextOf } from './next-step.ts';
import type { Practised } from './practised.ts';
import { watchReport } from './watch-report.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from './ProgressReport.module.css';
import { ReportCalibration } from './report/ReportCalibration.tsx';
import { ReportDiscernment } from './report/ReportDiscernment.tsx';
import { ReportMisconceptions, type MisconceptionTexts } from './report/ReportMisconceptions.tsx';
import { ReportObjectives } from './report/ReportObjectives.tsx';
import { ReportPlace } from './report/ReportPlace.tsx';
import { ReportPractice } from './report/ReportPractice.tsx';
import { ReportReopened } from './report/ReportReopened.tsx';
import { ReportWhole, type ReadReport } from './report/ReportWhole.tsx';
import { ReportRules } from './report/ReportRules.tsx';

type Props = {
  readonly course: ReportCourse;
  readonly misconceptions: MisconceptionTexts;
  readonly tenMinutes: TryCourse;
  /** The whole reports, with where their answers are kept. */
  readonly reports: readonly ReadReport[];
};

export function ProgressReport(props: Props) {
  // The server does not know what this browser keeps, so it says so.
  const isLive = useIsLive();
  return (
    <div className={styles.report}>
      {isLive ? (
        <Report {...props} />
      ) : (
        <p className={textStyles.fine}>Looking up what this browser keeps …</p>
      )}
    </div>
  );
}

function Report({ course, misconceptions, tenMinutes, reports }: Props) {
  const [now] = useState(() => Date.now());
  const $report = useMemo(() => watchReport(course), [course]);
  const report = useStore($report);
  if (report.isEmpty)
    return (
      <>
        <FirstVisit
          first={course.lessons[0]?.outline.slug ?? ''}
          tenMinutes={tenMinutes}
          practised={report.practised}
        />
        {report.practised.read > 0 && <ReportCalibration sure={report.sure} set={report.set} />}
        <ReportWhole reports={reports} />
        <TryKept course={tenMinutes} />
        <OwnKept />
      </>
    );
  return (
    <>
      <ReportPlace report={report} next={nextOf(report.lessons, report.checks, now)} />
      <ReportObjectives lessons={report.lessons} />
      <ReportDiscernment report={report} />
      <ReportCalibration sure={report.sure} set={report.set} />
      <ReportMisconceptions met={report.met} texts={misconceptions} course={course} />
      <ReportReopened pairs={report.reopened} />
      <ReportWhole reports={reports} />
      <TryKept course={tenMinutes} />
      <OwnKept />
      <ReportRules changed={report.changed} ungraded={report.ungraded} />
    </>
  );
}

type FirstVisitProps = Pick<Props, 'tenMinutes'> & { readonly first: string; readonly practised: Practised };

function FirstVisit({ first, tenMinutes, practised }: FirstVisitProps) {
  const isBegun = isTried(useTried(tenMinutes)) || practised.read > 0;
  return (
    <section className={`${styles.text} ${styles.first}`}>
      <h2>{isBegun ? 'No lesson yet' : 'Nothing here yet'}</h2>
      <p>
        {!isBegun && (
          <>
            If you have ten minutes, <a href={href('/try/')}>begin with those</a>.{' '}
          </>
        )}
        After the first lesson this page shows what you can do already and what to look at again. After a few
        lessons it also shows how well you tell supported claims from unsupported ones, and how well you know
        when you are right.
      </p>
      <p>
        <a className={`${buttonStyles.large} ${styles.button}`} href={href(`/lessons/${first}/`)}>
          Start lesson 1
        </a>
      </p>
      <ReportPractice {...practised} />
      <p className={textStyles.fine}>
        If you would like to see at the end what has changed,{' '}
        <a href={href('/check/start/')}>take the check before you start</a>. It shows no score. Answers stay
        in the browser in which you gave them, so what you did on another device is shown there.
      </p>
    </section>
  );
}
