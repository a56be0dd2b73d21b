// Where am I: what is next, how much is done, and every lesson and check with how far it is.
import { href } from '#lib/href.ts';
import { checks as checkTexts } from '#lib/site.ts';
import type { CheckRecord } from '#record/check-record.ts';
import { checkNames } from '#check/checks.ts';
import type { Next } from '../next-step.ts';
import type { LessonReport, Report } from '../report.ts';
import { longDay, shortDay } from '#lib/moment.ts';
import { ReportPractice } from './ReportPractice.tsx';
import buttonStyles from '#styles/patterns/button.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import tableStyles from '#styles/patterns/table.module.css';
import textStyles from '#styles/patterns/text.module.css';
import reportStyles from '../ProgressReport.module.css';
import { Fold } from './Fold.tsx';
import styles from './ReportPlace.module.css';

type Props = { readonly report: Report; readonly next: Next };

export function ReportPlace({ report, next }: Props) {
  const { lessons, checks, practised } = report;
  const numbered = lessons.filter(({ lesson }) => !lesson.isWriting);
  const sum = (count: (one: LessonReport) => number) => lessons.reduce((total, one) => total + count(one), 0);
  const objectives = lessons.flatMap((one) => one.objectives);
  return (
    <section aria-labelledby="where">
      <h2 id="where">Where you are</h2>
      <NextStep next={next} />
      <dl className={styles.cards}>
        <Card name="lessons done" of={numbered.length}>
          {numbered.filter(({ isDone }) => isDone).length}
        </Card>
        <Card name="questions and notes answered" of={sum(({ progress }) => progress.questions)}>
          {sum(({ progress }) => progress.answered)}
        </Card>
        <Card name="objectives practised" of={objectives.length}>
          {objectives.filter(({ word }) => word !== 'unmet').length}
        </Card>
      </dl>
      <ReportPractice {...practised} />
      <Fold line="Every lesson and check">
        <table className={`${tableStyles.table} ${reportStyles.table} ${styles.lessons}`}>
          <caption>The lessons</caption>
          <thead>
            <tr>
              <th scope="col">Lesson</th>
              <th scope="col">Steps</th>
              <th scope="col">Answered</th>
              <th scope="col">Last answer</th>
            </tr>
          </thead>
          <tbody>
            {lessons.map((one) => (
              <LessonRow key={one.lesson.outline.slug} {...one} />
            ))}
          </tbody>
        </table>
        <table className={`${tableStyles.table} ${reportStyles.table}`}>
          <caption>The checks</caption>
          <thead>
            <tr>
              <th scope="col">Check</th>
              <th scope="col">Done</th>
            </tr>
          </thead>
          <tbody>
            {checkNames.map((name) => (
              <tr key={name}>
                <th scope="row">
                  <a href={href(`/check/${name}/`)}>{checkTexts[name].title}</a>
                </th>
                <td>{stateOf(checks[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </section>
  );
}

function stateOf({ form, finished }: CheckRecord): string {
  if (finished !== undefined) return `done on ${longDay(finished)}`;
  return form ? 'begun' : 'not begun';
}

type CardProps = { readonly name: string; readonly of: number; readonly children: number };

function Card({ name, of, children }: CardProps) {
  return (
    <div className={`${panelStyles.panel} ${reportStyles.card}`}>
      <dt className={textStyles.fine}>{name}</dt>
      <dd>
        {children} <small>of {of}</small>
      </dd>
    </div>
  );
}

function LessonRow({ lesson, progress, isBegun, isDone, latest }: LessonReport) {
  const { outline, name, title } = lesson;
  return (
    <tr>
      <th scope="row">
        <span className={reportStyles.kicker}>{name}</span>{' '}
        <a href={href(`/lessons/${outline.slug}/`)}>{title}</a>
      </th>
      <td>
        {progress.done.length > 0 && (
          <progress
            className={styles.bar}
            aria-hidden="true"
            max={outline.steps.length}
            value={progress.done.length}
          />
        )}
        {progress.done.length} of {outline.steps.length}
      </td>
      <td>
        {progress.answered} of {progress.questions}
      </td>
      <td>
        {latest > 0 ? shortDay(latest) : isBegun ? 'opened' : '–'} {isDone && <b>✓ done</b>}
      </td>
    </tr>
  );
}

function NextStep({ next }: { readonly next: Next }) {
  switch (next.kind) {
    case 'lesson': {
      const { lesson, progress } = next.report;
      const step = lesson.outline.steps.find(({ id }) => id === progress.step);
      const anchor = next.isBegun && step ? `#${step.id}` : '';
      return (
        <p className={styles.next}>
          <a
            className={`${buttonStyles.large} ${reportStyles.button}`}
            href={href(`/lessons/${lesson.outline.slug}/${anchor}`)}
          >
            {next.isBegun ? 'Go on with' : 'Next:'} {lesson.name.toLowerCase()}, {lesson.title}
          </a>
          {next.isBegun && step && <span className={textStyles.fine}>You stopped at: {step.title}</span>}
        </p>
      );
    }
    case 'check':
      return (
        <p className={styles.next}>
          <a className={`${buttonStyles.large} ${reportStyles.button}`} href={href(`/check/${next.check}/`)}>
            {next.isBegun ? 'Go on with the check' : 'Next: the check'}{' '}
            {checkTexts[next.check].title.toLowerCase()}
          </a>
        </p>
      );
    case 'wait':
      return (
        <p>
          You have done everything but one. The best time for the check two weeks later is from{' '}
          {longDay(next.from)} on. Until then you need not do anything.
        </p>
      );
    default:
      return (
        <p>
          You have done everything there is. <a href={href('/progress/certificate/')}>Your record of it</a>{' '}
          can be printed.
        </p>
      );
  }
}
