// What there is to read, to decide and to write in a lesson, step by step, and how long that takes.
import { noWork, sumOfWork, timeOf, type Work } from '#lib/times/reading-time.ts';
import type { Time } from '#lib/times/time-words.ts';
import { countWords } from '#quiz/desk-note.ts';
import { withoutKey, workOf } from '#quiz/projections.ts';
import type { Content, Lesson } from '../content-types.ts';
import { isRole } from '../lesson-source.ts';
import {
  attributeOf,
  componentOf,
  componentsIn,
  textOf,
  type Component,
  type LessonNode,
} from '../lesson-tree.ts';
import { shownWork } from './shown-work.ts';

type LessonWork = {
  /** By the id of the step. */
  readonly steps: ReadonlyMap<string, Work>;
  /** The two halves, or one where the lesson has no stopping place. */
  readonly halves: readonly Work[];
};

/**
 * @throws where a lesson holds a component of which nobody has said how much there is to read in it
 */
export function lessonWork(lesson: Lesson, content: Content): LessonWork {
  const head = lesson.objectives.map(({ text }) => text);
  const opening = wordsIn([lesson.title, lesson.deck, ...head].join(' '));
  const steps = new Map<string, Work>();
  const halves: Work[][] = [[opening]];
  for (const node of lesson.tree.children) {
    const step = componentOf(node);
    if (step?.tag !== 'Step') continue;
    const work = workIn(node, content);
    steps.set(attributeOf(step, 'id'), work);
    halves.at(-1)?.push(work);
    if ([...componentsIn(step.children)].some(({ tag }) => tag === 'Halfway')) halves.push([]);
  }
  return { steps, halves: halves.map(sumOfWork) };
}

/** How long a lesson takes alone. */
export const lessonTime = (lesson: Lesson, content: Content): Time =>
  timeOf(sumOfWork(lessonWork(lesson, content).halves));

/** How long each half of it takes. */
export const halfTimes = (lesson: Lesson, content: Content): Time[] =>
  lessonWork(lesson, content).halves.map(timeOf);

const wordsIn = (text: string): Work => ({ ...noWork, words: countWords(text) });

function workIn(node: LessonNode, content: Content): Work {
  const component = componentOf(node);
  if (component) return componentWork(component, content);
  // Its words are counted as a whole: a word may be half in italics.
  if (node.type === 'paragraph' || node.type === 'heading') return wordsIn(textOf([node]));
  return 'children' in node ? sumOfWork(node.children.map((child) => workIn(child, content))) : noWork;
}

function componentWork(component: Component, content: Content): Work {
  const { tag, children } = component;
  if (isRole(tag)) {
    const item = content.items.get(attributeOf(component, 'id'));
    if (!item) return noWork;
    return workOf(tag === 'Quiz' ? withoutKey(item) : item);
  }
  const inside = () => sumOfWork(children.map((child) => workIn(child, content)));
  switch (tag) {
    case 'Step':
    case 'HalfWorked':
      return sumOfWork([wordsIn(attributeOf(component, 'title')), inside()]);
    case 'Try':
      return sumOfWork([wordsIn(attributeOf(component, 'ask')), { ...noWork, decisions: 1 }, inside()]);
    case 'WorkedExample':
    case 'Believe':
    case 'Quote':
    case 'Card':
    case 'Term':
      return inside();
    default:
      return shownWork(component, content);
  }
}
