// Seven hundred inputs as no honest person makes them, from one seed: every engine gets the same.
import * as fc from 'fast-check';
import { assignmentText } from '#assignment/assignment.ts';
import { linkOf } from '#assignment/assignment-link.ts';
import { toBase64url } from '#lib/bytes.ts';
import { fromJson } from '#lib/decoders.ts';
import { deflate } from '#lib/deflate.ts';
import { isObject } from '#lib/is-object.ts';
import { receiptText } from '#receipt/receipt.ts';
import { receiptFile } from '#receipt/wrap-receipt.ts';
import { writeCodes } from '#receipt/receipt-code.ts';
import { encode } from '#record/envelope.ts';
import { anyEntryKindOf } from '#record/other-entries.ts';
import { itemEntry, reviewEntry } from '#record/storage-entries.ts';
import {
  assignmentKey,
  checkKey,
  comfortKey,
  exportKey,
  foundKey,
  itemKey,
  learnerKey,
  lessonKey,
  ownKey,
  reviewKey,
  sittingKey,
  themeKey,
  tonightKey,
  travelName,
} from '#record/storage-keys.ts';
import { storedText } from '#record/stored-entry.ts';
import { receiptOf } from '../../class/class-receipts.ts';
import { bomb, flipped, foreign, markup, truncated, withPart } from '../../helpers/hostile.ts';
import { questionsOf } from '../../helpers/learner.ts';
import { recordFor, start } from '../../helpers/seeds.ts';

const seed = 20_261_130;
let parts = 0;

/** So many texts, each another one. */
function sample<Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] {
  parts += 1;
  const many = fc.sample(arbitrary, { numRuns: 12 * count, seed: seed + parts });
  const distinct = [...new Map(many.map((value) => [JSON.stringify(value), value])).values()];
  if (distinct.length < count) throw new Error('too few that differ');
  return distinct.slice(0, count);
}

/** What a script of a stranger would do, and `stands` looks for. */
const alarm = 'globalThis.hostileAlarm=1';

const alarms = fc.constantFrom(
  `<script>${alarm}</script>`,
  `<img src=x onerror="${alarm}">`,
  `"><svg onload=${alarm}>`,
  `</script><script>${alarm}</script>`,
  `</textarea><img src=x onerror=${alarm}>`,
  `<iframe srcdoc="<script>parent.hostileAlarm=1</script>">`,
  `javascript:${alarm}`,
  `\${${alarm}}`,
  `{{constructor.constructor('${alarm}')()}}`,
  `' autofocus onfocus='${alarm}`,
);

/** Half of a pair, signs that turn a line round or are not seen, names that every object has, and what is far too long. */
const odd = fc.constantFrom(
  '\uD800',
  'Ada\uDFFF',
  '\u202Eada\u2066',
  '\u200B'.repeat(500),
  'e' + '\u0301'.repeat(3_000),
  'x'.repeat(30_000),
  '\u0000\u0007\u001B[2J',
  '=cmd|\u0027 /C calc\u0027!A0',
  '__proto__',
  'constructor',
  'toString',
  '1e999',
);

const text = fc.oneof(markup, alarms, odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }));

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: text },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(0, -1, 0.5, 1e308, 2 ** 53, 8.65e15, null, true, '', {}, [], [[]]),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 10, max: 2_000 })
      .map((depth) => fromJson('['.repeat(depth) + ']'.repeat(depth))),
  },
);

/** Where something stands in a value, down to its leaves. */
function pathsIn(from: unknown): (string | number)[][] {
  if (Array.isArray(from))
    return from.flatMap((each, index) => [[index], ...pathsIn(each).map((rest) => [index, ...rest])]);
  if (!isObject(from)) return [];
  return Object.entries(from).flatMap(([key, each]) => [
    [key],
    ...pathsIn(each).map((rest) => [key, ...rest]),
  ]);
}

/** An honest text of JSON with a part in it that is not, renamed, cut, changed, or wholly another. */
function spoiled(honest: string): fc.Arbitrary<string> {
  const whole = fromJson(honest);
  if (!isObject(whole)) return text;
  const renamed = fc
    .tuple(
      fc.constantFrom(...(honest.match(/"[\w-]+":/g) ?? ['{'])),
      fc.constantFrom('__proto__', 'constructor', 'x'),
    )
    .map(([key, name]) => honest.replace(key, `"${name}":`));
  const replaced = fc
    .tuple(fc.constantFrom(...pathsIn(whole)), value)
    .map(([path, part]) => JSON.stringify(withPart(whole, path, part)));
  return fc.oneof(
    { weight: 6, arbitrary: replaced },
    { weight: 2, arbitrary: renamed },
    { weight: 1, arbitrary: truncated(honest) },
    { weight: 1, arbitrary: flipped(honest, 'aX0"{[,\u202E') },
    { weight: 1, arbitrary: foreign },
  );
}

