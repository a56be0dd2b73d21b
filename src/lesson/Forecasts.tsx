// A learner's forecasts beside what became of each, and their mean Brier score.
import { brierScore, coinFlipBrier, meanBrier } from '#measure/calibration.ts';
import styles from './numbers.module.css';
import { useNumbers } from '#question/use-numbers.ts';

type Props = {
  readonly cases: readonly {
    readonly placement: string;
    /** The anchor of its question on this page. */
    readonly anchor: string;
    readonly name: string;
    readonly held: boolean;
  }[];
};

const score = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function Forecasts({ cases }: Props) {
  const numbers = useNumbers(cases.map(({ placement }) => placement));
  const set = cases.flatMap((one, index) => {
    const number = numbers[index];
    return number === undefined ? [] : [{ ...one, number, brier: brierScore(number, one.held) }];
  });
  const mean = meanBrier(set.map(({ brier }) => brier));
  return (
    <figure className={styles.numbers}>
      <figcaption>
        {set.length < cases.length
          ? `The numbers that you have set: ${set.length} of ${cases.length}`
          : `Your ${cases.length} numbers`}
      </figcaption>
      {mean !== undefined && (
        <table>
          <thead>
            <tr>
              <th scope="col">Case</th>
              <th scope="col">You said</th>
              <th scope="col">Ending</th>
              <th scope="col">Score</th>
            </tr>
          </thead>
          <tbody>
            {set.map((one) => (
              <tr key={one.placement}>
                <th scope="row">
                  <a href={`#${one.anchor}`}>{one.name}</a>
                </th>
                <td>
                  <svg viewBox="0 0 108 12" aria-hidden="true">
                    <path d="M4 6h100" />
                    <path d={`M${one.held ? 104 : 4} 1v10`} data-end />
                    <circle cx={4 + one.number} cy="6" r="4" stroke="none" />
                  </svg>
                  {one.number}
                </td>
                <td>{one.held ? 'held' : 'fell'}</td>
                <td>{score.format(one.brier)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                Your mean (saying 50 each time earns {coinFlipBrier})
              </th>
              <td>{score.format(mean)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </figure>
  );
}
