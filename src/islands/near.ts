// A lesson is long and a phone is slow: only the steps and questions near the reader are laid out, so that the first one can
// be answered sooner, and a Check moves less. Once the page is at rest every step is laid out for a moment, so that the
// browser knows its height: nothing moves when it comes near. components/Step.astro has the style, which is for phones.
import { afterPaint } from './item-events.ts';

const root = document.documentElement;

/** Call in the head, before the first paint, when the reader's comforts are set. */
export function layOutNear(): void {
  const [entry] = performance.getEntriesByType('navigation');
  const isFresh = entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
  // Whoever comes back, or to a certain place, needs every height at once; so does a browser that would let the text
  // under the reader's eyes move when a step above it grows.
  const canFollow = CSS.supports('overflow-anchor', 'auto') && 'requestIdleCallback' in globalThis;
  if (!isFresh || location.hash || !canFollow) return;
  root.dataset.near = '';
  const width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) layOutAll();
  });
  new MutationObserver(layOutAll).observe(root, {
    attributeFilter: ['data-text', 'data-lines', 'data-stems'],
  });
  // A jump to another step has to end where it stands.
  const jump = ({ target }: Event) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) layOutAll();
  };
  addEventListener('click', jump, true);
}

/** For good: heights that were remembered hold no more, or have to be exact at once. */
function layOutAll(): void {
  delete root.dataset.near;
}

/** Has the browser remember the height of each step, one in every idle moment. */
export function measureSteps(): void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const waiting = [...steps];
  const next = () => {
    const step = 'near' in root.dataset ? waiting.shift() : undefined;
    if (step) {
      step.dataset.laid = '';
      afterPaint(() => requestIdleCallback(next));
      return;
    }
    if ('near' in root.dataset) root.dataset.near = 'measured';
    for (const each of steps) delete each.dataset.laid;
  };
  next();
}
