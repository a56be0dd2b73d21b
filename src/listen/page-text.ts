// What there is to hear in a part of a page: its visible words, block by block, as sentences with their place and their language.
import { sentencesIn } from './sentences.ts';

export type Sentence = { readonly words: string; readonly language: string; readonly range: Range };

/** Nobody wants to hear these: controls of the site, and what stands for something else. */
const silent = 'button, select, textarea, script, style, svg, [aria-hidden="true"], [hidden]';

type Piece = { readonly node: Text; readonly from: number };

/** The sentences of an element, in their order; read them anew each time, since a page changes with every answer. */
export function sentencesOf(root: Element): Sentence[] {
  return blocksIn(root).flatMap((nodes) => {
    let text = '';
    const pieces: Piece[] = nodes.map((node) => {
      const piece = { node, from: text.length };
      text += node.data.replaceAll(/\s/g, ' ');
      return piece;
    });
    return sentencesIn(text).map(({ from, to }) => ({
      words: text.slice(from, to).replaceAll(/\s+/g, ' '),
      language: languageAt(pieces, from),
      range: rangeOf(pieces, from, to),
    }));
  });
}

/** The text nodes that somebody sees, those of one block together. */
function blocksIn(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: { block: Element | null; nodes: Text[] }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || node.data.trim() === '' || parent.closest(silent)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const block = blockOf(parent, root);
    const last = blocks.at(-1);
    if (last?.block === block) last.nodes.push(node);
    else blocks.push({ block, nodes: [node] });
  }
  return blocks.map(({ nodes }) => nodes);
}

/** The element whose line a text stands in. */
function blockOf(element: Element, root: Element): Element {
  let at = element;
  while (at !== root && at.parentElement && getComputedStyle(at).display.startsWith('inline'))
    at = at.parentElement;
  return at;
}

const pieceAt = (pieces: readonly Piece[], at: number) => pieces.findLast(({ from }) => from <= at);

function languageAt(pieces: readonly Piece[], at: number): string {
  const element = pieceAt(pieces, at)?.node.parentElement?.closest<HTMLElement>('[lang]');
  return element?.lang ?? 'en';
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range {
  const range = new Range();
  const [start, end] = [pieceAt(pieces, from), pieceAt(pieces, to - 1)];
  if (start) range.setStart(start.node, Math.min(from - start.from, start.node.length));
  if (end) range.setEnd(end.node, Math.min(to - end.from, end.node.length));
  return range;
}
