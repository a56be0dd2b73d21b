// A lesson's MDX as a tree: read once, by the parser of the format, for everything that asks what stands in a lesson.
import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { mdxjs } from 'micromark-extension-mdxjs';

export type LessonTree = Root;
export type LessonNode = Nodes;

/** A component where it stands: its name, what it is given, and what is in it. */
export type Component = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly children: readonly LessonNode[];
};

/** @throws where the text is no MDX, with line and column */
export function parseMdx(body: string): LessonTree {
  return fromMarkdown(body, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
}

const isComponent = (node: LessonNode): node is MdxJsxFlowElement | MdxJsxTextElement =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^[A-Z]/.test(node.name ?? '');

/** A node as a component; undefined for prose. */
export function componentOf(node: LessonNode): Component | undefined {
  if (!isComponent(node)) return undefined;
  const attributes = Object.fromEntries(
    node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && (one.value === null || typeof one.value === 'string')
        ? [[one.name, one.value ?? true] as const]
        : [],
    ),
  );
  return { tag: node.name ?? '', attributes, children: node.children };
}

/** What an attribute says in words; empty where it is missing or says only that it is there. */
export const attributeOf = ({ attributes }: Component, name: string): string => {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
};

/** Every component below some nodes, in the order of the text. */
export function* componentsIn(nodes: readonly LessonNode[]): Generator<Component> {
  for (const node of nodes) {
    const component = componentOf(node);
    if (component) yield component;
    if ('children' in node) yield* componentsIn(node.children);
  }
}

/** The steps of a lesson. */
export const stepsIn = (tree: LessonTree): Component[] =>
  [...componentsIn(tree.children)].filter(({ tag }) => tag === 'Step');

/** "6" is p6; "hl" is the headline. */
export const paragraphOf = (p: string): string => (/^\d+$/.test(p) ? `p${p}` : p);

/** Prose in the little markup of items: exact words keep their paragraph, what would open or lead elsewhere is plain words. */
export function markupOf(nodes: readonly LessonNode[]): string {
  return nodes.map(markup).join('').replaceAll(/\s+/g, ' ');
}

function markup(node: LessonNode): string {
  const component = componentOf(node);
  if (component?.tag === 'Quote')
    return `[${textOf(component.children)}](${paragraphOf(attributeOf(component, 'p'))})`;
  const inside = 'children' in node ? node.children.map(markup).join('') : '';
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return `*${inside}*`;
    case 'strong':
      // The markup of items has no emphasis inside strong words.
      return `**${inside.replaceAll('*', '')}**`;
    default:
      return inside;
  }
}

/** The words of nodes, without markup. */
export function textOf(nodes: readonly LessonNode[]): string {
  return nodes
    .map((node) => ('children' in node ? textOf(node.children) : node.type === 'text' ? node.value : ''))
    .join('');
}

const isParagraph = (node: LessonNode): node is Paragraph => node.type === 'paragraph';

/** Paragraphs and list items, one after the other, in the markup of items. */
export function markupLines(nodes: readonly LessonNode[]): string[] {
  return nodes.flatMap((node) => {
    if (isParagraph(node)) return markupOf(node.children).trim() || [];
    return 'children' in node ? markupLines(node.children as readonly RootContent[]) : [];
  });
}
