// Opens the assignment in the page's own address, or says why it does not open.
import type { ReactNode } from 'react';
import { href } from '#lib/href.ts';
import { linkFaults, readLink, type OpenAssignment } from './assignment-link.ts';
import toolStyles from '#styles/patterns/tool.module.css';
import styles from './Assigned.module.css';
import { useFragment, useNewest } from '#lib/hooks/use-address.ts';

type Props = {
  /** What to draw of it; `fragment` is what stands after the # of the address, without what was pasted with it. */
  readonly children: (open: OpenAssignment, fragment: string) => ReactNode;
};

export function OpenLink({ children }: Props) {
  const address = useFragment();
  const read = useNewest(readLink, address);
  if (!read) return <p className={styles.waiting}>Opening the assignment that is in this link.</p>;
  if (read.status === 'ok') return children(read, read.fragment);
  return (
    <section className={`${toolStyles.tool} ${styles.refused}`} aria-labelledby="no-assignment">
      <h2 id="no-assignment">{read.fault === 'empty' ? 'No assignment here' : 'This link does not open'}</h2>
      <p>{linkFaults[read.fault]}</p>
      <p>
        The <a href={href('/lessons/')}>lessons</a> are open to everybody, with and without an assignment.
      </p>
    </section>
  );
}
