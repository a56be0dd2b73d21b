// What somebody may want to ask a pupil. Questions, each with a way it may have come about quite innocently.
import type { ClassReport } from '../sums/report-types.ts';
import { Isolated } from '../views/Isolated.tsx';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from '../views/ClassDesk.module.css';
import { useMore } from '../views/use-more.tsx';

export function IntegrityFlags({ report: { integrityFlags } }: { readonly report: ClassReport }) {
  const [shown, more] = useMore(integrityFlags, 40, 'questions');
  return (
    <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="ask">
      <h2 id="ask">Questions to ask</h2>
      <p className={styles.about}>
        What looks unusual in the receipts. Nothing here shows that anybody did anything wrong: ask, and
        listen.
      </p>
      {integrityFlags.length === 0 && <p>Nothing looks unusual.</p>}
      <ul className={`${styles.list} ${styles.ruled}`}>
        {shown.map(({ kind, who, asks, innocent }) => (
          <li key={`${kind} ${who.join(' ')} ${asks}`}>
            <p>
              <b>
                <Isolated text={asks} names={who} />
              </b>
            </p>
            <p className={styles.small}>{innocent}</p>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
