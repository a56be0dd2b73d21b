// How each question did in this class: for whoever teaches with it again, or writes the next one.
import {
  enoughForDifficulty,
  enoughForDiscrimination,
  enoughForOptions,
  type ItemFlag,
} from '#measure/item-statistics.ts';
import type { ClassReport, ItemReport } from '../sums/report-types.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import tableStyles from '#styles/patterns/table.module.css';
import styles from '../views/ClassDesk.module.css';
import ownStyles from './ItemsTable.module.css';
import { LazyFold } from '../views/LazyFold.tsx';
import { WideTable } from '../views/WideTable.tsx';
import { wholePercent } from '../views/class-words.ts';
import { shownAs, twoPlaces } from '#lib/format.ts';

const flagNames: Readonly<Record<ItemFlag, string>> = {
  hard: 'very hard',
  easy: 'very easy',
  weak: 'tells little',
  reversed: 'upside down',
  dead: 'dead option',
  omitted: 'left out',
  'sure-and-wrong': 'sure and wrong',
};

export function ItemsTable({ report: { items, lessons } }: { readonly report: ClassReport }) {
  const nameOf = (slug: string) => lessons.find((lesson) => lesson.slug === slug)?.name ?? '';
  return (
    <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="items">
      <h2 id="items">How the questions did</h2>
      <p className={styles.about}>
        Right: mean share of the points at the first answer; between 30 and 90 per cent is fair. Tells apart:
        how well the question goes with the rest of the same pupil’s answers, from −1 to 1; below 0.15 it
        tells little. Figures appear from {enoughForDifficulty}, {enoughForDiscrimination} and{' '}
        {enoughForOptions} answers on.
      </p>
      <LazyFold isUnprinted summary={`All ${items.length} questions`}>
        {() => (
          <WideTable name="items">
            <table className={`${tableStyles.table} ${styles.table} ${ownStyles.items}`}>
              <thead>
                <tr>
                  <th scope="col">Question</th>
                  <th scope="col">n</th>
                  <th scope="col">Right</th>
                  <th scope="col">Tells apart</th>
                  <th scope="col">Left out</th>
                  <th scope="col">Sure when wrong</th>
                  <th scope="col">What stands out</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <ItemRow key={item.id} item={item} lesson={nameOf(item.lesson)} />
                ))}
              </tbody>
            </table>
          </WideTable>
        )}
      </LazyFold>
    </section>
  );
}

type RowProps = { readonly item: ItemReport; readonly lesson: string };

function ItemRow({ item: { question, statistics, words, remarks }, lesson }: RowProps) {
  const { count, difficulty, discrimination, omitted, sureAndWrong, options, flags } = statistics;
  return (
    <tr data-flagged={flags.length > 0 || undefined}>
      <th scope="row">
        <small>{lesson}</small> {question}
        {options.length > 0 && (
          <details>
            <summary>Every answer</summary>
            <ul>
              {options.map(({ id, count: chosen, share, isDead }) => (
                <li key={id}>
                  {words[id]?.row && `${words[id].row}: `}
                  {words[id]?.answer ?? id}{' '}
                  <b>
                    {chosen} ({wholePercent(share)}%)
                  </b>
                  {isDead && ' hardly anybody takes it'}
                </li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td>{count}</td>
      <td>{difficulty === undefined ? '–' : `${wholePercent(difficulty)}%`}</td>
      <td>{discrimination === undefined ? '–' : shownAs(twoPlaces, discrimination)}</td>
      <td>{omitted}</td>
      <td>{sureAndWrong ? `${Math.round(sureAndWrong.percent)}% (${sureAndWrong.count})` : '–'}</td>
      <td>
        {flags.length > 0 && <b>{flags.map((flag) => flagNames[flag]).join(', ')}. </b>}
        {remarks.join(' ')}
      </td>
    </tr>
  );
}
