// One piece of evidence by its short name: it opens the sheet that a lesson has of it, or leads to its page.
import { createContext, use } from 'react';
import { href } from '#lib/href.ts';
import { isInReport, refAddress, refLabel, sheetId, type Sources } from './sources.ts';

/** Set where a page has no sheets. */
export const WithoutSheets = createContext(false);

type Props = {
  readonly of: string;
  readonly sources: Sources;
};

export function Evidence({ of, sources }: Props) {
  const label = refLabel(of, sources);
  return use(WithoutSheets) || isInReport(of) ? (
    <a href={href(refAddress(of))} data-ref>
      {label}
    </a>
  ) : (
    <button type="button" popoverTarget={sheetId(of)}>
      {label}
    </button>
  );
}
