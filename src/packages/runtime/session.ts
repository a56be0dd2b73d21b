// One learner's record on one page, between the page, the platform around it and the browser: who has what, and what is told.
import type { ScormFacts } from '../page-facts.ts';
import type { AroundPage, Session, Standing } from './around.ts';
import { editions, type Value } from './editions.ts';
import { heldRecord } from './held-record.ts';
import type { Platform } from './platform.ts';
import { reportOf } from './report.ts';
import { nameFor, shelfOf } from './shelf.ts';
import { closeSuspendData, openSuspendData, type Opened } from './suspend-data.ts';

type Around = AroundPage & { readonly facts: ScormFacts; readonly platform: Platform };

/** In milliseconds: how long a platform is waited for that says nothing at all. */
const patience = 20_000;

const countElement = 'cmi.interactions._count';

/** No page asks as many. */
const mostInteractions = 500;

export function sessionOf(around: Around): Session {
  const { facts, platform, storages, page, say } = around;
  const words = editions[facts.edition];
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

  const { isMine, mine, takeIn, setAside } = heldRecord(
    around,
    () => shelf,
    () => hasBegun,
  );

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
    if (opened.status === 'another' || opened.status === 'foreign' || opened.status === 'damaged') {
      handed = opened.status;
      setAside(text, opened.status);
    }
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
