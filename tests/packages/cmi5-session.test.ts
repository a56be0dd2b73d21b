// One learner's record between a page, a record store and the browser, with stores that behave, and with those that do not.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { unitsOf } from '#packages/build/units.ts';
import type { AskedHere } from '#packages/page-facts.ts';
import { stateIn } from '#packages/runtime/cmi5/state.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { storedText } from '#record/stored-entry.ts';
import { fieldsFor } from '../helpers/seeds.ts';
import { browser, newTab, openPage } from './cmi5-page.ts';
import { RecordStore, type Asked, type Kept } from './record-store.ts';
import { content } from '../tools/content.ts';

const page = unitsOf(content).find(({ name }) => name === 'lesson-headline-and-floor')?.pages[0];
assert.ok(page);
const facts = { ...page.facts, address: page.address };
const named = (place: number): AskedHere => {
  const asked = facts.asked.filter(({ item }) => item?.kind === 'choice')[place];
  assert.ok(asked);
  return asked;
};
const [one, two] = [named(0), named(1)];

const answerTo = ({ item, hash }: AskedHere, at: number, want: 'right' | 'wrong' = 'right') => {
  const full = content.items.get(item?.id ?? '');
  const fields = full ? fieldsFor(full, want) : ([['text', 'A note of mine.']] as const);
  return storedText(itemEntry, withAttempt(emptyRecord, hash, { at, fields }));
};

const isStatement = ({ method, resource }: Asked) => method === 'POST' && resource === 'statements';
const isRecord = ({ method, resource }: Asked) => method === 'PUT' && resource === 'activities/state';

let store: RecordStore;
beforeEach(async () => void (store = await RecordStore.start()));
afterEach(() => store.close());

