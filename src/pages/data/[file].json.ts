// The content as data, for whoever builds on it: as validated, without the article's text.
import type { APIRoute } from 'astro';
import { getContent } from '#course/index.ts';
import { itemsFor, lessonsFor } from '#course/teach-files.ts';

const files = {
  items: () => [...getContent().items.values()],
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

const isFile = (name: string | undefined): name is keyof typeof files => name !== undefined && name in files;

export const getStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) => Response.json(isFile(params.file) ? files[params.file]() : null);
