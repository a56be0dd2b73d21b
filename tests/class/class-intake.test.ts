import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { takeIn } from '#class/intake/intake.ts';
import { fileSource, textSource } from '#class/intake/dropped-text.ts';
import { intakeLimits, type AlreadyTaken, type Source } from '#class/class.ts';
import { deflate } from '#lib/deflate.ts';
import { writeCodes } from '#receipt/receipt-code.ts';
import { receiptFaults } from '#receipt/open-receipts.ts';
import { receiptFile, wrapReceipt } from '#receipt/wrap-receipt.ts';
import { receiptText, type Receipt } from '#receipt/receipt.ts';
import { makeKey } from '#keys/unseal.ts';
import { someReceipt } from '../helpers/arbitraries.ts';
import { bomb, flipped, foreign, markup, truncated, withPart } from '../helpers/hostile.ts';

const now = 1_795_000_000_000;
const nothing: AlreadyTaken = { keys: new Set(), parts: [] };
const [first, second, third] = fc.sample(someReceipt, { seed: 7, numRuns: 3 });
assert.ok(first && second && third);

const codesOf = async (receipt: Receipt, size?: number) =>
  writeCodes('plain', receipt.id, await deflate(receiptText(receipt)), size);

const fileOf = async (receipt: Receipt, key?: string) => {
  const wrapped = await wrapReceipt(receipt, key);
  assert.ok(wrapped);
  return receiptFile(wrapped);
};

const bytesSource = (name: string, bytes: Uint8Array): Source => ({
  name,
  size: bytes.length,
  read: () => Promise.resolve(bytes),
});

/** The result of an intake, in short. */
const inShort = async (...args: Parameters<typeof takeIn>) => {
  const { taken, locked, parts, lines } = await takeIn(...args);
  return {
    taken: taken.map(({ receipt }) => receipt),
    locked: locked.length,
    parts: parts.length,
    lines: lines.map(({ source, status, reason }) => `${source} ${status}: ${reason}`),
  };
};

test('receipts open from files, from a mail with several, and from an address', async () => {
  const file = new File([await fileOf(first)], 'ada.txt');
  const [code] = await codesOf(third);
  const seen: string[] = [];
  const short = await inShort(
    [
      fileSource(file),
      textSource(`Dear Ms Li\n> ${(await codesOf(second)).join('')}\nBest, Bo`),
      textSource(`https://school.example/teach/desk/#${code}`),
    ],
    nothing,
    [],
    now,
    (done, all) => seen.push(`${done}/${all}`),
  );
  assert.deepEqual(short, { taken: [first, second, third], locked: 0, parts: 0, lines: [] });
  assert.deepEqual(seen, ['1/3', '2/3', '3/3']);
});

test('a file in two-byte characters opens, and so does a mail that breaks its lines with equals signs', async () => {
  const file = await fileOf(first);
  const wide = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from([...file], (one) => one.charCodeAt(0)).buffer),
  ]);
  const broken = file.replaceAll(/(.{60})/g, '$1=\r\n');
  assert.deepEqual(
    await inShort([bytesSource('wide.txt', wide)], nothing, [], now).then(({ taken }) => taken),
    [first],
  );
  assert.deepEqual(await inShort([textSource(broken)], nothing, [], now).then(({ taken }) => taken), [first]);
});

test('the same bytes are taken once, in one go and later', async () => {
  const source = textSource(await fileOf(first), 'ada.txt');
  const once = await takeIn([source, source], nothing, [], now);
  assert.equal(once.taken.length, 1);
  const known = { keys: new Set(once.taken.map(({ key }) => key)), parts: [] };
  const again = 'ada.txt again: It lies on the desk already.';
  assert.deepEqual(
    once.lines.map(({ status }) => status),
    ['again'],
  );
  assert.deepEqual(await inShort([source], known, [], now), {
    taken: [],
    locked: 0,
    parts: 0,
    lines: [again],
  });
});

test('another receipt under the same id is another receipt: neither spoils the other', async () => {
  const forged = { ...first, pupil: 'Somebody else' };
  const both = `${await fileOf(first)}\n${await fileOf(forged)}`;
  assert.deepEqual(await inShort([textSource(both)], nothing, [], now).then(({ taken }) => taken), [
    first,
    forged,
  ]);
});

