// What is counted and how, what was left out, and where the record can be had on paper.
import { href } from '#lib/href.ts';
import { growingFrom, solidAfter, solidFrom } from '#measure/mastery.ts';
import { counted, percent } from '#lib/format.ts';
import foldStyles from '#styles/patterns/fold.module.css';
import reportStyles from '../ProgressReport.module.css';

type Props = {
  /** Answers that are not counted: to questions that have changed since, and not graded yet. */
  readonly changed: number;
  readonly ungraded: number;
};

export function ReportRules({ changed, ungraded }: Props) {
  return (
    <section aria-labelledby="counted">
      <h2 id="counted">What is counted</h2>
      <div className={reportStyles.text}>
        {changed > 0 && (
          <p>
            <b>{counted(changed, 'answer')} left out.</b>{' '}
            {changed === 1 ? 'The question has' : 'The questions have'} been changed since you answered, so
            the answer cannot be scored.
          </p>
        )}
        {ungraded > 0 && (
          <p>
            <b>{counted(ungraded, 'answer')} not graded yet.</b> Open the lesson once more with scripts on,
            and {ungraded === 1 ? 'it counts' : 'they count'}.
          </p>
        )}
        <details className={`${foldStyles.fold} ${reportStyles.fold} fold`}>
          <summary>How the words are chosen</summary>
          <p>
            For each question the latest answer counts: the first one, or the one that you gave when a later
            lesson or review asked again. A second try right after the first is shown and does not count,
            because you had seen the reasons. An answer with several parts counts for the share of its points.
            A forecast counts when it is on the right side of 50.
          </p>
          <p>
            <b>Solid</b>: {percent.format(solidFrom)} of the points or more, from at least {solidAfter}{' '}
            answers. <b>Growing</b>: {percent.format(growingFrom)} or more. <b>Shaky</b>: less.{' '}
            <b>Not met yet</b>: you have answered no scored question on it. <b>Written</b>: a text of your
            own, which is not scored.
          </p>
          <p>
            Trust and doubt, and how sure you were, are counted from first answers only; how sure you were,
            from first answers in practice, too. You relied on a claim if it was supported and you got the
            question right, or if it was not and you got the question wrong. A forecast of exactly 50 takes no
            side and is left out there.
          </p>
          <p>
            An idea counts as mended when you get a later question right that has a wrong answer with the same
            idea.
          </p>
        </details>
        <p>
          <a href={href('/progress/certificate/')}>A record of learning on one page</a>, to print or to keep.
          Your answers themselves can be <a href={href('/progress/keep/')}>copied, moved and cleared</a>.
        </p>
      </div>
    </section>
  );
}
