// A lesson as slides for a projector: made from its steps, its questions and its plan, so that nothing is written twice.
import { plainText } from '#quiz/rich-text.ts';
import { citable } from '#course/refs.ts';
import type { Content, Lesson } from '#course/content-types.ts';
import { lessonName, paragraphName } from '#course/names.ts';
import { isRole, roles } from '#course/lesson-source.ts';
import { paragraphOf } from '#course/lesson-tree.ts';
import { partsOf } from '#quiz/slides/parts-of.ts';
import { attributeOf, markupLines, type Component, type LessonNode } from '#course/lesson-tree.ts';
import { blocksOf, portions } from './blocks.ts';
import { exemplarSlides, noteSlides, rubricSlides, storySlides } from './note-slides.ts';
import type { TextSlide } from '#quiz/slides/slide-types.ts';
import { figureNames, type FigureName, type Shown, type Slide } from './lesson-slide-types.ts';

/** Words on one slide of running text. */
const wordsOnSlide = { workedExample: 62, believe: 130 } as const;

/** What stands in a lesson and makes no slide: it is for one reader, or too fine for the back of a room. */
export const leftOut = [
  'Answers',
  'Digests',
  'EchoTree',
  'Forecasts',
  'Halfway',
  'Note',
  'OwnTally',
  'TwoNumbers',
] as const;

const isFigure = (tag: string): tag is FigureName => figureNames.some((name) => name === tag);

type Draft = {
  /** Its address, as far as nothing else has it. */
  readonly id: string;
  readonly name: string;
  readonly slide: Shown;
  readonly topics?: readonly string[];
};

/**
 * The slides of a lesson, in the order in which it goes.
 * @throws where a lesson holds something of which nobody has said whether it is shown
 */
export function slidesOf(lesson: Lesson, content: Content): Slide[] {
  const opening = content.teach.plans.get(lesson.slug)?.opening.ask;
  const first: Draft[] = [
    { id: 'start', name: lesson.title, slide: { type: 'title' } },
    ...(opening
      ? [{ id: 'opening', name: 'The opening question', slide: { type: 'say', words: opening } } as const]
      : []),
  ];
  // What a teacher may want to know of a step that is only read goes with what is shown next.
  let onlyRead: string[] = [];
  const steps = blocksOf(lesson.tree).flatMap((step) => {
    const drafts = step.blocks.flatMap((block) => draftsOf(block, step, lesson, content));
    const before = onlyRead;
    onlyRead = drafts.length > 0 ? [] : [...before, step.id];
    return drafts.map(({ id, name, slide, topics = [] }, index): Slide => ({
      ...slide,
      id,
      name,
      step: step.title,
      topics: [...(index === 0 ? before : []), step.id, ...topics],
    }));
  });
  return withOwnIds([
    ...first.map(({ slide, ...rest }) => ({ ...rest, ...slide, topics: [rest.id] })),
    ...steps,
  ]);
}

/** Gives whatever comes a second time an address of its own. */
export function withOwnIds(slides: readonly Slide[]): Slide[] {
  const times = new Map<string, number>();
  return slides.map((slide) => {
    const time = (times.get(slide.id) ?? 0) + 1;
    times.set(slide.id, time);
    return time === 1 ? slide : { ...slide, id: `${slide.id}-again-${time}` };
  });
}

type Step = { readonly id: string; readonly title: string };

