// Runs the slides of a lesson: one at a time, by key, clicker, mouse or touch, with its place in the address.
import { loadHands, noHands, saveHands, type ClassHands } from './kept-hands.ts';
import { fitSlide, hasMore, scrollSlide, showCue } from './fit-slide.ts';
import { fold, nextReason, reasonInWords, reveal, hideLast } from './reveal.ts';
import { drawTally, fieldsOf, type HandsKeeper } from './show-of-hands.ts';
import { element } from '#lib/element.ts';

const root = document.documentElement;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);

/** Letters do nothing for a reader who has switched keys off; arrows and pages still do. */
const keyNames: Readonly<Record<string, string>> = {
  ' ': 'step',
  PageDown: 'step',
  PageUp: 'unstep',
  ArrowRight: 'on',
  ArrowLeft: 'back',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
  Escape: 'escape',
};
const letterNames: Readonly<Record<string, string>> = {
  r: 'reveal',
  R: 'unreveal',
  t: 'tally',
  n: 'notes',
  a: 'all',
  d: 'scheme',
  f: 'full',
  '?': 'keys',
};

function start(present: HTMLElement): void {
  const stage = present.querySelector<HTMLElement>('.stage');
  const slides = [...present.querySelectorAll<HTMLElement>('.slide')];
  const [first] = slides;
  const lesson = present.dataset.present ?? '';
  if (!stage || !first) return;

  let now = first;
  let hands: ClassHands = loadHands(lesson);
  const counted: HandsKeeper = {
    get: () => hands,
    set(slide, counts, room) {
      hands = { room, slides: { ...hands.slides, [slide]: counts } };
      saveHands(lesson, hands);
    },
  };
  const cue = element('button', { type: 'button', class: 'more-below', hidden: '' }, 'More below ↓');
  stage.append(cue);
  const announce = (words: string) => find('[data-announce]')?.replaceChildren(words);
  const index = () => slides.indexOf(now);
  const refit = () => fitSlide(now, cue);

  /** Shows a slide. What is open on it stays open. */
  const show = (slide: HTMLElement, { focus = true } = {}) => {
    endTally();
    now.removeAttribute('data-now');
    now = slide;
    now.setAttribute('data-now', '');
    drawTally(now, counted);
    refit();
    now.scrollTop = 0;
    scrollTo(0, 0);
    showNotes(now);
    find('[data-n]')?.replaceChildren(String(index() + 1));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.all-slides a'))
      if (link.hash === `#${now.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    for (const [name, last] of [
      ['back', first],
      ['on', slides.at(-1)],
    ] as const)
      find(`.presenter-bar [data-do="${name}"]`)?.setAttribute('aria-disabled', String(now === last));
    announce(`Slide ${index() + 1} of ${slides.length}`);
    if (focus) now.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
  };

  /** Goes to a slide and puts it into the address; past the ends nothing happens. */
  const go = (place: number) => {
    const slide = slides[place];
    if (!slide || slide === now) return;
    history.pushState(null, '', `#${slide.id}`);
    show(slide);
  };

  const changed = () => {
    drawTally(now, counted);
    refit();
  };

  const open = (reason: HTMLDetailsElement) => {
    endTally();
    reveal(now, reason);
    changed();
    reason.closest('li, .after')?.scrollIntoView({ block: 'nearest' });
    showCue(now, cue);
    announce(reasonInWords(reason));
  };

  const endTally = (): boolean => {
    if (!now.hasAttribute('data-tallying')) return false;
    now.removeAttribute('data-tallying');
    find('[data-do="tally"]')?.setAttribute('aria-pressed', 'false');
    now.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
    changed();
    return true;
  };

  const acts: Readonly<Record<string, () => void>> = {
    on: () => go(index() + 1),
    back: () => go(index() - 1),
    first: () => go(0),
    last: () => go(slides.length - 1),
    step() {
      const next = nextReason(now);
      if (hasMore(now)) scrollSlide(now, 1);
      else if (next) open(next);
      else go(index() + 1);
    },
    unstep() {
      if (hideLast(now)) changed();
      else if (now.scrollTop > 4) scrollSlide(now, -1);
      else go(index() - 1);
    },
    down: () => (hasMore(now) ? scrollSlide(now, 1) : go(index() + 1)),
    up: () => (now.scrollTop > 4 ? scrollSlide(now, -1) : go(index() - 1)),
    reveal() {
      const next = nextReason(now);
      if (next) open(next);
      else announce('Nothing more to reveal on this slide.');
    },
    unreveal() {
      if (hideLast(now)) changed();
    },
    tally() {
      if (endTally()) return;
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
    },
    notes() {
      const isOpen = find('#presenter-notes')?.togglePopover() ?? false;
      find('[data-do="notes"]')?.setAttribute('aria-expanded', String(isOpen));
    },
    all: () => find('#all-slides')?.showPopover(),
    keys() {
      find('#presenter-more')?.hidePopover();
      find('#presenter-keys')?.showPopover();
    },
    full() {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void root.requestFullscreen();
    },
    scheme: () => void changeScheme(),
    escape() {
      // The browser itself leaves full screen.
      if (document.fullscreenElement || endTally()) return;
      if (find('#presenter-notes:popover-open')) acts['notes']?.();
      else find('[data-leave]')?.click();
    },
  };

  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
    // What is open over the slides has its own keys, and the browser closes it.
    if (find('dialog:popover-open')) return;
    const isField = target.matches('input');
    if (isField && key === 'Enter') {
      event.preventDefault();
      const fields = fieldsOf(now);
      const next = fields[fields.findIndex((field) => field === target) + 1];
      if (next) next.focus();
      else endTally();
      return;
    }
    const isPressed = (key === ' ' || key === 'Enter') && target.matches('button, a, summary');
    if (isPressed || (isField && !/^(t|Escape|PageDown|PageUp)$/.test(key))) return;
    // The notes scroll with the same keys.
    if (target.closest('#presenter-notes') && !/^(Escape|n)$/.test(key)) return;
    const letter = root.dataset.keys ? undefined : letterNames[key];
    const name = key === ' ' && shiftKey ? 'unstep' : (keyNames[key] ?? letter);
    if (!name) return;
    event.preventDefault();
    acts[name]?.();
  });

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const pressed = event.target.closest<HTMLElement>('[data-do]');
    if (pressed) acts[pressed.dataset.do ?? '']?.();
    if (event.target.closest('.all-slides a')) find('#all-slides')?.hidePopover();
    // A row is one large target for its reason.
    const holder = event.target.closest<HTMLElement>('[data-now] :is(.answers > li, .after)');
    const reason = holder?.querySelector('details');
    if (!reason || event.target.closest('input, details > p')) return;
    event.preventDefault();
    if (!reason.open) open(reason);
    else {
      fold(now);
      changed();
    }
  });

  find('[data-do="clear"]')?.addEventListener('click', ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLElement)) return;
    askTwice(currentTarget, () => {
      hands = noHands;
      saveHands(lesson, hands);
      drawTally(now, counted);
      find('[data-cleared]')?.replaceChildren('All hands are cleared.');
    });
  });

  find('#all-slides')?.addEventListener('toggle', () =>
    find('#all-slides:popover-open [aria-current]')?.focus(),
  );
  cue.addEventListener('click', () => scrollSlide(now, 1));
  stage.addEventListener('scroll', () => showCue(now, cue), { capture: true, passive: true });
  addEventListener('resize', refit);
  document.fonts.addEventListener('loadingdone', refit);
  if (!document.fullscreenEnabled) find('[data-do="full"]')?.setAttribute('hidden', '');

  const inAddress = () => slides.find(({ id }) => `#${id}` === location.hash) ?? first;
  addEventListener('popstate', () => show(inAddress()));
  root.dataset.presenting = '';
  show(inAddress(), { focus: location.hash !== '' });
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

/** Asks once more in the button itself, because a press cannot be taken back. */
function askTwice(button: HTMLElement, act: () => void): void {
  const { sure = '' } = button.dataset;
  const asked = button.textContent;
  if (asked === sure) {
    button.textContent = button.dataset.first ?? '';
    act();
    return;
  }
  button.dataset.first = asked;
  button.textContent = sure;
  button.addEventListener('blur', () => button.replaceChildren(asked), { once: true });
}

/** Dark for a dark room, light for a bright one: the reader's own setting, as under "Aa". */
async function changeScheme(): Promise<void> {
  const { $comfort, choose } = await import('#comfort/comfort.ts');
  const { showComfort } = await import('#comfort/show-comfort.ts');
  const isDark =
    root.dataset.theme === 'dark' ||
    (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  choose({ ...$comfort.get(), theme: isDark ? 'light' : 'dark' }, Date.now());
  showComfort($comfort.get());
}

const present = find('[data-present]');
if (present) start(present);
