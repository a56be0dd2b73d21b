// One learner's record between a page, a platform and the browser, with platforms that behave, and with those that do not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { unitsOf } from '#packages/build/units.ts';
import type { AskedHere, Edition } from '#packages/page-facts.ts';
import { noticeFor } from '#packages/runtime/notice.ts';
import { pageStorage } from '#packages/runtime/page-storage.ts';
import { platformOf } from '#packages/runtime/platform.ts';
import type { Standing } from '#packages/runtime/around.ts';
import { sessionOf } from '#packages/runtime/session.ts';
import { nameFor } from '#packages/runtime/shelf.ts';
import { openSuspendData } from '#packages/runtime/suspend-data.ts';
import type { Fields } from '#quiz/fields.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { itemKey } from '#record/storage-keys.ts';
import { storedText, valueIn } from '#record/stored-entry.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { foreign } from '../helpers/hostile.ts';
import { fieldsFor } from '../helpers/seeds.ts';
import { inWindow, windowWith } from './fake-window.ts';
import { content } from '../tools/content.ts';

const page = unitsOf(content).find(({ name }) => name === 'lesson-headline-and-floor')?.pages[0];
assert.ok(page);
const { facts, address } = page;
const [one, two] = facts.asked.filter(({ item }) => item?.kind === 'choice');
const writing = facts.asked.find(({ item }) => item?.kind === 'extended-text');
assert.ok(one && two && writing);

const answerTo = (
  { item, hash }: AskedHere,
  at: number,
  want: 'right' | 'wrong' = 'right',
  given?: Fields,
) => {
  const full = content.items.get(item?.id ?? '');
  assert.ok(full);
  return storedText(
    itemEntry,
    withAttempt(emptyRecord, hash, { at, fields: given ?? fieldsFor(full, want) }),
  );
};

const browser = () => ({ local: new FakeStorage(), session: new FakeStorage() });

/** A platform that keeps what it is given, as far as it is not told to fail. */
class Kept {
  readonly values = new Map<string, string>();
  commits = 0;
  /** What it does not take, and whether it keeps at all. */
  refuses: (element: string) => boolean = () => false;
  isDown = false;

  constructor(learner: string, edition: Edition = '1.2') {
    this.values.set(edition === '1.2' ? 'cmi.core.student_id' : 'cmi.learner_id', learner);
  }

  readonly api12 = {
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSGetValue: (element: string) => this.get(element),
    LMSSetValue: (element: string, value: string) => this.set(element, value),
    LMSCommit: () => this.commit(),
  };

  readonly api2004 = {
    Initialize: () => 'true',
    Terminate: () => 'true',
    GetValue: (element: string) => this.get(element),
    SetValue: (element: string, value: string) => this.set(element, value),
    Commit: () => this.commit(),
  };

  get window(): object {
    return windowWith({ API: this.api12, API_1484_11: this.api2004 });
  }

  private get(element: string): string {
    if (element === 'cmi.interactions._count')
      return String([...this.values.keys()].filter((key) => /^cmi\.interactions\.\d+\.id$/.test(key)).length);
    return this.values.get(element) ?? '';
  }

  private set(element: string, value: string): string {
    if (this.refuses(element)) return 'false';
    this.values.set(element, value);
    return 'true';
  }

  private commit(): string {
    if (this.isDown) return 'false';
    this.commits += 1;
    return 'true';
  }
}

function sit(
  window: object,
  storages: ReturnType<typeof browser>,
  edition: Edition = '1.2',
  lasted = () => 60_000,
) {
  const standings: Standing[] = [];
  const shown: string[] = [];
  const inside = <Result>(run: () => Result) => inWindow(window, run);
  const held = pageStorage((key, text) => session.hear(key, text));
  const session = sessionOf({
    facts: { ...facts, edition, address },
    platform: platformOf(edition),
    storages,
    page: held,
    show: (key) => void shown.push(key),
    say: (standing) => void standings.push(standing),
    latencyOf: () => 1234,
    lasted,
  });
  inside(() => session.begin());
  return {
    shown,
    send: () => inside(() => session.send()),
    end: () => inside(() => session.end()),
    keep: (asked: AskedHere, text: string) => held.storage.setItem(itemKey(asked.placement), text),
    attempts: (asked: AskedHere) =>
      valueIn(itemEntry, held.entries().get(itemKey(asked.placement))).attempts.length,
    keys: () => [...held.entries().keys()],
    get standing() {
      return standings.at(-1);
    },
    get notice() {
      const last = standings.at(-1);
      return last ? noticeFor(last) : '';
    },
  };
}

