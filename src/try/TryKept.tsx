// What a learner did in the ten minutes, for the page of their progress. Nothing where nothing was done.
import { useRecords } from '#question/use-records.ts';
import { href } from '#lib/href.ts';
import { FiveNumbers } from './FiveNumbers.tsx';
import type { TryCourse } from './try-course.ts';

/** Whether anything of the ten minutes was answered. */
export function useIsTried({ cases, questions }: TryCourse): boolean {
  return useRecords([...cases.map(({ placement }) => placement), ...questions]).some(
    ({ attempts }) => attempts.length > 0,
  );
}

export function TryKept({ course }: { readonly course: TryCourse }) {
  const { cases, questions } = course;
  const answered = useRecords(questions).filter(({ attempts }) => attempts.length > 0).length;
  const isTried = useIsTried(course);
  if (!isTried) return null;
  return (
    <section aria-labelledby="ten-minutes">
      <h2 id="ten-minutes">Ten minutes first</h2>
      <p>
        <a href={href('/try/')}>The ten minutes</a> come before the lessons, so nothing here counts in the
        sums on this page.
      </p>
      <FiveNumbers cases={cases} title="Your five numbers" />
      {questions.length > 0 && (
        <p>
          Questions answered on the report: {answered} of {questions.length}.
        </p>
      )}
    </section>
  );
}
