// The content as data, for whoever builds on it: as validated, without the article's text.
import type { Item } from '#quiz/types.ts';
import { getContent } from './index.ts';
import { itemsFor, lessonsFor } from './teach/teach-files.ts';

/** An item as it is published. Which standards its key relies on is between authors. */
export const published = (item: Item): Item => ({ ...item, rulings: undefined });

/** What stands under /data/, by the name of the file. */
export const dataFiles = {
  items: () => [...getContent().items.values()].map(published),
  lessons: () => getContent().lessons.map(({ head, steps, slug }) => Object.assign({ slug, steps }, head)),
  article: () => ({ ...getContent().article, paragraphs: getContent().paragraphs }),
  'case-file': () => getContent().caseFile,
  checks: () => getContent().checks,
  ledger: () => getContent().ledger,
  trail: () => getContent().trail,
  glossary: () => getContent().glossary,
  'denial-kinds': () => getContent().denialKinds,
  'certainty-bands': () => getContent().certaintyBands,
  misconceptions: () => getContent().misconceptions,
  'desk-note': () => getContent().deskNote,
  'who-is-who': () => getContent().whoIsWho,
  card: () => getContent().card,
  try: () => getContent().try,
  'your-own': () => getContent().yourOwn,
  baselines: () => getContent().baselines,
  families: () => getContent().families,
  reports: () => getContent().reports,
  standards: () => standards(),
  plans: () => Object.fromEntries(getContent().teach.plans),
};

/** Every code with its lessons and its questions by name. */
function standards() {
  const content = getContent();
  return content.teach.standards.map((framework) => ({
    ...framework,
    codes: framework.codes.map((code) => ({
      ...code,
      lessons: lessonsFor(code, content.lessons).map(({ slug }) => slug),
      items: itemsFor(code, content),
    })),
  }));
}
