// What a learner did in the ten minutes, for the page of their progress. Nothing where nothing was done.
import { useStore } from '@nanostores/react';
import { useRecords } from '#question/use-records.ts';
import { nothingFound } from '#record/other/found-record.ts';
import { href } from '#lib/href.ts';
import { FiveNumbers } from './FiveNumbers.tsx';
import { $found, sentenceNames } from './found.ts';
import styles from './TryKept.module.css';
import type { TryCourse } from './try-course.ts';

/** How much of the ten minutes was done: numbers set, questions answered, sentences found. */
export function useTried({ cases, questions }: TryCourse) {
  const isAnswered = useRecords([...cases.map(({ placement }) => placement), ...questions]).map(
    ({ attempts }) => attempts.length > 0,
  );
  const found = useStore($found, { ssr: () => nothingFound });
  const count = (some: readonly boolean[]) => some.filter(Boolean).length;
  return {
    numbers: count(isAnswered.slice(0, cases.length)),
    answers: count(isAnswered.slice(cases.length)),
    sentences: (['named', 'unnamed'] as const)
      .map((name) => ({ name, text: found[name].text.trim() }))
      .filter(({ text }) => text !== ''),
  };
}

export const isTried = ({ numbers, answers, sentences }: ReturnType<typeof useTried>): boolean =>
  numbers + answers + sentences.length > 0;

export function TryKept({ course }: { readonly course: TryCourse }) {
  const { cases, questions } = course;
  const tried = useTried(course);
  if (!isTried(tried)) return null;
  return (
    <section aria-labelledby="ten-minutes">
      <h2 id="ten-minutes">Ten minutes first</h2>
      <p>
        <a href={href('/try/')}>The ten minutes</a> come before the lessons, so nothing here counts in the
        sums on this page. You answered {tried.answers} of {questions.length} questions on the report.
      </p>
      <div className={styles.kept}>
        {tried.numbers > 0 && <FiveNumbers cases={cases} title="Your five numbers" />}
        {tried.sentences.length > 0 && (
          <dl>
            {tried.sentences.map(({ name, text }) => (
              <div key={name}>
                <dt>{sentenceNames[name]}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  );
}
