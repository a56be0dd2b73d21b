// The faults of storage, each injected into a browser that has answers: none of them may lose one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '#record/envelope.ts';
import { openFile } from '#backup/import/open-file.ts';
import { planImport } from '#backup/import/import-plan.ts';
import { brokenKey, itemKey, prefix } from '#record/storage-keys.ts';
import { entryKindOf, itemEntry } from '#record/storage-entries.ts';
import { emptyRecord, isCurrent, withAttempt, type ItemRecord } from '#record/item-record.ts';
import { writeCopy } from '#backup/copy-of-record.ts';
import { createSafeStorage, type SafeStorage, type Saving } from '#record/safe-storage.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { storedText } from '#record/stored-entry.ts';

const [first, second] = [itemKey('lesson/first'), itemKey('lesson/second')];
const answer = (at: number, option: string, before = emptyRecord): ItemRecord =>
  withAttempt(before, 'hash', { at, fields: [['choice', option]] });

type Page = {
  readonly storage: SafeStorage;
  readonly saving: () => Saving | undefined;
  readonly trouble: string[];
};

/** A page of the site as it opens in a browser. */
function open(disk: FakeStorage | undefined): Page {
  let saving: Saving | undefined;
  const trouble: string[] = [];
  const storage = createSafeStorage({
    prefix,
    open: () => disk,
    inspect: (key, text) => entryKindOf(key)?.inspect(text) ?? 'ok',
    join: (key, mine, theirs) => entryKindOf(key)?.join(mine, theirs) ?? mine,
    aside: (key) => brokenKey(key, 1),
    onSaving: (now) => (saving = now),
    onTrouble: (_key, condition) => trouble.push(condition),
  });
  return { storage, saving: () => saving, trouble };
}

const whole = (storage: SafeStorage) => new Map(storage.keys().map((key) => [key, storage.get(key) ?? '']));

/** The options chosen in a question, oldest first, as a page has them. */
function chosenIn(storage: SafeStorage, key: string): string[] {
  const decoded = decode(storage.get(key) ?? '', itemEntry.read);
  return decoded.status === 'ok' ? decoded.value.attempts.map(({ fields }) => fields[0]?.[1] ?? '') : [];
}

function diskWith(texts: Readonly<Record<string, string>>): FakeStorage {
  return new FakeStorage(texts);
}

/** Each fault: what happens, and the answers that must be there afterwards, on the page on which they are looked for. */
const faults: Readonly<
  Record<string, () => { readonly page: Page; readonly expected: Record<string, string[]> }>