test('parts wait for one another, whenever and in whatever order they come', async () => {
  const codes = await codesOf(first, 60);
  assert.ok(codes.length > 3);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(codes, { minLength: codes.length }),
      fc.nat(codes.length - 1),
      async (shuffled, cut) => {
        const [early, late] = [shuffled.slice(0, cut), shuffled.slice(cut)].map((some) =>
          some.map((code) => textSource(code)),
        );
        const before = await takeIn(early ?? [], nothing, [], now);
        assert.equal(before.taken.length, 0);
        assert.equal(before.parts.length, cut);
        assert.deepEqual(
          before.lines.map(({ status }) => status),
          cut > 0 ? ['waiting'] : [],
        );
        const after = await takeIn(late ?? [], { keys: new Set(), parts: before.parts }, [], now);
        assert.deepEqual(
          after.taken.map(({ receipt }) => receipt),
          [first],
        );
        assert.deepEqual([after.parts, after.lines], [[], []]);
      },
    ),
    { numRuns: 60 },
  );
  const { lines } = await inShort([textSource(codes.slice(1).join(''), 'half.txt')], nothing, [], now);
  assert.deepEqual(lines, [`half.txt waiting: Part 1 of ${codes.length} is missing.`]);
});

test('a wrong part does not spoil a receipt: the right one takes its place, and a whole set needs no help', async () => {
  const codes = await codesOf(first, 60);
  const others = await codesOf({ ...first, pupil: 'Somebody else', made: '2030-01-01' }, 60);
  const wrong = others.find((code) => code.includes(`.1-${codes.length}.`));
  assert.ok(wrong && !codes.includes(wrong));
  const spoiled = await takeIn(
    [wrong, ...codes.slice(1)].map((code) => textSource(code)),
    nothing,
    [],
    now,
  );
  assert.equal(spoiled.taken.length, 0);
  assert.deepEqual(
    spoiled.lines.map(({ status }) => status),
    ['refused'],
  );
  const known = { keys: new Set<string>(), parts: spoiled.parts };
  const mended = await takeIn([textSource(codes[0] ?? '')], known, [], now);
  assert.deepEqual(
    mended.taken.map(({ receipt }) => receipt),
    [first],
  );
  const whole = await takeIn([textSource(codes.join(''))], { keys: new Set(), parts: [] }, [], now);
  assert.equal(whole.taken.length, 1);
});

test('what is encrypted to another key is kept shut, and opens with it', async () => {
  const [mine, other] = [await makeKey(), await makeKey()];
  assert.ok(mine && other);
  const source = textSource(await fileOf(first, mine.x), 'ada.txt');
  const shut = await takeIn([source], nothing, [other], now);
  assert.equal(shut.taken.length, 0);
  assert.deepEqual(
    shut.locked.map(({ kind, id }) => `${kind} ${id}`),
    [`sealed ${first.id}`],
  );
  assert.match(
    shut.lines[0]?.reason ?? '',
    /^It is encrypted to the key \w{8}, which this browser does not have\.$/,
  );
  const open = await takeIn([source], nothing, [other, mine], now);
  assert.deepEqual(
    open.taken.map(({ receipt }) => receipt),
    [first],
  );
});

test('everything else gets a line that says what it is, and a folder that is too large stops nothing', async () => {
  const bytes = (...start: number[]) =>
    Uint8Array.from([...start, ...Array.from({ length: 900 }, (_byte, at) => (at * 37) % 256)]);
  const failing: Source = { name: 'moved.txt', size: 10, read: () => Promise.reject(new Error('gone')) };
  const huge: Source = {
    name: 'film.mov',
    size: intakeLimits.bytes + 1,
    read: () => assert.fail('it was read'),
  };
  const liar: Source = {
    name: 'liar.txt',
    size: 3,
    read: () => Promise.resolve(new Uint8Array(intakeLimits.bytes + 1)),
  };
  const { taken, lines } = await inShort(
    [
      bytesSource('photo.jpg', bytes(0xff, 0xd8, 0xff, 0xe0)),
      bytesSource('photo.heic', bytes(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70)),
      bytesSource('paper.pdf', bytes(0x25, 0x50, 0x44, 0x46)),
      bytesSource('all.zip', bytes(0x50, 0x4b, 3, 4)),
      bytesSource('noise.bin', bytes(0, 0, 0)),
      textSource('{"format":"says-who","v":1,"entries":{}}', 'answers.json'),
      textSource('{"format":"says-who-key","v":1,"key":{}}', 'key.json'),
      textSource('', 'empty.txt'),
      textSource('My homework is finished.', 'mail.txt'),
      failing,
      huge,
      liar,
      textSource(await fileOf(first), 'ada.txt'),
    ],
    nothing,
    [],
    now,
  );
  assert.deepEqual(taken, [first]);
  assert.deepEqual(lines, [
    'photo.jpg refused: It is a picture. Scan the code in it with a phone, or ask for the receipt as a file.',
    'photo.heic refused: It is a picture. Scan the code in it with a phone, or ask for the receipt as a file.',
    'paper.pdf refused: It is a PDF. Ask for the receipt as a file, or paste its code.',
    'all.zip refused: It is a zip archive, or a document made like one. Unpack it and drop what is in it.',
    'noise.bin refused: It is no text, and no receipt that this site could have made.',
    'answers.json refused: It is a copy of a pupil’s answers, not a receipt. A receipt is made at the end of the assignment’s page.',
    'key.json refused: It is the backup of a key. Bring it in where keys are kept.',
    `empty.txt refused: ${receiptFaults.empty}`,
    `mail.txt refused: ${receiptFaults.foreign}`,
    'moved.txt refused: It could not be read: it may have been moved or is open elsewhere. Drop it again.',
    `film.mov refused: ${receiptFaults['too-large']}`,
    `liar.txt refused: ${receiptFaults['too-large']}`,
  ]);
});

