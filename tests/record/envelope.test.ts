import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decode, encode, longestText, migrations, version, type Envelope } from '#record/envelope.ts';
import { someFields, somePosition, someRecord } from '../helpers/arbitraries.ts';
import { encodeFormer } from './former-packing.ts';
import { mergeRecords, withAttempt, withDraft, type ItemRecord } from '#record/item-record.ts';
import { itemEntry, positionEntry } from '#record/storage-entries.ts';
import { storedText } from '#record/stored-entry.ts';

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      assert.deepEqual(decode(encode(record), itemEntry.read), { status: 'ok', value: record });
      assert.deepEqual(decode(storedText(itemEntry, record), itemEntry.read), {
        status: 'ok',
        value: record,
      });
      assert.deepEqual(decode(encodeFormer(record), itemEntry.read), { status: 'ok', value: record });
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(somePosition, (position) => {
      assert.deepEqual(decode(encode(position), positionEntry.read), { status: 'ok', value: position });
    }),
  );
});

test('an envelope that is only opened says when its record last changed, for whoever changes it next', () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      for (const write of [encode, (one: ItemRecord) => storedText(itemEntry, one), encodeFormer]) {
        const envelope = JSON.parse(write(record)) as Envelope;
        assert.equal(migrations[Number(envelope.v)]?.(envelope).changed, record.changed);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a version that is no number, or none that was ever written, is broken', () => {
  const record = storedText(itemEntry, itemEntry.empty);
  for (const v of ['constructor', 'toString', '__proto__', '1', ['1'], 0, -1, 1.5])
    assert.equal(decode(JSON.stringify({ ...JSON.parse(record), v }), itemEntry.read).status, 'broken');
});

test('no text makes reading throw, and what is not ours is broken', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.anything().map((value) => String(JSON.stringify(value))),
    fc
      .record({ v: fc.constantFrom(1, version), attempts: fc.anything(), item: fc.anything() })
      .map((value) => JSON.stringify(value)),
    fc
      .record({
        v: fc.constant(2),
        item: fc.constant('a'),
        tries: fc.array(fc.tuple(fc.nat(), fc.array(fc.anything()), fc.anything())),
        draft: fc.anything(),
      })
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(text, (stored) => {
      const decoded = decode(stored, itemEntry.read);
      assert.ok(['ok', 'broken', 'newer'].includes(decoded.status));
      if (decoded.status === 'ok') assert.ok(Array.isArray(decoded.value.attempts));
    }),
    { numRuns: 3000 },
  );
});

test('a record cut short anywhere is broken, never half read', () => {
  fc.assert(
    fc.property(someRecord, fc.nat(), (record, cut) => {
      const text = storedText(itemEntry, record);
      const short = text.slice(0, cut % text.length);
      assert.equal(decode(short, itemEntry.read).status, 'broken');
    }),
    { numRuns: 1000 },
  );
});

test('a text from a later version is left alone, one without a version is not ours', () => {
  assert.equal(decode('{"v":6,"attempts":"in some new form"}', itemEntry.read).status, 'newer');
  assert.equal(decode('{"attempts":[]}', itemEntry.read).status, 'broken');
  assert.equal(decode('{"v":0,"item":"","attempts":[],"changed":0}', itemEntry.read).status, 'broken');
});

test('a text larger than any honest record is refused without being parsed', () => {
  assert.equal(decode(`{"v":1,"item":"${'x'.repeat(300_000)}"}`, itemEntry.read).status, 'broken');
});

test('a text of the longest length is read, and one character more is not', () => {
  const text = encode({ ...itemEntry.empty, item: 'a' }).padEnd(longestText);
  assert.equal(decode(text, itemEntry.read).status, 'ok');
  assert.equal(decode(`${text} `, itemEntry.read).status, 'broken');
});

