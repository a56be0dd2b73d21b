// Takes from a page with questions the styles of the kinds that it does not ask, and of the parts that it does not have: one component
// draws all kinds, and one page all lessons, so Astro gives their styles to each. Without it a lesson grows with every kind there is.
import { attribute, textIn, type Page } from './html-edit.ts';

/** The classes of each kind's own style sheet, as a build calls them. */
export type KindClasses = ReadonlyMap<string, ReadonlySet<string>>;

/** Parts of lessons that no script draws, by their classes: a page that begins without them stays without them. */
const parts = ['seen', 'headline', 'cutting', 'note'];

/** Leaves a page alone that asks nothing, or that may ask anything once its scripts run. */
export function dropUnasked(page: Page, kinds: KindClasses): void {
  const asked = new Set(page.named('form').flatMap((form) => attribute(form, 'data-kind') ?? []));
  if (asked.size === 0) return;
  const drawn = new Set(page.elements.flatMap((element) => attribute(element, 'class')?.split(/\s+/) ?? []));
  const unused = new Set([
    ...parts,
    ...[...kinds].flatMap(([kind, classes]) => (asked.has(kind) ? [] : [...classes])),
  ]);
  const isGone = (name: string) => unused.has(name) && !drawn.has(name);
  for (const style of page.named('style')) {
    const css = textIn(style);
    const left = withoutRules(css, isGone);
    if (left !== css) page.refill(style, left);
  }
}

/** At-rules that hold other rules, and nothing of their own. */
const holder = /^\s*@(layer|media|supports|container)\b/;

/**
 * A style sheet as a build writes it, without the rules that only classes can reach which are gone, and without what they leave empty.
 * @param isGone whether no element has the class
 */
export function withoutRules(css: string, isGone: (name: string) => boolean): string {
  let left = '';
  let at = 0;
  while (at < css.length) {
    const end = endOf(css, at);
    const rule = css.slice(at, end);
    const open = rule.indexOf('{');
    const head = open < 0 ? rule : rule.slice(0, open);
    if (open >= 0 && holder.test(head)) {
      const inside = withoutRules(rule.slice(open + 1, -1), isGone);
      if (inside !== '') left += `${head}{${inside}}`;
    } else if (open < 0 || /^\s*@/.test(head) || branches(head).some((branch) => !reaches(branch, isGone)))
      left += rule;
    at = end;
  }
  return left;
}

/** Whether a selector needs a class that is gone; one in brackets after a colon may be one of several, and counts for nothing. */
const reaches = (selector: string, isGone: (name: string) => boolean): boolean =>
  [...outside(selector).matchAll(/\.([\w-]+)/g)].some(([, name = '']) => isGone(name));

/** A selector without what stands in parentheses, attributes and strings. */
function outside(selector: string): string {
  let depth = 0;
  return [...selector]
    .filter((sign) => {
      if ('(['.includes(sign)) depth += 1;
      const isOutside = depth === 0;
      if (')]'.includes(sign)) depth -= 1;
      return isOutside;
    })
    .join('');
}

/** The selectors of a list. */
function branches(list: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of list) {
    if ('(['.includes(sign)) depth += 1;
    if (')]'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0) found.push('');
    else found.push((found.pop() ?? '') + sign);
  }
  return found;
}

/** Where the rule ends that begins at a place: behind its block, or behind its semicolon. */
function endOf(css: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < css.length; at++) {
    const sign = css[at] ?? '';
    if (sign === '\\') at += 1;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && --depth === 0) return at + 1;
    else if (sign === ';' && depth === 0) return at + 1;
  }
  return css.length;
}
