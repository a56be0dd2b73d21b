// What lessons and paragraphs are called wherever they are named.
import type { Lesson } from './content-types.ts';

/** "Lesson 3", or "Capstone". */
export const lessonName = ({ number, topic }: Pick<Lesson, 'number' | 'topic'>) =>
  topic === 'capstone' ? 'Capstone' : `Lesson ${number}`;

/** "Paragraph 8", or "The headline". */
export function paragraphName(ref: string): string {
  return ref === 'hl' ? 'The headline' : `Paragraph ${ref.slice(1)}`;
}