function draftsOf(block: Component, step: Step, lesson: Lesson, content: Content): Draft[] {
  const { tag, attributes, children } = block;
  const id = attributeOf(block, 'id');
  if (isRole(tag)) return itemDrafts(id, roles[tag], lesson, content);
  if (isFigure(tag)) {
    const slide = { type: 'figure', figure: tag, heading: step.title, attributes } as const;
    return [{ id: `${step.id}-figure`, name: step.title, slide }];
  }
  switch (tag) {
    case 'Headline':
      return [{ id: 'headline', name: 'The headline', slide: { type: 'headline' } }];
    case 'Passage': {
      const ref = paragraphOf(attributeOf(block, 'p'));
      return [{ id: ref, name: paragraphName(ref), slide: { type: 'passage', ref } }];
    }
    case 'WorkedExample':
      return textDrafts(children, step, { label: 'The desk thinks aloud', most: wordsOnSlide.workedExample });
    case 'HalfWorked':
      return textDrafts(children, step, {
        label: attributeOf(block, 'title'),
        most: wordsOnSlide.workedExample,
      });
    case 'Believe':
      return textDrafts(children, step, { label: '', most: wordsOnSlide.believe, isList: true });
    default:
      return noteDrafts(tag, id, content, step);
  }
}

function textDrafts(
  children: readonly LessonNode[],
  { id, title }: Step,
  { label, most, isList = false }: { label: string; most: number; isList?: boolean },
): Draft[] {
  return portions(
    markupLines(children).map((text) => ({ text })),
    most,
  ).map((lines, index, all) => {
    const which = all.length > 1 ? `${index + 1} of ${all.length}` : '';
    const slide: TextSlide = {
      type: 'text',
      label: [label, which].filter(Boolean).join(' · '),
      heading: title,
      lines,
      isList,
    };
    return {
      id: index === 0 ? id : `${id}-${index + 1}`,
      name: [title, which].filter(Boolean).join(', '),
      slide,
    };
  });
}

function itemDrafts(
  id: string,
  role: (typeof roles)[keyof typeof roles],
  lesson: Lesson,
  content: Content,
): Draft[] {
  const item = content.items.get(id);
  if (!item) throw new Error(`${lesson.file} places "${id}", which does not exist.`);
  const number = lesson.steps.flatMap(({ items }) => items).findIndex((one) => one.id === id) + 1;
  const [from = '', own = ''] = id.split('/');
  const home = content.lessons.find(({ slug }) => slug === from);
  const origin = role === 'own' || !home ? '' : `, from ${lessonName(home).toLowerCase()}`;
  const reopens = role === 'own' && 'reopens' in item ? item.reopens : undefined;
  const parts = partsOf(item, {
    label: `Question ${number}${origin}`,
    opensIn: content.lessons.find(({ slug }) => slug === reopens)?.number,
    sources: Object.fromEntries(citable(content).map(({ ref, short }) => [ref, short])),
  });
  return parts.map(({ part, name, slide, misconceptions }, index) => ({
    id: index === 0 ? own : `${own}-${part}`,
    name: `Question ${number}: ${index === 0 ? plainText(item.stem) : name}`,
    slide,
    topics: [id, ...misconceptions],
  }));
}

/** What only the capstone holds. */
function noteDrafts(tag: string, id: string, { deskNote }: Content, step: Step): Draft[] {
  const task = deskNote.notes.find((note) => note.id === id);
  const topics = [`desk-note/${id}`];
  switch (tag) {
    case 'NoteRubric':
      return rubricSlides(deskNote).map(({ part, ...rest }) => ({ ...rest, id: `rubric-${part}` }));
    case 'FourNotes': {
      // Those on the article are at addresses that teachers may have kept.
      const prefix = task === deskNote.notes[0] ? 'note' : id;
      const slides = task ? exemplarSlides(task, deskNote.rubric) : [];
      return slides.map(({ part, ...rest }) => ({ ...rest, id: `${prefix}-${part}` }));
    }
    case 'UnseenStory':
      return storySlides(deskNote).map(({ part, ...rest }) => ({ ...rest, id: part }));
    case 'DeskNote': {
      return noteSlides(task?.title ?? step.title).map(({ part, ...rest }, index) => ({
        ...rest,
        id: index === 0 ? id : `${id}-${part}`,
        topics,
      }));
    }
    default:
      if (leftOut.some((name) => name === tag)) return [];
      throw new Error(
        `<${tag}> stands in the step "${step.id}", and present/slides.ts does not say whether it makes a slide.`,
      );
  }
}
