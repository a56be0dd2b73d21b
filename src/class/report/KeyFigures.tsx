// The four figures over a class.
import type { ClassReport } from '../sums/report-types.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from './KeyFigures.module.css';
import { gapInWords, signedPoints, wholePercent } from '../views/class-words.ts';

export function KeyFigures({ report: { summary, lessons } }: { readonly report: ClassReport }) {
  const { received, expected, median, hardest, sureness } = summary;
  const lesson = lessons.find(({ slug }) => slug === hardest);
  return (
    <dl className={styles.figures}>
      <Figure name="results in">{expected ? `${received} / ${expected}` : received}</Figure>
      <Figure name="median, first answers">{median === undefined ? '–' : `${wholePercent(median)}%`}</Figure>
      <Figure name={lesson ? 'hardest for this class' : 'hardest lesson: told from two on'}>
        {lesson ? lesson.name : '–'}
      </Figure>
      <Figure name={sureness ? gapInWords(sureness.gap) : 'how sure: not asked yet'}>
        {sureness ? `${signedPoints(sureness.gap)} pts` : '–'}
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: string | number }) {
  return (
    <div className={panelStyles.panel}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
