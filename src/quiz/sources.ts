// What evidence is called and where it stands on the site.

/** The short names of case-file cards, by id; paragraphs name themselves. */
export type Sources = Readonly<Record<string, string>>;

export const isParagraph = (ref: string) => ref === 'hl' || /^p\d+$/.test(ref);

/** "P6", "Headline", or the short name of a case-file card. */
export function refLabel(ref: string, sources: Sources): string {
  if (ref === 'hl') return 'Headline';
  return isParagraph(ref) ? ref.toUpperCase() : (sources[ref] ?? ref);
}

/** The page and anchor that hold it, without the base path. */
export function refAddress(ref: string): string {
  return isParagraph(ref) ? `/article/#${ref}` : `/case-file/#${ref}`;
}

/** The id of the sheet that shows it on a lesson page. */
export const sheetId = (ref: string) => `source-${ref}`;
