// Where am I: the steps of this lesson, which are done, and which one is being read.
import { useEffect, useMemo, useState } from 'react';
import { noProgress, reachStep, watchLesson, type LessonProgress } from './lesson-progress.ts';
import type { Outline } from '#record/outline.ts';
import { afterPaint } from '#question/item-events.ts';
import styles from './LessonRail.module.css';

type Props = {
  readonly outline: Outline;
  /** "Lesson 3", or "Capstone". */
  readonly name: string;
};

export function LessonRail({ outline, name }: Props) {
  const progress = useProgress(outline);
  const reading = useReading(outline);
  // The step where the last visit ended; offered until the reader moves.
  const resume = reading ? undefined : outline.steps.slice(1).find(({ id }) => id === progress.step);
  const current = reading || outline.steps[0]?.id;
  return (
    <nav className={styles.rail} aria-label="This lesson">
      <p className={styles.title}>
        {`${name} `}
        <span className={styles.count}>{`${progress.done.length} of ${outline.steps.length} steps`}</span>
      </p>
      <progress
        className={styles.bar}
        aria-label="Steps done"
        max={outline.steps.length}
        value={progress.done.length}
      />
      <p className={styles.resume}>
        {resume && <a href={`#${resume.id}`}>You stopped at: {resume.title}</a>}
      </p>
      <ol className={styles.steps}>
        {outline.steps.map((step) => {
          const isDone = progress.done.includes(step.id);
          return (
            <li key={step.id} data-done={isDone || undefined}>
              <a href={`#${step.id}`} aria-current={step.id === current ? 'step' : undefined}>
                {step.title}
                {isDone && <span className="visually-hidden"> (done)</span>}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** How far the lesson is done. It is drawn after the result of an answer, which the reader waits for. */
function useProgress(outline: Outline): LessonProgress {
  const [$progress, none] = useMemo(() => [watchLesson(outline), noProgress(outline)], [outline]);
  const [progress, setProgress] = useState(none);
  useEffect(() => {
    const show = () => setProgress($progress.get());
    const unbind = $progress.listen(() => afterPaint(show));
    show();
    return unbind;
  }, [$progress]);
  return progress;
}

/** Follows the reader: the step on screen, remembered for the next visit. */
function useReading(outline: Outline): string {
  const [reading, setReading] = useState('');
  useEffect(() => {
    const sections = outline.steps.flatMap(({ id }) => document.getElementById(id) ?? []);
    const note = () => {
      const line = window.innerHeight * 0.4;
      const passed = sections.filter((section) => section.getBoundingClientRect().top < line);
      const here = passed.at(-1);
      if (!here || window.scrollY < 40) return;
      setReading(here.id);
      for (const section of passed) {
        const isRead = section.getBoundingClientRect().bottom < window.innerHeight;
        if (section === here || isRead) reachStep(outline.slug, section.id, isRead, Date.now());
      }
    };
    let waiting = 0;
    const onScroll = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(note);
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      removeEventListener('scroll', onScroll);
      cancelAnimationFrame(waiting);
    };
  }, [outline]);
  return reading;
}
