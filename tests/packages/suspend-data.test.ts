import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { toBase64url } from '#lib/bytes.ts';
import { checksum } from '#lib/checksum.ts';
import { unitsOf } from '#packages/build/units.ts';
import { editions } from '#packages/runtime/editions.ts';
import { keysOf } from '#packages/runtime/report.ts';
import { closeSuspendData, openSuspendData } from '#packages/runtime/suspend-data.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { itemKey } from '#record/storage-keys.ts';
import { storedText } from '#record/stored-entry.ts';
import { someRecord } from '../helpers/arbitraries.ts';
import { finishedModule } from '../helpers/finished-module.ts';
import { bomb, flipped, foreign, truncated } from '../helpers/hostile.ts';
import { content } from '../tools/content.ts';

const limits = [editions['1.2'].suspendLimit, editions['2004'].suspendLimit] as const;

const someEntries = fc
  .array(
    fc.tuple(
      fc.stringMatching(/^[a-z]{1,9}\/[a-z-]{1,20}$/).map(itemKey),
      fc
        .oneof(someRecord, fc.string({ unit: 'grapheme', maxLength: 9000 }).map(written))
        .map((record) => storedText(itemEntry, record)),
    ),
    { maxLength: 12 },
  )
  .map((entries) => new Map(entries));

function written(text: string) {
  const attempts = [{ at: 5, fields: [['text', text]] as const }];
  return { item: 'aaaa', attempts, changed: 5, retrying: false };
}

const isOk = (text: string, whose: string) => {
  const opened = openSuspendData(text, whose);
  assert.equal(opened.status, 'ok');
  return 'entries' in opened ? opened.entries : new Map<string, string>();
};

test('the limits are those of the standards', () => {
  assert.deepEqual(limits, [4096, 64_000]);
});

test('what is kept never has more characters than a platform takes, and what has room comes back as it was', () => {
  fc.assert(
    fc.property(someEntries, fc.constantFrom(...limits), (entries, limit) => {
      const { text, left } = closeSuspendData(entries, 'abc', limit);
      assert.ok(text.length <= limit, String(text.length));
      assert.match(text, /^[\w.-]*$/);
      const kept = new Map([...entries].filter(([key]) => !left.includes(key)));
      if (kept.size === 0) assert.equal(text, '');
      else assert.deepEqual(isOk(text, 'abc'), kept);
      // The longest went first.
      const shortest = Math.min(Infinity, ...left.map((key) => entries.get(key)?.length ?? 0));
      for (const one of kept.values()) assert.ok(one.length <= shortest);
    }),
  );
});

test('the same entries give the same text, however they came about', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const other = new Map([...entries].toReversed());
      assert.deepEqual(closeSuspendData(other, 'abc', 4096), closeSuspendData(entries, 'abc', 4096));
    }),
  );
});

test('every page of the course, done by somebody diligent, fits into what SCORM 1.2 has room for', () => {
  const all = finishedModule((record) => storedText(itemEntry, record));
  const pages = unitsOf(content).flatMap((unit) => (unit.pages.length === 1 ? unit.pages : []));
  for (const { name, facts } of pages.filter((page) => /^(lesson|check)-/.test(page.name))) {
    const keys = keysOf({ ...facts, address: '' });
    const entries = new Map([...all].filter(([key]) => keys.has(key)));
    assert.ok(entries.size > 5, name);
    assert.deepEqual(closeSuspendData(entries, 'abcdefgh', 4096).left, [], name);
  }
});

test('of a text that was cut, what stands before the cut is had, and nothing that is not so', () => {
  const all = [...finishedModule((record) => storedText(itemEntry, record))].slice(0, 40);
  const entries = new Map(all);
  const { text } = closeSuspendData(entries, 'abc', 64_000);
  fc.assert(
    fc.property(truncated(text), (cut) => {
      const opened = openSuspendData(cut, 'abc');
      assert.notEqual(opened.status, 'ok');
      if ('entries' in opened) for (const [key, one] of opened.entries) assert.equal(one, entries.get(key));
    }),
  );
  const half = openSuspendData(text.slice(0, text.length / 2), 'abc');
  assert.ok('entries' in half && half.entries.size > 5);
});

test('a changed sign is noticed', () => {
  const { text } = closeSuspendData(
    new Map([[itemKey('a/b'), storedText(itemEntry, written('so'))]]),
    'abc',
    4096,
  );
  fc.assert(
    fc.property(flipped(text), (changed) => assert.notEqual(openSuspendData(changed, 'abc').status, 'ok')),
  );
});

test('what is kept for one learner is not opened for another, whole or cut', () => {
  const entries = new Map([[itemKey('a/b'), storedText(itemEntry, written('mine'))]]);
  const { text } = closeSuspendData(entries, 'abc', 4096);
  assert.equal(openSuspendData(text, 'xyz').status, 'another');
  const cut = openSuspendData(text.slice(0, -3), 'xyz');
  assert.deepEqual(cut, { status: 'damaged', entries: new Map() });
});

test('a later version’s text is left alone', () => {
  assert.deepEqual(openSuspendData('sw2.abc.whatever', 'abc'), { status: 'newer' });
});

test('whatever a platform hands over, opening it fails nothing and makes up nothing', () => {
  const anything = fc.oneof(
    foreign,
    fc.string({ maxLength: 2000 }),
    bomb.map((bytes) => {
      const body = toBase64url(bytes);
      return `sw1.abc.${checksum(`abc${body}`)}.${body}`;
    }),
    fc.nat({ max: 100_000 }).map((length) => 'a'.repeat(length)),
    fc
      .uint8Array({ maxLength: 400 })
      .map((bytes) => `sw1.abc.${checksum(toBase64url(bytes))}.${toBase64url(bytes)}`),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const opened = openSuspendData(text, 'abc');
      if ('entries' in opened) {
        for (const [key, one] of opened.entries)
          assert.deepEqual([typeof key, typeof one], ['string', 'string']);
        assert.ok(opened.entries.size < 100);
      }
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    }),
  );
});
