// An assignment ready to be given out: as a link, a code on a projector, or words for a learning platform.
import { useRef } from 'react';
import { href } from '#lib/href.ts';
import { linkOf } from './assignment-link.ts';
import { assignmentText, type Assignment } from './assignment.ts';
import { assignmentWords } from './assignment-words.ts';
import type { AssignableCourse } from './assignable.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import textStyles from '#styles/patterns/text.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import shared from './Assigned.module.css';
import styles from './AssignOutput.module.css';
import { CopyField } from '#lib/CopyField.tsx';
import { QrCode } from '#lib/qr/QrCode.tsx';
import { useNewest } from '#lib/hooks/use-address.ts';

type Props = { readonly assignment: Assignment; readonly choice: AssignableCourse };

export function AssignOutput({ assignment, choice }: Props) {
  const projector = useRef<HTMLDialogElement>(null);
  const link = useNewest(linkOf, assignmentText(assignment));
  // Something stands in its place, so that a page scrolled to its end does not move under a finger.
  if (!link)
    return (
      <p className={shared.waiting}>One moment: the link is made from what is chosen, and appears here.</p>
    );
  const { fragment, fingerprint } = link;
  const address = `${new URL(href('/a/'), location.href).href}#${fragment}`;
  const classroom = `https://classroom.google.com/share?url=${encodeURIComponent(address)}`;
  const title = assignment.title || 'Says Who?';
  return (
    <section className={`${panelStyles.panel} ${styles.output}`} aria-labelledby="give-out">
      <h2 id="give-out">Give it out</h2>
      <p>
        All of it is in the link, and nothing of it is kept here or anywhere else. Keep the link, if you want
        to change the assignment later. Its fingerprint is <b className={toolStyles.code}>{fingerprint}</b>:
        receipts name it.{' '}
        {assignment.receipt && (
          <>
            What comes back is opened at <a href={href('/teach/desk/')}>the desk</a>.
          </>
        )}
      </p>
      <div className={styles.ways}>
        <div>
          <CopyField label="The link" value={address} rows={3} action="Copy the link" />
          <p className={`${toolStyles.row} ${styles.links}`}>
            <a href={address} target="_blank" rel="noopener">
              Try it as a pupil
            </a>{' '}
            <a href={classroom} target="_blank" rel="noopener">
              Share it in Google Classroom
            </a>
          </p>
          <p className={textStyles.fine}>
            Both open in a new tab. The second one leaves this site and tells Google the link; nothing is
            loaded from there before you press it.
          </p>
          <CopyField
            label="As a message for any platform"
            value={assignmentWords(assignment, choice, address)}
            rows={9}
            action="Copy the message"
          />
        </div>
        <div className={styles.scan}>
          <QrCode text={address} label={`QR code with the link to the assignment ${title}`} />
          <button type="button" onClick={() => projector.current?.showModal()}>
            Show it large
          </button>
        </div>
      </div>
      <dialog ref={projector} className={styles.projector} aria-label="The link as a large QR code">
        <p>{title}</p>
        <QrCode text={address} label={`QR code with the link to the assignment ${title}`} />
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </section>
  );
}
