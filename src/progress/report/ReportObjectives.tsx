// What can I do: every objective of every lesson in a word, with what the word rests on.
import { href } from '#lib/href.ts';
import type { LessonReport, ObjectiveReport } from '../report.ts';
import { shortDay } from '#lib/moment.ts';
import { counted } from '#lib/format.ts';
import foldStyles from '#styles/patterns/fold.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import textStyles from '#styles/patterns/text.module.css';
import reportStyles from '../ProgressReport.module.css';
import { Fold } from './Fold.tsx';
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
      <p>{met.length === 0 ? 'No scored question has been answered yet.' : sumOf(met)}</p>
      <Fold line="Each of them">
        <div className={`${reportStyles.columns} ${styles.lessons}`}>
          {met.map((one) => (
            <Objectives key={one.lesson.outline.slug} {...one} />
          ))}
        </div>
      </Fold>
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

/** How many have each word: "3 solid, 2 shaky." */
function sumOf(lessons: readonly LessonReport[]): string {
  const all = lessons.flatMap(({ objectives }) => objectives);
  const parts = (['solid', 'growing', 'shaky', 'written'] as const).flatMap((word) => {
    const count = all.filter((one) => one.word === word).length;
    return count > 0 ? `${count} ${words[word].toLowerCase()}` : [];
  });
  return `So far: ${parts.join(', ')}.`;
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
