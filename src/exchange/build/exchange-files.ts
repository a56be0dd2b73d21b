// The whole bank and each lesson, as files for other tools.
import { longDate } from '#lib/day.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Passage } from '#quiz/schema.ts';
import type { Item } from '#quiz/types.ts';
import type { Content, Lesson } from '#course/content-types.ts';
import { homes } from '#course/families/family-places.ts';
import { lessonName } from '#course/names.ts';
import { reportItems, type WholeReport } from '#course/reports/reports.ts';
import { csvOf } from '../bank-csv.ts';
import { giftOf, type GiftFile } from '../gift.ts';
import type { Names } from '../names.ts';

export type Source = Pick<Content, 'families' | 'items' | 'lessons' | 'reports'>;

/** Every question of the course, those on whole reports among them, in the order of its lessons and of their places in them. */
export function wholeBank(content: Source): Item[] {
  const homeOf = homes(content);
  const order = content.lessons.map(({ slug }) => slug);
  const placed = content.lessons.flatMap(idsIn);
  const placeOf = (id: string) => (placed.includes(id) ? placed.indexOf(id) : placed.length);
  const lessonOf = (id: string) => order.indexOf(homeOf(id) ?? '');
  return [...content.items.values(), ...reportItems(content)].toSorted(
    ({ id: one }, { id: other }) => lessonOf(one) - lessonOf(other) || placeOf(one) - placeOf(other),
  );
}

/** The whole bank in GIFT. */
export const bankGift = (content: Source): GiftFile => giftOf(wholeBank(content), bankNames(content));

/** The whole bank as a table. */
export const bankCsv = (content: Source): string => csvOf(wholeBank(content), bankNames(content));

/** What a lesson asks, in its order, each question once, in GIFT. */
export const lessonGift = (content: Source, lesson: Lesson): GiftFile =>
  giftOf(askedIn(content, lesson), lessonNames(content, lesson));

/** The files under /data/gift/, by name. */
export const giftFiles = (content: Source): { readonly name: string; readonly read: () => string }[] => [
  { name: 'all', read: () => bankGift(content).text },
  ...content.lessons.map((lesson) => ({ name: lesson.slug, read: () => lessonGift(content, lesson).text })),
];

const idsIn = ({ steps }: Lesson): string[] => [
  ...new Set(steps.flatMap(({ items }) => items.map(({ id }) => id))),
];

/** What a lesson asks, in its order, each question once. */
export const askedIn = (content: Source, lesson: Lesson): Item[] =>
  idsIn(lesson).flatMap((id) => content.items.get(id) ?? []);

const titleOf = (lesson: Lesson) => `${lessonName(lesson)}: ${plainText(lesson.title)}`;

export function bankNames(content: Source): Names {
  const homeOf = homes(content);
  return {
    title: 'The whole bank',
    lessonOf: (id) => {
      const home = homeOf(id);
      const lesson = content.lessons.find(({ slug }) => slug === home);
      return { slug: home ?? '', title: lesson ? titleOf(lesson) : '' };
    },
    textOf: (id) => {
      const report = content.reports.find(({ questions }) => questions.some(({ item }) => item.id === id));
      return report && textOf(report, content.reports);
    },
  };
}

/** The same for a file of one lesson, to which everything in it belongs. */
export function lessonNames(content: Source, lesson: Lesson): Names {
  const title = titleOf(lesson);
  return { ...bankNames(content), title, lessonOf: () => ({ slug: lesson.slug, title }) };
}

/** A whole report as a text above a question; after it the one that it sums up, which its questions compare it with. */
function textOf(report: WholeReport, reports: readonly WholeReport[]): Passage {
  const { headline, format, sumsUp } = report;
  const original = reports.find(({ slug }) => slug === sumsUp);
  return {
    title: headline,
    format,
    paragraphs: [
      ...linesOf(report),
      ...(original ? [`The report that is summed up: ${original.headline}`, ...linesOf(original)] : []),
    ],
  };
}

/** Who made it, what its picture shows, and its paragraphs, in a post or a chat with who wrote each part. */
function linesOf({ outlet, byline, date, picture, paragraphs, speakers }: WholeReport): string[] {
  const isInParts = paragraphs.some(({ part }) => part);
  const writers = paragraphs.map(({ part, by }) => {
    const name = speakers.find(({ id }) => id === by)?.name ?? outlet;
    return isInParts ? `${name}${part ? `, ${part}` : ''}: ` : '';
  });
  return [
    `${outlet}. ${byline}, ${longDate(date)}`,
    ...(picture ? [`The video shows: ${picture}`] : []),
    ...paragraphs.map(({ text }, index) => {
      const writer = writers[index] ?? '';
      return `${writer === writers[index - 1] ? '' : writer}${text}`;
    }),
  ];
}
