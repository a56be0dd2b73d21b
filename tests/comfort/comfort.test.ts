// What a reader has chosen: read with distrust, joined without loss, brought over from where the colours alone were kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decode, encode } from '#record/envelope.ts';
import { comfortFrom, comfortNames, noComfort } from '#record/comfort-record.ts';
import { comfortKey, themeKey } from '#record/storage-keys.ts';
import { someComfort } from '../helpers/arbitraries.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { comfortEntry } from '#record/storage-entries.ts';
import { newest } from '#record/stored-entry.ts';

const runs = { numRuns: 1000 };

test('what is chosen is read back as it was', () => {
  fc.assert(
    fc.property(someComfort, (comfort) => {
      assert.deepEqual(decode(encode(comfort), comfortEntry.read), { status: 'ok', value: comfort });
    }),
    runs,
  );
});

test('whatever stands in a stored text, each choice is one short word or none', () => {
  const hostile = fc.record({
    v: fc.constant(1),
    changed: fc.oneof(fc.integer(), fc.anything()),
    text: fc.oneof(fc.string(), fc.anything()),
    theme: fc.oneof(fc.constantFrom('dark', '"><script>', 'x'.repeat(5000)), fc.anything()),
  });
  fc.assert(
    fc.property(hostile, (stored) => {
      const decoded = decode(JSON.stringify(stored), comfortEntry.read);
      if (decoded.status !== 'ok') return;
      assert.ok(Number.isFinite(decoded.value.changed));
      for (const name of comfortNames) assert.match(decoded.value[name], /^[a-z]{0,12}$/);
    }),
    runs,
  );
});

test('a text without a moment is broken, one from a later version is left alone', () => {
  assert.equal(decode('{"v":1,"theme":"dark"}', comfortEntry.read).status, 'broken');
  assert.equal(decode('{"v":99,"theme":"dark","changed":1}', comfortEntry.read).status, 'newer');
});

test('a word that a later version may have is kept', () => {
  assert.equal(comfortFrom({ text: 'huge' }, 1).text, 'huge');
});

test('joining is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(someComfort, someComfort, someComfort, (one, two, three) => {
      assert.deepEqual(newest(one, two), newest(two, one));
      assert.deepEqual(newest(newest(one, two), three), newest(one, newest(two, three)));
      assert.deepEqual(newest(one, one), one);
    }),
    runs,
  );
});

test('of two, the choices made last hold, all of them together', () => {
  const older = comfortFrom({ text: 'largest', theme: 'dark' }, 1);
  const newer = comfortFrom({ lines: 'wide' }, 2);
  assert.deepEqual(newest(older, newer), newer);
  assert.deepEqual(newest(noComfort, older), older);
});

// The stores as a page finds them in a browser that was here when there were only colours to choose.
const browser = new FakeStorage({ [themeKey]: 'dark' });
Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: browser });
const page = new EventTarget();
Object.defineProperty(globalThis, 'window', { configurable: true, value: page });
const { $comfort, backToDefaults, choose } = await import('#comfort/comfort.ts');
const { wholeRecord } = await import('#backup/whole-record.ts');

test('the colours chosen before are brought over, give way to any later choice, and stay readable', () => {
  assert.deepEqual($comfort.get(), comfortFrom({ theme: 'dark' }, 0));
  assert.equal(browser.getItem(themeKey), 'dark');
  const elsewhere = comfortFrom({ theme: 'light' }, 1);
  assert.deepEqual(newest($comfort.get(), elsewhere), elsewhere);
});

test('what is chosen is kept, and part of the exported record', () => {
  choose({ text: 'larger', theme: 'dark', motion: 'reduced' }, 10);
  const kept = browser.getItem(comfortKey) ?? '';
  assert.deepEqual(decode(kept, comfortEntry.read), {
    status: 'ok',
    value: comfortFrom({ text: 'larger', theme: 'dark', motion: 'reduced' }, 10),
  });
  assert.equal(wholeRecord().get(comfortKey), kept);
});

test('a later choice in another tab holds here, an earlier one does not', () => {
  const hear = (text: string) => {
    browser.setItem(comfortKey, text);
    page.dispatchEvent(Object.assign(new Event('storage'), { key: comfortKey, newValue: text }));
  };
  hear(encode(comfortFrom({ lines: 'wide' }, 20)));
  assert.equal($comfort.get().lines, 'wide');
  hear(encode(comfortFrom({ lines: 'widest' }, 15)));
  assert.equal($comfort.get().lines, 'wide');
});

test('back to defaults is a choice, too: the old colours do not come back', () => {
  backToDefaults(30);
  assert.deepEqual($comfort.get(), { ...noComfort, changed: 30 });
  assert.ok(browser.getItem(comfortKey));
});