test('a second device has what the platform keeps, and the same answer is not told twice', () => {
  for (const edition of ['1.2', '2004'] as const) {
    const lms = new Kept('ada', edition);
    const first = sit(lms.window, browser(), edition);
    first.keep(one, answerTo(one, 1000));
    first.end();
    const second = sit(lms.window, browser(), edition);
    assert.equal(second.attempts(one), 1);
    second.keep(two, answerTo(two, 2000, 'wrong'));
    second.end();
    const ids = [...lms.values].flatMap(([element, value]) => (/\d\.id$/.test(element) ? [value] : []));
    const sure = (asked: AskedHere) => (asked.item?.confidence ? [`${asked.placement}/sure`] : []);
    assert.deepEqual(ids, [one.placement, ...sure(one), two.placement, ...sure(two)]);
    assert.equal(second.notice, '');
  }
});

test('an answer that the platform did not take stays here, is said to be here, and is sent again', () => {
  const lms = new Kept('ada');
  const here = browser();
  const session = sit(lms.window, here);
  session.send();
  lms.refuses = (element) => element === 'cmi.suspend_data';
  session.keep(one, answerTo(one, 1000));
  session.send();
  assert.match(session.notice, /kept in this browser, and are sent again with your next answer\./);
  // The tab was closed; the platform is well again.
  lms.refuses = () => false;
  const again = sit(lms.window, here);
  assert.equal(again.attempts(one), 1);
  again.send();
  assert.equal(again.notice, '');
  assert.equal(sit(lms.window, browser()).attempts(one), 1);
});

test('an answer that a platform took and could not keep is sent again with the next', () => {
  const lms = new Kept('ada');
  const session = sit(lms.window, browser());
  lms.isDown = true;
  session.keep(one, answerTo(one, 1000));
  session.send();
  assert.equal(session.standing?.sent, 'unsent');
  lms.isDown = false;
  const { commits } = lms;
  session.keep(two, answerTo(two, 2000));
  session.send();
  assert.equal(session.standing?.sent, 'sent');
  assert.equal(lms.commits, commits + 1);
  assert.equal(sit(lms.window, browser()).attempts(one), 1);
});

test('where all is told, nothing more is sent', () => {
  const lms = new Kept('ada');
  const session = sit(lms.window, browser());
  session.keep(one, answerTo(one, 1000));
  session.send();
  const { commits } = lms;
  session.send();
  session.send();
  assert.equal(lms.commits, commits);
});

test('another learner at the same browser finds nothing of the first', () => {
  const here = browser();
  const ada = sit(new Kept('ada').window, here);
  ada.keep(one, answerTo(one, 1000));
  ada.end();
  const ben = sit(new Kept('ben').window, here);
  assert.deepEqual(ben.keys(), []);
  ben.keep(two, answerTo(two, 2000));
  ben.end();
  const back = sit(new Kept('ada').window, here);
  assert.deepEqual([back.attempts(one), back.attempts(two)], [1, 0]);
});

test('where the platform does not say who is here, answers are kept for this tab alone', () => {
  const here = browser();
  const lms = new Kept('');
  lms.refuses = (element) => element === 'cmi.suspend_data';
  const session = sit(lms.window, here);
  session.keep(one, answerTo(one, 1000));
  session.send();
  assert.equal(here.local.length, 0);
  assert.match(session.notice, /in this tab until you close it/);
  assert.equal(sit(lms.window, here).attempts(one), 1);
  assert.equal(sit(lms.window, { ...here, session: new FakeStorage() }).attempts(one), 0);
});

test('a platform that answers late loses nothing: what it has is joined with what was done meanwhile, and shown', () => {
  const earlier = new Kept('ada');
  const before = sit(earlier.window, browser());
  before.keep(one, answerTo(one, 1000));
  before.end();
  const late = new Kept('');
  let now = 100;
  const session = sit(late.window, browser(), '1.2', () => now);
  session.send();
  assert.equal(session.notice, '');
  session.keep(two, answerTo(two, 2000));
  session.send();
  // It may hold more than it has said so far.
  assert.equal(late.values.has('cmi.suspend_data'), false);
  assert.match(session.notice, /not taken your latest answers/);
  for (const [element, value] of earlier.values) late.values.set(element, value);
  now = 900;
  session.send();
  assert.deepEqual([session.attempts(one), session.attempts(two)], [1, 1]);
  assert.deepEqual(session.shown, [itemKey(one.placement)]);
  assert.equal(session.notice, '');
  assert.equal(sit(late.window, browser()).attempts(two), 1);
});

