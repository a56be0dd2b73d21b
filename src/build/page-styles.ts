// Makes one style of those that follow each other in the head, and of those that come with a figure: each would cost a hash of its own
// in the page's policy, which nothing can compress. 0.3 kB in a lesson; without it two of them are over their limit.
import { defaultTreeAdapter } from 'parse5';
import type { Element, Page } from './html-edit.ts';

export function joinStyles(page: Page): void {
  const styles = page.named('style').filter(({ attrs }) => attrs.length === 0);
  const inHead = styles.filter(({ parentNode }) => isNamed(parentNode, 'head'));
  const last = inHead.at(-1);
  // Those that follow each other end up in the last of them.
  const joined = new Map<Element, Element>();
  for (const style of inHead.toReversed()) {
    const next = followerOf(style);
    if (!next || !inHead.includes(next)) continue;
    const target = joined.get(next) ?? next;
    page.moveToStart(target, style);
    joined.set(style, target);
  }
  for (const style of styles) if (last && !inHead.includes(style)) page.moveToEnd(last, style);
}

const isNamed = (node: Element['parentNode'], name: string) =>
  node !== null && defaultTreeAdapter.isElementNode(node) && node.tagName === name;

/** The element behind another, with nothing between them but what a page says about itself, such as its policy. */
function followerOf(element: Element): Element | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  const next = siblings[siblings.indexOf(element) + 1];
  if (!next || !defaultTreeAdapter.isElementNode(next)) return undefined;
  return next.tagName === 'meta' ? followerOf(next) : next;
}
