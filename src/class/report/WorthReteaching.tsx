// Worth reteaching: what was most often missed, what it rests on, and what to say.
import { href } from '#lib/href.ts';
import type { ClassReport, LessonColumn, Reteach } from '../sums/report-types.ts';
import foldStyles from '#styles/patterns/fold.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from '../views/ClassDesk.module.css';
import ownStyles from './WorthReteaching.module.css';
import { wholePercent } from '../views/class-words.ts';

/** How many are shown; the rest is folded away. */
const shown = 4;

/** The most that are listed, folded ones included. */
const most = 20;

export function WorthReteaching({ report: { reteach, lessons } }: { readonly report: ClassReport }) {
  const missed = reteach.filter((one) => one.missed.share > 0).slice(0, most);
  const [first, more] = [missed.slice(0, shown), missed.slice(shown)];
  return (
    <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="reteach">
      <h2 id="reteach">Worth reteaching</h2>
      <p className={styles.about}>
        Questions that were most often not fully right at the first answer, with the wrong answer most picked.
      </p>
      {missed.length === 0 && <p>Every first answer has been fully right so far.</p>}
      <List list={first} lessons={lessons} />
      {more.length > 0 && (
        <details className={`${foldStyles.fold} fold`}>
          <summary>{more.length === 1 ? 'One more' : `${more.length} more`}</summary>
          <List list={more} lessons={lessons} />
        </details>
      )}
    </section>
  );
}

type ListProps = { readonly list: readonly Reteach[]; readonly lessons: readonly LessonColumn[] };

function List({ list, lessons }: ListProps) {
  return (
    <ol className={`${styles.list} ${styles.ruled} ${ownStyles.reteach}`}>
      {list.map((one) => (
        <Missed key={one.id} one={one} lesson={lessons.find(({ slug }) => slug === one.lesson)} />
      ))}
    </ol>
  );
}

type MissedProps = { readonly one: Reteach; readonly lesson: LessonColumn | undefined };

function Missed({ one: { id, lesson: slug, question, missed, isFew, wrong }, lesson }: MissedProps) {
  const share = wholePercent(missed.share);
  const anchor = id.startsWith(`${slug}/`) ? `#${id.slice(slug.length + 1)}` : '';
  return (
    <li>
      <p className={ownStyles.missed}>
        <b>{question}</b>
        <span>
          {share}% <small>of {missed.count}</small>
        </span>
      </p>
      <svg className={ownStyles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={100} height={4} />
        <rect width={share} height={4} data-share />
      </svg>
      {isFew && <p className={styles.small}>Few answers: ask before you plan by it.</p>}
      {wrong && (
        <>
          <p>
            Most picked: {wrong.row && `for “${wrong.row}”, `}“{wrong.answer}” ({wholePercent(wrong.share)}%).
          </p>
          {wrong.belief && (
            <p>
              <b>The thought behind it.</b> {wrong.belief} {wrong.instead}
            </p>
          )}
          {wrong.say && (
            <p className={ownStyles.say}>
              <b>You could say:</b> {wrong.say}
            </p>
          )}
        </>
      )}
      {lesson && (
        <p className={`${styles.small} ${ownStyles.links}`}>
          <a href={href(`/teach/plans/${slug}/`)}>The plan for {lesson.name.toLowerCase()}</a> ·{' '}
          <a href={href(`/lessons/${slug}/${anchor}`)}>the question</a>
        </p>
      )}
    </li>
  );
}
