// Leads back to the assignment that was opened last in this browser.
import { useStore } from '@nanostores/react';
import { href } from '#lib/href.ts';
import { noAssignment } from '#record/other/assignment-record.ts';
import { $currentAssignment } from './current-assignment.ts';
import styles from './AssignmentLine.module.css';

export function AssignmentLine() {
  const { fragment, title } = useStore($currentAssignment, { ssr: () => noAssignment });
  return (
    <div className={styles.line}>
      {fragment && (
        <p>
          You have an assignment{title && `: ${title}`}.{' '}
          <a href={`${href('/a/')}#${fragment}`}>See what is left, and make the receipt</a>
        </p>
      )}
    </div>
  );
}
