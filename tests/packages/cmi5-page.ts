// A page of a cmi5 package without a browser: its session, with the storage of a page and a record store behind a real connection.
import type { Standing } from '#packages/runtime/around.ts';
import { launchIn } from '#packages/runtime/cmi5/launch.ts';
import { cmi5SessionOf } from '#packages/runtime/cmi5/session.ts';
import { noticeFor } from '#packages/runtime/notice.ts';
import { pageStorage } from '#packages/runtime/page-storage.ts';
import type { PageFacts } from '#packages/page-facts.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { itemKey } from '#record/storage-keys.ts';
import { valueIn } from '#record/stored-entry.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';

export const browser = () => ({ local: new FakeStorage(), session: new FakeStorage() });

/** The same browser, with another tab. */
export const newTab = (before: ReturnType<typeof browser>) => ({
  local: before.local,
  session: new FakeStorage(),
});

/** Opens a page with the query of a launch. */
export function openPage(search: string, facts: PageFacts, storages = browser()) {
  const shown: string[] = [];
  const standings: Standing[] = [];
  let waiting: (() => void)[] = [];
  let isSilent = false;
  let exit: { readonly address: string; readonly leave: () => Promise<void> } | undefined;
  const page = pageStorage((key, text) => session.hear(key, text));
  const session = cmi5SessionOf({
    facts,
    storages,
    page,
    launched: launchIn(search),
    fetch,
    show: (key) => void shown.push(key),
    say(standing) {
      standings.push(standing);
      const told = waiting;
      waiting = [];
      for (const tell of told) tell();
    },
    latencyOf: () => 1234,
    lasted: () => 65_000,
    now: () => Date.now(),
    // A test that wants something sent again sends it.
    later() {},
    silence: () => void (isSilent = true),
    offerExit: (address, leave) => void (exit = { address, leave }),
  });
  const said = (run: () => void) =>
    new Promise<void>((done) => {
      waiting.push(done);
      run();
    });
  return {
    shown,
    storages,
    /** Begins, and waits until it is said how things stand. */
    begin: () => said(() => session.begin()),
    send: () => said(() => session.send()),
    /** The page goes; in a test it waits until the last words have arrived. */
    end: () => said(() => session.end()),
    endUnheard: () => session.end(),
    beginUnheard: () => session.begin(),
    keep: (placement: string, text: string) => page.storage.setItem(itemKey(placement), text),
    put: (key: string, text: string) => page.storage.setItem(key, text),
    attempts: (placement: string) =>
      valueIn(itemEntry, page.entries().get(itemKey(placement))).attempts.length,
    keys: () => [...page.entries().keys()],
    get standing() {
      return standings.at(-1);
    },
    get notice() {
      const last = standings.at(-1);
      return last ? noticeFor(last) : '';
    },
    get isSilent() {
      return isSilent;
    },
    get exit() {
      return exit;
    },
  };
}
