// Says at the place where somebody writes or answers that it is not kept; the notice on top of the page may be out of sight.
import { useStore } from '@nanostores/react';
import { $saving } from '#record/persistence.ts';
import { allSaved, noticeId } from './SavingNotice.tsx';

const reasons = {
  blocked: 'Not saved: this browser keeps nothing for this site.',
  full: 'Not saved: this browser has no room left.',
} as const;

/** Nothing while all is well. */
export function NotSaved() {
  const saving = useStore($saving, { ssr: allSaved });
  if (saving === 'saved') return null;
  return (
    <strong>
      {' '}
      {reasons[saving]} <a href={`#${noticeId}`}>Take a copy</a> before you leave.
    </strong>
  );
}
