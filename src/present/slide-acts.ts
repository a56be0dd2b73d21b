// What a key, a clicker or a button does to the slides.
import { changeScheme } from './change-scheme.ts';
import { hasMore, scrollSlide } from './fit-slide.ts';
import { nextReason } from './reveal.ts';
import type { Act } from './slide-keys.ts';
import type { Stage } from './stage.ts';

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

/** Scrolled by less than this, in pixels, a slide stands at its top. */
const atTop = 4;

export function slideActs(stage: Stage, last: number): Readonly<Record<Act, () => void>> {
  const goOn = () => stage.go(stage.place() + 1);
  const goBack = () => stage.go(stage.place() - 1);
  const isScrolled = () => stage.now().scrollTop > atTop;
  const scrollBy = (direction: 1 | -1) => scrollSlide(stage.now(), direction);
  const toggleNotes = () => {
    const isOpen = find('#presenter-notes')?.togglePopover() ?? false;
    find('[data-do="notes"]')?.setAttribute('aria-expanded', String(isOpen));
  };
  return {
    on: goOn,
    back: goBack,
    first: () => stage.go(0),
    last: () => stage.go(last),
    step() {
      const next = nextReason(stage.now());
      if (hasMore(stage.now())) scrollBy(1);
      else if (next) stage.open(next);
      else goOn();
    },
    unstep() {
      if (stage.hideLast()) return;
      if (isScrolled()) scrollBy(-1);
      else goBack();
    },
    down: () => (hasMore(stage.now()) ? scrollBy(1) : goOn()),
    up: () => (isScrolled() ? scrollBy(-1) : goBack()),
    reveal() {
      const next = nextReason(stage.now());
      if (next) stage.open(next);
      else stage.announce('Nothing more to reveal on this slide.');
    },
    unreveal: () => void stage.hideLast(),
    tally() {
      if (!stage.endTally()) stage.startTally();
    },
    notes: toggleNotes,
    all: () => find('#all-slides')?.showPopover(),
    keys() {
      find('#presenter-more')?.hidePopover();
      find('#presenter-keys')?.showPopover();
    },
    full() {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void document.documentElement.requestFullscreen();
    },
    scheme: () => void changeScheme(),
    escape() {
      // The browser itself leaves full screen.
      if (document.fullscreenElement || stage.endTally()) return;
      if (find('#presenter-notes:popover-open')) toggleNotes();
      else find('[data-leave]')?.click();
    },
  };
}
