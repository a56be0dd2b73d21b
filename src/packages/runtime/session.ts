// One learner's record on one page, between the page, the platform around it and the browser: who has what, and what is told.
import { anyEntryKindOf } from '#record/other-entries.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { isItemKey } from '#record/storage-keys.ts';
import { storedText, valueIn } from '#record/stored-entry.ts';
import type { PageFacts } from '../page-facts.ts';
import { editions, type Value } from './editions.ts';
import type { Platform } from './platform.ts';
import { keysOf, reportOf } from './report.ts';
import { nameFor, shelfOf, type Shelf, type Storages } from './shelf.ts';
import { closeSuspendData, openSuspendData, type Entries, type Opened } from './suspend-data.ts';
import type { PageStorage } from './page-storage.ts';

/** How things stand with what the learner did here. */
export type Standing = {
  /** `unsent`: the platform has not taken the latest. `newer`: what it has must not be overwritten. */
  readonly sent: 'alone' | 'sent' | 'unsent' | 'newer';
  readonly shelf: Shelf['place'];
  /** What the platform handed over and could not be used as it was. */
  readonly handed?: 'damaged' | 'another' | 'foreign';
  /** Some texts had no room. */
  readonly isCrowded: boolean;
};

type Around = {
  readonly facts: PageFacts;
  readonly platform: Platform;
  readonly storages: Storages;
  readonly page: PageStorage;
  /** Has the page take in an entry that it did not write. */
  readonly show: (key: string, text: string) => void;
  /** Hears how things stand, whenever that may have changed. */
  readonly say: (standing: Standing) => void;
  /** How long, in milliseconds, a question was on the screen before it was answered, as far as it is known. */
  readonly latencyOf: (placement: string, at: number) => number | undefined;
  /** In milliseconds, since the session began. */
  readonly lasted: () => number;
};

export type Session = {
  /** To be called once, before the page reads its storage. */
  readonly begin: () => void;
  /** The page has written or removed an entry. */
  readonly hear: (key: string, text: string | undefined) => void;
  /** Tells the platform whatever it does not have. Where it has all, it is only asked whether it knows more. */
  readonly send: () => void;
  /** Tells it all once more, and that the learner goes. */
  readonly end: () => void;
};

/** In milliseconds: how long a platform is waited for that says nothing at all. */
const patience = 20_000;

const countElement = 'cmi.interactions._count';

/** No page asks as many. */
const mostInteractions = 500;

/** An entry in as few characters as it takes: what is kept before the stores are there is in plain. */
const shortened = (key: string, text: string): string =>
  isItemKey(key) ? storedText(itemEntry, valueIn(itemEntry, text)) : text;

