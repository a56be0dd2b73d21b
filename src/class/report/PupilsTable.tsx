// Who has not handed in, how far the others are, and names that are not on the list.
import { useId, useState } from 'react';
import type { ClassReport, PupilRow } from '../sums/report-types.ts';
import noticeStyles from '#styles/patterns/notice.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import tableStyles from '#styles/patterns/table.module.css';
import styles from '../views/ClassDesk.module.css';
import itemsStyles from './ItemsTable.module.css';
import { Isolated } from '../views/Isolated.tsx';
import { LazyFold } from '../views/LazyFold.tsx';
import { WideTable } from '../views/WideTable.tsx';
import { wholePercent } from '../views/class-words.ts';

type Props = {
  readonly report: ClassReport;
  readonly roster: readonly string[];
  readonly onPupil: (name: string) => void;
  /** A name on a receipt is somebody on the list. */
  readonly onSame: (typed: string, is: string) => void;
};

export function PupilsTable({ report, roster, onPupil, onSame }: Props) {
  const { pupils, missing } = report;
  const strangers = roster.length > 0 ? pupils.filter(({ isOnList }) => !isOnList) : [];
  return (
    <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="who-is-in">
      <h2 id="who-is-in">Who is in, and who is missing</h2>
      {strangers.length > 0 && (
        <div className={noticeStyles.notice}>
          <h3>
            {strangers.length === 1
              ? 'One name is not on your list'
              : `${strangers.length} names are not on your list`}
          </h3>
          <ul className={`${styles.list} ${styles.strangers}`}>
            {strangers.map((pupil) => (
              <li key={pupil.name}>
                <Stranger pupil={pupil} names={[...missing, ...others(roster, missing)]} onSame={onSame} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {roster.length === 0 ? (
        <p>There is no list of names for this class, so nobody can be missing. You can add one below.</p>
      ) : missing.length === 0 ? (
        <p>Nobody on your list is missing.</p>
      ) : (
        <p>
          <b>Nothing yet from {missing.length}:</b> <Isolated text={missing.join(', ')} names={missing} />.
        </p>
      )}
      {pupils.length > 0 && (
        <LazyFold summary="How far each pupil is">
          {() => (
            <WideTable name="who-is-in">
              <table className={`${tableStyles.table} ${styles.table} ${itemsStyles.items}`}>
                <thead>
                  <tr>
                    <th scope="col">Pupil</th>
                    <th scope="col">Answered</th>
                    <th scope="col">First answers right</th>
                    <th scope="col">Minutes</th>
                    <th scope="col">Checks finished</th>
                    <th scope="col">From paper</th>
                  </tr>
                </thead>
                <tbody>
                  {pupils.map((pupil) => (
                    <FarRow key={pupil.name} pupil={pupil} onPupil={onPupil} />
                  ))}
                </tbody>
              </table>
            </WideTable>
          )}
        </LazyFold>
      )}
    </section>
  );
}

const others = (roster: readonly string[], missing: readonly string[]) =>
  roster.filter((name) => !missing.includes(name));

type FarProps = { readonly pupil: PupilRow; readonly onPupil: (name: string) => void };

function FarRow({ pupil, onPupil }: FarProps) {
  const { name, answered, questions, share, minutes, checks, fromPaper, changed } = pupil;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.pupil} onClick={() => onPupil(name)}>
          <bdi>{name}</bdi>
        </button>
        {changed > 0 && <small> {changed} asked in another version, not counted</small>}
      </th>
      <td>
        {answered} of {questions}
      </td>
      <td>{share ? `${wholePercent(share.share)}%` : '–'}</td>
      <td>{minutes}</td>
      <td>
        {checks.filter(({ isFinished }) => isFinished).length} of {checks.length}
      </td>
      <td>{fromPaper || '–'}</td>
    </tr>
  );
}

type StrangerProps = {
  readonly pupil: PupilRow;
  /** Those on the list, whoever is missing first. */
  readonly names: readonly string[];
  readonly onSame: Props['onSame'];
};

function Stranger({ pupil: { name, suggestion }, names, onSame }: StrangerProps) {
  const id = useId();
  const [chosen, setChosen] = useState(suggestion ?? names[0] ?? '');
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSame(name, chosen);
      }}
    >
      <label htmlFor={id}>
        “<bdi>{name}</bdi>”{suggestion && ', perhaps '}
        {suggestion && <bdi>{suggestion}</bdi>}. This is
      </label>{' '}
      <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {names.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>{' '}
      <button type="submit">
        Yes, this is <bdi>{chosen}</bdi>
      </button>
    </form>
  );
}