// Receipts.

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** A receipt of a pupil of its own. */
const honestReceipt = (index: number) =>
  receiptText({
    ...receiptOf({ name: `Pupil ${index}`, wrong: index % 3, ...(index % 2 ? { text: 'A text.' } : {}) }),
    id: `hste${letters[index >> 5]}${letters[index & 31]}`.padEnd(16, '0'),
  });

type Packing = 'plain' | 'sealed' | 'none' | 'cut' | 'changed';

async function packed(json: string, packing: Packing, index: number): Promise<string> {
  if (packing === 'none') return json;
  const wrapped = {
    kind: packing === 'sealed' ? ('sealed' as const) : ('plain' as const),
    id: `hste${letters[index >> 5]}${letters[index & 31]}`.padEnd(16, '0'),
    bytes: await deflate(json),
  };
  const file = receiptFile(wrapped);
  if (packing === 'cut') return file.slice(0, Math.floor((file.length * (index % 17)) / 17) + 40);
  if (packing === 'changed') return file.replace(/\w(?=\w{40})/, (letter) => (letter === 'q' ? 'z' : 'q'));
  return file;
}

const packings: readonly Packing[] = [
  'plain',
  'plain',
  'plain',
  'cut',
  'plain',
  'sealed',
  'plain',
  'none',
  'plain',
  'changed',
];

async function receipt(index: number): Promise<string> {
  // One in fifty holds many megabytes of nothing.
  const [bytes] = index % 50 === 49 ? fc.sample(bomb, { numRuns: 1, seed: seed + index }) : [];
  if (bytes) return writeCodes('plain', `b0mb${letters[index >> 5]}`.padEnd(16, '0'), bytes).join('');
  const [json = ''] = fc.sample(spoiled(honestReceipt(index)), { numRuns: 1, seed: seed + index });
  return packed(json, packings[index % packings.length] ?? 'plain', index);
}

const names = sample(text, 60);

export type HostileFile = { readonly name: string; readonly text: string };

const receipts = await Promise.all(Array.from({ length: 250 }, (_each, index) => receipt(index)));

/** For the class desk, as files; every fourth with a name that is none. */
export const receiptFiles: readonly HostileFile[] = receipts
  .slice(0, 200)
  .map((each, index) => ({ name: (index % 4 === 0 && names[index / 4]) || `r${index}.txt`, text: each }));

/** For the class desk, pasted. */
export const pastedTexts: readonly string[] = receipts.slice(200);

// Addresses.

const honestAssignment = assignmentText({
  title: 'Class 10b, media',
  lessons: ['headline-and-floor', 'who-says-so'],
  checks: ['start'],
  due: '2026-12-04',
  note: 'Work alone.\nIt is no test.',
  receipt: true,
  key: 'RFZkMUIIn0EH9CZrrBeWrElCTwwCk4YFOPfQFMFVxSg',
  content: '0a1b2c3d',
  made: '2026-11-24',
});
export const honestLink = (await linkOf(honestAssignment)).fragment;
const written = (each: string) => encodeURIComponent(each.toWellFormed());

const links = [
  ...(await Promise.all(
    sample(spoiled(honestAssignment), 56).map(async (json) => (await linkOf(json)).fragment),
  )),
  ...sample(truncated(honestLink), 12),
  ...sample(flipped(honestLink), 12),
  ...sample(text, 12).map(written),
  ...sample(bomb, 3).map((bytes) => `1.${toBase64url(bytes)}.k3f9x2mq`),
  '%E0%A4%A',
  '__proto__',
  '1.'.repeat(3_000),
  '9999.AAAA.k3f9x2mq',
  `1.${'A'.repeat(40_000)}.k3f9x2mq`,
];

const codesInAddresses = await Promise.all(
  Array.from({ length: 20 }, async (_each, index) =>
    written(
      (await receipt(index))
        .replaceAll(/^.*?(?=sayswho1|$)/gs, '')
        .replaceAll('\n', '')
        .slice(0, 4_000),
    ),
  ),
);

/** Pages with what stands after their #. */
export const addresses: readonly string[] = [
  ...links.slice(0, 100).map((link, index) => `${index % 5 < 3 ? '/a/' : '/a/receipt/'}#${link}`),
  ...codesInAddresses.map((code) => `/teach/desk/#${code}`),
  ...sample(text, 30).map(
    (each, index) =>
      `${['/your-own/#own-', '/search/#q=', '/lessons/headline-and-floor/#'][index % 3]}${written(each)}`,
  ),
];

// What is stored.

const asked = questionsOf('headline-and-floor').map(({ item }) => item);
const changed = start;
const sentence = { text: 'Nine people were hurt.', changed };

