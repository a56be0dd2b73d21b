// What is shown on a projector as a whole: a lesson, the ten minutes before all of them, or a whole report.
import { tryItems } from '#course/try/try-items.ts';
import type { Content, Lesson } from '#course/content-types.ts';
import type { WholeReport } from '#course/reports/reports.ts';
import { speakingIn } from '#course/reports/speaking.ts';
import { lessonName } from '#course/names.ts';
import { citable } from '#course/refs.ts';
import { longDate } from '#lib/day.ts';
import { topics } from '#lib/site.ts';
import { anchorOf } from '#quiz/anchor.ts';
import { plainText } from '#quiz/rich-text.ts';
import { partsOf } from '#quiz/slides/parts-of.ts';
import type { TextSlide } from '#quiz/slides/slide-types.ts';
import type { Item } from '#quiz/types.ts';
import type { Slide } from './lesson-slide-types.ts';
import { portions } from './blocks.ts';
import { slidesOf, withOwnIds } from './slides.ts';

export type Show = {
  /** The last part of its address, under which the hands are kept. */
  readonly of: string;
  /** "Lesson 2 · Sourcing" */
  readonly kicker: string;
  readonly title: string;
  readonly deck: string;
  readonly slides: readonly Slide[];
  /** The lesson it is, which has a plan. */
  readonly lesson?: Lesson;
};

export function lessonShow(lesson: Lesson, content: Content): Show {
  const topic = topics[lesson.topic].name;
  return {
    of: lesson.slug,
    kicker: lesson.topic === 'capstone' ? topic : `${lessonName(lesson)} · ${topic}`,
    title: lesson.title,
    deck: lesson.deck,
    slides: slidesOf(lesson, content),
    lesson,
  };
}

/** Questions as slides, numbered in their order. */
function asksOf(items: readonly Item[], content: Content): Slide[] {
  const sources = Object.fromEntries(citable(content).map(({ ref, short }) => [ref, short]));
  return items.flatMap((item, index) => {
    const number = `Question ${index + 1}`;
    return partsOf(item, { label: number, sources }).map(({ name, slide }): Slide => ({
      ...slide,
      id: anchorOf(item.id),
      name: `${number}: ${name}`,
      topics: [item.id],
    }));
  });
}

export function tryShow(content: Content): Show {
  const [title, kicker] = ['Ten minutes first', 'Before lesson 1'];
  const { report } = content.try;
  const asks = asksOf(tryItems(content), content);
  const whole: Slide = {
    type: 'text',
    id: 'report',
    name: report.title,
    topics: ['report'],
    label: 'One report, three questions · invented',
    heading: report.title,
    lines: report.paragraphs.map((text) => ({ text })),
  };
  const tonight: Slide = {
    type: 'text',
    id: 'tonight',
    name: 'One thing to do tonight',
    topics: ['tonight'],
    label: title,
    heading: 'One thing to do tonight',
    lines: [
      { text: 'Find two sentences in today’s news: one that says *who says so*, and one that does not.' },
    ],
  };
  const first = asks.findIndex((slide) => slide.type === 'ask' && slide.given.length > 0);
  return {
    of: 'try',
    kicker,
    title,
    deck: plainText(
      'Five statements, each as it was known that day. A statement *holds* if what comes out later agrees with it. Otherwise it *falls*.',
    ),
    slides: [
      { type: 'title', id: 'start', name: title, topics: ['start'] },
      ...asks.slice(0, first),
      whole,
      ...asks.slice(first),
      tonight,
    ],
  };
}

/** Words of a report on one slide. */
const wordsOnSlide = 130;

export function reportShow(report: WholeReport, content: Content): Show {
  const { slug, kind, headline, outlet, date, about, paragraphs, questions, believe } = report;
  const lines = [
    ...(report.picture ? [{ text: `*The video shows:* ${report.picture}` }] : []),
    ...paragraphs.map((paragraph) => {
      const name = speakingIn(report, paragraph);
      return { text: name ? `*${name}:* ${paragraph.text}` : paragraph.text };
    }),
  ];
  const text = (id: string, label: string, heading: string, some: TextSlide['lines']): Slide => ({
    type: 'text',
    id,
    name: heading,
    topics: [id],
    label,
    heading,
    lines: some,
  });
  const parts = portions(lines, wordsOnSlide);
  return {
    of: slug,
    kicker: `${kind} · invented`,
    title: headline,
    deck: about,
    slides: withOwnIds([
      { type: 'title', id: 'start', name: headline, topics: ['start'] },
      ...parts.map((some) => text('report', `${outlet}, ${longDate(date)} · invented`, headline, some)),
      ...asksOf(
        questions.map(({ item }) => item),
        content,
      ),
      text(
        'believe',
        'After the five questions',
        'What you may reasonably believe now',
        believe.map((line) => ({ text: line })),
      ),
    ]),
  };
}

/** Everything there is to show, in its order. */
export const showsOf = (content: Content): Show[] => [
  tryShow(content),
  ...content.lessons.map((lesson) => lessonShow(lesson, content)),
  ...content.reports.map((report) => reportShow(report, content)),
];
