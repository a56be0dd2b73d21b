// Edits a built page where its parser says a thing stands, and leaves every other byte as it was.
import { MagicString } from 'magic-string';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page to be edited. */
export class Page {
  readonly elements: readonly Element[];
  readonly #text: MagicString;

  constructor(html: string) {
    this.#text = new MagicString(html);
    this.elements = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))];
  }

  /** Elements by name, in the order of the page. */
  named(...names: readonly string[]): Element[] {
    return this.elements.filter(({ tagName }) => names.includes(tagName));
  }

  /** An element as it was written. */
  sourceOf(element: Element): string {
    const { startOffset, endOffset } = placeOf(element);
    return this.#text.original.slice(startOffset, endOffset);
  }

  /** Takes an element out, with all that is in it. */
  remove(element: Element): void {
    const { startOffset, endOffset } = placeOf(element);
    this.#text.remove(startOffset, endOffset);
  }

  /** Puts another start tag in the place of an element's own. */
  retag(element: Element, tag: string): void {
    const { startTag: own } = placeOf(element);
    if (own) this.#text.overwrite(own.startOffset, own.endOffset, tag);
  }

  /** Puts what is in one element at the beginning of what is in another. */
  moveToStart(target: Element, element: Element): void {
    const { startTag: own } = placeOf(target);
    if (own) this.#text.prependRight(own.endOffset, textIn(element));
    this.remove(element);
  }

  /** Puts what is in one element at the end of what is in another. */
  moveToEnd(target: Element, element: Element): void {
    const { endTag } = placeOf(target);
    if (endTag) this.#text.appendLeft(endTag.startOffset, textIn(element));
    this.remove(element);
  }

  /** Puts something right behind an element's start tag. */
  insertBehindTag(element: Element, html: string): void {
    const { endOffset, startTag: own } = placeOf(element);
    // An element that never holds anything is all start tag.
    this.#text.appendLeft(own?.endOffset ?? endOffset, html);
  }

  /** Puts something at the end of what is in an element. */
  insertAtEnd(element: Element, html: string): void {
    const { endTag } = placeOf(element);
    if (endTag) this.#text.appendLeft(endTag.startOffset, html);
  }

  /** Puts another text into a script or style. */
  refill(element: Element, text: string): void {
    const { startTag: start, endTag: end } = placeOf(element);
    if (start && end) this.#text.overwrite(start.endOffset, end.startOffset, text);
  }

  toString(): string {
    return this.#text.toString();
  }
}

/** The value of an attribute, or undefined. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** The text in a script or style. */
export const textIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** A tag as HTML writes it; a value that holds double quotes stands between single ones. */
export function startTag(
  name: string,
  attributes: readonly (readonly [name: string, value: string | true])[],
): string {
  const written = attributes.map(([key, value]) => {
    if (value === true) return ` ${key}`;
    const text = value.replaceAll('&', '&amp;');
    return text.includes('"') ? ` ${key}='${text.replaceAll("'", '&#39;')}'` : ` ${key}="${text}"`;
  });
  return `<${name}${written.join('')}>`;
}

function placeOf(element: Element) {
  const place = element.sourceCodeLocation;
  if (!place) throw new Error(`<${element.tagName}> stands nowhere in the page: the parser has added it.`);
  return place;
}

function* elementsIn(node: Node): Generator<Element> {
  if (defaultTreeAdapter.isElementNode(node)) yield node;
  // What is in a template is no child of it.
  const inside = 'content' in node ? node.content : node;
  if ('childNodes' in inside) for (const child of inside.childNodes) yield* elementsIn(child);
}
