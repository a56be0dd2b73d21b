// Of words that look alike on grounds that look alike, one stands for all: to find out what is behind words is most of what axe does.

/** Marks what the rules about colours are to look at. */
export const sampled = 'data-sampled';

/**
 * Marks one of each look that words have on the page as it stands. Runs inside the page.
 * Words belong together when their colour, size and weight are the same, and so is everything behind them: the colours,
 * pictures, opacity and filters of what they stand in. What is placed by itself may lie over anything, and is looked at apart.
 */
export function markSamples(mark: string): void {
  for (const old of document.querySelectorAll(`[${mark}]`)) old.removeAttribute(mark);
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element | null): string => {
    if (!element) return '';
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const isOpaque = style.backgroundColor.startsWith('rgb(') && style.backgroundImage === 'none';
    const isApart = !['static', 'relative'].includes(style.position);
    const own = [
      style.backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : style.backgroundColor,
      style.backgroundImage === 'none' ? '' : style.backgroundImage,
      style.opacity === '1' ? '' : style.opacity,
      style.filter === 'none' ? '' : style.filter,
      style.mixBlendMode === 'normal' ? '' : style.mixBlendMode,
      isApart ? `apart ${grounds.size}` : '',
    ].join('');
    const seesThrough = !isOpaque || style.opacity !== '1';
    const all = own && !seesThrough && !isApart ? own : `${own}/${groundOf(element.parentElement)}`;
    grounds.set(element, all);
    return all;
  };
  const isDisabled = (element: Element) => {
    const control = element.closest('label')?.control ?? element;
    return control.closest(':disabled, [aria-disabled="true"]') !== null;
  };
  const seen = new Set<string>();
  for (const element of document.body.querySelectorAll('*')) {
    const isControl = element.matches('input, textarea, select');
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
    if (!isControl && !hasWords) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [
      isControl ? element.tagName : '',
      isDisabled(element),
      color,
      fontSize,
      fontWeight,
      textShadow,
      groundOf(element),
    ].join(' ');
    if (seen.has(look)) continue;
    seen.add(look);
    element.setAttribute(mark, '');
  }
}
