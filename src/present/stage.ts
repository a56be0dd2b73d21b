// The slide that is shown, and what changes on it: reasons that are open, hands that are counted.
import { element } from '#lib/element.ts';
import { fitSlide, showCue } from './fit-slide.ts';
import { loadHands, noHands, saveHands, type ClassHands } from './kept-hands.ts';
import { fold, hideLast, reasonInWords, reveal } from './reveal.ts';
import { drawTally, fieldsOf, type HandsKeeper } from './show-of-hands.ts';

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const focusHeading = (slide: HTMLElement) =>
  slide.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });

export type Stage = ReturnType<typeof makeStage>;

/**
 * Takes over the slides of a page; none is shown yet.
 * @param lesson whose hands are counted
 */
export function makeStage(
  stage: HTMLElement,
  slides: readonly HTMLElement[],
  first: HTMLElement,
  lesson: string,
) {
  let now = first;
  let hands = loadHands(lesson);
  const keepHands = (next: ClassHands) => {
    hands = next;
    saveHands(lesson, hands);
  };
  const keeper: HandsKeeper = {
    get: () => hands,
    set: (slide, counts, room) => keepHands({ room, slides: { ...hands.slides, [slide]: counts } }),
  };
  const cue = element('button', { type: 'button', class: 'more-below', hidden: '' }, 'More below ↓');
  stage.append(cue);

  const announce = (words: string) => find('[data-announce]')?.replaceChildren(words);
  const place = () => slides.indexOf(now);
  const refit = () => fitSlide(now, cue);
  const showTheCue = () => showCue(now, cue);
  const redraw = () => {
    drawTally(now, keeper);
    refit();
  };

  const startTally = () => {
    const [field] = fieldsOf(now);
    if (!field) {
      announce('Nothing is counted on this slide.');
      return;
    }
    // Fields take room, and a reason is no help in counting.
    fold(now);
    now.setAttribute('data-tallying', '');
    find('[data-do="tally"]')?.setAttribute('aria-pressed', 'true');
    refit();
    field.focus();
  };

  /** @returns whether hands were being counted */
  const endTally = (): boolean => {
    if (!now.hasAttribute('data-tallying')) return false;
    now.removeAttribute('data-tallying');
    find('[data-do="tally"]')?.setAttribute('aria-pressed', 'false');
    focusHeading(now);
    redraw();
    return true;
  };

  /** Shows a slide. What is open on it stays open. */
  const show = (slide: HTMLElement, { focus = true } = {}) => {
    endTally();
    now.removeAttribute('data-now');
    now = slide;
    now.setAttribute('data-now', '');
    redraw();
    now.scrollTop = 0;
    scrollTo(0, 0);
    showNotes(now);
    showPlace(slides, now);
    announce(`Slide ${place() + 1} of ${slides.length}`);
    if (focus) focusHeading(now);
  };

  return {
    cue,
    now: () => now,
    place,
    show,
    /** Goes to a slide and puts it into the address; past the ends nothing happens. */
    go(to: number): void {
      const slide = slides[to];
      if (!slide || slide === now) return;
      history.pushState(null, '', `#${slide.id}`);
      show(slide);
    },
    announce,
    refit,
    showCue: showTheCue,
    /** Opens a reason, in place of the one that was open. */
    open(reason: HTMLDetailsElement): void {
      endTally();
      reveal(now, reason);
      redraw();
      reason.closest('li, .after')?.scrollIntoView({ block: 'nearest' });
      showTheCue();
      announce(reasonInWords(reason));
    },
    /** Closes the reason that is open. */
    close(): void {
      fold(now);
      redraw();
    },
    /** Takes back what was revealed last. @returns whether there was anything */
    hideLast(): boolean {
      const isHidden = hideLast(now);
      if (isHidden) redraw();
      return isHidden;
    },
    startTally,
    endTally,
    clearHands(): void {
      keepHands(noHands);
      drawTally(now, keeper);
    },
  };
}

/** Says in the bar and in the list of slides which one is shown. */
function showPlace(slides: readonly HTMLElement[], now: HTMLElement): void {
  find('[data-n]')?.replaceChildren(String(slides.indexOf(now) + 1));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.all-slides a')) {
    if (link.hash === `#${now.id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  for (const [name, end] of [
    ['back', slides[0]],
    ['on', slides.at(-1)],
  ] as const)
    find(`.presenter-bar [data-do="${name}"]`)?.setAttribute('aria-disabled', String(now === end));
}

/** Shows the notes that go with a slide. */
function showNotes({ dataset }: HTMLElement): void {
  const topics = (dataset.topics ?? '').split(' ');
  let count = 0;
  for (const note of document.querySelectorAll<HTMLElement>('#presenter-notes > section')) {
    note.hidden = !note.dataset.on?.split(' ').some((topic) => topics.includes(topic));
    if (!note.hidden) count += 1;
  }
  find('#presenter-notes > [data-none]')?.toggleAttribute('hidden', count > 0);
}
