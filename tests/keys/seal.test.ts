import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { utf8 } from '#lib/bytes.ts';
import { readBackup, writeBackup } from '#keys/key-backup.ts';
import { publicKey } from '#keys/p256-compression.ts';
import { openReceipts } from '#receipt/open-receipts.ts';
import { receiptFile, wrapReceipt } from '#receipt/wrap-receipt.ts';
import { writeCodes } from '#receipt/receipt-code.ts';
import { keyId, seal, type PlainKey } from '#keys/seal.ts';
import { makeKey, unseal } from '#keys/unseal.ts';
import { someReceipt } from '../helpers/arbitraries.ts';
import { flipped } from '../helpers/hostile.ts';

async function newKey(): Promise<PlainKey> {
  const key = await makeKey();
  assert.ok(key);
  return key;
}

const [key, other] = [await newKey(), await newKey()];

test('from the x of a public key its point can be worked out, for every key', async () => {
  for (let count = 0; count < 20; count++) {
    const { x, y } = await newKey();
    const point = publicKey(x);
    assert.equal(point?.x, x);
    // The other y belongs to the same x and gives the same secret.
    assert.match(point?.y ?? '', /^[\w-]{43}$/);
    assert.ok(y);
  }
  assert.equal(publicKey('_'.repeat(43)), undefined);
  assert.equal(publicKey('short'), undefined);
  const none = fc
    .sample(fc.uint8Array({ minLength: 32, maxLength: 32 }), 64)
    .map((bytes) => publicKey(Buffer.from(bytes).toString('base64url')));
  // About half of all numbers are the x of a point.
  assert.ok(none.includes(undefined) && none.some((point) => point !== undefined));
});

test('a sealed receipt opens with the teacher’s key, and with no other', async () => {
  await fc.assert(
    fc.asyncProperty(someReceipt, async (receipt) => {
      const wrapped = await wrapReceipt(receipt, key.x);
      assert.ok(wrapped);
      const file = receiptFile(wrapped);
      assert.doesNotMatch(file, /sayswho1\.p/);
      assert.deepEqual(await openReceipts(file, [other, key]), [{ status: 'ok', receipt, isSealed: true }]);
      const reason = `It is encrypted to the key ${keyId(key.x)}, which this browser does not have.`;
      assert.deepEqual(await openReceipts(file, [other]), [
        { status: 'refused', id: receipt.id, reason, isLocked: true },
      ]);
      assert.deepEqual(await openReceipts(file), [
        { status: 'refused', id: receipt.id, reason, isLocked: true },
      ]);
    }),
    { numRuns: 40 },
  );
});

test('the same receipt is sealed differently each time', async () => {
  const [one, two] = [await seal(utf8('same'), key.x, 'a'), await seal(utf8('same'), key.x, 'a')];
  assert.notDeepEqual(one, two);
});

test('a sealed text does not open changed, cut, or under another label; and nothing throws', async () => {
  const sealed = await seal(utf8('a text'), key.x, 'label');
  assert.ok(sealed);
  assert.equal((await unseal(sealed, [key], 'another')).status, 'damaged');
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: sealed.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (place, change) => {
        const changed = sealed.map((byte, index) => (index === place ? byte ^ change : byte));
        assert.notEqual((await unseal(changed, [key], 'label')).status, 'ok');
      },
    ),
    { numRuns: 200 },
  );
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: sealed.length - 1 }), async (length) => {
      assert.notEqual((await unseal(sealed.slice(0, length), [key], 'label')).status, 'ok');
    }),
  );
});

test('no sealed receipt opens with one character changed', async () => {
  const [receipt] = fc.sample(someReceipt, 1);
  assert.ok(receipt);
  const wrapped = await wrapReceipt(receipt, key.x);
  assert.ok(wrapped);
  const code = writeCodes(wrapped.kind, wrapped.id, wrapped.bytes).join('');
  await fc.assert(
    fc.asyncProperty(flipped(code), async (hostile) => {
      for (const result of await openReceipts(hostile, [key])) assert.equal(result.status, 'refused');
    }),
    { numRuns: 200 },
  );
});

test('a backup opens as the key it was made of, locked or not', async () => {
  const plain = await writeBackup(key, '');
  assert.deepEqual(await readBackup(plain ?? '', ''), { status: 'ok', key });
  const locked = await writeBackup(key, 'bläue Stühle 7');
  assert.ok(locked && !locked.includes(key.d));
  assert.deepEqual(await readBackup(locked, ''), { status: 'locked' });
  assert.deepEqual(await readBackup(locked, 'blaue Stühle 7'), { status: 'locked' });
  assert.deepEqual(await readBackup(locked, 'bläue Stühle 7'), { status: 'ok', key });
});

test('a backup that is none, damaged, newer or hostile is refused with its reason', async () => {
  const plain = (await writeBackup(key, '')) ?? '';
  const reasons = await Promise.all(
    [
      '',
      'not json',
      '{"format":"says-who","v":1,"entries":{}}',
      plain.replace('"v": 1', '"v": 2'),
      plain.replace(key.d, other.d),
      plain.replace('"format"', '"__proto__": {}, "format"'),
      JSON.stringify({
        format: 'says-who-key',
        v: 1,
        salt: 'A'.repeat(22),
        iv: 'A'.repeat(16),
        rounds: 9e9,
        sealed: 'AA',
      }),
      'x'.repeat(20_000),
    ].map((file) => readBackup(file, 'x')),
  );
  const said = reasons.map((read) => (read.status === 'refused' ? read.reason : read.status));
  const foreign = 'This file is not a backup of a key.';
  assert.deepEqual(said, [
    foreign,
    foreign,
    foreign,
    'This backup was made by a newer version of this site. Reload the page.',
    'The key in this file is damaged.',
    foreign,
    foreign,
    foreign,
  ]);
});

test('what was sealed with version 1 opens: a fixture', async () => {
  const fixture = readFileSync(new URL('../receipt/fixtures/sealed-v1.json', import.meta.url), 'utf8');
  const { key: old, file, pupil } = JSON.parse(fixture);
  const [opened] = await openReceipts(file, [old]);
  assert.equal(opened?.status === 'ok' && opened.isSealed && opened.receipt.pupil, pupil);
});
