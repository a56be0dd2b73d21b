// A wide table that scrolls inside itself, with the arrow keys, too.
import type { ReactNode } from 'react';
import styles from './ClassDesk.module.css';

type Props = {
  /** The id of what names it. */
  readonly name: string;
  readonly children: ReactNode;
};

export function WideTable({ name, children }: Props) {
  return (
    // Without it, Safari lets nobody scroll here by keyboard: https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-labelledby={name} tabIndex={0}>
      {children}
    </section>
  );
}
