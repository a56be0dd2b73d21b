// How the dials of an item moved from one moment to the next: the editors' opinion, and the learner's numbers beside it once they are kept.
import { useStore } from '@nanostores/react';
import { readDials } from '#quiz/kinds/slider/grade.ts';
import { recordOf } from '#record/item-records.ts';
import { emptyRecord } from '#record/item-record.ts';
import styles from './DialLines.module.css';

type Named = readonly { readonly id: string; readonly label: string }[];
type Numbers = readonly (readonly number[])[];

type Props = {
  /** Where the learner's numbers are kept. */
  readonly placement: string;
  readonly moments: Named;
  readonly dials: Named;
  /** Where the editors would set each dial, as [moment][dial]. */
  readonly opinion: Numbers;
};

export function DialLines({ placement, moments, dials, opinion }: Props) {
  const { attempts } = useStore(recordOf(placement), { ssr: () => emptyRecord });
  const kept = attempts.at(-1);
  const own = kept && readDials(moments, dials, kept.fields);
  const readers = [{ name: 'The desk', numbers: opinion }, ...(own ? [{ name: 'You', numbers: own }] : [])];
  return (
    <>
      <div className={styles.plot} aria-hidden="true">
        <p className={styles.scale}>
          <span>100</span> <span>50</span> <span>0</span>
        </p>
        <svg viewBox={`0 0 ${moments.length} 100`} preserveAspectRatio="none">
          {[0, 50, 100].map((height) => (
            <path key={height} d={`M0 ${height}H${moments.length}`} className={styles.rule} />
          ))}
          {dials.map((dial, index) => (
            <g key={dial.id}>
              {readers.map(({ name, numbers }, reader) => (
                <path
                  key={name}
                  d={lineOf(numbers, index)}
                  className={styles.line}
                  data-dial={index}
                  data-reader={reader}
                />
              ))}
              <path
                d={knotsOf(opinion, index)}
                className={styles.line}
                data-dial={index}
                data-reader="knot"
              />
            </g>
          ))}
        </svg>
        <p className={styles.places}>
          {moments.map(({ id }, index) => (
            <span key={id}>{index + 1}</span>
          ))}
        </p>
      </div>
      <table className={styles.numbers}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              After
            </th>
            {readers.map(({ name }) => (
              <th key={name} scope="colgroup" colSpan={dials.length}>
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {readers.map(({ name }, reader) =>
              dials.map((dial, index) => (
                <th key={`${name} ${dial.id}`} scope="col" data-dial={index}>
                  {dial.label}
                  <svg viewBox="0 0 30 6" aria-hidden="true">
                    <path d="M1 3H29" className={styles.line} data-dial={index} data-reader={reader} />
                  </svg>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment, row) => (
            <tr key={moment.id}>
              <th scope="row">
                {row + 1}. {moment.label}
              </th>
              {readers.map(({ name, numbers }) =>
                dials.map((dial, index) => <td key={`${name} ${dial.id}`}>{numbers[row]?.[index]}</td>),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The middle of each moment's column, at the height of its number. */
const pointsOf = (numbers: Numbers, dial: number) =>
  numbers.map((row, moment) => `${moment + 0.5} ${100 - (row[dial] ?? 0)}`);

const lineOf = (numbers: Numbers, dial: number) => `M${pointsOf(numbers, dial).join('L')}`;

const knotsOf = (numbers: Numbers, dial: number) =>
  pointsOf(numbers, dial)
    .map((point) => `M${point}h0`)
    .join('');
