// Confidence against truth: as a plot, and as a table for whoever cannot see it.
import type { Bin } from './calibration-curve.ts';
import plotStyles from '#styles/patterns/plot.module.css';
import styles from './CalibrationPlot.module.css';

const [low, size] = [34, 250];
const at = (percent: number) => low + (size * percent) / 100;
const up = (percent: number) => 8 + size - (size * percent) / 100;

/** Across the chance given, upwards how often it was so, and beside each dot how many answers it stands for. */
export function CalibrationPlot({ bins }: { readonly bins: readonly Bin[] }) {
  return (
    <svg className={plotStyles.plot} viewBox="0 0 320 286" aria-hidden="true">
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <path
            d={`M${at(0)} ${up(percent)}H${at(100)}M${at(percent)} ${up(0)}V${up(100)}`}
            className={plotStyles.rule}
          />
          <text x={low - 6} y={up(percent) + 4} textAnchor="end">
            {percent}
          </text>
          <text x={at(percent)} y={up(0) + 18} textAnchor="middle">
            {percent}
          </text>
        </g>
      ))}
      <path d={`M${at(0)} ${up(0)}L${at(100)} ${up(100)}`} className={styles.ideal} />
      {bins.map(({ from, said, so, count }) => (
        <g key={from}>
          <circle cx={at(said)} cy={up(so)} r="6" />
          <text x={at(said) + 10} y={up(so) + (so > 90 ? 14 : -6)}>
            {count}
          </text>
        </g>
      ))}
    </svg>
  );
}

const whole = (percent: number) => `${Math.round(percent)}%`;

type TableProps = {
  readonly bins: readonly Bin[];
  /** How the page it stands on draws its tables. */
  readonly className: string | undefined;
};

/** The same in numbers. */
export function BinTable({ bins, className }: TableProps) {
  return (
    <table className={className}>
      <caption>The same in numbers</caption>
      <thead>
        <tr>
          <th scope="col">Chance given</th>
          <th scope="col">Answers</th>
          <th scope="col">On average you said</th>
          <th scope="col">Turned out so</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, count, said, so }) => (
          <tr key={from}>
            <th scope="row">
              {from} to {to}%
            </th>
            <td>{count}</td>
            <td>{whole(said)}</td>
            <td>{whole(so)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