test('what is no envelope is broken, and so is one whose version is a number in quotes', () => {
  for (const text of ['null', '5', '[]', 'true', encode(itemEntry.empty).replace('"v":1', '"v":"1"')])
    assert.equal(decode(text, itemEntry.read).status, 'broken', text);
});

test('an attempt that does not say in a number when it was makes its record broken', () => {
  for (const after of ['null', '"1"', 'true', '[1]', '{}'])
    assert.equal(decode(`{"v":5,"i":"a","t":[[${after},["x"]]]}`, itemEntry.read).status, 'broken', after);
});

test('a moment before the first makes a text broken', () => {
  const text = encode({ item: 'a', changed: 1, retrying: false, attempts: [{ at: -1, fields: [] }] });
  assert.equal(decode(text, itemEntry.read).status, 'broken');
});

test('a record from the end of time is read with a day that calendars have, and takes another answer', () => {
  for (const at of [8.64e15, 8.64e15 + 1, 8.65e15, 1e308]) {
    const text = encode({ item: 'a', changed: at, retrying: false, attempts: [{ at, fields: [] }] });
    const decoded = decode(text, itemEntry.read);
    assert.ok(decoded.status === 'ok');
    const [first] = decoded.value.attempts;
    assert.ok(first && new Date(first.at).getFullYear() < 9999);
    const next = withAttempt(decoded.value, 'a', { at: 1_795_000_000_000, fields: [['choice', 'yes']] });
    assert.ok(next.changed > decoded.value.changed);
    for (const stored of [storedText(itemEntry, next), encode(next)])
      assert.deepEqual(decode(stored, itemEntry.read), { status: 'ok', value: next });
  }
});

test('a change after the end of time is kept, however many follow', () => {
  let record: ItemRecord = { ...itemEntry.empty, changed: 8.64e15 };
  for (const word of ['a', 'b', 'c']) {
    const decoded = decode(encode(record), itemEntry.read);
    assert.ok(decoded.status === 'ok');
    const next = withDraft(decoded.value, [['text', word]], 1);
    assert.deepEqual(mergeRecords(decoded.value, next).draft, [['text', word]]);
    record = next;
  }
});

test('what an attempt shares with the one before is written once', () => {
  const long = 'word '.repeat(200);
  const fields = [['text', long]] as const;
  const record = { item: 'a', attempts: [{ at: 1, fields }], changed: 2, retrying: true, draft: fields };
  assert.ok(storedText(itemEntry, record).length < long.length + 100);
  assert.deepEqual(decode(storedText(itemEntry, record), itemEntry.read), { status: 'ok', value: record });
});

test('a forged score is dropped, the answer stays', () => {
  fc.assert(
    fc.property(someFields, fc.anything(), (fields, score) => {
      const text = encode({ item: 'a', changed: 1, retrying: false, attempts: [{ at: 1, fields, score }] });
      const decoded = decode(text, itemEntry.read);
      assert.equal(decoded.status, 'ok');
      const kept = decoded.status === 'ok' ? decoded.value.attempts[0]?.score : undefined;
      if (kept && 'brier' in kept) assert.ok(kept.brier >= 0 && kept.brier <= 1);
      if (kept && 'earned' in kept)
        assert.ok(kept.earned >= 0 && kept.earned <= kept.total && kept.total > 0);
    }),
  );
  const forged = decode(
    '{"v":1,"item":"a","changed":1,"retrying":false,"attempts":[{"at":1,"fields":[],"score":{"earned":9,"total":1}}]}',
    itemEntry.read,
  );
  assert.deepEqual(forged.status === 'ok' && forged.value.attempts, [{ at: 1, fields: [] }]);
});

test('a key named __proto__ in a stored text changes nothing', () => {
  const decoded = decode(
    '{"v":1,"item":"a","changed":1,"retrying":false,"attempts":[],"__proto__":{"polluted":true}}',
    itemEntry.read,
  );
  assert.equal(decoded.status, 'ok');
  assert.equal('polluted' in {}, false);
});
