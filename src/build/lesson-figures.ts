// Imports the figures that a lesson names, so that its page carries their styles and no other's. Without it no lesson has a figure.
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { parseLesson } from '#course/lesson-source.ts';
import { componentsIn } from '#course/lesson-tree.ts';

/** The figures there are, by name: the files of every folder called figures. */
export function figureFiles(): ReadonlyMap<string, string> {
  const files = globSync('src/*/figures/*.astro').map((file) => file.replaceAll('\\', '/'));
  return new Map(files.map((file) => [basename(file, '.astro'), file]));
}

/** A lesson with an import for each figure in it, behind its head. */
export function withFigures(source: string, figures: ReadonlyMap<string, string>): string {
  const { body, tree } = parseLesson(source);
  const tags = new Set([...componentsIn(tree.children)].map(({ tag }) => tag));
  const imports = [...figures]
    .filter(([name]) => tags.has(name))
    .map(([name, file]) => `import ${name} from '/${file}';\n`);
  const head = source.slice(0, source.length - body.length);
  return `${head}\n${imports.join('')}\n${body}`;
}

export function lessonFigures(): Plugin {
  const figures = figureFiles();
  return {
    name: 'lesson-figures',
    enforce: 'pre',
    transform: (code, id) =>
      /lesson\.mdx(\?|$)/.test(id) && code.startsWith('---')
        ? { code: withFigures(code, figures), map: null }
        : undefined,
  };
}
