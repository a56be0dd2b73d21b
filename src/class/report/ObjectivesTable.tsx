// Who can do what: a table of pupils and objectives, each cell with its number.
import { Fragment } from 'react';
import type { ClassReport, ObjectiveColumn, PupilRow, Share } from '../sums/report-types.ts';
import foldStyles from '#styles/patterns/fold.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from '../views/ClassDesk.module.css';
import ownStyles from './ObjectivesTable.module.css';
import { WideTable } from '../views/WideTable.tsx';
import { columnName, wholePercent } from '../views/class-words.ts';
import { useIsPrinting } from '#lib/hooks/use-is-printing.ts';
import { useMore } from '../views/use-more.tsx';

type Props = {
  readonly report: ClassReport;
  readonly onPupil: (name: string) => void;
};

/** As many columns as a sheet of paper across takes. */
const mostOnPaper = 16;

export function ObjectivesTable({ report, onPupil }: Props) {
  const { objectives, pupils, lessons } = report;
  const isPrinting = useIsPrinting();
  const [shown, more] = useMore(pupils, 100, 'pupils');
  const asked = lessons.filter(({ slug }) => objectives.some(({ lesson }) => lesson === slug));
  return (
    <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="who-can">
      <h2 id="who-can">Who can do what</h2>
      <p className={styles.about}>
        Share of first answers right, in per cent, per objective. Hatched, with a dash: not attempted.
      </p>
      <WideTable name="who-can">
        <Grid report={report} pupils={shown} columns={objectives} onPupil={onPupil} />
      </WideTable>
      {more}
      {/* A screen scrolls; paper gets the columns in portions, lesson by lesson. */}
      <div className={ownStyles.onPaper} aria-hidden="true">
        {isPrinting &&
          objectives.length > mostOnPaper &&
          portionsOf(objectives).map((columns) => (
            <Grid key={columns[0]?.key} report={report} pupils={shown} columns={columns} />
          ))}
      </div>
      <details className={`${foldStyles.fold} fold`}>
        <summary>What the columns stand for</summary>
        <dl className={ownStyles.legend}>
          {asked.map(({ slug, name, title }) => (
            <Fragment key={slug}>
              <dt>
                {name}: {title}
              </dt>
              {objectives
                .filter(({ lesson }) => lesson === slug)
                .map(({ key, text }) => (
                  <dd key={key}>
                    <b>{columnName(key)}.</b> They can {text}.
                  </dd>
                ))}
            </Fragment>
          ))}
        </dl>
      </details>
      {pupils.length === 0 && <p>Nobody’s results are in yet.</p>}
    </section>
  );
}

type GridProps = {
  readonly report: ClassReport;
  readonly pupils: readonly PupilRow[];
  readonly columns: readonly ObjectiveColumn[];
  readonly onPupil?: (name: string) => void;
};

function Grid({ report: { lessons, objectives }, pupils, columns, onPupil }: GridProps) {
  const places = columns.map((column) => objectives.indexOf(column));
  const heads = lessons.flatMap(({ slug, name }) => {
    const span = columns.filter(({ lesson }) => lesson === slug).length;
    return span > 0 ? [{ slug, name, span }] : [];
  });
  return (
    <table className={ownStyles.map}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            Pupil
          </th>
          {heads.map(({ slug, name, span }) => (
            <th key={slug} scope="colgroup" colSpan={span}>
              {name}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(({ key, text }) => (
            <th key={key} scope="col" title={`They can ${text}`}>
              {columnName(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pupils.map((pupil) => (
          <Row key={pupil.name} pupil={pupil} places={places} onPupil={onPupil} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">The class</th>
          {columns.map(({ key, mean }) => (
            <Cell key={key} share={mean} />
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

type RowProps = {
  readonly pupil: PupilRow;
  readonly places: readonly number[];
  readonly onPupil: GridProps['onPupil'];
};

function Row({ pupil: { name, objectives }, places, onPupil }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {onPupil ? (
          <button type="button" className={styles.pupil} onClick={() => onPupil(name)}>
            <bdi>{name}</bdi>
          </button>
        ) : (
          <bdi>{name}</bdi>
        )}
      </th>
      {places.map((place) => (
        <Cell key={place} share={objectives[place]} />
      ))}
    </tr>
  );
}

function Cell({ share }: { readonly share: Share | undefined }) {
  if (!share) {
    return (
      <td data-level="none">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">not attempted</span>
      </td>
    );
  }
  return <td data-level={levelOf(share.share)}>{wholePercent(share.share)}</td>;
}

function levelOf(share: number): string {
  if (share >= 0.85) return 'high';
  if (share >= 0.7) return 'good';
  return share >= 0.5 ? 'middle' : 'low';
}

/** Whole lessons, as many to a portion as fit. */
function portionsOf(columns: readonly ObjectiveColumn[]): ObjectiveColumn[][] {
  const portions: ObjectiveColumn[][] = [];
  for (const lesson of new Set(columns.map((column) => column.lesson))) {
    const own = columns.filter((column) => column.lesson === lesson);
    const last = portions.at(-1);
    if (last && last.length + own.length <= mostOnPaper) last.push(...own);
    else portions.push(own);
  }
  return portions;
}
