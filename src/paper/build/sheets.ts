// Every sheet there is to print: what it is called, where it stands, and how many pages it takes.
import { checks } from '#lib/site.ts';
import type { Content } from '#course/content-types.ts';
import { lessonName } from '#course/names.ts';
import counted from './sheet-pages.json' with { type: 'json' };

export const paperSizes = ['A4', 'Letter'] as const;
export type PaperSize = (typeof paperSizes)[number];
export type PageCount = Readonly<Record<PaperSize, number>>;

/** What kinds of sheet there are, as they are named at the head of every page. */
export const sheetKinds = {
  try: 'Ten minutes first',
  worksheet: 'Worksheet',
  cards: 'Cards, for afterwards',
  key: 'Key',
  check: 'Check',
  glossary: 'Glossary',
  poster: 'Poster',
  pocket: 'Cards for a class',
  book: 'The whole course',
} as const;

export type Sheet = {
  /** Its page, without the base path. */
  readonly path: string;
  readonly kind: keyof typeof sheetKinds;
  /** The lesson's slug, the address of the check, `try`, or the kind once more. */
  readonly of: string;
  /** "Lesson 2", "Before you start". */
  readonly name: string;
  readonly title: string;
};

/**
 * The forms of the checks as a class takes them on paper: one for everybody at the start, the other one at the end. Their
 * addresses are those of the first edition.
 */
export const paperForms = [
  { form: 'alder-two', address: 'alder', check: 'start' },
  { form: 'birch-two', address: 'birch', check: 'end' },
  { form: 'later-two', address: 'later', check: 'later' },
] as const;

/** The form of a check that a sheet is of; undefined where it is of none. */
export const formOnPaper = (address: string): string | undefined =>
  paperForms.find((one) => one.address === address)?.form;

/** All sheets: first the one before the lessons, then theirs, in their order. */
export function sheetsOf({ lessons, card }: Pick<Content, 'lessons' | 'card'>): Sheet[] {
  const ofLesson = (kind: 'worksheet' | 'cards' | 'key', folder: string): Sheet[] =>
    lessons.map((lesson) => ({
      path: `/teach/print/${folder}${lesson.slug}/`,
      kind,
      of: lesson.slug,
      name: lessonName(lesson),
      title: lesson.title,
    }));
  const ofCheck = (kind: 'check' | 'key', folder: string): Sheet[] =>
    paperForms.map(({ address, check }) => ({
      path: `/teach/print/${folder}/${address}/`,
      kind,
      of: address,
      name: 'Check',
      title: checks[check].title,
    }));
  const ofTry = (kind: 'try' | 'key', path: string): Sheet => ({
    path,
    kind,
    of: 'try',
    name: sheetKinds.try,
    title: sheetKinds.try,
  });
  return [
    ofTry('try', '/teach/print/try/'),
    ...ofLesson('worksheet', ''),
    ...ofLesson('cards', 'cards/'),
    ...ofLesson('key', 'keys/'),
    ofTry('key', '/teach/print/keys/try/'),
    ...ofCheck('check', 'checks'),
    ...ofCheck('key', 'keys'),
    { path: '/teach/print/glossary/', kind: 'glossary', of: 'glossary', name: 'Glossary', title: 'Glossary' },
    { path: '/teach/print/poster/', kind: 'poster', of: 'card', name: 'Poster', title: card.title },
    {
      path: '/teach/print/pocket/',
      kind: 'pocket',
      of: 'card',
      name: 'Cards for a class',
      title: card.title,
    },
    { path: '/teach/print/book/', kind: 'book', of: 'book', name: 'The book', title: 'The whole course' },
  ];
}

/** The sheets of one kind. */
export const sheetsOfKind = (content: Pick<Content, 'lessons' | 'card'>, kind: Sheet['kind']): Sheet[] =>
  sheetsOf(content).filter((sheet) => sheet.kind === kind);

const counts: Readonly<Record<string, PageCount>> = counted.sheets;
const chapters: Readonly<Record<string, PageCount>> = counted.chapters;

/** How many pages a sheet takes, as `node tests/tools/count-pages.ts` counted them; undefined for one it has not met. */
export const pagesOf = (path: string): PageCount | undefined => counts[path];

/** The page on which a chapter of the book begins, by the chapter's id. */
export const chapterPage = (id: string): PageCount | undefined => chapters[id];

/** "6 pages of A4, 5 of Letter". */
export function pagesInWords(path: string): string {
  const count = pagesOf(path);
  if (!count) return '';
  const pages = count.A4 === 1 ? '1 page' : `${count.A4} pages`;
  return count.A4 === count.Letter ? `${pages} of A4 or Letter` : `${pages} of A4, ${count.Letter} of Letter`;
}
