import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decode, encode, readPosition, readRecord, version } from '../../src/stores/codec.ts';
import { someFields, somePosition, someRecord } from './arbitraries.ts';

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      assert.deepEqual(decode(encode(record), readRecord), { status: 'ok', value: record });
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(somePosition, (position) => {
      assert.deepEqual(decode(encode(position), readPosition), { status: 'ok', value: position });
    }),
  );
});

test('no text makes reading throw, and what is not ours is broken', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.anything().map((value) => String(JSON.stringify(value))),
    fc
      .record({ v: fc.constant(version), attempts: fc.anything(), item: fc.anything() })
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(text, (stored) => {
      const decoded = decode(stored, readRecord);
      assert.ok(['ok', 'broken', 'newer'].includes(decoded.status));
      if (decoded.status === 'ok') assert.ok(Array.isArray(decoded.value.attempts));
    }),
    { numRuns: 3000 },
  );
});

test('a record cut short anywhere is broken, never half read', () => {
  fc.assert(
    fc.property(someRecord, fc.nat(), (record, cut) => {
      const text = encode(record);
      const short = text.slice(0, cut % text.length);
      assert.equal(decode(short, readRecord).status, 'broken');
    }),
    { numRuns: 1000 },
  );
});

test('a text from a later version is left alone, one without a version is not ours', () => {
  assert.equal(decode('{"v":2,"attempts":"in some new form"}', readRecord).status, 'newer');
  assert.equal(decode('{"attempts":[]}', readRecord).status, 'broken');
  assert.equal(decode('{"v":0,"item":"","attempts":[],"changed":0}', readRecord).status, 'broken');
});

test('a text larger than any honest record is refused without being parsed', () => {
  assert.equal(decode(`{"v":1,"item":"${'x'.repeat(300_000)}"}`, readRecord).status, 'broken');
});

test('a forged score is dropped, the answer stays', () => {
  fc.assert(
    fc.property(someFields, fc.anything(), (fields, score) => {
      const text = encode({ item: 'a', changed: 1, retrying: false, attempts: [{ at: 1, fields, score }] });
      const decoded = decode(text, readRecord);
      assert.equal(decoded.status, 'ok');
      const kept = decoded.status === 'ok' ? decoded.value.attempts[0]?.score : undefined;
      if (kept && 'brier' in kept) assert.ok(kept.brier >= 0 && kept.brier <= 1);
      if (kept && 'earned' in kept)
        assert.ok(kept.earned >= 0 && kept.earned <= kept.total && kept.total > 0);
    }),
  );
  const forged = decode(
    '{"v":1,"item":"a","changed":1,"retrying":false,"attempts":[{"at":1,"fields":[],"score":{"earned":9,"total":1}}]}',
    readRecord,
  );
  assert.deepEqual(forged.status === 'ok' && forged.value.attempts, [{ at: 1, fields: [] }]);
});

test('a key named __proto__ in a stored text changes nothing', () => {
  const decoded = decode(
    '{"v":1,"item":"a","changed":1,"retrying":false,"attempts":[],"__proto__":{"polluted":true}}',
    readRecord,
  );
  assert.equal(decoded.status, 'ok');
  assert.equal('polluted' in {}, false);
});

test('every version ever shipped can be read: one fixture each', () => {
  const folder = new URL('fixtures/', import.meta.url);
  const fixtures = readdirSync(folder).filter((name) => name.startsWith('record-v'));
  assert.deepEqual(
    fixtures.map((name) => Number(/\d+/.exec(name)?.[0])).toSorted((one, other) => one - other),
    Array.from({ length: version }, (_fixture, index) => index + 1),
  );
  for (const name of fixtures) {
    const decoded = decode(readFileSync(new URL(name, folder), 'utf8'), readRecord);
    assert.deepEqual(decoded, {
      status: 'ok',
      value: {
        item: '0a1b2c3d',
        attempts: [
          {
            at: 1795000000000,
            fields: [
              ['choice', 'called-it-provocative'],
              ['confidence', 'certain'],
            ],
            score: { earned: 0, total: 1 },
          },
          { at: 1795000060000, fields: [['choice', 'no-answer-yet']], score: { earned: 1, total: 1 } },
        ],
        changed: 1795000060000,
        retrying: false,
      },
    });
  }
});
