// What pupils wrote on one task, side by side, with the criteria to mark it by.
import { useState } from 'react';
import { href } from '#lib/href.ts';
import type { Criterion } from '#quiz/desk-note.ts';
import type { ClassReport, WrittenEntry, WrittenTask } from '../sums/report-types.ts';
import type { Mark } from '../class.ts';
import foldStyles from '#styles/patterns/fold.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import tableStyles from '#styles/patterns/table.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from '../views/ClassDesk.module.css';
import itemsStyles from '../report/ItemsTable.module.css';
import ownStyles from './WrittenWork.module.css';
import { MarkForm } from './MarkForm.tsx';
import { DeskView } from '../views/DeskView.tsx';
import { WideTable } from '../views/WideTable.tsx';
import { useMore } from '../views/use-more.tsx';

type Props = {
  readonly report: ClassReport;
  readonly rubric: readonly Criterion[];
  /** What 1 to 4 are called. */
  readonly bands: readonly string[];
  readonly marks: readonly Mark[];
  readonly onMark: (mark: Mark) => void;
  readonly onBack: () => void;
};

export function WrittenWork({ report, rubric, bands, marks, onMark, onBack }: Props) {
  const { written, lessons } = report;
  const [chosen, setChosen] = useState(written[0]?.placement ?? '');
  const task = written.find(({ placement }) => placement === chosen) ?? written[0];
  const nameOf = ({ lesson, title }: WrittenTask) =>
    [lessons.find(({ slug }) => slug === lesson)?.name ?? lesson, title].filter(Boolean).join(': ');
  return (
    <DeskView id="marking" title="What they wrote" onBack={onBack}>
      {!task && <p>No text or desk note has come in yet.</p>}
      {task && (
        <>
          <p className={styles.pick}>
            <label htmlFor="task">Task</label>{' '}
            <select id="task" value={task.placement} onChange={(event) => setChosen(event.target.value)}>
              {written.map((one) => (
                <option key={one.placement} value={one.placement}>
                  {nameOf(one)} ({one.entries.length})
                </option>
              ))}
            </select>
          </p>
          {task.kind === 'note' && <Rubric rubric={rubric} bands={bands} />}
          <Side key={task.placement} task={task} bands={bands} marks={marks} onMark={onMark} />
        </>
      )}
    </DeskView>
  );
}

type SideProps = Pick<Props, 'bands' | 'marks' | 'onMark'> & { readonly task: WrittenTask };

function Side({ task, bands, marks, onMark }: SideProps) {
  const [shown, more] = useMore(task.entries, 40, 'texts');
  const placeOf = ({ placement = task.placement }: WrittenEntry) => placement;
  const markOf = (entry: WrittenEntry) =>
    marks.find(({ pupil, placement }) => pupil === entry.pupil && placement === placeOf(entry));
  return (
    <>
      <ol className={`${styles.list} ${ownStyles.side}`}>
        {shown.map((entry) => (
          <li key={`${placeOf(entry)} ${entry.pupil}`} className={`${panelStyles.panel} ${styles.card}`}>
            <Entry entry={entry} task={task} />
            <MarkForm
              placement={placeOf(entry)}
              pupil={entry.pupil}
              task={task}
              bands={bands}
              mark={markOf(entry)}
              onMark={onMark}
            />
          </li>
        ))}
      </ol>
      {more}
    </>
  );
}

function Entry({ entry, task }: { readonly entry: WrittenEntry; readonly task: WrittenTask }) {
  const { pupil, text, parts, met, isDraft } = entry;
  const ticked = task.criteria.filter(({ id }) => met.includes(id));
  return (
    <>
      <h3>
        <bdi>{pupil}</bdi>
      </h3>
      {isDraft && <p className={textStyles.fine}>Begun, not finished.</p>}
      {text && <blockquote className={ownStyles.text}>{text}</blockquote>}
      {parts.length > 0 && (
        <dl className={ownStyles.parts}>
          {parts.map(({ id, label, text: part }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{part}</dd>
            </div>
          ))}
        </dl>
      )}
      {task.kind === 'text' && (
        <p className={textStyles.fine}>
          {ticked.length > 0
            ? `The writer ticked: ${ticked.map((one) => one.text).join('; ')}`
            : 'The writer ticked none of the criteria.'}
        </p>
      )}
    </>
  );
}

function Rubric({ rubric, bands }: Pick<Props, 'rubric' | 'bands'>) {
  return (
    <details className={`${foldStyles.fold} fold`}>
      <summary id="rubric">The rubric</summary>
      <p className={textStyles.fine}>
        <a href={href('/teach/print/keys/desk-note/')}>Notes that are scored, with the reasons</a> ·{' '}
        <a href={href('/teach/print/keys/desk-note/#second-scorer')}>a key for a second scorer</a>
      </p>
      <WideTable name="rubric">
        <table className={`${tableStyles.table} ${styles.table} ${itemsStyles.items}`}>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              {bands.map((band, index) => (
                <th key={band} scope="col">
                  {index + 1} {band}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rubric.map(({ id, name, levels }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {levels.map((level) => (
                  <td key={level}>{level.replaceAll('*', '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </details>
  );
}
