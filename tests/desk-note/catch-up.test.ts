import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { emptyRecord, withDraft, type ItemRecord } from '#record/item-record.ts';
import { encode } from '#record/envelope.ts';
import { itemKey } from '#record/storage-keys.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';

// A page with a browser's storage, which goes out of sight and comes back.
const browser = new FakeStorage();
const page = new EventTarget();
const shown = Object.assign(new EventTarget(), { visibilityState: 'visible' });
for (const [name, value] of Object.entries({ localStorage: browser, window: page, document: shown }))
  Object.defineProperty(globalThis, name, { configurable: true, value });
// A page that is loaded anew reads what is kept; here it only must not write before.
Object.defineProperty(globalThis, 'location', { configurable: true, value: { reload: () => undefined } });
const { keepAsIs, recordOf } = await import('#record/item-records.ts');
const { catchUpOnWaking } = await import('#desk-note/catch-up.ts');

const note = (headline: string, at: number): ItemRecord =>
  withDraft(emptyRecord, [['headline', headline]], at);

const transition = (type: 'pagehide' | 'pageshow') =>
  page.dispatchEvent(Object.assign(new Event(type), { persisted: true }));

const see = (visibilityState: 'visible' | 'hidden') => {
  Object.assign(shown, { visibilityState });
  shown.dispatchEvent(new Event('visibilitychange'));
};

/** In the order in which browsers say it. */
function goAway() {
  transition('pagehide');
  see('hidden');
}
function comeBack() {
  see('visible');
  transition('pageshow');
}

let placement = '';
let count = 0;
let ending = new AbortController();

beforeEach(() => {
  placement = `desk-note/${'x'.repeat(++count)}`;
  ending = new AbortController();
  catchUpOnWaking(placement, ending.signal);
});
afterEach(() => {
  ending.abort();
  browser.clear();
});

const kept = () => browser.getItem(itemKey(placement));

test('nothing is kept of a note that nobody has begun, however often the page is shown', () => {
  see('hidden');
  see('visible');
  goAway();
  comeBack();
  assert.equal(kept(), null);
  assert.equal(recordOf(placement).get(), emptyRecord);
});

test('what another tab wrote while this one was asleep is there when it wakes', () => {
  browser.setItem(itemKey(placement), encode(note('Theirs', 20)));
  see('visible');
  assert.deepEqual(recordOf(placement).get().draft, [['headline', 'Theirs']]);
});

test('the newer of two versions holds', () => {
  keepAsIs(placement, note('Mine', 30));
  browser.setItem(itemKey(placement), encode(note('Theirs', 20)));
  see('visible');
  assert.deepEqual(recordOf(placement).get().draft, [['headline', 'Mine']]);
  assert.match(kept() ?? '', /Mine/);
});

test('a note that was cleared while the page was put aside does not come back with it', () => {
  keepAsIs(placement, note('Of the one before', 10));
  goAway();
  browser.removeItem(itemKey(placement));
  comeBack();
  assert.equal(kept(), null);
});

test('the note of the next person is not mixed with the one of a page that was put aside', () => {
  keepAsIs(placement, note('Of the one before', 30));
  goAway();
  browser.setItem(itemKey(placement), encode(note('Of the next', 20)));
  comeBack();
  assert.equal(kept(), encode(note('Of the next', 20)));
});
