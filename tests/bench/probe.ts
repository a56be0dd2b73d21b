// Runs in the measured page before any of its own scripts.

/** Where the measured question is, and what a person presses in it, in this order, until feedback shows. */
export type Target = {
  readonly question: string;
  readonly press: readonly string[];
  readonly feedback: string;
};

/** What the page measured of itself; times in milliseconds since navigation started. */
export type Readings = {
  /** The question's first option was there to be pressed. */
  seen?: number;
  /** The feedback to the answer was painted. */
  answered?: number;
  /** Sum of layout shifts that no input explains. */
  shift: number;
  largestPaint: number;
};

declare global {
  // oxlint-disable-next-line no-var -- a global of the page is declared so
  var probe: {
    readings: Readings;
    /** Time from the next click to its painted feedback in the form found by the selector. */
    timeFeedback: (form: string, feedback: string) => Promise<number>;
  };
}

/** Answers the question by itself as soon as it can be answered, when `auto`; and keeps the readings. */
export function installProbe({ target, auto }: { readonly target: Target; readonly auto: boolean }): void {
  const readings: Readings = { shift: 0, largestPaint: 0 };
  const observe = (
    type: string,
    take: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void,
  ) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) readings.shift += entry.value ?? 0;
  });
  observe('largest-contentful-paint', (entry) => {
    readings.largestPaint = entry.startTime;
  });

  const isShown = (element: Element | null | undefined): element is HTMLElement =>
    element instanceof HTMLElement &&
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getBoundingClientRect().height > 0;
  const isAnswered = (form: ParentNode, feedback: string) =>
    [...form.querySelectorAll(feedback)].some((note) => isShown(note) && note.textContent !== '');
  const whenPainted = (test: () => boolean, done: (at: number) => void) => {
    const look = () => {
      if (!test()) requestAnimationFrame(look);
      else {
        // A message is handled after the frame it was posted in has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => done(performance.now()));
        port1.start();
        port2.postMessage(0);
      }
    };
    requestAnimationFrame(look);
  };
  const timeFeedback = (selector: string, feedback: string) =>
    new Promise<number>((resolve) => {
      const form = document.querySelector(selector);
      form?.addEventListener(
        'click',
        (event) =>
          whenPainted(
            () => isAnswered(form, feedback),
            (at) => resolve(at - event.timeStamp),
          ),
        { capture: true, once: true },
      );
    });
  globalThis.probe = { readings, timeFeedback };

  if (!auto) return;
  let isWatching = false;
  const answering = setInterval(() => {
    const form = document.querySelector(target.question);
    if (readings.answered !== undefined) clearInterval(answering);
    if (!form || isAnswered(form, target.feedback)) return;
    for (const selector of target.press) {
      const control = form.querySelector(selector);
      if (!isShown(control)) return;
      readings.seen ??= performance.now();
      if (!isWatching) {
        isWatching = true;
        control.scrollIntoView({ block: 'center' });
        whenPainted(
          () => isAnswered(form, target.feedback),
          (at) => {
            readings.answered = at;
          },
        );
      }
      control.click();
    }
  }, 25);
}
