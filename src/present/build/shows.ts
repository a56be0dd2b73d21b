// What is shown on a projector as a whole: a lesson, or the ten minutes before all of them.
import { tryItems } from '#course/try/try-items.ts';
import type { Content, Lesson } from '#course/content-types.ts';
import { lessonName } from '#course/names.ts';
import { citable } from '#course/refs.ts';
import { topics } from '#lib/site.ts';
import { plainText } from '#quiz/rich-text.ts';
import { partsOf } from '#quiz/slides/parts-of.ts';
import type { Slide } from './lesson-slide-types.ts';
import { slidesOf } from './slides.ts';

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

export function tryShow(content: Content): Show {
  const [title, kicker] = ['Ten minutes first', 'Before lesson 1'];
  const sources = Object.fromEntries(citable(content).map(({ ref, short }) => [ref, short]));
  const { report } = content.try;
  const asks = tryItems(content).flatMap((item, index) => {
    const number = `Question ${index + 1}`;
    return partsOf(item, { label: number, sources }).map(({ name, slide }): Slide => ({
      ...slide,
      id: item.id.replace('try/', ''),
      name: `${number}: ${name}`,
      topics: [item.id],
    }));
  });
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

/** Everything there is to show, in its order. */
export const showsOf = (content: Content): Show[] => [
  tryShow(content),
  ...content.lessons.map((lesson) => lessonShow(lesson, content)),
];