/** The pages that statements are told of, by the end of their address. */
const answered = () =>
  store.statements.flatMap(({ verb, object }) =>
    verb.id.endsWith('/answered') ? [decodeURIComponent(object.id.replace(/^.*\/question\//, ''))] : [],
  );
const sure = (asked: AskedHere) => (asked.item?.confidence ? [`${asked.placement}/sure`] : []);

/** Opens a page, and answers a question. */
async function sitting(search: string, asked: AskedHere = one, storages = browser()) {
  const open = openPage(search, facts, storages);
  await open.begin();
  open.keep(asked.placement, answerTo(asked, Date.now()));
  return open;
}

test('a page is launched, begins, tells of an answer, and ends', async () => {
  const open = await sitting(store.launch());
  assert.deepEqual(store.told, ['initialized']);
  await open.send();
  assert.equal(open.notice, '');
  await open.end();
  assert.deepEqual(answered(), [one.placement, ...sure(one)]);
  assert.equal(store.told.at(-1), 'terminated');
  assert.deepEqual(store.refusals, []);
});

test('a second device has what the record store keeps, and the same answer is not told twice', async () => {
  const first = await sitting(store.launch());
  await first.send();
  await first.end();
  const second = await sitting(store.launch(), two);
  assert.equal(second.attempts(one.placement), 1);
  assert.equal(second.shown.length, 1);
  await second.send();
  await second.end();
  assert.deepEqual(answered(), [one.placement, ...sure(one), two.placement, ...sure(two)]);
  assert.deepEqual(store.refusals, []);
});

test('what is still to be told when a page goes is told with its end, in one request', async () => {
  const open = await sitting(store.launch());
  await open.end();
  const [last] = store.asked.filter(isStatement).slice(-1);
  assert.equal(last && JSON.parse(last.body).length, 2 + sure(one).length);
  assert.equal(store.told.at(-1), 'terminated');
  const next = openPage(store.launch(), facts);
  await next.begin();
  assert.equal(next.attempts(one.placement), 1);
  assert.deepEqual(answered(), [one.placement, ...sure(one)]);
});

test('where all is told, nothing more is sent', async () => {
  const open = await sitting(store.launch());
  await open.send();
  const { length } = store.asked;
  await open.send();
  assert.equal(store.asked.length, length);
});

const losses = {
  'the line drops before a statement arrives': (asked: Asked) => (isStatement(asked) ? 'drop' : undefined),
  'the line drops after a statement has arrived': (asked: Asked) =>
    isStatement(asked) ? 'take and drop' : undefined,
  'the line drops before the record arrives': (asked: Asked) => (isRecord(asked) ? 'drop' : undefined),
  'the line drops after the record has arrived': (asked: Asked) =>
    isRecord(asked) ? 'take and drop' : undefined,
  'the store fails at everything': () => ({ status: 503, body: 'x' }),
  'the store is busy': () => ({ status: 429 }),
} as const;

for (const [how, fault] of Object.entries(losses)) {
  test(`where ${how}, the answer stays, is said to stay, and is told once when all is well`, async () => {
    const open = await sitting(store.launch());
    store.fault = fault;
    await open.send();
    assert.match(open.notice, /has not taken your latest answers\. They are kept in this browser/);
    assert.equal(open.attempts(one.placement), 1);
    store.fault = () => undefined;
    await open.send();
    assert.equal(open.notice, '');
    await open.end();
    assert.deepEqual(answered(), [one.placement, ...sure(one)]);
    const elsewhere = openPage(store.launch(), facts);
    await elsewhere.begin();
    assert.equal(elsewhere.attempts(one.placement), 1);
  });
}

test('a tab that was closed without a line has its answers still, and tells them at the next launch', async () => {
  const here = browser();
  const open = await sitting(store.launch(), one, here);
  store.fault = () => 'drop';
  await open.end();
  store.fault = () => undefined;
  const again = openPage(store.launch(), facts, newTab(here));
  await again.begin();
  assert.equal(again.attempts(one.placement), 1);
  assert.equal(again.notice, '');
  assert.deepEqual(answered(), [one.placement, ...sure(one)]);
  // It was given before this session, and is told as at its beginning: nothing may come before "initialized".
  const times = store.statements.map(({ timestamp }) => timestamp);
  assert.deepEqual(times, times.toSorted());
});

test('an answer whose taking was not heard before the tab closed is not told again under another id', async () => {
  const here = browser();
  const open = await sitting(store.launch(), one, here);
  store.fault = (asked) => (isStatement(asked) ? 'take and drop' : undefined);
  await open.send();
  store.fault = () => 'drop';
  await open.end();
  store.fault = () => undefined;
  const again = openPage(store.launch(), facts, newTab(here));
  await again.begin();
  assert.deepEqual(answered(), [one.placement, ...sure(one)]);
  assert.equal(again.notice, '');
});

for (const what of ['fetch', 'activities/state', 'agents/profile', 'statements']) {
  test(`a store that does not answer for ${what} at first is asked again`, async () => {
    store.fault = ({ resource }) => (resource === what ? 'drop' : undefined);
    const open = await sitting(store.launch());
    await open.send();
    assert.match(open.notice, /kept in this browser/);
    store.fault = () => undefined;
    await open.send();
    assert.equal(open.notice, '');
    assert.deepEqual(answered(), [one.placement, ...sure(one)]);
  });
}

test('a store that takes no more in the middle is left alone, the learner is told, and the next launch has all', async () => {
  const here = browser();
  const open = await sitting(store.launch(), one, here);
  store.fault = () => ({ status: 401 });
  await open.send();
  assert.match(
    open.notice,
    /takes no more answers from this window\. .* kept in this browser\. Open the page/,
  );
  const { length } = store.asked;
  open.keep(two.placement, answerTo(two, Date.now()));
  await open.send();
  open.endUnheard();
  assert.equal(store.asked.length, length);
  store.fault = () => undefined;
  const again = openPage(store.launch(), facts, newTab(here));
  await again.begin();
  assert.deepEqual(answered(), [one.placement, ...sure(one), two.placement, ...sure(two)]);
});

test('a statement that the store refuses holds up none of the others, and the learner is told', async () => {
  const open = await sitting(store.launch());
  const other = answerTo(two, Date.now() + 1);
  open.keep(two.placement, other);
  store.fault = (asked) =>
    isStatement(asked) && asked.body.includes(encodeURIComponent(one.placement.split('/').at(-1) ?? ''))
      ? { status: 400 }
      : undefined;
  await open.send();
  assert.deepEqual(answered(), [two.placement, ...sure(two)]);
  assert.match(open.notice, /has not taken your latest answers/);
  const elsewhere = openPage(store.launch(), facts);
  store.fault = () => undefined;
  await elsewhere.begin();
  assert.equal(elsewhere.attempts(one.placement), 1, 'the record has it');
  assert.deepEqual(
    answered().toSorted(),
    [one, two].flatMap((asked) => [asked.placement, ...sure(asked)]).toSorted(),
  );
});

test('a page that is loaded again goes on with the key that was given once; one that was left says that it is over', async () => {
  const search = store.launch();
  const here = browser();
  await sitting(search, one, here);
  const reloaded = openPage(search, facts, here);
  await reloaded.begin();
  assert.equal(reloaded.notice, '');
  assert.deepEqual(answered(), [one.placement, ...sure(one)]);
  await reloaded.end();
  const left = openPage(search, facts, here);
  await left.begin();
  assert.match(left.notice, /Open the page from your platform again/);
  assert.equal(left.attempts(one.placement), 1);
  // Another tab with the same address has no key, and gets none.
  const other = openPage(search, facts, browser());
  await other.begin();
  assert.match(other.notice, /Open the page from your platform again/);
  assert.equal(store.told.filter((verb) => verb === 'initialized').length, 1);
});

test('two devices at once lose nothing of each other', async () => {
  const [left, right] = [openPage(store.launch(), facts), openPage(store.launch(), facts)];
  await left.begin();
  await right.begin();
  left.keep(one.placement, answerTo(one, 1000, 'wrong'));
  right.keep(one.placement, answerTo(one, 2000));
  right.keep(two.placement, answerTo(two, 3000));
  await left.send();
  await right.send();
  assert.equal(
    store.refusals.some((why) => /version|already/.test(why)),
    true,
  );
  await left.end();
  await right.end();
  const last = openPage(store.launch(), facts);
  await last.begin();
  assert.deepEqual([last.attempts(one.placement), last.attempts(two.placement)], [2, 1]);
  assert.equal(last.notice, '');
});

test('a store that does not say which version of a document it has is asked before it is written', async () => {
  const open = await sitting(store.launch());
  store.fault = (asked) => (isRecord(asked) ? { status: 204 } : undefined);
  await open.send();
  store.fault = () => undefined;
  open.keep(two.placement, answerTo(two, Date.now()));
  await open.send();
  const elsewhere = openPage(store.launch(), facts);
  await elsewhere.begin();
  assert.deepEqual([elsewhere.attempts(one.placement), elsewhere.attempts(two.placement)], [1, 1]);
});

test('another learner at the same browser finds nothing of the first', async () => {
  const here = browser();
  const ada = await sitting(store.launch({ learner: 'ada' }), one, here);
  await ada.end();
  const ben = openPage(store.launch({ learner: 'ben' }), facts, newTab(here));
  await ben.begin();
  assert.deepEqual(ben.keys(), []);
});

const documents = {
  another: (text: string) => text,
  foreign: () => '{"slide":3,"quiz":[1,2]}',
  damaged: (text: string) => text.slice(0, -60),
  'of megabytes': () => `{"record":"${'x'.repeat(3_000_000)}"}`,
  'of markup': () => '<img src=x onerror=alert(1)>',
  'of names that every object has': () => '{"__proto__":{"record":"x"},"record":{"constructor":1}}',
};

for (const [what, change] of Object.entries(documents)) {
  test(`a document ${what} does no harm, is set aside, and the learner is told`, async () => {
    const ada = await sitting(store.launch({ learner: 'ada' }));
    ada.keep(two.placement, answerTo(two, Date.now()));
    await ada.end();
    const learner = what === 'damaged' ? 'ada' : 'ben';
    store.documents.set(store.stateKey({ learner }), change(store.documents.get(store.stateKey()) ?? ''));
    const open = openPage(store.launch({ learner }), facts);
    await open.begin();
    assert.notEqual(open.notice, '');
    const aside = Object.entries(open.storages.local).flatMap(([key, kept]) =>
      key.includes(':aside:') ? [String(kept)] : [],
    );
    assert.equal(aside.length, 1);
    assert.ok(aside.every((kept) => kept.length <= 100_000));
    if (what !== 'damaged') assert.deepEqual(open.keys(), []);
    open.keep(two.placement, answerTo(two, Date.now()));
    await open.send();
    const again = openPage(store.launch({ learner }), facts);
    await again.begin();
    assert.equal(again.attempts(two.placement), 1);
    assert.equal(Reflect.get({}, 'record'), undefined);
  });
}

test('what a later version of the package has kept stays as it is', async () => {
  const later = '{"record":"sw2.later","told":[]}';
  store.documents.set(store.stateKey(), later);
  const open = await sitting(store.launch());
  await open.send();
  await open.end();
  assert.equal(store.documents.get(store.stateKey()), later);
  assert.match(open.notice, /later version|takes no more/);
});

const launchData = {
  'none of it': { status: 404 },
  'half of it': { status: 200, body: '{"contextTemplate":{"extensions":{}},"launchM' },
  'another mode': { status: 200, body: '{"contextTemplate":{},"launchMode":"Exam"}' },
  'a list': { status: 200, body: '[]' },
  megabytes: { status: 200, body: 'x'.repeat(3_000_000) },
} as const;

for (const [what, fault] of Object.entries(launchData)) {
  test(`of a store that has ${what} for the launch nothing fails, and the answer stays`, async () => {
    store.fault = ({ query }) => (query.get('stateId') === 'LMS.LaunchData' ? fault : undefined);
    const open = await sitting(store.launch());
    await open.send();
    assert.match(open.notice, /kept in this browser/);
    assert.equal(open.attempts(one.placement), 1);
    assert.deepEqual(store.told, []);
  });
}

for (const mode of ['Browse', 'Review'] as const) {
  test(`in the mode ${mode} nothing is told but a beginning and an end, and nothing is kept`, async () => {
    const kept = await sitting(store.launch());
    await kept.end();
    const before = [...store.documents];
    store.statements.length = 0;
    const here = browser();
    const open = openPage(store.launch({ mode }), facts, here);
    // Somebody is faster than the store.
    open.keep(two.placement, answerTo(two, Date.now()));
    await open.begin();
    assert.match(open.notice, /for looking only/);
    assert.equal(open.attempts(one.placement), 1, 'what was done is there to look at');
    for (const asked of facts.asked) open.keep(asked.placement, answerTo(asked, Date.now()));
    await open.send();
    await open.end();
    assert.deepEqual(store.told, ['initialized', 'terminated']);
    const states = (list: readonly (readonly [string, string])[]) =>
      list.filter(([key]) => key.includes('says-who'));
    assert.deepEqual(states([...store.documents]), states(before));
    const next = openPage(store.launch(), facts, newTab(here));
    await next.begin();
    assert.equal(next.attempts(two.placement), 0);
  });
}

/** Does everything on the page. */
async function doAll(search: string, want: 'right' | 'wrong') {
  const open = openPage(search, facts);
  await open.begin();
  for (const [place, asked] of facts.asked.entries())
    open.keep(asked.placement, answerTo(asked, Date.now() + place, want));
  await open.send();
  return open;
}

const judged = () => store.statements.filter(({ verb }) => /passed|failed/.test(verb.id));
const scaledOf = ({ result }: Kept) => Reflect.get(Object(result?.['score']), 'scaled');

test('a page is completed once, and neither passed nor failed where nobody set a score', async () => {
  const open = await doAll(store.launch(), 'right');
  await open.send();
  await open.end();
  const again = openPage(store.launch(), facts);
  await again.begin();
  await again.end();
  assert.equal(store.told.filter((verb) => verb === 'completed').length, 1);
  assert.deepEqual(judged(), []);
  assert.deepEqual(store.refusals, []);
});

test('with the mastery score a page is passed, once', async () => {
  const open = await doAll(store.launch({ masteryScore: 0.8 }), 'right');
  await open.end();
  const again = openPage(store.launch({ masteryScore: 0.8 }), facts);
  await again.begin();
  await again.end();
  const [passed, ...more] = judged();
  assert.ok(passed);
  assert.deepEqual(more, []);
  assert.match(passed.verb.id, /passed$/);
  assert.ok(Number(scaledOf(passed)) >= 0.8);
  assert.deepEqual(store.refusals, []);
});

test('below the mastery score a page is failed, and not before it is done', async () => {
  const open = openPage(store.launch({ masteryScore: 0.8 }), facts);
  await open.begin();
  open.keep(one.placement, answerTo(one, Date.now(), 'wrong'));
  await open.send();
  assert.deepEqual(judged(), []);
  for (const asked of facts.asked.filter(({ placement }) => placement !== one.placement))
    open.keep(asked.placement, answerTo(asked, Date.now(), 'wrong'));
  await open.send();
  await open.send();
  await open.end();
  const [failed, ...more] = judged();
  assert.ok(failed);
  assert.deepEqual(more, []);
  assert.match(failed.verb.id, /failed$/);
  assert.ok(Number(scaledOf(failed)) < 0.8);
  assert.deepEqual(store.refusals, []);
});

test('who wants no sound has none', async () => {
  store.fault = ({ resource }) =>
    resource === 'agents/profile' ? { status: 403, body: '{"audioPreference":"off"}' } : undefined;
  const refused = openPage(store.launch(), facts);
  await refused.begin();
  assert.equal(refused.isSilent, false);
  store.preferences.set('ada', { languagePreference: 'de', audioPreference: 'off' });
  store.fault = () => undefined;
  const silent = openPage(store.launch(), facts);
  await silent.begin();
  assert.equal(silent.isSilent, true);
});

test('a platform with a page to go back to is gone back to once the end is told; an address that is none is not', async () => {
  const open = await sitting(store.launch({ returnURL: 'https://platform.example/course' }));
  assert.equal(open.exit?.address, 'https://platform.example/course');
  await open.exit.leave();
  assert.equal(store.told.at(-1), 'terminated');
  const { length } = store.asked;
  open.endUnheard();
  assert.equal(store.asked.length, length, 'it is told once');
  const bad = openPage(store.launch({ returnURL: 'javascript:alert(1)' }), facts);
  await bad.begin();
  assert.equal(bad.exit, undefined);
});

test('a page that nobody launched keeps its record in the browser; one with a broken launch keeps it for the tab', async () => {
  const here = browser();
  const alone = openPage('', facts, here);
  await alone.send();
  alone.keep(one.placement, answerTo(one, 1000));
  assert.match(alone.notice, /^No learning platform answers here\..* kept in this browser/);
  const again = openPage('', facts, newTab(here));
  again.beginUnheard();
  assert.equal(again.attempts(one.placement), 1);
  for (const search of [
    '?endpoint=https://store.example/',
    store.launch().replace(/actor=[^&]*/, 'actor=%7B'),
    store.launch().replace(/registration=[^&]*/, 'registration=7'),
    store.launch().replace(/endpoint=[^&]*/, 'endpoint=javascript:alert(1)'),
  ]) {
    const broken = openPage(search, facts);
    broken.keep(one.placement, answerTo(one, 1000));
    await broken.send();
    assert.match(broken.notice, /in this tab until you close it/);
    assert.equal(broken.storages.local.length, 0);
  }
});

test('a full or blocked browser loses nothing that the record store takes', async () => {
  for (const fault of ['full', 'blocked'] as const) {
    const here = browser();
    here.local.fail(fault);
    const open = await sitting(store.launch({ learner: fault }), one, here);
    await open.send();
    assert.equal(open.notice, '');
    assert.equal(
      stateIn(store.documents.get(store.stateKey({ learner: fault })) ?? '').record.startsWith('sw1.'),
      true,
    );
  }
});
