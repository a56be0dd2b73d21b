// A record of learning on one sheet of paper: what was done and when, in words, with what it proves and what it does not.
import { useStore } from '@nanostores/react';
import { useIsLive } from '#lib/hooks/use-is-live.ts';
import { useMemo } from 'react';
import { href } from '#lib/href.ts';
import { siteName } from '#lib/site.ts';
import { recordChecksum } from './record-checksum.ts';
import type { ReportCourse } from './report-course.ts';
import { $nickname } from '#record/learner.ts';
import { statementOf, statementText, type Statement } from './statement.ts';
import { watchReport } from './watch-report.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import tableStyles from '#styles/patterns/table.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from './Certificate.module.css';
import { Checked, Confidence, Judgements } from './CertificateWords.tsx';
import { longDay, shortDay } from '#lib/moment.ts';
import { Nickname } from '#backup/Nickname.tsx';

type Props = {
  readonly course: ReportCourse;
  /** The fingerprint of the content. */
  readonly version: string;
};

export function Certificate(props: Props) {
  const isLive = useIsLive();
  return (
    <div className={styles.certificate}>
      {isLive ? <Kept {...props} /> : <p className={textStyles.fine}>Looking up what this browser keeps …</p>}
    </div>
  );
}

function Kept({ course, version }: Props) {
  const $report = useMemo(() => watchReport(course), [course]);
  const report = useStore($report);
  const name = useStore($nickname);
  const statement = statementOf(report, version);
  if (!statement) return <NothingYet first={course.lessons[0]?.outline.slug ?? ''} />;
  return (
    <>
      <div className={`${buttonStyles.all} ${styles.tools}`}>
        <Nickname label="Name on the page, if you like" />
        <button type="button" data-main onClick={() => window.print()}>
          Print, or save as PDF
        </button>
        <p className={textStyles.fine}>
          The name is kept in this browser with your record, until you delete it.
        </p>
      </div>
      <Sheet statement={statement} name={name} />
    </>
  );
}

function NothingYet({ first }: { readonly first: string }) {
  return (
    <section>
      <h2>Nothing to print yet</h2>
      <p>
        When you have answered questions, this page becomes a sheet that you can print. It says which lessons
        you did and when, and how well you told supported claims from unsupported ones.
      </p>
      <p>
        <a href={href(`/lessons/${first}/`)}>Start lesson 1</a>
      </p>
    </section>
  );
}

type SheetProps = { readonly statement: Statement; readonly name: string };

function Sheet({ statement, name }: SheetProps) {
  const { version, lessons, ahead, checks, judged, forecasts, latest } = statement;
  const isWhole = ahead.length === 0 && lessons.every(({ answered, questions }) => answered === questions);
  return (
    <article className={styles.sheet} data-by-itself aria-label="The record">
      <header>
        <p>{siteName}</p>
        <h2>Record of learning</h2>
        {name && <p className={styles.name}>{name}</p>}
        <p>
          {isWhole ? 'The whole course' : 'A part of the course'}, up to {longDay(latest)}. The course reads
          one news report closely: who is speaking, what nobody has checked yet, and what a denial does and
          does not tell.
        </p>
      </header>
      {lessons.length > 0 && (
        <table className={`${tableStyles.table} ${styles.table}`}>
          <caption>What was done</caption>
          <thead>
            <tr>
              <th scope="col">Lesson</th>
              <th scope="col">Answered</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {lessons.map((lesson) => (
              <tr key={lesson.name}>
                <th scope="row">
                  <span>{lesson.name}</span> {lesson.title}
                </th>
                <td>
                  {lesson.answered} of {lesson.questions}
                </td>
                <td>{between(lesson.from, lesson.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ahead.length > 0 && (
        <p className={`${textStyles.fine} ${styles.ahead}`}>Not begun: {ahead.join(', ').toLowerCase()}.</p>
      )}
      {checks.length > 0 && <Checked checks={checks} />}
      <Judgements judged={judged} />
      <Confidence forecasts={forecasts} />
      <footer>
        <p className={styles.honest}>
          This shows what this browser recorded. It is not proof of who did it or that help was not used.
        </p>
        <dl>
          <div>
            <dt>Content version</dt>
            <dd>{version}</dd>
          </div>
          <div>
            <dt>Checksum</dt>
            <dd>{recordChecksum(statementText(statement, name))}</dd>
          </div>
        </dl>
        <p className={textStyles.fine}>
          The content version changes when a question is changed. The checksum is worked out from everything
          on this sheet, with the name. Two prints with the same checksum say the same. Anybody can work out a
          checksum, so it is not a signature.
        </p>
      </footer>
    </article>
  );
}

function between(from: number, to: number): string {
  const [first, last] = [shortDay(from), shortDay(to)];
  return first === last ? first : `${first} to ${last}`;
}
