// What evidence is called and where it stands on the site.

/** The short names of everything evidence may be but a paragraph, by reference; paragraphs name themselves. */
export type Sources = Readonly<Record<string, string>>;

export const isParagraph = (ref: string) => ref === 'hl' || /^p\d+$/.test(ref);

/** A paragraph of a whole report of ours: "reports/<slug>/p3". */
const inReport = /^reports\/([a-z-]+)\/(p\d+)$/;

/** Whether a page shows it itself, so that it needs no sheet. */
export const isInReport = (ref: string) => inReport.test(ref);

/** "P6", "Headline", or the short name of a card, a ledger entry or a page of the trail. */
export function refLabel(ref: string, sources: Sources): string {
  if (ref === 'hl') return 'Headline';
  const paragraph = inReport.exec(ref)?.[2] ?? (isParagraph(ref) ? ref : undefined);
  return paragraph?.toUpperCase() ?? sources[ref] ?? ref;
}

/** The page and anchor that hold it, without the base path. */
export function refAddress(ref: string): string {
  if (isParagraph(ref)) return `/article/#${ref}`;
  const [, slug, paragraph] = inReport.exec(ref) ?? [];
  if (slug) return `/reports/${slug}/#${paragraph}`;
  const [page, id] = ref.split('/');
  return id === undefined ? `/case-file/#${ref}` : `/${page}/#${id}`;
}

/** The id of the sheet that shows it on a lesson page. */
export const sheetId = (ref: string) => `source-${ref.replace('/', '-')}`;
