// What somebody does in a page of any engine, all of it by one script at a time, so that every engine is asked the same.
import assert from 'node:assert/strict';

export type Hand = {
  /** Loads a page anew. */
  readonly goto: (path: string) => Promise<void>;
  /** Loads a page anew and waits until it is at rest. */
  readonly open: (path: string) => Promise<void>;
  /** The value of an expression in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Waits until an expression in the page is true. */
  readonly until: (expression: string, what: string) => Promise<void>;
  /** What was thrown, refused, logged or asked in a dialog since it was asked for last. */
  readonly complaints: () => Promise<readonly string[]>;
};

/** In letters of ASCII alone: no driver then has to pass on half of a pair. */
const inAscii = (value: unknown) =>
  JSON.stringify(value).replaceAll(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

type Simple = string | number | boolean | null | readonly Simple[] | { readonly [name: string]: Simple };

const called = (run: (...given: never[]) => unknown, given: readonly Simple[]) =>
  `(${String(run)})(...${inAscii(given)})`;

/** Runs a function in the page; it sees nothing but its arguments. */
export const inPage = <Given extends readonly Simple[]>(
  hand: Hand,
  run: (...given: Given) => Simple | void,
  ...given: Given
): Promise<unknown> => hand.evaluate(called(run, given));

/** Waits until a function in the page says that something is so. */
export const until = <Given extends readonly Simple[]>(
  hand: Hand,
  what: string,
  run: (...given: Given) => boolean,
  ...given: Given
): Promise<void> => hand.until(called(run, given), what);

/** Chooses files with the control under a label. */
export const chooseFiles = (
  hand: Hand,
  label: string,
  files: readonly { readonly name: string; readonly text: string }[],
) =>
  inPage(
    hand,
    (words, all) => {
      const labels = [...document.querySelectorAll('label')];
      const control = labels.find(({ textContent }) => textContent.trim().startsWith(words))?.control;
      if (!(control instanceof HTMLInputElement)) throw new Error(`no control "${words}"`);
      const chosen = new DataTransfer();
      for (const { name, text } of all) chosen.items.add(new File([text], name));
      control.files = chosen.files;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    files,
  );

/** Writes into the field under a label, as somebody does who pastes. */
export const write = (hand: Hand, label: string, text: string) =>
  inPage(
    hand,
    (words, typed) => {
      const labels = [...document.querySelectorAll('label')];
      const control = labels.find(({ textContent }) => textContent.trim().startsWith(words))?.control;
      if (!control) throw new Error(`no control "${words}"`);
      // React hears of a value only that was set behind its back.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, typed);
      control.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    text,
  );

/** Presses a button, where there is one. @returns whether there was */
export const press = (hand: Hand, words: string) =>
  inPage(
    hand,
    (label) => {
      const button = [...document.querySelectorAll('button')].find(
        (each) => each.textContent.trim() === label && each.checkVisibility(),
      );
      button?.click();
      return button !== undefined;
    },
    words,
  );

/** Waits until the page says something that can be read. */
export const says = (hand: Hand, pattern: RegExp) =>
  until(
    hand,
    `the page says ${String(pattern)}`,
    (source) => new RegExp(source, 'u').test(document.body.innerText.replaceAll(/\s+/g, ' ')),
    pattern.source,
  );

/**
 * The page is a page: its heading is there, it says something, no script of a stranger's ran, nothing was thrown, and what is
 * kept is kept.
 * @param kept texts of the browser's storage, each under whatever name
 */
export async function stands(hand: Hand, where: string, kept: readonly string[] = []): Promise<void> {
  const found = await inPage(
    hand,
    (texts) => {
      const stored: unknown[] = texts.length > 0 ? Object.values({ ...localStorage }) : [];
      return {
        hasHeading: [...document.querySelectorAll('h1')].some(
          (heading) => heading.checkVisibility() && heading.textContent.trim() !== '',
        ),
        saysSomething: /\p{Lu}[^.?!]+ [^.?!]+[.?!]/u.test(document.querySelector('main')?.innerText ?? ''),
        isAlarmed: Reflect.has(globalThis, 'hostileAlarm'),
        isPolluted: Reflect.has({}, 'polluted') || Reflect.has({}, 'v'),
        isTurned: /[\u202A-\u202E\u2066-\u2069]/.test(`${document.title} ${document.body.innerText}`),
        lost: texts.filter((text) => !stored.includes(text)),
      };
    },
    kept,
  );
  const sound = {
    hasHeading: true,
    saysSomething: true,
    isAlarmed: false,
    isPolluted: false,
    isTurned: false,
    lost: [],
  };
  assert.deepEqual(found, sound, where);
  assert.deepEqual(await hand.complaints(), [], where);
}
