// The learning platform as a page of a package sees it: whatever it does, throws or answers, nothing here fails.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import type { Edition } from '../page-facts.ts';

/** What the editions call the same things. */
export type Names = {
  /** The object that a platform hangs into a window. */
  readonly api: string;
  readonly initialize: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly terminate: string;
};

const names: Readonly<Record<Edition, Names>> = {
  '1.2': {
    api: 'API',
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
  },
  '2004': {
    api: 'API_1484_11',
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
  },
};

/** How many frames up, or windows back, a platform may be; the standard asks for no more. */
const farthest = 12;

/** What is read of an answer; what is longer was not written here. */
const longestAnswer = 100_000;

export type Platform = {
  /** Opens the session, or says that it is open; false where the platform will not, or is not there yet. */
  readonly open: () => boolean;
  /** Its answer as a text; empty where there is none. */
  readonly get: (element: string) => string;
  /** Whether it says that it has taken the value. */
  readonly set: (element: string, value: string) => boolean;
  /** Whether it says that all is kept. */
  readonly commit: () => boolean;
  readonly close: () => void;
  /** There is one, whether it answers or not. */
  readonly isThere: () => boolean;
};

/** The platform's object, in a window above this one, or above the window that opened it. */
function findIn(start: Window, name: string): object | undefined {
  let view: Window | undefined = start;
  for (let up = 0; view && up < farthest; up++) {
    const here: Window = view;
    // A window of another origin throws when it is looked into.
    const api: unknown = tryOrUndefined(() => Reflect.get(here, name));
    if (typeof api === 'object' && api !== null) return api;
    const above: Window | undefined = tryOrUndefined(() => here.parent);
    view = above === here ? undefined : above;
  }
  return undefined;
}

function find(name: string): object | undefined {
  let view: Window | undefined = window;
  for (let back = 0; view && back < farthest; back++) {
    const here: Window = view;
    const api = findIn(here, name);
    if (api) return api;
    const top: Window | undefined = tryOrUndefined(() => here.top) ?? undefined;
    // The types promise any value; what opened a window is one, or nothing.
    const opener = (tryOrUndefined(() => here.opener) ?? tryOrUndefined(() => top?.opener) ?? undefined) as
      Window | undefined;
    view = opener === here ? undefined : opener;
  }
  return undefined;
}

const isYes = (answer: unknown): boolean => answer === true || answer === 'true';

/** The platform around this page. Its object is looked for again while none is found: some come late. */
export function platformOf(edition: Edition): Platform {
  const own = names[edition];
  let api: object | undefined;
  let isOpen = false;
  const call = (name: string, ...given: readonly string[]): unknown =>
    tryOrUndefined(() => {
      const method: unknown = api && Reflect.get(api, name);
      return typeof method === 'function' ? method.apply(api, given) : undefined;
    });
  const isThere = () => Boolean((api ??= find(own.api)));
  return {
    isThere,
    open() {
      if (!isOpen && isThere()) isOpen = isYes(call(own.initialize, ''));
      return isOpen;
    },
    get(element) {
      const answer = isOpen ? call(own.get, element) : undefined;
      const text = typeof answer === 'number' ? String(answer) : answer;
      return typeof text === 'string' ? text.slice(0, longestAnswer) : '';
    },
    set: (element, value) => isOpen && isYes(call(own.set, element, value)),
    commit: () => isOpen && isYes(call(own.commit, '')),
    close() {
      if (isOpen) call(own.terminate, '');
      isOpen = false;
    },
  };
}
