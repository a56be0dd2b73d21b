// Makes a slide fit its window: first the closed answers become narrower, then all of its type smaller, step by step.

/** From the largest type to one that still reads from the back of a room. From the fourth on, answers draw in, too. */
const steps = ['0', '1', '2', '3', '3 tight', '4 tight', '5 tight', '6 tight', '7 tight', '8 tight'] as const;

/** What a slide gets that must scroll in any case; on a phone, whose owner holds it close, scrolling comes before drawing in. */
const scrolling = { wide: '5 tight', narrow: '3' } as const;
const isNarrow = () => innerWidth < 768;

const isTooLong = (slide: HTMLElement) => slide.scrollHeight > slide.clientHeight + 1;

function take(slide: HTMLElement, step: string): void {
  const [size = '', tight] = step.split(' ');
  slide.dataset.fit = size;
  slide.toggleAttribute('data-tight', tight !== undefined);
}

/** Whether a slide is too long with any of its reasons open, where one is: so its type keeps its size from one to the next. */
function isEverTooLong(slide: HTMLElement): boolean {
  const open = slide.querySelector<HTMLDetailsElement>('details[open]');
  if (!open) return isTooLong(slide);
  const reasons = [...slide.querySelectorAll<HTMLDetailsElement>('details[data-turn]')];
  const found = reasons.some((reason) => {
    for (const other of reasons) other.open = other === reason;
    return isTooLong(slide);
  });
  for (const reason of reasons) reason.open = reason === open;
  return found;
}

/** Finds the largest type with which a slide fits, and says where it does not. */
export function fitSlide(slide: HTMLElement, cue: HTMLElement): void {
  const last = isNarrow() ? steps.indexOf(scrolling.narrow) + 1 : steps.length;
  const step = steps.slice(0, last).find((candidate) => {
    take(slide, candidate);
    return !isEverTooLong(slide);
  });
  if (!step) take(slide, scrolling[isNarrow() ? 'narrow' : 'wide']);
  if (isTooLong(slide)) slide.tabIndex = 0;
  else slide.removeAttribute('tabindex');
  showCue(slide, cue);
}

/** Whether there is more of a slide below. */
export const hasMore = (slide: HTMLElement): boolean =>
  slide.scrollTop + slide.clientHeight < slide.scrollHeight - 4;

/** Shows or hides the cue that there is more. */
export function showCue(slide: HTMLElement, cue: HTMLElement): void {
  cue.hidden = !hasMore(slide);
}

/** Moves a long slide by most of a screenful. */
export function scrollSlide(slide: HTMLElement, way: 1 | -1): void {
  slide.scrollBy({ top: way * slide.clientHeight * 0.8 });
}
