import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { decode, encode } from '#record/envelope.ts';
import { itemKey } from '#record/storage-keys.ts';
import { emptyRecord, withAttempt, withDraft } from '#record/item-record.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { scoreFor } from '#quiz/grade.ts';
import { choice, order, slider } from '../helpers/items.ts';
import { itemEntry } from '#record/storage-entries.ts';

// The stores as a page has them: a browser's storage and its events.
const browser = new FakeStorage();
Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: browser });
const page = new EventTarget();
Object.defineProperty(globalThis, 'window', { configurable: true, value: page });
const { $isClearedElsewhere, $isOutdated, $saving, $setAside, keepAnswers, storage } =
  await import('#record/persistence.ts');
const { keepRecord, recordOf } = await import('#record/item-records.ts');
const { forgetAnswers, forgetEverything } = await import('#backup/forget.ts');
const { writeFile } = await import('#backup/record-file.ts');

const answered = (at: number, option: string) =>
  withAttempt(emptyRecord, 'hash', { at, fields: [['choice', option]] });

/** Another tab writes: the browser has the text, and this page hears of it. */
function otherTab(key: string | null, newValue: string | null): void {
  if (key !== null && newValue !== null) browser.setItem(key, newValue);
  const event = Object.assign(new Event('storage'), { key, newValue });
  page.dispatchEvent(event);
}

let placement = '';
let count = 0;

beforeEach(() => {
  browser.fail('none');
  placement = `lesson/item-${'x'.repeat(++count)}`;
});

test('an answer is kept with its score, in memory and in the browser', () => {
  keepRecord(placement, choice, answered(1, 'yes'));
  assert.deepEqual(recordOf(placement).get().attempts[0]?.score, { earned: 1, total: 1 });
  const stored = decode(browser.getItem(itemKey(placement)) ?? '', itemEntry.read);
  assert.deepEqual(stored, { status: 'ok', value: recordOf(placement).get() });
});

test('a forecast keeps its Brier score, an order its pairs', () => {
  assert.deepEqual(scoreFor(slider, [['forecast', '0']]), { brier: 1 });
  const places = order.rows.map(({ id }, index) => [`place.${id}`, String(index + 1)] as const);
  assert.deepEqual(scoreFor(order, places), { earned: 6, total: 6 });
});

test('an answer that the item no longer knows has no score, and is kept', () => {
  keepRecord(placement, choice, answered(1, 'gone'));
  const [attempt] = recordOf(placement).get().attempts;
  assert.equal(attempt?.score, undefined);
  assert.deepEqual(attempt?.fields, [['choice', 'gone']]);
});

test('one record for one placement: whoever asks gets the same store', () => {
  assert.equal(recordOf(placement), recordOf(placement));
  assert.notEqual(recordOf(placement), recordOf(`${placement}@later`));
});

test('full storage: the answer shows, and the page says that it is not saved', () => {
  browser.fail('full');
  keepRecord(placement, choice, answered(1, 'no'));
  assert.equal(recordOf(placement).get().attempts.length, 1);
  assert.equal($saving.get(), 'full');
  browser.fail('none');
  keepRecord(`${placement}-other`, choice, answered(2, 'yes'));
  assert.equal($saving.get(), 'saved');
  assert.ok(browser.getItem(itemKey(placement)));
});

test('an answer from another tab arrives without taking this tab’s draft', () => {
  const $record = recordOf(placement);
  const unbind = $record.listen(() => undefined);
  keepRecord(placement, choice, withDraft(emptyRecord, [['choice', 'perhaps']], 50));
  otherTab(itemKey(placement), encode(answered(10, 'no')));
  assert.equal($record.get().attempts.length, 1);
  assert.deepEqual($record.get().draft, [['choice', 'perhaps']]);
  unbind();
});

test('two tabs answer the same question: both are kept, the earlier one is the first', () => {
  const unbind = recordOf(placement).listen(() => undefined);
  keepRecord(placement, choice, answered(20, 'yes'));
  otherTab(itemKey(placement), encode(answered(10, 'no')));
  assert.deepEqual(
    recordOf(placement)
      .get()
      .attempts.map(({ at }) => at),
    [10, 20],
  );
  unbind();
});

test('what another tab wrote unheard is joined when this tab writes', () => {
  keepRecord(placement, choice, answered(20, 'yes'));
  browser.setItem(itemKey(placement), encode(answered(10, 'no')));
  keepRecord(placement, choice, recordOf(placement).get());
  assert.deepEqual(
    recordOf(placement)
      .get()
      .attempts.map(({ at }) => at),
    [10, 20],
  );
});

