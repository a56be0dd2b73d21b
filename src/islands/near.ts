// A lesson is long and a phone is slow: while the page loads, only the steps near the reader are laid out, so that the first
// question can be answered sooner. Then the rest follows, a step at a time. components/Step.astro has the style, for phones.
import { idle } from './idle.ts';
import { afterPaint } from './item-events.ts';

const root = document.documentElement;

/** Call in the head, before the first paint. */
export function layOutNear(): void {
  const [entry] = performance.getEntriesByType('navigation');
  const isFresh = entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
  // Whoever comes back, or to a certain place, needs every height at once; so does a browser that would let the text
  // under the reader's eyes move when a step above it grows.
  const canFollow = CSS.supports('overflow-anchor', 'auto') && 'requestIdleCallback' in globalThis;
  if (!isFresh || location.hash || !canFollow) return;
  root.dataset.near = '';
  // A jump to another step has to end where it stands.
  const jump = ({ target }: Event) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) layOutAll();
  };
  addEventListener('click', jump, true);
}

function layOutAll(): void {
  delete root.dataset.near;
}

/** Lays out what is left, each step in an idle moment. */
export function layOutRest(): void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const next = () => {
    const step = 'near' in root.dataset ? steps.shift() : undefined;
    if (!step) {
      layOutAll();
      return;
    }
    step.dataset.laid = '';
    afterPaint(() => idle(next));
  };
  next();
}
