// The components that stand in each step of a lesson, and their words in portions for slides.
import { attributeOf, componentOf, stepsIn, type Component, type LessonTree } from '#course/lesson-tree.ts';
import type { Line } from '#quiz/slides/slide-types.ts';

export type StepBlocks = {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Component[];
};

/** These stand inside a sentence, even where they are a paragraph by themselves. */
const inline = new Set(['Card', 'Quote', 'Term']);

/** The blocks of a lesson, by step, in the order they stand there. Prose between them is left out. */
export const blocksOf = (tree: LessonTree): StepBlocks[] =>
  stepsIn(tree).map((step) => ({
    id: attributeOf(step, 'id'),
    title: attributeOf(step, 'title'),
    blocks: step.children.flatMap((node) => {
      const component = node.type === 'mdxJsxFlowElement' ? componentOf(node) : undefined;
      return component && !inline.has(component.tag) ? [component] : [];
    }),
  }));

/** Lines in portions of at most so many words; a longer line is a portion by itself. */
export function portions(lines: readonly Line[], most: number): Line[][] {
  const done: Line[][] = [];
  let room = 0;
  for (const line of lines) {
    const words = line.text.split(/\s+/).length;
    const last = done.at(-1);
    if (last && words <= room) last.push(line);
    else {
      done.push([line]);
      room = most;
    }
    room -= words;
  }
  return done;
}
