// Makes one style of those that stand side by side, and of those that come with a figure: each would cost a hash of its own in the
// page's policy, which nothing can compress. 0.3 kB in a lesson; without it two of them are over their limit.
import { defaultTreeAdapter } from 'parse5';
import type { Element, Page } from './html-edit.ts';

export function joinStyles(page: Page): void {
  const styles = page.named('style').filter(({ attrs }) => attrs.length === 0);
  const inHead = styles.filter(({ parentNode }) => isNamed(parentNode, 'head'));
  const last = inHead.at(-1);
  for (const style of styles) {
    const next = nextOf(style);
    if (next && inHead.includes(style) && styles.includes(next)) page.join(style, next);
    else if (last && !inHead.includes(style)) page.moveInto(last, style);
  }
}

const isNamed = (node: Element['parentNode'], name: string) =>
  node !== null && defaultTreeAdapter.isElementNode(node) && node.tagName === name;

/** The element right behind another, with nothing between them. */
function nextOf(element: Element): Element | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  const next = siblings[siblings.indexOf(element) + 1];
  return next && defaultTreeAdapter.isElementNode(next) ? next : undefined;
}