export function sessionOf(around: Around): Session {
  const { facts, platform, storages, page, show, say } = around;
  const words = editions[facts.edition];
  const own = keysOf(facts);
  let whose = '';
  let shelf = shelfOf('', false, storages);
  let handed: Standing['handed'];
  let isNewer = false;
  let isCrowded = false;
  /** What the platform is known to hold. */
  let known = '';
  let isSent = false;
  let hasBegun = false;
  /** Which answers it has been told of. */
  const told = new Set<string>();
  /** How many interactions the platform has; undefined before it was asked. */
  let count: number | undefined;

  const isMine = (key: string) => own.has(key);
  const mine = (): Entries =>
    new Map([...page.entries()].flatMap(([key, text]) => (isMine(key) ? [[key, shortened(key, text)]] : [])));

  /** Joins an entry with what is there. */
  function takeIn(key: string, text: string): void {
    const kind = anyEntryKindOf(key);
    if (!kind || kind.inspect(text) !== 'ok') return;
    const here = page.entries().get(key);
    const joined = here === undefined ? text : kind.join(here, text);
    if (joined === here) return;
    page.put(key, joined);
    shelf.keep(key, joined);
    if (hasBegun) show(key, joined);
  }

  function setAside(text: string, why: NonNullable<Standing['handed']>): void {
    handed = why;
    // One of each sort: a platform that hands over another every time must not fill the browser.
    shelf.keep(`aside:${why}`, text);
  }

  /**
   * A platform that names neither learner nor status has not answered yet, as those do that sit in another window and are asked
   * by messages: what it holds must not be overwritten before it is known. After a while that is how it is.
   */
  const isUnheard = () => whose === '' && platform.get(words.status) === '' && around.lasted() < patience;

  /** Reads what the platform holds, unless it is what it was. */
  function readPlatform(): void {
    const text = platform.get(words.suspendData);
    if (text === known) return;
    const opened: Opened = openSuspendData(text, whose);
    // Whose it is will be known in a moment.
    if (opened.status === 'another' && isUnheard()) return;
    known = text;
    isNewer = opened.status === 'newer';
    if (opened.status === 'another' || opened.status === 'foreign' || opened.status === 'damaged')
      setAside(text, opened.status);
    if (opened.status === 'ok' || opened.status === 'damaged') {
      for (const [key, entry] of opened.entries) if (isMine(key)) takeIn(key, entry);
    }
  }

  /** Learns who is here, as soon as the platform says so, and brings what this browser has of them. */
  function meet(): void {
    const isAlone = !platform.isThere();
    const name = nameFor(platform.open() ? platform.get(words.learner) : '');
    const next = shelfOf(name, isAlone, storages);
    if (hasBegun && name === whose) return;
    // Whoever was somebody a moment ago does not become somebody else.
    if (hasBegun && whose !== '') return;
    whose = name;
    // Under another name what the platform holds may be opened.
    known = '';
    shelf = next;
    for (const [key, text] of page.entries()) shelf.keep(key, text);
    for (const [key, text] of shelf.entries()) takeIn(key, text);
  }

  function standing(): Standing {
    const sent = () => {
      if (!platform.isThere()) return 'alone';
      if (isNewer) return 'newer';
      return isSent || (isUnheard() && mine().size === 0) ? 'sent' : 'unsent';
    };
    return { sent: sent(), shelf: shelf.place, isCrowded, ...(handed && { handed }) };
  }

  /** Tells of answers that the platform has not heard of. A refusal is no loss: the record has them. */
  function tellAnswers(): void {
    const all = reportOf(facts, mine()).told;
    if (count === undefined) {
      count = Number(platform.get(countElement)) || 0;
      // What was told in earlier sessions is known by name where names can be read, and else by their number.
      for (let index = 0; index < Math.min(count, mostInteractions); index++) {
        told.add(
          facts.edition === '2004' ? platform.get(`cmi.interactions.${index}.id`) : (all[index]?.id ?? ''),
        );
      }
    }
    for (const one of all.filter(({ id }) => !told.has(id))) {
      const [name, ...values] = words.interaction(one, around.latencyOf(one.placement, one.at));
      const put = ([field, value]: Value) => platform.set(`cmi.interactions.${count}.${field}`, value);
      // What is not taken by its name is told again next time.
      if (!name || !put(name)) return;
      for (const value of values) put(value);
      told.add(one.id);
      count += 1;
    }
  }

  function tellSums(): void {
    const report = reportOf(facts, mine());
    for (const [element, value] of words.sums(report)) platform.set(element, value);
    const status = platform.get(words.status);
    const isJudged = ['completed', 'passed', 'failed'].includes(status);
    if (report.isDone ? !isJudged : !isJudged && status !== 'incomplete')
      platform.set(words.status, report.isDone ? 'completed' : 'incomplete');
    platform.set(words.exit, report.isDone ? words.normal : words.suspend);
    platform.set(words.sessionTime, words.duration(around.lasted()));
  }

  function send(isLast: boolean): void {
    meet();
    if (!platform.open()) isSent = false;
    else {
      readPlatform();
      const { text, left } = closeSuspendData(mine(), whose, words.suspendLimit);
      isCrowded = left.length > 0;
      if (!isUnheard() && (isLast || !isSent || text !== known)) isSent = tell(text);
    }
    say(standing());
  }

  /** Whether the platform says that it has kept everything. */
  function tell(text: string): boolean {
    const isTaken = !isNewer && (text === known || platform.set(words.suspendData, text));
    if (isTaken) known = text;
    tellAnswers();
    tellSums();
    return platform.commit() && isTaken;
  }

  return {
    begin() {
      meet();
      if (platform.open()) {
        readPlatform();
        // Asked early for those that answer the second time.
        platform.get(countElement);
      }
      hasBegun = true;
    },
    hear(key, text) {
      // Another tab may have kept something since.
      const there = text === undefined ? undefined : shelf.get(key);
      shelf.keep(key, text);
      if (isMine(key)) isSent = false;
      if (there !== undefined) takeIn(key, there);
    },
    send: () => send(false),
    end() {
      send(true);
      platform.close();
    },
  };
}
