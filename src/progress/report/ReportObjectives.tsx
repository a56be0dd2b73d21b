// What can I do: every objective of every lesson in a word, with what the word rests on.
import { href } from '#lib/href.ts';
import type { LessonReport, ObjectiveReport } from '../report.ts';
import { shortDay } from '#lib/moment.ts';
import { counted } from '#lib/format.ts';
import foldStyles from '#styles/patterns/fold.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import textStyles from '#styles/patterns/text.module.css';
import reportStyles from '../ProgressReport.module.css';
import styles from './ReportObjectives.module.css';

const words: Readonly<Record<ObjectiveReport['word'], string>> = {
  solid: 'Solid',
  growing: 'Growing',
  shaky: 'Shaky',
  written: 'Written',
  unmet: 'Not met yet',
};

type Props = { readonly lessons: readonly LessonReport[] };

export function ReportObjectives({ lessons }: Props) {
  const isMet = ({ objectives }: LessonReport) => objectives.some(({ word }) => word !== 'unmet');
  const [met, ahead] = [lessons.filter(isMet), lessons.filter((one) => !isMet(one))];
  const count = ahead.reduce((sum, { objectives }) => sum + objectives.length, 0);
  return (
    <section aria-labelledby="can">
      <h2 id="can">What you can do</h2>
      <p className={`${textStyles.lead} ${reportStyles.lead}`}>
        Here is a word for each thing that the lessons teach. It comes from your first answers and from later
        ones. The words change. Look again at what is shaky.
      </p>
      {met.length === 0 && <p>No scored question has been answered yet.</p>}
      <div className={`${reportStyles.columns} ${styles.lessons}`}>
        {met.map((one) => (
          <Objectives key={one.lesson.outline.slug} {...one} />
        ))}
      </div>
      {ahead.length > 0 && (
        <details className={`${foldStyles.fold} ${reportStyles.fold} fold`}>
          <summary>Not met yet: {counted(count, 'objective')}</summary>
          <div className={`${reportStyles.columns} ${styles.lessons}`}>
            {ahead.map((one) => (
              <Objectives key={one.lesson.outline.slug} {...one} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Objectives({ lesson, objectives }: LessonReport) {
  return (
    <section className={`${panelStyles.panel} ${reportStyles.card}`}>
      <h3>
        <span className={reportStyles.kicker}>{lesson.name}</span>{' '}
        <a href={href(`/lessons/${lesson.outline.slug}/`)}>{lesson.title}</a>
      </h3>
      <ul>
        {objectives.map((objective) => (
          <li key={objective.id}>
            <span className={styles.word} data-word={objective.word}>
              {words[objective.word]}
            </span>
            <div>
              {objective.text}
              {objective.seen > 0 && <small>{groundsOf(objective)}</small>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the word rests on. */
function groundsOf({ word, firsts, right, mended, later, laterRight, seen }: ObjectiveReport): string {
  return [
    word === 'written' ? 'a text of your own, which is not scored' : '',
    firsts > 0 ? `${right} of ${counted(firsts, 'first answer')} fully right` : '',
    mended > 0 ? `${mended} mended on the second try` : '',
    later > 0 ? `${laterRight} of ${later} right when asked again` : '',
    `last on ${shortDay(seen)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
