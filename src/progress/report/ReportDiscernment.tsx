// How well supported claims are told from unsupported ones, and which way somebody leans: in words, as a picture, in numbers.
import { enoughJudgements, enoughOfEach, isTelling, leanOf, type Discernment } from '#measure/discernment.ts';
import type { Report } from '../report.ts';
import { leans } from '#measure/discernment-words.ts';
import { DiscernmentTable, type Measured } from '#measure/DiscernmentTable.tsx';
import { percent } from '#lib/format.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import plotStyles from '#styles/patterns/plot.module.css';
import textStyles from '#styles/patterns/text.module.css';
import reportStyles from '../ProgressReport.module.css';
import { Fold } from './Fold.tsx';
import styles from './ReportDiscernment.module.css';

const checkTitles = [
  { name: 'start', title: 'Check at the start' },
  { name: 'end', title: 'Check at the end' },
  { name: 'later', title: 'Check later' },
] as const;

type Props = { readonly report: Report };

export function ReportDiscernment({ report: { judged, discernment, results, checks } }: Props) {
  const lessons = discernment && isTelling(discernment) ? discernment : undefined;
  const measured: Measured[] = [
    ...(lessons ? [{ title: 'In the lessons', result: lessons }] : []),
    ...checkTitles.flatMap(({ name, title }) => {
      const result = results[name];
      return result ? [{ title, result }] : [];
    }),
  ];
  const isStartHidden = checks.start.finished !== undefined && checks.end.finished === undefined;
  return (
    <section aria-labelledby="discernment">
      <h2 id="discernment">Trust and doubt</h2>
      {lessons ? <Relied {...lessons} /> : <TooFew judged={judged} discernment={discernment} />}
      <Fold line="What that says, and the numbers">
        <div className={reportStyles.split}>
          <div className={reportStyles.text}>
            {lessons && <InWords {...lessons} />}
            {isStartHidden && (
              <p>
                Your answers to the check at the start are kept. You see how you did when you have done the
                check at the end. A score before that might change how you answer.
              </p>
            )}
            <p className={textStyles.fine}>
              This cannot say whether somebody will deceive you tomorrow, or how you compare with others.
              Lessons teach while they ask, and you can miss a question for other reasons than too much trust
              or too much doubt. The checks measure better, but there too one answer more or less changes
              every number.
            </p>
          </div>
          {measured.length > 0 && (
            <figure className={`${panelStyles.panel} ${reportStyles.card} ${reportStyles.figure}`}>
              <figcaption>
                Share of claims accepted
                <span className={reportStyles.key}>
                  <Mark isSupported /> supported <Mark /> not supported
                </span>
              </figcaption>
              <Dumbbells measured={measured} />
            </figure>
          )}
        </div>
        {measured.length > 0 && (
          <DiscernmentTable
            caption="The same in numbers"
            results={measured}
            without={lessons ? 'see below' : 'none given'}
          />
        )}
      </Fold>
    </section>
  );
}

const Relied = ({ sound, hits, unsound, falseAlarms }: Discernment) => (
  <p className={`${textStyles.lead} ${reportStyles.lead}`}>
    In the lessons you relied on {hits} of {sound} claims that are supported, and on {falseAlarms} of{' '}
    {unsound} that are not.
  </p>
);

function InWords(lessons: Discernment) {
  const { sound, hits, unsound, falseAlarms, difference } = lessons;
  return (
    <>
      <p>
        That is {percent.format(hits / sound)} and {percent.format(falseAlarms / unsound)}. The difference
        between the two is your discernment: how well you tell them apart. Whoever believes everything gets 0,
        and so does whoever doubts everything.{' '}
        {difference > 0 ? 'You are above that.' : 'So far you are not above that.'}
      </p>
      <p>{leans[leanOf(lessons)]}</p>
    </>
  );
}

type TooFewProps = { readonly judged: number; readonly discernment: Discernment | undefined };

function TooFew({ judged, discernment }: TooFewProps) {
  return (
    <>
      <p>
        Some questions ask whether one claim is supported. From {enoughJudgements} of them on, with at least{' '}
        {enoughOfEach} of either kind, you see here how well you tell the two apart, and whether you trust too
        much or doubt too much. You have answered {judged} so far.
      </p>
      {discernment && (
        <p>
          So far you relied on {discernment.hits} of {discernment.sound} supported claims, and on{' '}
          {discernment.falseAlarms} of {discernment.unsound} unsupported ones.
        </p>
      )}
    </>
  );
}

function Mark({ isSupported = false }: { readonly isSupported?: boolean }) {
  return (
    <svg className={`${plotStyles.plot} ${styles.mark}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" data-end={isSupported ? 'sound' : 'unsound'} />
    </svg>
  );
}

const rowHeight = 52;
const [left, right] = [10, 310];
const x = (share: number) => left + (right - left) * share;

/** One line from 0 to 100 per time it was measured; the distance between its two marks is the discernment. */
function Dumbbells({ measured }: { readonly measured: readonly Measured[] }) {
  const height = measured.length * rowHeight;
  return (
    <svg
      className={`${plotStyles.plot} ${styles.marks}`}
      viewBox={`0 0 320 ${height + 22}`}
      aria-hidden="true"
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path d={`M${x(share)} 20V${height}`} className={plotStyles.rule} />
          <text
            x={x(share)}
            y={height + 16}
            textAnchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
          >
            {percent.format(share)}
          </text>
        </g>
      ))}
      {measured.map(({ title, result: { hits, sound, falseAlarms, unsound } }, index) => {
        const y = index * rowHeight + 34;
        const [one, other] = [x(hits / sound), x(falseAlarms / unsound)];
        return (
          <g key={title}>
            <text x={left} y={y - 18}>
              {title}
            </text>
            <path d={`M${left} ${y}H${right}`} className={plotStyles.rule} />
            <path d={`M${one} ${y}H${other}`} className={styles.distance} />
            <circle cx={other} cy={y} r="8" data-end="unsound" />
            <circle cx={one} cy={y} r="4.5" data-end="sound" />
          </g>
        );
      })}
    </svg>
  );
}
