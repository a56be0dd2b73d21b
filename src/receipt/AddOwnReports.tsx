// A pupil’s own reports, in the receipt only if the pupil says so. Few have any, so it is loaded apart.
import { useStore } from '@nanostores/react';
import { id } from '#lib/strict-decoders.ts';
import { ownPartIds } from '#own-report/own-parts.ts';
import { ownPlacement } from '#own-report/own-places.ts';
import { $ownReports, type KeptReport } from '#own-report/own-reports.ts';
import type { OwnWork } from './make-receipt.ts';

type Props = { readonly isAdded: boolean; readonly onChange: (own: readonly OwnWork[]) => void };

export function AddOwnReports({ isAdded, onChange }: Props) {
  const works = useStore($ownReports).flatMap(workOf);
  if (works.length === 0) return null;
  return (
    <p>
      <label>
        <input
          type="checkbox"
          checked={isAdded}
          onChange={({ target }) => onChange(target.checked ? works : [])}
        />{' '}
        {works.length === 1 ? 'Add my own report' : `Add my own reports, ${works.length} of them`}
      </label>
    </p>
  );
}

/** What is written in a report, in the order of its form. One from a file, under a name that no receipt has, stays here. */
function workOf({ id: own, texts }: KeptReport): OwnWork[] {
  const placement = id(ownPlacement(own));
  const fields = ownPartIds.flatMap((name) =>
    texts.filter(([one, text]) => one === name && text.trim() !== ''),
  );
  return placement === undefined ? [] : [{ placement, fields }];
}
