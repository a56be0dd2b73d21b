// Discernment, lean and confidence as a table: one column for each time they were measured.
import { coinFlipBrier } from './calibration.ts';
import type { Discernment } from './discernment.ts';
import tableStyles from '#styles/patterns/table.module.css';
import styles from './DiscernmentTable.module.css';
import { percent, shownAs, signedPercent, twoPlaces } from '#lib/format.ts';

export type Measured = { readonly title: string; readonly result: Discernment };

const rows: readonly { readonly label: string; readonly of: (result: Discernment) => string | undefined }[] =
  [
    { label: 'Supported claims accepted', of: ({ hits, sound }) => `${hits} of ${sound}` },
    {
      label: 'Unsupported claims accepted',
      of: ({ falseAlarms, unsound }) => `${falseAlarms} of ${unsound}`,
    },
    {
      label: 'Discernment: the first share minus the second',
      of: ({ difference }) => shownAs(percent, difference),
    },
    {
      label: 'Discernment as d′, from twelve answers on (0 is none, 2 or more is much)',
      of: ({ sensitivity }) => (sensitivity === undefined ? 'too few' : shownAs(twoPlaces, sensitivity)),
    },
    { label: 'Lean (below 0 is doubting, above 0 trusting)', of: ({ lean }) => shownAs(signedPercent, lean) },
    {
      label: `Brier score of your confidence (0 is best; saying half each time gives ${coinFlipBrier})`,
      of: ({ brier }) => (brier === undefined ? undefined : twoPlaces.format(brier)),
    },
  ];

type Props = {
  readonly caption: string;
  readonly results: readonly Measured[];
  /** What stands where no confidence was measured. */
  readonly without?: string;
};

export function DiscernmentTable({ caption, results, without = 'none given' }: Props) {
  return (
    <table className={`${tableStyles.table} ${styles.table}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          {results.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {results.map(({ title, result }) => (
              <td key={title}>{row.of(result) ?? without}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
