// Where a pupil makes the receipt of the assignment in the page's address.
import { useStore } from '@nanostores/react';
import { lazy, Suspense, type ReactNode } from 'react';
import { href } from '#lib/href.ts';
import type { OpenAssignment } from '#assignment/assignment-link.ts';
import type { ReceiptCourse } from '#assignment/assignable.ts';
import { $saving } from '#record/persistence.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import shared from '#assignment/Assigned.module.css';
import styles from './ReceiptView.module.css';
import { OpenLink } from '#assignment/OpenLink.tsx';
import { ReceiptMaker } from './ReceiptMaker.tsx';

/** Few pupils need it, so it is loaded only for them. */
const AddAnswers = lazy(() => import('./AddAnswers.tsx').then((module) => ({ default: module.AddAnswers })));

type Props = {
  readonly course: ReceiptCourse;
  /** Every question in a line, by its id. */
  readonly questions: Readonly<Record<string, string>>;
  /** Slots, drawn by the server: what a receipt holds, and what can be done in a browser that keeps nothing. */
  readonly contents?: ReactNode;
  readonly advice?: ReactNode;
  /** And what to do where a receipt should be encrypted and cannot be. */
  readonly unsealable?: ReactNode;
  /** How to hand it in. */
  readonly handing?: ReactNode;
};

export function ReceiptView(props: Props) {
  return (
    <OpenLink>
      {(open, fragment) => <Receipt key={open.fingerprint} open={open} fragment={fragment} {...props} />}
    </OpenLink>
  );
}

type ReceiptProps = Props & { readonly open: OpenAssignment; readonly fragment: string };

function Receipt({ open, fragment, contents, advice, ...rest }: ReceiptProps) {
  const saving = useStore($saving);
  return (
    <div className={`${toolStyles.tool} ${buttonStyles.all} ${shared.assigned}`}>
      <p>
        For the assignment{' '}
        <a href={`${href('/a/')}#${fragment}`}>{open.assignment.title || 'without a title'}</a>.
      </p>
      <section className={styles.contents} aria-label="What is in it">
        {contents}
      </section>
      {saving === 'blocked' && (
        <Suspense>
          <AddAnswers advice={advice} />
        </Suspense>
      )}
      <ReceiptMaker open={open} {...rest} />
    </div>
  );
}