test('of more files than can be read, the rest is named and not read', async () => {
  const empty = textSource('');
  const sources = [
    textSource(await fileOf(first)),
    ...Array.from({ length: intakeLimits.files + 1 }, () => empty),
  ];
  const { taken, lines } = await takeIn(sources, nothing, [], now);
  assert.equal(taken.length, 1);
  assert.deepEqual(lines.at(-1), {
    source: '2 more files',
    status: 'refused',
    reason: 'Only the first 5,000 files were read. Drop these again by themselves.',
  });
});

test('500 hostile receipts in one folder: none is taken, each gets its line, and the good ones among them are kept', async () => {
  const key = await makeKey();
  assert.ok(key);
  const [code = ''] = await codesOf(first);
  const sealed = await fileOf(second, key.x);
  const value: unknown = JSON.parse(receiptText(first));
  const forged = async (text: string) => writeCodes('plain', first.id, await deflate(text)).join('');
  const sample = <Value>(arbitrary: fc.Arbitrary<Value>, numRuns: number) =>
    fc.sample(arbitrary, { seed: 11, numRuns });
  const hostile = [
    ...sample(
      truncated(code).filter((text) => text.length > 0),
      100,
    ),
    // Marks that are no part of a code: a letter in another's place may stand in a part that says nothing.
    ...sample(flipped(code, '!?*'), 100),
    ...sample(
      truncated(sealed.slice(0, -2)).filter((text) => text.length > 250),
      60,
    ),
    ...(await Promise.all(sample(foreign, 100).map(forged))),
    ...(await Promise.all(
      sample(markup, 40).map((text) => forged(JSON.stringify(withPart(value, ['pupil'], text)))),
    )),
    ...(await Promise.all(
      sample(markup, 40).map((text) => forged(JSON.stringify(withPart(value, ['title'], text)))),
    )),
    ...sample(bomb, 20).map((zipped) => writeCodes('plain', first.id, zipped).join('')),
    ...sample(fc.integer({ min: 2, max: 9_999 }), 20).map((version) =>
      code.replace('sayswho1', `sayswho${version}`),
    ),
    ...(await Promise.all(
      sample(fc.integer({ min: 2, max: 99 }), 20).map((version) =>
        forged(receiptText(first).replace('"v":1', `"v":${version}`)),
      ),
    )),
    ...(await Promise.all(
      ['__proto__', 'constructor', 'prototype', 'toString'].map((name) =>
        forged(receiptText(first).replace('{', `{"${name}":{"polluted":true},`)),
      ),
    )),
    'x'.repeat(3_999_999),
    'sayswho1.'.repeat(300_000),
  ];
  assert.ok(hostile.length > 500, `${hostile.length}`);
  const files = hostile.map((text, index) => textSource(text, `hostile-${index}.txt`));
  const sources = [
    ...files.slice(0, 200),
    textSource(code, 'ada.txt'),
    ...files.slice(200),
    textSource(sealed, 'bo.txt'),
  ];
  const { taken, locked, parts, lines } = await takeIn(sources, nothing, [key], now);
  assert.deepEqual(
    taken.map(({ source, receipt }) => [source, receipt]),
    [
      ['ada.txt', first],
      ['bo.txt', second],
    ],
  );
  assert.deepEqual([locked, parts], [[], []]);
  for (const [index] of hostile.entries()) {
    const own = lines.filter(({ source }) => source === `hostile-${index}.txt`);
    assert.ok(own.length > 0, `nothing is said of ${hostile[index]?.slice(0, 80)}`);
    assert.ok(own.every(({ status, reason }) => status === 'refused' && reason.endsWith('.')));
  }
  assert.equal('polluted' in {}, false);
});

test('whatever bytes come, nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const { taken } = await takeIn([bytesSource('noise', bytes)], nothing, [], now);
      assert.deepEqual(taken, []);
    }),
    { numRuns: 300 },
  );
});
