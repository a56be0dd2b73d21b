// The own reports that are kept, for the page of a learner’s progress.
import { useStore } from '@nanostores/react';
import { href } from '#lib/href.ts';
import { dayOfReport, titleOf } from './own-parts.ts';
import { $ownReports } from './own-reports.ts';

export function OwnKept() {
  const reports = useStore($ownReports);
  const page = href('/your-own/');
  return (
    <section aria-labelledby="own-reports">
      <h2 id="own-reports">Your own reports</h2>
      {reports.length === 0 ? (
        <p>
          None is kept yet. <a href={page}>Bring a report from today’s news</a>, and read it with the five
          questions.
        </p>
      ) : (
        <>
          <p>
            {reports.length === 1 ? 'One is' : `${reports.length} are`} kept in this browser.{' '}
            <a href={page}>Open the page for them</a>.
          </p>
          <ul>
            {reports.map((report) => (
              <li key={report.id}>
                <a href={`${page}#own-${report.id}`}>
                  <bdi>{titleOf(report.texts)}</bdi>
                </a>{' '}
                ({dayOfReport(report)})
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
