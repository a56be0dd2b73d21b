// Thirteen faults of storage. Each is a script that runs in a page before any other and stands in for what the browser has;
// each stands by itself, because it goes into pages as text.
import { fieldsFor } from '../../helpers/seeds.ts';
import { itemNamed } from '../../helpers/learner.ts';
import { readAda } from './doors.ts';
import { inPage, says, stands, until, type Hand } from './hand.ts';

type Fault = {
  readonly name: string;
  readonly script: () => void;
  /** Somebody goes on working, and is told. */
  readonly tries: (hand: Hand) => Promise<void>;
};

const question = itemNamed('headline-and-floor/a-friend-sums-up');

/** A question is answered and judged, and the page says what has become of it. */
const inLesson = (words: RegExp) => async (hand: Hand) => {
  const form = `form[data-item-id="${question.id}"]`;
  await hand.goto('/lessons/headline-and-floor/');
  await inPage(hand, (css) => document.querySelector(css)?.scrollIntoView({ behavior: 'instant' }), form);
  await until(
    hand,
    'the question is alive',
    (css) => document.querySelector(`${css}[data-live]`) !== null,
    form,
  );
  await inPage(
    hand,
    (css, fields) => {
      for (const [name, value] of fields)
        document.querySelector<HTMLElement>(`${css} [name="${name}"][value="${value}"]`)?.click();
    },
    form,
    fieldsFor(question, 'right'),
  );
  // No hand is as fast as two presses in one task.
  await inPage(hand, (css) => document.querySelector<HTMLElement>(`${css} [data-check]`)?.click(), form);
  await says(hand, /Right\./);
  await says(hand, words);
  await stands(hand, 'the lesson');
};

/** A class is made, and a result lies on the desk. */
const atDesk = async (hand: Hand) => {
  await hand.goto('/teach/desk/');
  await readAda(hand);
  await says(hand, /This browser keeps nothing for this site, has no room left, or does not answer\./);
  await stands(hand, 'the desk');
};

const full = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
};

/** Takes what the page itself notes, and the draft, and not the answer that is checked. */
const fullInTheMiddle = () => {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function setWhileThereIsRoom(key, text) {
    if (key.includes(':item:') && !text.includes('"draft"'))
      throw new DOMException('no room', 'QuotaExceededError');
    setItem.call(this, key, text);
  };
};

const writingThrows = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
};

const readingThrows = () => {
  Storage.prototype.getItem = () => {
    throw new DOMException('The file is damaged.', 'UnknownError');
  };
};

const absent = () => {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get: () => null });
};

const noSession = () => {
  Object.defineProperty(window, 'sessionStorage', {
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
};

const databaseRefused = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('denied', 'SecurityError');
  };
};

/** A request that fails once somebody listens. */
const databaseBlocked = () => {
  IDBFactory.prototype.open = () => {
    const request = new EventTarget();
    Object.assign(request, { error: new DOMException('blocked', 'InvalidStateError') });
    queueMicrotask(() => request.dispatchEvent(new Event('error')));
    // What is asked of a request is what a target of events has.
    return request as IDBOpenDBRequest;
  };
};

const databaseSilent = () => {
  // Of a request that is never answered, nothing else is asked.
  IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
};

/** Deleted while the page has it open: every transaction throws. */
const databaseDeleted = () => {
  IDBDatabase.prototype.transaction = () => {
    throw new DOMException('The database is gone.', 'InvalidStateError');
  };
};

const cachesRefused = () => {
  Object.defineProperty(navigator, 'serviceWorker', { get: () => undefined });
  Object.defineProperty(window, 'caches', {
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
};

const brokenEntry = () => {
  if (localStorage.getItem('sayswho:item:headline-and-floor/first-number') === null)
    localStorage.setItem('sayswho:item:headline-and-floor/first-number', '{"v":5,"i":"8a139706","t":[[17');
};

const newerEntry = () => {
  localStorage.setItem('sayswho:item:headline-and-floor/first-number', '{"v":99,"of":"a later version"}');
};

const noRoom = /Not saved: this browser has no room left\./;
const keepsNothing = /Not saved: this browser keeps nothing for this site\./;

export const faults: readonly Fault[] = [
  { name: 'full at the first write', script: full, tries: inLesson(noRoom) },
  { name: 'full in the middle', script: fullInTheMiddle, tries: inLesson(noRoom) },
  { name: 'every write throws', script: writingThrows, tries: inLesson(noRoom) },
  { name: 'every reading throws', script: readingThrows, tries: inLesson(keepsNothing) },
  { name: 'no storage at all', script: absent, tries: inLesson(keepsNothing) },
  { name: 'the tab’s own storage refused', script: noSession, tries: inLesson(keepsNothing) },
  {
    name: 'an entry that cannot be read',
    script: brokenEntry,
    tries: inLesson(/One saved entry could not be read and was set aside\./),
  },
  {
    name: 'an entry of a later version',
    script: newerEntry,
    tries: inLesson(/This page is older than your saved work\./),
  },
  { name: 'the database refused', script: databaseRefused, tries: atDesk },
  { name: 'the database blocked', script: databaseBlocked, tries: atDesk },
  { name: 'the database never answers', script: databaseSilent, tries: atDesk },
  { name: 'the database deleted', script: databaseDeleted, tries: atDesk },
  {
    name: 'the cache refused',
    script: cachesRefused,
    async tries(hand) {
      await hand.goto('/lessons/');
      await says(hand, /This browser cannot keep the course for use without a network\./);
      await stands(hand, 'the lessons');
    },
  },
];