> = {
  'a returning learner'() {
    const page = open(diskWith({ [first]: storedText(itemEntry, answer(1, 'no')) }));
    return { page, expected: { [first]: ['no'] } };
  },
  'storage denied from the start'() {
    const page = open(undefined);
    page.storage.set(first, storedText(itemEntry, answer(1, 'no')));
    assert.equal(page.saving(), 'blocked');
    // The page offers it as a file; brought in elsewhere, everything is there.
    const elsewhere = open(new FakeStorage());
    const opened = openFile(writeCopy(whole(page.storage), { made: 1, content: '' }));
    assert.ok(opened.status === 'opened');
    for (const { key, text } of planImport(opened.entries, elsewhere.storage.get)) {
      if (text !== undefined) elsewhere.storage.set(key, text);
    }
    return { page: elsewhere, expected: { [first]: ['no'] } };
  },
  'storage denied in mid-visit'() {
    const disk = new FakeStorage();
    const page = open(disk);
    page.storage.set(first, storedText(itemEntry, answer(1, 'no')));
    disk.fail('blocked');
    page.storage.set(second, storedText(itemEntry, answer(2, 'yes')));
    assert.notEqual(page.saving(), 'saved');
    disk.fail('none');
    page.storage.saveAll();
    return { page: open(disk), expected: { [first]: ['no'], [second]: ['yes'] } };
  },
  'no room left'() {
    const disk = new FakeStorage();
    const page = open(disk);
    disk.fail('full');
    page.storage.set(first, storedText(itemEntry, answer(1, 'no')));
    assert.equal(page.saving(), 'full');
    assert.deepEqual(chosenIn(page.storage, first), ['no']);
    disk.fail('none');
    page.storage.set(second, storedText(itemEntry, answer(2, 'yes')));
    return { page: open(disk), expected: { [first]: ['no'], [second]: ['yes'] } };
  },
  'a text cut short'() {
    const disk = diskWith({
      [first]: storedText(itemEntry, answer(1, 'no')),
      [second]: '{"item":"a","tries":[[1,[["ch',
    });
    const page = open(disk);
    page.storage.set(second, storedText(itemEntry, answer(5, 'yes')));
    assert.equal(disk.getItem(brokenKey(second, 1)), '{"item":"a","tries":[[1,[["ch');
    assert.deepEqual(page.trouble, ['broken']);
    return { page: open(disk), expected: { [first]: ['no'], [second]: ['yes'] } };
  },
  'a damaged text, and no room to set it aside'() {
    const disk = diskWith({ [first]: '{"v":1,' });
    disk.fail('full');
    const page = open(disk);
    page.storage.set(first, storedText(itemEntry, answer(5, 'yes')));
    assert.equal(page.saving(), 'full');
    assert.deepEqual(chosenIn(page.storage, first), ['yes']);
    disk.fail('none');
    page.storage.saveAll();
    // Neither is lost: the damaged text is where it was, and the page that is open has the answer.
    assert.equal(disk.getItem(first), '{"v":1,');
    return { page, expected: { [first]: ['yes'] } };
  },
  'a text of an older version'() {
    const disk = diskWith({ [first]: encode(answer(1, 'no')) });
    const page = open(disk);
    const decoded = decode(page.storage.get(first) ?? '', itemEntry.read);
    assert.ok(decoded.status === 'ok');
    page.storage.set(first, storedText(itemEntry, answer(2, 'yes', decoded.value)));
    return { page: open(disk), expected: { [first]: ['no', 'yes'] } };
  },
  'a text of a later version'() {
    const later = '{"v":9,"everything":"different"}';
    const disk = diskWith({ [first]: later });
    const page = open(disk);
    page.storage.set(first, storedText(itemEntry, answer(5, 'yes')));
    page.storage.saveAll();
    assert.equal(disk.getItem(first), later);
    assert.deepEqual(page.trouble, ['newer']);
    return { page, expected: { [first]: ['yes'] } };
  },
  'two tabs that do not hear each other'() {
    const disk = new FakeStorage();
    const [here, there] = [open(disk), open(disk)];
    here.storage.set(first, storedText(itemEntry, answer(1, 'no')));
    there.storage.set(first, storedText(itemEntry, answer(2, 'yes')));
    there.storage.set(second, storedText(itemEntry, answer(3, 'perhaps')));
    return { page: open(disk), expected: { [first]: ['no', 'yes'], [second]: ['perhaps'] } };
  },
  'cleared in another tab'() {
    const disk = new FakeStorage();
    const page = open(disk);
    page.storage.set(first, storedText(itemEntry, answer(5, 'no')));
    disk.clear();
    // Somebody answers there before this tab says that it keeps what it has.
    disk.setItem(first, storedText(itemEntry, answer(9, 'yes')));
    page.storage.saveAll();
    return { page: open(disk), expected: { [first]: ['no', 'yes'] } };
  },
  'removed by the browser between two visits'() {
    const disk = new FakeStorage();
    const page = open(disk);
    page.storage.set(first, storedText(itemEntry, answer(1, 'no')));
    const file = writeCopy(whole(page.storage), { made: 2, content: '' });
    disk.clear();
    const later = open(disk);
    later.storage.set(first, storedText(itemEntry, answer(7, 'yes')));
    const opened = openFile(file);
    assert.ok(opened.status === 'opened');
    for (const { key, text } of planImport(opened.entries, later.storage.get)) {
      if (text !== undefined) later.storage.set(key, text);
    }
    return { page: open(disk), expected: { [first]: ['no', 'yes'] } };
  },
  'a question that was edited since'() {
    const disk = diskWith({ [first]: storedText(itemEntry, answer(1, 'no')) });
    const page = open(disk);
    const decoded = decode(page.storage.get(first) ?? '', itemEntry.read);
    assert.ok(decoded.status === 'ok');
    assert.equal(isCurrent(decoded.value, 'hash'), true);
    assert.equal(isCurrent(decoded.value, 'edited'), false);
    page.storage.set(
      first,
      storedText(itemEntry, withAttempt(decoded.value, 'edited', { at: 2, fields: [['choice', 'yes']] })),
    );
    const after = decode(page.storage.get(first) ?? '', itemEntry.read);
    // The fingerprint stays that of the question whose answer counts.
    assert.equal(after.status === 'ok' && isCurrent(after.value, 'edited'), false);
    return { page: open(disk), expected: { [first]: ['no', 'yes'] } };
  },
};

let lost = 0;

for (const [name, inject] of Object.entries(faults)) {
  test(`${name}: no answer is lost`, () => {
    const { page, expected } = inject();
    for (const [key, options] of Object.entries(expected)) {
      const kept = chosenIn(page.storage, key);
      lost += options.filter((option) => !kept.includes(option)).length;
      assert.deepEqual(kept, options);
    }
  });
}

test('twelve faults, and not one answer lost', () => {
  assert.equal(Object.keys(faults).length, 12);
  assert.equal(lost, 0);
});
