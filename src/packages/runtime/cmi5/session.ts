// One learner's record on one page, between the page, the record store of a platform and the browser, as cmi5 asks. What a store
// answers comes late or never: until then the page goes on with what the browser has, and nothing waits.
import type { AroundPage, Session, Standing } from '../around.ts';
import { heldRecord } from '../held-record.ts';
import { nameFor, shelfOf } from '../shelf.ts';
import { connectionTo } from './connection.ts';
import { keptState } from './kept-state.ts';
import type { LaunchData } from './launch-data.ts';
import type { Launch, Launched } from './launch.ts';
import { outboxOf, type Outbox } from './outbox.ts';
import type { Fetch } from './record-store.ts';
import { statementsFor } from './statements.ts';

export type AroundCmi5 = AroundPage & {
  readonly launched: Launched;
  readonly fetch: Fetch;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** Runs something after a while, once. */
  readonly later: (run: () => void) => void;
  /** The learner wants no sound. */
  readonly silence: () => void;
  /** The platform has a page to go back to; this one is left once all is told. */
  readonly offerExit: (address: string, leave: () => Promise<void>) => void;
};

export const cmi5SessionOf = (around: AroundCmi5): Session =>
  around.launched.status === 'ok'
    ? sessionWith(around, around.launched.launch)
    : sessionWithout(around, around.launched.status === 'alone');

/** No platform, or one that opened the page in a way that leads nowhere: the record is kept in the browser, or in this tab. */
function sessionWithout(around: AroundCmi5, isAlone: boolean): Session {
  const shelf = shelfOf('', isAlone, around.storages);
  const { takeIn } = heldRecord(
    around,
    () => shelf,
    () => false,
  );
  return {
    begin() {
      for (const [key, text] of shelf.entries()) takeIn(key, text);
    },
    hear: (key, text) => void shelf.keep(key, text),
    send: () => around.say({ sent: isAlone ? 'alone' : 'over', shelf: shelf.place, isCrowded: false }),
    end() {},
  };
}

function sessionWith(around: AroundCmi5, launch: Launch): Session {
  const { storages, say } = around;
  const whose = nameFor(launch.learner);
  const shelf = shelfOf(whose, false, storages);
  const connection = connectionTo(launch, around.fetch, shelfOf('', false, storages), around.silence);
  const told = new Set<string>();
  let hasBegun = false;
  let handed: Standing['handed'];
  let wanted: LaunchData | undefined;
  let outbox: Outbox | undefined;
  let isRunning = false;
  let isAsked = false;
  let isWaiting = false;
  /** What the shelf had before the page wrote, until it is known that the platform wants the page kept. */
  const before = new Map<string, string | undefined>();

  const held = heldRecord(
    around,
    () => shelf,
    () => hasBegun,
  );
  const isLooking = () => wanted !== undefined && wanted.launchMode !== 'Normal';
  const state = keptState({
    launch,
    connection,
    told,
    whose,
    mine: held.mine,
    takeIn(key, text) {
      if (held.isMine(key)) held.takeIn(key, text);
    },
    setAside(text, why) {
      handed = why;
      held.setAside(text, why);
    },
  });

  function standing(): Standing {
    const mine = held.mine();
    const isAllSent = () => (outbox ? outbox.isEmpty(mine) && state.isKept() : mine.size === 0);
    const sent = () => {
      if (isLooking()) return 'looking';
      if (connection.isOver()) return 'over';
      if (state.isNewer()) return 'newer';
      return isAllSent() ? 'sent' : 'unsent';
    };
    return {
      sent: sent(),
      shelf: shelf.place,
      isCrowded: state.isCrowded(),
      ...(handed && { handed }),
    };
  }

  /** Learns what the platform wants of the page, once. */
  function learn(data: LaunchData): Outbox {
    wanted = data;
    if (isLooking()) for (const [key, text] of before) shelf.keep(key, text);
    before.clear();
    if (data.returnURL !== undefined) around.offerExit(data.returnURL, end);
    return outboxOf(around, statementsFor(launch, data), connection, told, data.masteryScore);
  }

  async function round(): Promise<void> {
    const data = await connection.open();
    if (!data) return;
    outbox ??= learn(data);
    if (!(await state.read()) || !(await outbox.begin()) || isLooking()) return;
    await outbox.send(held.mine());
    await state.keep();
  }

  function send(): void {
    isAsked = isRunning;
    if (isRunning) return;
    isRunning = true;
    void round().then(rest, rest);
  }

  function rest(): void {
    isRunning = false;
    const how = standing();
    say(how);
    if (isAsked) send();
    else if (how.sent === 'unsent' && !isWaiting) {
      isWaiting = true;
      around.later(() => {
        isWaiting = false;
        send();
      });
    }
  }

  async function end(): Promise<void> {
    if (connection.isOver() || !outbox) return;
    const requests = [
      ...(isLooking() ? [] : [state.keepLast()]),
      outbox.end(isLooking() ? undefined : held.mine()),
    ];
    connection.close();
    await Promise.all(requests);
    say(standing());
  }

  return {
    begin() {
      for (const [key, text] of shelf.entries()) held.takeIn(key, text);
      hasBegun = true;
      send();
    },
    hear(key, text) {
      if (isLooking()) return;
      const there = shelf.get(key);
      if (!wanted && !before.has(key)) before.set(key, there);
      shelf.keep(key, text);
      // Another tab may have kept something since.
      if (text !== undefined && there !== undefined) held.takeIn(key, there);
    },
    send,
    end: () => void end(),
  };
}
