// One learner's record between a page, a record store and the browser, with stores that behave, and with those that do not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadContent } from '#course/load.ts';
import { unitsOf } from '#packages/build/units.ts';
import type { AskedHere } from '#packages/page-facts.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { storedText } from '#record/stored-entry.ts';
import { fieldsFor } from '../helpers/seeds.ts';
import { openPage } from './cmi5-page.ts';
import { RecordStore } from './record-store.ts';

const content = loadContent('content');
const page = unitsOf(content).find(({ name }) => name === 'lesson-headline-and-floor')?.pages[0];
assert.ok(page);
const facts = { ...page.facts, address: page.address };
const [one] = facts.asked.filter(({ item }) => item?.kind === 'choice');
assert.ok(one);

const answerTo = ({ item, hash }: AskedHere, at: number, want: 'right' | 'wrong' = 'right') => {
  const full = content.items.get(item?.id ?? '');
  const fields = full ? fieldsFor(full, want) : ([['text', 'A note of mine.']] as const);
  return storedText(itemEntry, withAttempt(emptyRecord, hash, { at, fields }));
};

let store: RecordStore;
before(async () => void (store = await RecordStore.start()));
after(() => store.close());

test('a page is launched, begins, tells of an answer, and ends', async () => {
  const open = openPage(store.launch({ activityId: 'https://platform.example/walk' }), facts);
  await open.begin();
  assert.deepEqual(store.told, ['initialized']);
  open.keep(one.placement, answerTo(one, Date.now()));
  await open.send();
  assert.equal(open.notice, '');
  await open.end();
  assert.deepEqual(store.told.slice(0, 2), ['initialized', 'answered']);
  assert.equal(store.told.at(-1), 'terminated');
  assert.deepEqual(store.refusals, []);
});
