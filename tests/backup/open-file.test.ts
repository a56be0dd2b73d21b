import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fileLimits, openChosen, openFile, tooLarge } from '#backup/import/open-file.ts';
import { anyEntryKindOf } from '#record/other-entries.ts';
import { planImport } from '#backup/import/import-plan.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { sumOf, writeCopy } from '#backup/copy-of-record.ts';
import { someRecord } from '../helpers/arbitraries.ts';
import { storedText } from '#record/stored-entry.ts';

const key = 'sayswho:item:lesson/item';
const answer = storedText(
  itemEntry,
  withAttempt(emptyRecord, 'hash', { at: 10, fields: [['choice', 'no']] }),
);
const about = { made: 1_795_000_000_000, content: '0a1b2c3d' };
const file = writeCopy(new Map([[key, answer]]), about);
const inPlain = (entries: object, extra: object = {}) =>
  JSON.stringify({ format: 'says-who', v: 1, ...extra, entries });

const kept = new Map([[key, answer]]);

function reasonFor(text: string): string {
  const opened = openFile(text);
  assert.equal(opened.status, 'refused');
  return opened.status === 'refused' ? opened.reason : '';
}

test('a file that was written here is opened, with its date and every entry', () => {
  assert.deepEqual(openFile(file), {
    status: 'opened',
    made: about.made,
    entries: new Map([[key, answer]]),
    strangers: 0,
  });
});

test('whatever a record holds, a file of it is opened as it was written', () => {
  fc.assert(
    fc.property(fc.array(someRecord, { minLength: 1 }), (records) => {
      const entries = new Map(
        records.map((record, index) => [`${key}-${index}`, storedText(itemEntry, record)]),
      );
      const opened = openFile(writeCopy(entries, about));
      assert.deepEqual(opened.status === 'opened' && opened.entries, entries);
    }),
  );
});