/** An honest text under each name. */
const honestEntries: readonly (readonly [key: string, text: string])[] = [
  ...asked
    .slice(0, 6)
    .map(
      (item) =>
        [itemKey(item.id), storedText(itemEntry, recordFor(item, ['wrong', 'right'], start))] as const,
    ),
  ...asked.slice(6, 12).map((item) => [itemKey(item.id), encode(recordFor(item, ['wrong'], start))] as const),
  [lessonKey('headline-and-floor'), encode({ step: '', seen: ['a'], changed })],
  [checkKey('start'), encode({ form: 'alder', begun: start })],
  [reviewKey(asked[0]?.id ?? ''), storedText(reviewEntry, { sightings: [{ at: start, share: 1 }] })],
  [
    reviewKey(asked[1]?.id ?? ''),
    storedText(reviewEntry, { sightings: [{ at: start, share: 0.5, sure: 'certain' }] }),
  ],
  [foundKey('try'), encode({ named: sentence, unnamed: sentence })],
  [sittingKey('practice'), encode({ texts: ['one'], changed })],
  [tonightKey('headline-and-floor'), encode(sentence)],
  [ownKey('a1b2c3d4'), encode({ begun: start, fields: [{ name: 'headline', text: 'A headline', changed }] })],
  [assignmentKey, encode({ fragment: honestLink, title: 'Class 10b', changed })],
  [comfortKey, encode({ text: 'large', theme: 'dark', changed })],
  [learnerKey, encode({ nickname: 'Ada', changed })],
  [exportKey, encode({ at: start, answered: start })],
  [themeKey, 'dark'],
].map(([key = '', honest = '']) => [key, honest] as const);

export type Entry = { readonly key: string; readonly text: string };

/** One text for every name, and two names that every object has. */
const entriesOf = (load: number): Entry[] =>
  [
    ...honestEntries,
    [itemKey('__proto__'), '{"v":1}'] as const,
    [itemKey('constructor'), '{"v":1}'] as const,
  ].map(([key, honest], index) => {
    const [hostile = ''] = fc.sample(spoiled(honest), { numRuns: 1, seed: seed + 1_000 * load + index });
    return { key, text: hostile };
  });

/** Six loads of twenty-five, for the browser's storage before a page opens. */
export const storedLoads: readonly (readonly Entry[])[] = [1, 2, 3, 4, 5, 6].map((load) =>
  entriesOf(load).slice(0, 25),
);

/** Honest answers under names that no load has. */
export const goodEntries: readonly Entry[] = questionsOf('who-says-so')
  .slice(0, 3)
  .map(({ item }) => ({
    key: itemKey(item.id),
    text: storedText(itemEntry, recordFor(item, ['wrong', 'right'], start)),
  }));

/** Whether it is something a learner did that nobody can read: it must stay as it is, under whatever name. */
export const mustStay = ({ key, text: stored }: Entry): boolean => {
  const kind = anyEntryKindOf(key);
  return kind?.belongsTo === 'work' && kind.inspect(stored) !== 'ok';
};

// Files to be brought in.

const honestFile = (entries: readonly (readonly [string, string])[]) =>
  JSON.stringify({
    format: 'says-who',
    v: 1,
    entries: Object.fromEntries(entries.map(([key, honest]) => [travelName(key), honest])),
  });

/** Every second is a sound file with spoilt entries, the rest are no sound files. */
export const importFiles: readonly HostileFile[] = [
  ...sample(
    fc
      .tuple(fc.constantFrom(...honestEntries), fc.constantFrom(...honestEntries))
      .chain(([one, other]) =>
        fc.tuple(fc.constant([one, other] as const), spoiled(one[1]), spoiled(other[1])),
      )
      .map(([[one, other], first, second]) =>
        honestFile([
          [one[0], first],
          [other[0], second],
        ]),
      ),
    50,
  ),
  ...sample(spoiled(honestFile(honestEntries.slice(0, 8))), 50),
].map((each, index) => ({ name: `i${index}.json`, text: each }));

// Backups of keys, and what somebody types.

/** A key made for this test, and never used for anything else. */
export const goodBackup = JSON.stringify({
  format: 'says-who-key',
  v: 1,
  key: {
    x: 'VIlBBzmRVX27eTESTinj44CMdr_s_p8ClNBqcxLuHnM',
    y: 'H2QcewcPEvoTc90qXSnrQ8y2tpw4CVGnCN7My2rMCLc',
    d: '7dGtrSlv5g71zMsI_jO2TMsy9QRZPgot31wtGTXI49E',
  },
});

const lockedBackup = JSON.stringify({
  format: 'says-who-key',
  v: 1,
  salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  iv: 'AAAAAAAAAAAAAAAA',
  rounds: 600_000,
  sealed: 'A'.repeat(300),
});

export const keyFiles: readonly HostileFile[] = [
  ...sample(spoiled(goodBackup), 15),
  ...sample(spoiled(lockedBackup), 10),
].map((each, index) => ({ name: `k${index}.json`, text: each }));

export const typedTexts: readonly string[] = sample(text, 25);
