// Lays out the steps of a lesson late, because a lesson is long and a phone is slow. For the first paint only the first step is
// laid out, so that its question can be answered sooner; while the page loads, only the steps near the reader. Then each of the
// rest is laid out once, which gives its height, and after that only while it is near: an answer moves everything below it.
// lesson/Step.astro has the style, for phones.
import { idle } from '#lib/idle.ts';
import { afterPaint } from '#question/item-events.ts';

const root = document.documentElement;

/** Elsewhere the text under the reader's eyes would move when a step above it grows. */
const canFollow = CSS.supports('overflow-anchor', 'auto') && 'requestIdleCallback' in globalThis;

const steps = () => document.querySelectorAll<HTMLElement>('[data-step]');

/** Call in the head, before the first paint. */
export function layOutNear(): void {
  const [entry] = performance.getEntriesByType('navigation');
  const isFresh = entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
  // A reader who comes back, or follows a link to a step, needs the heights of all steps at once.
  if (!isFresh || location.hash || !canFollow) return;
  root.dataset.near = '';
  root.dataset.first = '';
  afterPaint(() => {
    delete root.dataset.first;
  });
  // A link to another step must end at that step, so all steps before it are laid out.
  const jump = ({ target }: Event) => {
    if (root.dataset.near || !(target instanceof Element) || !target.closest('a[href^="#"]')) return;
    for (const step of steps()) step.dataset.laid = '';
  };
  addEventListener('click', jump, true);
}

/** In milliseconds. While the page moves, nothing above the reader may grow: the browser would lose their place. */
const restAfterScroll = 150;

/** Lays out what is left, each step in an idle moment; a step that is left out again keeps its height. */
export function layOutRest(): void {
  if (!canFollow) return;
  let scrolledAt = -restAfterScroll;
  addEventListener('scroll', ({ timeStamp }) => (scrolledAt = timeStamp), { passive: true });
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) target.toggleAttribute('data-laid', isIntersecting);
    },
    { rootMargin: '100% 0%' },
  );
  const left = steps().values();
  const next = () => {
    const rest = scrolledAt + restAfterScroll - performance.now();
    if (rest > 0) {
      setTimeout(next, rest);
      return;
    }
    const { value: step } = left.next();
    if (step) {
      step.dataset.laid = '';
      afterPaint(() => {
        observer.observe(step);
        idle(next);
      });
    } else root.dataset.near = 'known';
  };
  next();
}
