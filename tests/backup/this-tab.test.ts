import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { decode, encode } from '#record/envelope.ts';
import { itemKey, thisTabKey } from '#record/storage-keys.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { storedText } from '#record/stored-entry.ts';

// A page that was opened while answers are kept in its tab alone.
const [browser, tab] = [new FakeStorage(), new FakeStorage({ [thisTabKey]: 'yes' })];
Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: browser });
Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value: tab });
const { $isThisTabOnly, storage } = await import('#record/persistence.ts');
const { beginThisTab, countOthers, endThisTab } = await import('#backup/this-tab.ts');
const { forgetEverything } = await import('#backup/forget.ts');
const { wholeRecord } = await import('#backup/whole-record.ts');

const key = itemKey('lesson/item');
const other = itemKey('lesson/other');
const answer = (at: number, option: string) =>
  withAttempt(emptyRecord, 'hash', { at, fields: [['choice', option]] });
const chosenAt = (area: FakeStorage, name: string) => {
  const decoded = decode(area.getItem(name) ?? '', itemEntry.read);
  return decoded.status === 'ok' ? decoded.value.attempts.map(({ at }) => at) : [];
};

beforeEach(() => {
  for (const name of storage.keys()) storage.remove(name);
  browser.fail('none');
  tab.fail('none');
  browser.clear();
  tab.clear();
  tab.setItem(thisTabKey, 'yes');
});

test('answers go to the tab, and what the browser keeps of somebody else is neither read nor touched', () => {
  const theirs = storedText(itemEntry, answer(1, 'no'));
  browser.setItem(key, theirs);
  storage.set(key, storedText(itemEntry, answer(5, 'yes')));
  assert.equal($isThisTabOnly.get(), true);
  assert.equal(browser.getItem(key), theirs);
  assert.deepEqual(chosenAt(tab, key), [5]);
  assert.equal(countOthers(), 1);
});

test('ending it keeps what was done: joined with what the browser has, and gone from the tab', () => {
  browser.setItem(key, encode(answer(1, 'no')));
  storage.set(key, storedText(itemEntry, answer(5, 'yes')));
  storage.set(other, storedText(itemEntry, answer(6, 'yes')));
  assert.equal(endThisTab({ keeps: true, now: 9 }), true);
  assert.deepEqual(chosenAt(browser, key), [1, 5]);
  assert.deepEqual(chosenAt(browser, other), [6]);
  assert.deepEqual(Object.keys(tab), []);
});

test('what this page cannot read is kept too', () => {
  tab.setItem('sayswho:broken:3:sayswho:item:lesson/item', '{"v":');
  storage.set(key, storedText(itemEntry, answer(5, 'yes')));
  endThisTab({ keeps: true, now: 9 });
  assert.equal(browser.getItem('sayswho:broken:3:sayswho:item:lesson/item'), '{"v":');
});

test('what is of use to the tab alone does not get into a copy, and not into the browser', () => {
  for (const name of ['sayswho:hands:lesson', 'sayswho:later', 'sayswho:export', 'sayswho:fonts'])
    tab.setItem(name, '{"v":1}');
  storage.set(key, storedText(itemEntry, answer(5, 'yes')));
  assert.deepEqual([...wholeRecord().keys()], [key]);
  endThisTab({ keeps: true, now: 9 });
  assert.deepEqual(Object.keys(browser), [key]);
});

test('where the browser has no room, nothing is ended and nothing lost', () => {
  storage.set(key, storedText(itemEntry, answer(5, 'yes')));
  browser.fail('full');
  assert.equal(endThisTab({ keeps: true, now: 9 }), false);
  assert.deepEqual(chosenAt(tab, key), [5]);
  assert.equal(tab.getItem(thisTabKey), 'yes');
});

test('a later version’s answer in the browser is not overwritten: the tab then keeps what it has', () => {
  const later = '{"v":9,"everything":"different"}';
  browser.setItem(key, later);
  storage.set(key, storedText(itemEntry, answer(5, 'yes')));
  assert.equal(endThisTab({ keeps: true, now: 9 }), false);
  assert.equal(browser.getItem(key), later);
  assert.deepEqual(chosenAt(tab, key), [5]);
});

test('ending it without keeping leaves the browser as it was', () => {
  const theirs = storedText(itemEntry, answer(1, 'no'));
  browser.setItem(key, theirs);
  storage.set(key, storedText(itemEntry, answer(5, 'yes')));
  assert.equal(endThisTab({ keeps: false, now: 9 }), true);
  assert.equal(browser.getItem(key), theirs);
  assert.deepEqual(Object.keys(tab), []);
});

test('beginning empty leaves answers in the browser, and takes along how the site looks', () => {
  tab.clear();
  browser.setItem(key, storedText(itemEntry, answer(1, 'no')));
  browser.setItem('sayswho:theme', 'dark');
  assert.equal(beginThisTab({ takesAlong: false }), true);
  assert.deepEqual(chosenAt(browser, key), [1]);
  assert.deepEqual(Object.keys(tab).toSorted(), [thisTabKey, 'sayswho:theme'].toSorted());
});

test('answers that are taken along leave the browser', () => {
  tab.clear();
  browser.setItem(key, storedText(itemEntry, answer(1, 'no')));
  browser.setItem('elsewhere', 'theirs');
  assert.equal(beginThisTab({ takesAlong: true }), true);
  assert.deepEqual(chosenAt(tab, key), [1]);
  assert.deepEqual(Object.keys(browser), ['elsewhere']);
});

test('where the tab has no room for them, they stay where they are', () => {
  tab.clear();
  browser.setItem(key, storedText(itemEntry, answer(1, 'no')));
  tab.fail('full');
  assert.equal(beginThisTab({ takesAlong: true }), false);
  assert.deepEqual(chosenAt(browser, key), [1]);
  assert.deepEqual(Object.keys(tab), []);
});

test('finishing in a tab of one’s own leaves nothing in it, and what somebody else keeps in the browser alone', () => {
  browser.setItem(key, storedText(itemEntry, answer(1, 'no')));
  tab.setItem('sayswho:broken:1:x', '{');
  tab.setItem('elsewhere', 'theirs');
  storage.set(other, storedText(itemEntry, answer(5, 'yes')));
  forgetEverything();
  assert.deepEqual(Object.keys(tab), ['elsewhere']);
  assert.deepEqual(chosenAt(browser, key), [1]);
  assert.deepEqual(storage.keys(), []);
});
