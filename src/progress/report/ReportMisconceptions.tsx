// The misconceptions that somebody's answers rested on, and which of them have been mended since.
import { href } from '#lib/href.ts';
import type { Met } from '#measure/misconceptions.ts';
import type { ReportCourse } from '../report-course.ts';
import { shortDay } from '#lib/moment.ts';
import { counted } from '#lib/format.ts';
import foldStyles from '#styles/patterns/fold.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import textStyles from '#styles/patterns/text.module.css';
import reportStyles from '../ProgressReport.module.css';
import styles from './ReportMisconceptions.module.css';

/** What each says, and what to think instead, by its code. */
export type MisconceptionTexts = Readonly<
  Record<string, { readonly belief: string; readonly instead: string }>
>;

type Props = {
  readonly met: readonly Met[];
  readonly texts: MisconceptionTexts;
  readonly course: ReportCourse;
};

export function ReportMisconceptions({ met, texts, course }: Props) {
  const groups = [
    {
      title: 'Worth another look',
      about:
        'No later answer has shown that you have given up this idea. Perhaps no later question was about it.',
      list: met.filter(({ mended }) => !mended),
    },
    {
      title: 'Mended',
      about: 'A later question had a wrong answer with the same idea, and you did not choose it.',
      list: met.filter(({ mended }) => mended),
    },
  ].filter(({ list }) => list.length > 0);
  return (
    <section aria-labelledby="thoughts">
      <h2 id="thoughts">Ideas behind your mistakes</h2>
      <p className={`${textStyles.lead} ${reportStyles.lead}`}>
        {met.length === 0
          ? 'Behind most wrong answers in the lessons is an idea that many people have. So far none of your first answers came from one.'
          : 'Behind most wrong answers in the lessons is an idea that many people have. Elsewhere it is often right. Your first answers came from these.'}
      </p>
      {groups.map(({ title, about, list }) => (
        <div key={title}>
          <h3>{title}</h3>
          <p className={textStyles.fine}>{about}</p>
          <Thoughts list={list.slice(0, shownAtOnce)} texts={texts} course={course} />
          {list.length > shownAtOnce && (
            <details className={`${foldStyles.fold} ${reportStyles.fold} fold`}>
              <summary>{counted(list.length - shownAtOnce, 'more idea')}</summary>
              <Thoughts list={list.slice(shownAtOnce)} texts={texts} course={course} />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

/** The rest can be opened. */
const shownAtOnce = 3;

type ListProps = Pick<Props, 'texts' | 'course'> & { readonly list: readonly Met[] };

const Thoughts = ({ list, texts, course }: ListProps) => (
  <ul className={`${reportStyles.columns} ${styles.thoughts}`}>
    {list.map((one) => (
      <Thought key={one.code} met={one} text={texts[one.code]} course={course} />
    ))}
  </ul>
);

type ThoughtProps = {
  readonly met: Met;
  readonly text: MisconceptionTexts[string] | undefined;
  readonly course: ReportCourse;
};

function Thought({ met: { times, questions, mended }, text, course }: ThoughtProps) {
  return (
    <li className={`${panelStyles.panel} ${reportStyles.card}`}>
      <p className={styles.belief}>{text?.belief}</p>
      <p>{text?.instead}</p>
      <p className={textStyles.fine}>
        {counted(times, 'answer')}, in <Places questions={questions} course={course} />
        {mended && (
          <>
            {' '}
            · mended on {shortDay(mended.at)}, in <Places questions={[mended.question]} course={course} />
          </>
        )}
      </p>
    </li>
  );
}

type PlacesProps = { readonly questions: readonly string[]; readonly course: ReportCourse };

/** The lessons that some questions stand in, each leading to the first of them there. */
function Places({ questions, course }: PlacesProps) {
  const places = course.lessons.flatMap(({ name, outline: { slug } }) => {
    const question = questions.find((id) => id.startsWith(`${slug}/`));
    return question ? [{ slug, name, anchor: question.slice(slug.length + 1) }] : [];
  });
  return places.map(({ slug, name, anchor }, index) => (
    <span key={slug}>
      {index > 0 && ', '}
      <a href={href(`/lessons/${slug}/#${anchor}`)}>{name.toLowerCase()}</a>
    </span>
  ));
}