test('a platform that never says who is here is told all the same, after a while', () => {
  const lms = new Kept('');
  let now = 100;
  const session = sit(lms.window, browser(), '1.2', () => now);
  session.keep(one, answerTo(one, 1000));
  session.send();
  assert.equal(lms.commits, 0);
  now = 60_000;
  session.send();
  assert.equal(lms.commits, 1);
  assert.equal(sit(lms.window, browser(), '1.2', () => 100).attempts(one), 1);
});

test('a platform whose object comes late is found', () => {
  const lms = new Kept('ada');
  const window = windowWith({});
  const session = sit(window, browser());
  session.keep(one, answerTo(one, 1000));
  session.send();
  assert.match(session.notice, /^No learning platform answers here\./);
  Object.assign(window, { API: lms.api12 });
  session.send();
  assert.equal(session.notice, '');
  assert.equal(sit(lms.window, browser()).attempts(one), 1);
});

test('without a platform the record is kept in the browser, and the learner knows', () => {
  const here = browser();
  const alone = sit(windowWith({}), here);
  alone.keep(one, answerTo(one, 1000));
  alone.end();
  assert.equal(sit(windowWith({}), here).attempts(one), 1);
  assert.match(alone.notice, /kept in this browser/);
});

test('a full or blocked browser loses nothing that the platform takes', () => {
  for (const fault of ['full', 'blocked'] as const) {
    const here = browser();
    here.local.fail(fault);
    const lms = new Kept('ada');
    const session = sit(lms.window, here);
    session.keep(one, answerTo(one, 1000));
    session.send();
    assert.equal(session.notice, '');
    assert.equal(sit(lms.window, browser()).attempts(one), 1);
    lms.isDown = true;
    session.keep(two, answerTo(two, 2000));
    session.send();
    assert.match(session.notice, /on this page until you leave it/);
  }
});

