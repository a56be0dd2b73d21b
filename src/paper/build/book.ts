// The chapters of the book, in their order: the course as a class goes through it, then what is looked up, then the keys.
import { checks } from '#lib/site.ts';
import type { Content, Lesson } from '#course/content-types.ts';
import { lessonName } from '#course/names.ts';
import { paperForms } from './sheets.ts';

export type Chapter = {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  /** "Lesson 2"; empty where the title says it all. */
  readonly name: string;
};

/** Chapters to look things up in, by id. */
export const lookUps = [
  { id: 'the-article', title: 'The article, in our words' },
  { id: 'case-file', title: 'Case file' },
  { id: 'trail', title: 'The trail' },
  { id: 'ledger', title: 'Ledger' },
  { id: 'glossary', title: 'Glossary' },
] as const;

/** The id of the chapter that holds a check, or the key to it. */
export const checkChapter = (form: string) => `check-${form}`;
export const keyChapter = (of: string) => `key-${of}`;

/** The parts of the contents. */
export function bookParts({ lessons }: Pick<Content, 'lessons'>): { name: string; chapters: Chapter[] }[] {
  const lesson = (one: Lesson): Chapter => ({ id: one.slug, title: one.title, name: lessonName(one) });
  const check = (which: string): Chapter[] =>
    paperForms
      .filter((one) => one.check === which)
      .map(({ form, check: name }) => ({ id: checkChapter(form), title: checks[name].title, name: 'Check' }));
  const course = [...check('start'), ...lessons.map(lesson), ...check('end'), ...check('later')];
  return [
    { name: 'The course', chapters: course },
    { name: 'To look things up', chapters: lookUps.map((one) => ({ ...one, name: '' })) },
    {
      name: 'Keys',
      chapters: course.map(({ id, title, name }) => ({ id: keyChapter(id), title, name: `Key · ${name}` })),
    },
  ];
}
