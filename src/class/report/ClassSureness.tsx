// How sure the class was, and how often right.
import type { ClassReport, Sureness } from '../sums/report-types.ts';
import { BinTable, CalibrationPlot } from '#measure/CalibrationPlot.tsx';
import panelStyles from '#styles/patterns/panel.module.css';
import tableStyles from '#styles/patterns/table.module.css';
import styles from '../views/ClassDesk.module.css';
import ownStyles from './ClassSureness.module.css';
import { grouped, signedPoints } from '../views/class-words.ts';
import { twoPlaces } from '#lib/format.ts';

type Props = {
  readonly report: ClassReport;
  /** From so many answers on there is a plot. */
  readonly enough: number;
  /** The Brier score of whoever always says half. */
  readonly coin: number;
};

export function ClassSureness({ report, enough, coin }: Props) {
  const { sure, set } = report.calibration;
  return (
    <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="sure">
      <h2 id="sure">How sure, and how right</h2>
      {!sure && !set && <p>Nobody has said how sure they were so far.</p>}
      {sure && <Measured sureness={sure} about="their answers" enough={enough} coin={coin} />}
      {set && (
        <Measured sureness={set} about="the numbers they set on forecasts" enough={enough} coin={coin} />
      )}
    </section>
  );
}

type MeasuredProps = Pick<Props, 'enough' | 'coin'> & { readonly sureness: Sureness; readonly about: string };

function Measured({ sureness, about, enough, coin }: MeasuredProps) {
  const { count, said, so, gap, brier, bins } = sureness;
  const points = Math.abs(Math.round(gap));
  return (
    <div className={ownStyles.measured}>
      <p>
        Of {about} ({grouped(count)} in all) they were on average {Math.round(said)} per cent sure, and{' '}
        {Math.round(so)} per cent turned out so:{' '}
        <b>
          {signedPoints(gap)} {points === 1 ? 'point' : 'points'},{' '}
          {points < 5 ? 'about as sure as right' : gap > 0 ? 'too sure' : 'too doubtful'}
        </b>
        . Brier score {twoPlaces.format(brier)}; 0 is best, and always saying half gives {coin}.
      </p>
      {bins.length === 0 ? (
        <p className={styles.small}>From {enough} answers on there is a plot here.</p>
      ) : (
        <>
          <figure>
            <figcaption>
              Sureness against truth{' '}
              <small>
                Across: how sure. Upwards: how often right. On the dashed line the two agree; below it the
                class was too sure. Beside each dot: from how many answers.
              </small>
            </figcaption>
            <CalibrationPlot bins={bins} />
          </figure>
          <BinTable bins={bins} className={`${tableStyles.table} ${styles.table}`} />
        </>
      )}
    </div>
  );
}