test('a text without room stays in the browser, and the learner is told', () => {
  const here = browser();
  const lms = new Kept('ada');
  const session = sit(lms.window, here);
  // Nothing that could be deflated.
  const long = Array.from({ length: 6000 }, (_each, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
  ).join('');
  session.keep(writing, answerTo(writing, 500, 'right', [['text', long]]));
  session.keep(one, answerTo(one, 1000));
  session.send();
  assert.match(session.notice, /no room for your longest texts/);
  assert.ok((lms.values.get('cmi.suspend_data')?.length ?? 0) <= 4096);
  const elsewhere = sit(lms.window, browser());
  assert.deepEqual([elsewhere.attempts(one), elsewhere.attempts(writing)], [1, 0]);
  assert.equal(sit(lms.window, here).attempts(writing), 1);
});

test('what belongs to another learner, to another package or to a later version does no harm and is not lost', () => {
  const ada = new Kept('ada');
  const hers = sit(ada.window, browser());
  hers.keep(one, answerTo(one, 1000));
  hers.end();
  const others = {
    another: ada.values.get('cmi.suspend_data') ?? '',
    foreign: '{"slide":3,"quiz":[1,2]}',
  };
  for (const [why, text] of Object.entries(others)) {
    const lms = new Kept('ben');
    lms.values.set('cmi.suspend_data', text);
    const here = browser();
    const session = sit(lms.window, here);
    assert.deepEqual(session.keys(), []);
    session.keep(two, answerTo(two, 2000));
    session.send();
    assert.equal(session.standing?.handed, why);
    assert.notEqual(session.notice, '');
    assert.equal(openSuspendData(lms.values.get('cmi.suspend_data') ?? '', nameFor('ben')).status, 'ok');
    assert.ok(
      Object.entries(here.local).some(([key, kept]) => key.endsWith(`:aside:${why}`) && kept === text),
    );
  }
  const lms = new Kept('ben');
  lms.values.set('cmi.suspend_data', 'sw2.later');
  const session = sit(lms.window, browser());
  session.keep(two, answerTo(two, 2000));
  session.send();
  assert.equal(lms.values.get('cmi.suspend_data'), 'sw2.later');
  assert.match(session.notice, /later version/);
});

test('a page is incomplete until all is checked, then completed, and what a platform has judged stays', () => {
  const lms = new Kept('ada');
  const session = sit(lms.window, browser());
  session.send();
  const status = () => lms.values.get('cmi.core.lesson_status');
  assert.equal(status(), 'incomplete');
  assert.equal(lms.values.get('cmi.core.exit'), 'suspend');
  for (const [place, asked] of facts.asked.entries()) session.keep(asked, answerTo(asked, 1000 + place));
  session.send();
  assert.equal(status(), 'completed');
  assert.equal(lms.values.get('cmi.core.exit'), '');
  lms.values.set('cmi.core.lesson_status', 'passed');
  session.end();
  assert.equal(status(), 'passed');
});

/** What a method of a hostile platform does: throw, answer anything, or megabytes. */
const misdeed = fc.oneof(
  fc.constant(() => {
    throw new Error('no');
  }),
  fc
    .oneof(
      foreign,
      fc.constantFrom(undefined, null, true, false, 'true', 'false', 0, Number.NaN, {}, [], Symbol.iterator),
    )
    .map((answer) => () => answer),
  fc.constant(() => 'x'.repeat(3_000_000)),
  fc.string().map((text) => () => `sw1.${text}`),
);

const methods = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit'] as const;

test('whatever a platform does, nothing fails, the page has its record, and the browser or the platform keeps it', () => {
  const hostile = fc.record(
    Object.fromEntries(
      methods.map((name) => [
        name,
        fc.oneof(
          { weight: 3, arbitrary: misdeed },
          fc.constant(() => 'true'),
        ),
      ]),
    ),
  );
  fc.assert(
    fc.property(hostile, (api) => {
      const here = browser();
      const session = sit(windowWith({ API: api }), here);
      session.keep(one, answerTo(one, 1000));
      session.send();
      session.keep(two, answerTo(two, 2000));
      session.end();
      assert.deepEqual([session.attempts(one), session.attempts(two)], [1, 1]);
      const again = sit(windowWith({ API: api }), here);
      assert.deepEqual([again.attempts(one), again.attempts(two)], [1, 1]);
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    }),
    { numRuns: 200 },
  );
});

test('of an answer of megabytes no more is read, or set aside, than was ever written', () => {
  const lms = new Kept('ada');
  lms.values.set('cmi.suspend_data', 'x'.repeat(3_000_000));
  const here = browser();
  const session = sit(lms.window, here);
  session.keep(one, answerTo(one, 1000));
  session.send();
  assert.equal(session.standing?.handed, 'foreign');
  assert.ok(Object.values(here.local).every((kept) => String(kept).length <= 100_000));
});

test('a window that may not be looked into is passed over', () => {
  const forbidden = new Proxy(
    {},
    {
      get: () => {
        throw new DOMException('cross-origin', 'SecurityError');
      },
    },
  );
  const window = { ...windowWith({}), parent: forbidden, top: forbidden };
  const session = sit(window, browser());
  session.send();
  assert.match(session.notice, /^No learning platform answers here\./);
});

test('a platform is found in a window above, and above the window that opened this one', () => {
  const lms = new Kept('ada');
  const inner = { parent: { ...windowWith({}), parent: lms.window }, top: lms.window };
  const opened = { ...windowWith({}), opener: { ...windowWith({}), parent: lms.window, top: lms.window } };
  for (const [window, asked] of [
    [inner, one],
    [opened, two],
  ] as const) {
    const session = sit(window, browser());
    session.keep(asked, answerTo(asked, 1000));
    session.send();
    assert.equal(session.notice, '');
  }
  const last = sit(lms.window, browser());
  assert.deepEqual([last.attempts(one), last.attempts(two)], [1, 1]);
});

test('two tabs lose nothing of each other, and the first answer stays the first', () => {
  const here = browser();
  const lms = new Kept('ada');
  const [left, right] = [sit(lms.window, here), sit(lms.window, here)];
  left.keep(one, answerTo(one, 1000, 'wrong'));
  right.keep(one, answerTo(one, 2000));
  right.keep(two, answerTo(two, 3000));
  assert.equal(right.attempts(one), 2);
  left.send();
  right.send();
  left.end();
  right.end();
  const last = sit(lms.window, here);
  assert.deepEqual([last.attempts(one), last.attempts(two)], [2, 1]);
  assert.equal(lms.values.get('cmi.interactions.0.result'), 'wrong');
});
