// Holds a view back until the part of the course that no table needs is here, and asks for it again where it did not come.
import { useEffect, useState, type ReactNode } from 'react';
import { withRest, type ClassCourse, type ClassRest, type WholeCourse } from '../class-course.ts';
import noticeStyles from '#styles/patterns/notice.module.css';
import { DeskView } from './DeskView.tsx';
import type { Late } from '../late.ts';

type Props = {
  readonly course: ClassCourse;
  readonly rest: Late<ClassRest>;
  /** Of the view. */
  readonly title: string;
  readonly onBack: () => void;
  readonly children: (course: WholeCourse) => ReactNode;
};

export function WithRest({ course, rest, title, onBack, children }: Props) {
  const [here, setHere] = useState(rest.now);
  const [failures, setFailures] = useState(0);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    rest.ask().then(setHere, () => setFailures(tries + 1));
  }, [rest, tries]);
  if (here) return children(withRest(course, here));
  return (
    <DeskView id="awaited" title={title} onBack={onBack}>
      {failures > tries ? (
        <p className={noticeStyles.notice} role="alert">
          <b>A part of this page could not be fetched.</b>{' '}
          <button type="button" onClick={() => setTries(failures)}>
            Try again
          </button>
        </p>
      ) : (
        <p>Fetching the questions.</p>
      )}
    </DeskView>
  );
}
