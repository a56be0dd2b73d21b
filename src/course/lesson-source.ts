// Reads a lesson's MDX: its head, its steps, and everything it refers to, in the order it stands there.
import { parse } from 'yaml';
import { attributeOf, componentsIn, parseMdx, stepsIn, textOf, type LessonTree } from './lesson-tree.ts';

export type Reference = { readonly tag: string; readonly value: string };

export type LessonSource = {
  readonly head: unknown;
  readonly body: string;
  readonly tree: LessonTree;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    /** The items placed in it: `own` ones live here, the others are recalled from an earlier lesson. */
    readonly items: readonly { readonly id: string; readonly role: 'own' | 'recall' | 'reopen' }[];
    /** The ids of the desk notes that are written in it. */
    readonly notes: readonly string[];
  }[];
  /** Every component with an `id`, `p` or `of`, for checking that it leads somewhere. */
  readonly references: readonly Reference[];
  /** The prose a learner reads, without components and their attributes. */
  readonly prose: string;
};

/** How a question is placed in a lesson, by the component that places it. */
export const roles = { Quiz: 'own', Recall: 'recall', Reopen: 'reopen' } as const;
export const isRole = (tag: string): tag is keyof typeof roles => tag in roles;

/** @throws when the head between the `---` lines is missing or no YAML, and when the rest is no MDX */
export function parseLesson(source: string): LessonSource {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!match) throw new Error('has no head: begin it with --- and end it with ---');
  const [, head = '', body = ''] = match;
  const tree = parseMdx(body);
  return {
    head: parse(head),
    body,
    tree,
    steps: stepsIn(tree).map((step) => {
      const components = [...componentsIn(step.children)];
      const id = (component: (typeof components)[number]) => attributeOf(component, 'id');
      return {
        id: id(step),
        title: attributeOf(step, 'title'),
        items: components.flatMap((component) => {
          const { tag } = component;
          return isRole(tag) ? [{ id: id(component), role: roles[tag] }] : [];
        }),
        notes: components.filter(({ tag }) => tag === 'DeskNote').map(id),
      };
    }),
    references: [...componentsIn(tree.children)].flatMap((component) => {
      const value = ['id', 'p', 'of'].map((name) => attributeOf(component, name)).find(Boolean);
      return value ? [{ tag: component.tag, value }] : [];
    }),
    prose: proseOf(tree.children),
  };
}

/** A line for each piece of text, so that words of two paragraphs do not become one. */
const proseOf = (nodes: LessonTree['children']): string =>
  nodes
    .map((node) =>
      'children' in node && node.type !== 'paragraph' && node.type !== 'heading'
        ? proseOf(node.children as LessonTree['children'])
        : textOf([node]),
    )
    .join('\n');

/** How many words a learner reads as prose: components and their attributes do not count. */
export function wordCount(prose: string): number {
  return prose.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
