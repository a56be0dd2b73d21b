// One lesson in a list: not started, where to go on, or done and how well.
import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import { noProgress, watchLesson } from './lesson-progress.ts';
import type { Outline } from '#record/outline.ts';
import styles from '#styles/status.module.css';

type Props = {
  readonly outline: Outline;
};

export function LessonStatus({ outline }: Props) {
  const [$progress, none] = useMemo(() => [watchLesson(outline), noProgress(outline)], [outline]);
  const { done, answered, questions, step, share } = useStore($progress, { ssr: () => none });
  const isDone = answered === questions;
  const isStarted = answered > 0 || step !== '';
  return (
    <span className={styles.status} data-progress={isDone ? 'done' : isStarted ? 'started' : 'none'}>
      {isDone
        ? `✓ Done${share === undefined ? '' : ` · ${Math.round(share * 100)}%`}`
        : isStarted
          ? `Continue · ${done.length} of ${outline.steps.length}`
          : 'Not started'}
    </span>
  );
}
