// A view that takes the place of the class's report: one pupil, what they wrote, answers from paper. It leads back.
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './ClassDesk.module.css';

type Props = {
  /** The id of its heading. */
  readonly id: string;
  readonly title: string;
  /** Buttons beside the one that leads back. */
  readonly actions?: ReactNode;
  readonly onBack: () => void;
  readonly children: ReactNode;
};

/** Focus goes to its heading: it was called by a button that is gone. */
export function DeskView({ id, title, actions, onBack, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.view} aria-labelledby={id}>
      <p className={styles.actions} data-screen="">
        <button type="button" onClick={onBack}>
          Back to the class
        </button>
        {actions}
      </p>
      <h2 id={id} ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi>
      </h2>
      {children}
    </section>
  );
}
