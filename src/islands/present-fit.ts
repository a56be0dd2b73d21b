// Makes a slide fit its window: the other answers draw in first, then all of its type gives way, step by step.

/** Past this, type would be too small for the back of a room, and the slide scrolls. */
const steps = ['0', '1', '2', '3', '4', '5', '6'] as const;

const isTooLong = (slide: HTMLElement) => slide.scrollHeight > slide.clientHeight + 1;

/** Finds the largest type with which a slide fits, and says where it does not. */
export function fitSlide(slide: HTMLElement, cue: HTMLElement): void {
  for (const step of steps) {
    slide.dataset.fit = step;
    if (!isTooLong(slide)) break;
  }
  // Where even the smallest does not help, scrolling may as well be comfortable.
  const scrolls = isTooLong(slide);
  if (scrolls) {
    slide.dataset.fit = '3';
    slide.tabIndex = 0;
  } else slide.removeAttribute('tabindex');
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
