// No sequence of answers, reloads, other tabs, imports and migrations loses a first answer or a newer attempt.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decode, encode } from '#record/envelope.ts';
import { openFile } from '#backup/import/open-file.ts';
import { planImport } from '#backup/import/import-plan.ts';
import { brokenKey, itemKey, prefix, reviewKey } from '#record/storage-keys.ts';
import { entryKindOf, itemEntry, reviewEntry } from '#record/storage-entries.ts';
import { emptyRecord, withAttempt, withDraft, type ItemRecord } from '#record/item-record.ts';
import { most, noReviews, withSighting, type ReviewRecord } from '#record/review-record.ts';
import { writeCopy } from '#backup/copy-of-record.ts';
import { createSafeStorage, type SafeStorage } from '#record/safe-storage.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { encodeFormer } from './former-packing.ts';
import { storedText } from '#record/stored-entry.ts';

const questions = ['lesson/one', 'lesson/two'];
const keys = questions.map(itemKey);

/** A step of somebody's months with the site; numbers pick the tab and the question. */
const someStep = fc.oneof(
  fc.record({
    does: fc.constantFrom('answer', 'draft', 'migrate', 'inline-start', 'review'),
    tab: fc.nat(1),
    item: fc.nat(1),
  }),
  fc.record({
    does: fc.constantFrom('reload', 'hear', 'export', 'import', 'fill', 'empty'),
    tab: fc.nat(1),
    item: fc.nat(1),
  }),
);

type Given = { readonly key: string; readonly at: number; readonly option: string };

class Browser {
  readonly disk = new FakeStorage();
  readonly tabs: SafeStorage[] = [];
  /** Events on their way to the other tab. */
  readonly events: { readonly tab: number; readonly key: string; readonly text: string }[] = [];
  file = '';
  readonly given: Given[] = [];
  /** When each question was reviewed. */
  readonly reviewed = new Map<string, number[]>();
  isFull = false;
  #clock = 1;

  constructor() {
    this.tabs.push(this.open(), this.open());
  }

  open(): SafeStorage {
    return createSafeStorage({
      prefix,
      open: () => this.disk,
      inspect: (key, text) => entryKindOf(key)?.inspect(text) ?? 'ok',
      join: (key, mine, theirs) => entryKindOf(key)?.join(mine, theirs) ?? mine,
      aside: (key) => brokenKey(key, this.#clock),
      onSaving: () => undefined,
      onTrouble: () => undefined,
    });
  }

  tab(number: number): SafeStorage {
    const found = this.tabs[number];
    assert.ok(found);
    return found;
  }

  record(number: number, key: string): ItemRecord {
    const decoded = decode(this.tab(number).get(key) ?? '', itemEntry.read);
    return decoded.status === 'ok' ? decoded.value : emptyRecord;
  }

  set(number: number, key: string, text: string): void {
    this.tab(number).set(key, text);
    this.events.push({ tab: 1 - number, key, text: this.tab(number).get(key) ?? text });
  }

  step({ does, tab, item }: { readonly does: string; readonly tab: number; readonly item: number }): void {
    const key = keys[item] ?? '';
    const at = this.#clock++;
    const record = this.record(tab, key);
    switch (does) {
      case 'answer': {
        const option = `${tab}-${at}`;
        // As many attempts as an item can have, and some more.
        if (record.attempts.length >= 4) return;
        this.given.push({ key, at, option });
        this.set(
          tab,
          key,
          storedText(itemEntry, withAttempt(record, 'hash', { at, fields: [['choice', option]] })),
        );
        return;
      }
      case 'draft':
        this.set(tab, key, storedText(itemEntry, withDraft(record, [['choice', `draft-${at}`]], at)));
        return;
      case 'review': {
        const reviews = reviewKey(questions[item] ?? '');
        const decoded = decode(this.tab(tab).get(reviews) ?? '', reviewEntry.read);
        const before = decoded.status === 'ok' ? decoded.value : noReviews;
        // Every other one as an earlier version of the site wrote it.
        const write = at % 2 === 0 ? encode : (one: ReviewRecord) => storedText(reviewEntry, one);
        this.reviewed.set(reviews, [...(this.reviewed.get(reviews) ?? []), at * 1000]);
        this.set(tab, reviews, write(withSighting(before, { at: at * 1000, share: 1 })));
        return;
      }
      case 'inline-start': {
        // Before the stores are there, straight to the disk, over what is read there.
        const stored = decode(this.disk.getItem(key) ?? '', itemEntry.read);
        const before = stored.status === 'ok' ? stored.value : emptyRecord;
        if (before.attempts.length >= 4) return;
        const text = encode(withAttempt(before, 'hash', { at, fields: [['choice', `inline-start-${at}`]] }));
        try {
          this.disk.setItem(key, text);
        } catch {
          // Kept for the stores by the script itself; that is another test's.
          return;
        }
        this.given.push({ key, at, option: `inline-start-${at}` });
        this.set(tab, key, entryKindOf(key)?.join(this.tab(tab).get(key) ?? text, text) ?? text);
        return;
      }
      case 'migrate': {
        // An older version of the site has written what is there.
        const stored = decode(this.disk.getItem(key) ?? '', itemEntry.read);
        const write = at % 2 === 0 ? encode : encodeFormer;
        if (stored.status === 'ok' && !this.isFull) this.disk.setItem(key, write(stored.value));
        return;
      }
      case 'reload':
        // What is not saved is gone with the page, and the page has said so.
        this.tab(tab).saveAll();
        if (!this.isFull) this.tabs[tab] = this.open();
        return;
      case 'hear':
        for (const event of this.events.splice(0)) this.tab(event.tab).receive(event.key, event.text);
        return;
      case 'export':
        this.file = writeCopy(
          new Map(
            this.tab(tab)
              .keys()
              .map((name) => [name, this.tab(tab).get(name) ?? '']),
          ),
          {
            made: at,
            content: '',
          },
        );
        return;
      case 'import': {
        const opened = openFile(this.file);
        if (opened.status !== 'opened') return;
        for (const { key: name, text } of planImport(opened.entries, this.tab(tab).get)) {
          if (text !== undefined) this.set(tab, name, text);
        }
        return;
      }
      default:
        this.isFull = does === 'fill';
        this.disk.fail(this.isFull ? 'full' : 'none');
    }
  }
}

test('whatever happens in two tabs, every answer and every review is kept, and the first is the first', () => {
  fc.assert(
    fc.property(fc.array(someStep, { maxLength: 40 }), (steps) => {
      const browser = new Browser();
      for (const step of steps) browser.step(step);
      browser.disk.fail('none');
      browser.tab(0).saveAll();
      browser.tab(1).saveAll();
      const later = browser.open();
      for (const key of keys) {
        const given = browser.given.filter((one) => one.key === key);
        const decoded = decode(later.get(key) ?? '', itemEntry.read);
        const kept = decoded.status === 'ok' ? decoded.value.attempts : [];
        assert.deepEqual(
          kept.map(({ at, fields }) => [at, fields[0]?.[1]]),
          given
            .map(({ at, option }) => [at, option])
            .toSorted(([one], [other]) => Number(one) - Number(other)),
        );
      }
      for (const [key, times] of browser.reviewed) {
        const decoded = decode(later.get(key) ?? '', reviewEntry.read);
        const kept = decoded.status === 'ok' ? decoded.value.sightings.map(({ at }) => at) : [];
        assert.deepEqual(kept, times.slice(-most));
      }
    }),
    { numRuns: 2000 },
  );
});