test('a refused file gets one sentence that says what is wrong, and where', () => {
  const cases: [text: string, reason: RegExp][] = [
    ['', /is empty/],
    ['\n \n', /is empty/],
    ['PK\u0003\u0004\0\0', /not a text file/],
    ['%PDF-1.7 \uFFFD', /not a text file/],
    ['\uFFFDPNG', /not a text file/],
    ['Dear teacher, here is my homework.', /does not begin like one/],
    ['See [1] and {2}', /does not begin like one/],
    ['{"a":1}x', /breaks off after 8 characters/],
    ['{"a":[1] more', /breaks off after 13 characters/],
    ['<!doctype html><script>alert(1)</script>', /does not begin like one/],
    [file.slice(0, 100), /breaks off after 100 characters/],
    [file.replace('"v":1', '"v":one'), /damaged: it cannot be read from character \d+/],
    [file.replace('"v":1,', '"v":1'), /brackets and commas/],
    ['{"name":"package","version":"1.0.0"}', /does not say “says-who” at “format”/],
    ['[1,2,3]', /does not say “says-who”/],
    ['"says-who"', /does not say “says-who”/],
    [inPlain({ [key]: answer }, { v: 2 }), /later version of this site/],
    [inPlain({ [key]: answer }, { v: 'one' }), /does not say at “v”/],
    [inPlain({ [key]: answer }, { v: '5' }), /does not say at “v”/],
    [inPlain({ [key]: answer }, { v: 0 }), /does not say at “v”/],
    ['{"format":"says-who","v":1}', /“entries” is missing/],
    [inPlain([answer]), /“entries” is missing/],
    [inPlain({}), /nothing at “entries”/],
    [inPlain({ other: answer, sayswho: answer }), /nothing at “entries”/],
    [file.replace('"sum"', '"summ"'), /checksum at “sum” do not agree/],
    [file.replace('"no\\"', '"yes\\"'), /checksum at “sum” do not agree/],
    [
      inPlain({ [key]: answer }).replace('"entries":{', `"entries":{"${key}":"{}",`),
      /names “sayswho:item:lesson\/item” twice/,
    ],
    [
      `{"format":"says-who","v":1,"entries":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      /more than 8 levels deep/,
    ],
    [`${'['.repeat(500_000)}`, /more than 8 levels deep/],
    [inPlain({ [key]: 'x'.repeat(fileLimits.bytes) }), /megabytes/],
    [
      inPlain(Object.fromEntries(Array.from({ length: 6000 }, (_one, index) => [`${key}${index}`, '']))),
      /6000 entries/,
    ],
  ];
  for (const [text, reason] of cases) {
    assert.match(reasonFor(text), reason);
    // One sentence, or one and what to do.
    assert.ok(reasonFor(text).split(/[.]\s/).length <= 2, reasonFor(text));
  }
});

test('ten megabytes are refused by their size, before anything is read', () => {
  assert.match(tooLarge(10_000_000) ?? '', /10\.0 megabytes/);
  assert.equal(tooLarge(64_000), undefined);
});

test('what is not ours in a file is left out, and counted', () => {
  const script = '<img src=x onerror=alert(1)>';
  const opened = openFile(
    inPlain({ [key]: answer, [`sayswho:item:${script}`]: answer, other: 'x', 'sayswho:item:a/b': { at: 1 } }),
  );
  assert.ok(opened.status === 'opened');
  assert.deepEqual([...opened.entries.keys()], [key]);
  assert.equal(opened.strangers, 3);
});

test('limits are what a file may have, and only past them is it refused', () => {
  assert.equal(tooLarge(fileLimits.bytes), undefined);
  assert.equal(
    tooLarge(2_100_000),
    'This file has 2.1 megabytes, and a record of this site never has more than 2.',
  );
  const many = Array.from({ length: fileLimits.entries }, (_one, index) => [`${key}${index}`, '']);
  assert.equal(openFile(inPlain(Object.fromEntries(many))).status, 'opened');
});

test('a file that somebody chose is not read where its size is too large, and a folder is no file', async () => {
  const chosen = (size: number, text: () => Promise<string>) => openChosen({ size, text });
  const reason = (opened: Awaited<ReturnType<typeof openChosen>>) =>
    opened.status === 'refused' ? opened.reason : opened.status;
  const unread = () => Promise.reject(new Error('is read'));
  assert.match(reason(await chosen(9_000_000, unread)), /9\.0 megabytes/);
  assert.match(reason(await chosen(100, unread)), /a folder cannot be brought in/);
  assert.equal(reason(await chosen(file.length, () => Promise.resolve(file))), 'opened');
});

test('a sum or a date makes a file one that must agree with its sum; the first files had neither', () => {
  const status = (extra: object) => openFile(inPlain({ [key]: answer }, extra)).status;
  assert.equal(status({}), 'opened');
  assert.equal(status({ made: 1 }), 'refused');
  assert.equal(status({ sum: 'x' }), 'refused');
  const sum = sumOf([[key, answer]]);
  assert.equal(status({ sum, made: 1 }), 'opened');
  // What is no text is no part of the sum.
  assert.equal(openFile(inPlain({ [key]: answer, 'sayswho:a': 5 }, { sum, made: 1 })).status, 'opened');
});

test('a file without a date that can be read has none', () => {
  const opened = (made: unknown) =>
    openFile(inPlain({ [key]: answer }, { sum: sumOf([[key, answer]]), made }));
  assert.deepEqual(opened(5), { status: 'opened', made: 5, entries: kept, strangers: 0 });
  for (const made of ['today', -1, null, undefined])
    assert.deepEqual(opened(made), { status: 'opened', entries: kept, strangers: 0 }, String(made));
});

test('names that this site may keep something under are taken, whatever is kept there', () => {
  const taken = (name: string) => openFile(inPlain({ [name]: '' })).status === 'opened';
  const longest = `sayswho:${'x'.repeat(292)}`;
  for (const name of ['sayswho:a', 'sayswho:item:a/b@c', 'sayswho:a.b-c_d', longest])
    assert.equal(taken(name), true, name);
  for (const name of ['other:a', 'a sayswho:b', 'sayswho:a b', 'sayswho:a\n', 'sayswho:"', `${longest}x`])
    assert.equal(taken(name), false, name);
});

test('a character that was lost inside a record does not make its file another thing', () => {
  const opened = openFile(inPlain({ [key]: `${answer}\uFFFD` }));
  assert.equal(opened.status, 'opened');
});

test('a place in a damaged file is that of the first character that cannot be read', () => {
  assert.equal(reasonFor('{"a":one}'), 'This file is damaged: it cannot be read from character 6 on.');
  assert.match(reasonFor('{"a":1 "b":2}'), /brackets and commas/);
  assert.match(reasonFor(' ["a" '), /breaks off after 6 characters/);
});

test('a long name that stands twice is not said in full', () => {
  const name = `sayswho:${'x'.repeat(60)}`;
  const twice = (long: string) =>
    reasonFor(`{"format":"says-who","v":1,"entries":{"${long}":"","${long}":""}}`);
  assert.ok(twice(name).includes(`“${name.slice(0, 60)}…”`));
  assert.ok(twice(name.slice(0, 60)).includes(`“${name.slice(0, 60)}”`));
});

/** What would change here if a text were brought in: undefined where it is refused, else the texts by their keys. */
function changesBy(text: string): Map<string, string> | undefined {
  const opened = openFile(text);
  if (opened.status === 'refused') {
    assert.ok(opened.reason.length > 10 && !opened.reason.includes('undefined'));
    return undefined;
  }
  const plan = planImport(opened.entries, (name) => kept.get(name));
  return new Map(plan.flatMap((entry) => (entry.text === undefined ? [] : [[entry.key, entry.text]])));
}

/** Files as people, programs and enemies make them. */
const damaged = fc.oneof(
  // Cut short.
  fc.nat().map((cut) => file.slice(0, cut % file.length)),
  // One character is another.
  fc
    .tuple(fc.nat(), fc.string({ minLength: 1, maxLength: 1 }))
    .map(
      ([place, other]) => file.slice(0, place % file.length) + other + file.slice((place % file.length) + 1),
    ),
  // A piece of it is somewhere else, twice, or gone.
  fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([from, to, into]) => {
    const piece = file.slice(from % file.length, to % file.length);
    const rest = file.replace(piece, '');
    return rest.slice(0, into % file.length) + piece + piece + rest.slice(into % file.length);
  }),
  // Something else altogether.
  fc.string({ maxLength: 200 }),
  fc.json({ maxDepth: 12 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder().decode(bytes)),
);

const hostileKey = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'sayswho:__proto__',
    'sayswho:item:__proto__',
  ),
  fc.constantFrom(
    key,
    'sayswho:theme',
    'sayswho:comfort',
    'sayswho:fonts',
    'sayswho:learner',
    'sayswho:check:start',
  ),
  fc.constantFrom(
    'sayswho:broken:5:sayswho:item:lesson/item',
    'sayswho:review:lesson/item',
    'sayswho-this-tab',
  ),
  fc.string().map((name) => `sayswho:item:${name}`),
);
const hostileText = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '{"v":1,"__proto__":{"polluted":true},"item":"a","attempts":[],"changed":1}',
    '{"v":2,"item":"a","tries":[[1,[0,0,"x"]]]}',
    '{"v":2,"item":"a","tries":"__proto__"}',
    '{"v":3,"i":"a","t":[[1,[0,9,"x"]]]}',
    '{"v":3,"i":"a","t":[[1,["x",-1]]],"draft":[0,0]}',
    '{"v":3,"i":"__proto__","t":"__proto__"}',
    '{"v":5,"i":"a","t":[[1,["x"]],["1",["x"]]]}',
    '{"v":5,"i":"a","t":[[null,["x"]]]}',
    '{"v":5,"i":"a","t":[[true,["x"]],[-5,["x"]]]}',
    '{"v":4,"seen":"top2v404 zz!! -100"}',
    '{"v":4,"seen":"__proto__"}',
    '{"v":9,"anything":"else"}',
    '{"v":1,"item":"a","attempts":[{"at":-1,"fields":[]}],"changed":1}',
    `{"v":1,"item":"a","attempts":${'['.repeat(2000)}`,
    'javascript:alert(1)',
  ),
  fc.string(),
  fc.json({ maxDepth: 6 }),
  someRecord.map((record) => storedText(itemEntry, record)),
);
const hostile = fc
  .record({
    entries: fc.array(fc.tuple(hostileKey, fc.oneof({ weight: 5, arbitrary: hostileText }, fc.jsonValue()))),
    v: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.jsonValue()),
    more: fc.jsonValue(),
  })
  .map(({ entries, v, more }) => {
    const own = entries.map(([name, text]) => `${JSON.stringify(name)}:${JSON.stringify(text)}`).join();
    return `{"format":"says-who","v":${JSON.stringify(v)},"__proto__":${JSON.stringify(more)},"entries":{${own}}}`;
  });

test('a damaged file is refused, or is the one that was written: nothing in between is brought in', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const changes = changesBy(text);
      assert.ok(changes === undefined || changes.size === 0, text);
      assert.equal('polluted' in {}, false);
    }),
    { numRuns: 1000 },
  );
});

test('of a hostile file, only what this site reads again is brought in, and nothing that is here is lost', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const [name, brought] of changesBy(text) ?? []) {
        const kind = anyEntryKindOf(name);
        assert.equal(kind?.inspect(brought), 'ok', name);
        // The first answer here is older than any that a file can make up with these times, or it is still among them.
        if (name === key) assert.ok(kind?.join(brought, answer) === brought);
      }
      assert.equal('polluted' in {}, false);
    }),
    { numRuns: 1000 },
  );
});
