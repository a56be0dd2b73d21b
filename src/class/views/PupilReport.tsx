// One pupil: what has come from them, as they saw it when they made it.
import type { WholeCourse } from '../class-course.ts';
import type { PupilRow } from '../sums/report-types.ts';
import type { OpenClass } from '../class.ts';
import { foldName } from '#lib/foreign/foreign-name.ts';
import { longDate } from '#lib/day.ts';
import { ownValue } from '#lib/own-value.ts';
import textStyles from '#styles/patterns/text.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import { DeskView } from './DeskView.tsx';
import { wholePercent } from './class-words.ts';
import { ReceiptPaper } from '#receipt/ReceiptPaper.tsx';

type Props = {
  readonly name: string;
  /** Left out while there is nothing from them. */
  readonly pupil: PupilRow | undefined;
  readonly open: OpenClass;
  readonly course: WholeCourse;
  readonly onBack: () => void;
  readonly onTakeOut: (key: string, pupil: string) => void;
};

export function PupilReport({ name, pupil, open, course, onBack, onTakeOut }: Props) {
  const paper = open.paper.filter(({ pupil: whose }) => foldName(whose) === foldName(name));
  const questions = {
    ...course.asks,
    ...Object.fromEntries(course.notes.map(({ placement, title }) => [placement, title])),
  };
  const drawn = {
    lessons: course.lessons.map((lesson) => ({ ...lesson, steps: [{ placements: lesson.placements }] })),
    checks: course.checks,
  };
  return (
    <DeskView
      id="pupil"
      title={name}
      actions={
        <button type="button" onClick={() => window.print()}>
          Print this page
        </button>
      }
      onBack={onBack}
    >
      {pupil ? (
        <p>
          {pupil.answered} of {pupil.questions} answered
          {pupil.share && `, ${wholePercent(pupil.share.share)}% of first answers right`}, about{' '}
          {pupil.minutes} minutes.
          {pupil.changed > 0 &&
            ` ${pupil.changed} asked in another version of the course, and not counted here.`}
        </p>
      ) : (
        <p>
          Nothing has come from <bdi>{name}</bdi> yet.
        </p>
      )}
      {paper.length > 0 && (
        <>
          <h3>From paper</h3>
          <ul>
            {paper.map(({ placement, typed, day }) => (
              <li key={placement}>
                {ownValue(questions, placement.split('@')[0] ?? '') ?? 'A question of another version'}:{' '}
                <b>{typed}</b> <small>typed in on {longDate(day)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {pupil?.receipts.map(({ key, receipt, source, kind }) => (
        <div key={key}>
          <h3>Receipt of {longDate(receipt.made)}</h3>
          <p className={textStyles.fine}>
            From <bdi>{source}</bdi>.{' '}
            {kind === 'sealed' ? 'It came encrypted to your key.' : 'It came unencrypted.'}
          </p>
          <ReceiptPaper receipt={receipt} course={drawn} questions={questions} />
          <p className={toolStyles.row}>
            <button type="button" onClick={() => onTakeOut(key, name)}>
              Take this receipt out
            </button>
          </p>
        </div>
      ))}
    </DeskView>
  );
}
