// A learner's own answers to what was asked early and asked again: then and later, side by side.
import type { Reopened, Said } from '../reopened.ts';
import { longDay } from '#lib/moment.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import plotStyles from '#styles/patterns/plot.module.css';
import textStyles from '#styles/patterns/text.module.css';
import reportStyles from '../ProgressReport.module.css';
import { Fold } from './Fold.tsx';
import styles from './ReportReopened.module.css';

type Props = { readonly pairs: readonly Reopened[] };

export function ReportReopened({ pairs }: Props) {
  const begun = pairs.filter(({ status }) => status !== 'open');
  if (begun.length === 0) return null;
  return (
    <section aria-labelledby="then">
      <h2 id="then">Then and later</h2>
      <p className={`${textStyles.lead} ${reportStyles.lead}`}>
        Some questions are asked before you can know the answer, and asked again when you can. If your answer
        has changed, that does not mean that it was wrong: you had read less.
      </p>
      <Fold line="Your answers, then and later">
        {begun.map((pair) => (
          <Pair key={pair.first.id} {...pair} />
        ))}
      </Fold>
    </section>
  );
}

function Pair(pair: Reopened) {
  const { first, last } = pair;
  if (pair.status === 'open') return null;
  if (pair.status === 'kept') {
    return (
      <p className={`${panelStyles.panel} ${reportStyles.card}`}>
        Your answer in <a href={first.path}>{first.lesson.toLowerCase()}</a> of {longDay(pair.at)} is kept.{' '}
        {last.lesson} asks again, and after that you see both here.
      </p>
    );
  }
  const { before, after } = pair;
  return (
    <div className={`${panelStyles.panel} ${reportStyles.card}`}>
      <dl className={styles.pair}>
        <div>
          <dt>
            <a href={first.path}>{first.lesson}</a> {before && `· ${longDay(before.at)}`}
            <span>{first.question}</span>
          </dt>
          <dd>{before ? <Answer {...before} /> : 'You did not answer it then.'}</dd>
        </div>
        <div>
          <dt>
            <a href={last.path}>{last.lesson}</a> · {longDay(after.at)}
            <span>{last.question}</span>
          </dt>
          <dd>
            <Answer {...after} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Answer({ words, percent, sure }: Said) {
  return (
    <>
      {words ?? (
        <>
          <b className={styles.big}>{percent}</b> of 100
        </>
      )}
      {percent !== undefined && (
        <svg className={`${plotStyles.plot} ${styles.scale}`} viewBox="0 0 220 16" aria-hidden="true">
          <path d="M10 8h200M10 3v10M210 3v10" className={plotStyles.rule} />
          <circle cx={10 + percent * 2} cy="8" r="6" data-end="sound" />
        </svg>
      )}
      {sure && <small>{sure.label}</small>}
    </>
  );
}