test('a broken text from another tab changes nothing here and is counted', () => {
  const before = $setAside.get();
  keepRecord(placement, choice, answered(1, 'yes'));
  otherTab(itemKey(placement), '{"v":1,');
  assert.equal(recordOf(placement).get().attempts.length, 1);
  assert.equal($setAside.get(), before + 1);
});

test('work of a later version is not overwritten, and the page says so', () => {
  const later = '{"v":99,"something":"else"}';
  otherTab(itemKey(placement), later);
  keepRecord(placement, choice, answered(1, 'yes'));
  assert.equal(browser.getItem(itemKey(placement)), later);
  assert.equal(recordOf(placement).get().attempts.length, 1);
  assert.equal($isOutdated.get(), true);
});

test('cleared in another tab: this tab keeps what it has and asks; keeping writes it again', () => {
  keepRecord(placement, choice, answered(1, 'yes'));
  browser.clear();
  otherTab(null, null);
  assert.equal(recordOf(placement).get().attempts.length, 1);
  assert.equal($isClearedElsewhere.get(), true);
  keepAnswers();
  assert.equal($isClearedElsewhere.get(), false);
  assert.ok(browser.getItem(itemKey(placement)));
});

test('what others do after a clear is not mixed with what this tab still has, until it is decided', () => {
  keepRecord(placement, choice, answered(5, 'yes'));
  browser.clear();
  otherTab(null, null);
  otherTab(itemKey(placement), encode(answered(9, 'no')));
  assert.equal(recordOf(placement).get().attempts.length, 1);
  assert.deepEqual(decode(browser.getItem(itemKey(placement)) ?? '', itemEntry.read), {
    status: 'ok',
    value: answered(9, 'no'),
  });
  keepAnswers();
  const kept = decode(browser.getItem(itemKey(placement)) ?? '', itemEntry.read);
  assert.deepEqual(kept.status === 'ok' && kept.value.attempts.map(({ at }) => at), [5, 9]);
});

test('an event of another storage is nobody’s business here', () => {
  keepRecord(placement, choice, answered(5, 'yes'));
  const event = Object.assign(new Event('storage'), {
    key: itemKey(placement),
    newValue: encode(answered(1, 'no')),
    storageArea: new FakeStorage(),
  });
  page.dispatchEvent(event);
  assert.equal(recordOf(placement).get().attempts.length, 1);
});

test('what is answered before an island takes over reaches the stores at once', () => {
  const key = itemKey(placement);
  const seen: number[] = [];
  const unbind = recordOf(placement).listen(({ attempts }) => seen.push(attempts.length));
  page.dispatchEvent(new CustomEvent('sayswho:kept', { detail: { key, text: encode(answered(1, 'yes')) } }));
  assert.deepEqual(seen, [1]);
  assert.ok(browser.getItem(key));
  unbind();
});

test('what is answered before an island takes over adds to what this page could not save', () => {
  browser.fail('full');
  keepRecord(placement, choice, answered(1, 'no'));
  browser.fail('none');
  page.dispatchEvent(
    new CustomEvent('sayswho:kept', {
      detail: { key: itemKey(placement), text: encode(answered(5, 'yes')) },
    }),
  );
  const stored = decode(browser.getItem(itemKey(placement)) ?? '', itemEntry.read);
  assert.deepEqual(stored.status === 'ok' && stored.value.attempts.map(({ at }) => at), [1, 5]);
});

test('the download holds every answer, saved or not', () => {
  browser.fail('full');
  keepRecord(placement, choice, answered(1, 'yes'));
  const file: unknown = JSON.parse(writeFile(storage.entries()));
  assert.ok(typeof file === 'object' && file !== null && 'entries' in file);
  assert.ok(itemKey(placement) in Object(file.entries));
});

test('clearing forgets every answer, also those on screen, and leaves nothing in the browser', () => {
  const $record = recordOf(placement);
  const unbind = $record.listen(() => undefined);
  keepRecord(placement, choice, answered(1, 'yes'));
  forgetAnswers();
  assert.deepEqual($record.get(), emptyRecord);
  assert.deepEqual(
    Object.keys(browser).filter((key) => key.startsWith('sayswho:')),
    [],
  );
  unbind();
});

test('finishing leaves nothing of this site in the browser, and other sites alone', () => {
  browser.setItem('sayswho:theme', 'dark');
  browser.setItem('sayswho:broken:1:x', '{');
  browser.setItem(itemKey(placement), '{"v":99}');
  browser.setItem('elsewhere', 'theirs');
  forgetEverything();
  assert.deepEqual(Object.keys(browser), ['elsewhere']);
});
