import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { OpenAssignment } from '#assignment/assignment-link.ts';
import { noCheck, type CheckRecord } from '#record/check-record.ts';
import type { ReceiptCourse } from '#assignment/assignable.ts';
import { dayOf } from '#lib/day.ts';
import { deflate } from '#lib/deflate.ts';
import { codeVersion, writeCodes, type Code } from '#receipt/receipt-code.ts';
import { findCodes, joinCodes } from '#receipt/find-codes.ts';
import { questionAt } from '#receipt/question-at.ts';
import { makeReceipt, type RecordReader } from '#receipt/make-receipt.ts';
import { openReceipts, receiptFaults } from '#receipt/open-receipts.ts';
import { readReceipt } from '#receipt/read-receipt.ts';
import { receiptFile, wrapReceipt } from '#receipt/wrap-receipt.ts';
import { receiptLimits, receiptText, receiptVersion, saying, type Receipt } from '#receipt/receipt.ts';
import { emptyRecord, type ItemRecord } from '#record/item-record.ts';
import { someReceipt, someRecord } from '../helpers/arbitraries.ts';
import { bomb, flipped, foreign, markup, truncated, withPart } from '../helpers/hostile.ts';

const noon = new Date(2026, 10, 24, 12).getTime();
const minute = 60_000;

const course: ReceiptCourse = {
  content: '0a1b2c3d',
  lessons: ['one', 'two', 'three'].map((slug) => ({
    slug,
    path: `/lessons/${slug}/`,
    name: slug,
    title: slug,
    time: { fluent: 1200, learning: 2400 },
    steps: [
      { id: 'step', title: 'Step', placements: [`${slug}/first`, `${slug}/second`, `${slug}/old@${slug}`] },
    ],
  })),
  checks: [
    {
      name: 'start',
      title: 'Start',
      time: { fluent: 900, learning: 1800 },
      forms: [
        { form: 'alder', items: ['checks/alder/a', 'checks/alder/b'] },
        { form: 'birch', items: ['checks/birch/a'] },
      ],
    },
  ],
};

const open: OpenAssignment = {
  fingerprint: 'k3f9x2mq',
  assignment: {
    title: 'Class 10b',
    lessons: ['one', 'two', 'gone'],
    checks: ['start', 'end'],
    note: '',
    receipt: true,
    content: '0a1b2c3d',
    made: '2026-11-20',
  },
};

const making = { id: 'a1b2c3d4e5f6g7h8', made: '2026-11-25', pupil: ' Ada  <b>Lovelace</b> ' };

function memoryOf(records: Readonly<Record<string, ItemRecord>>, check: CheckRecord = noCheck): RecordReader {
  return {
    recordOf: (placement) => records[placement] ?? emptyRecord,
    checkOf: (name) => (name === 'start' ? check : noCheck),
    dayOf,
  };
}

const answered = (at: number, ...options: string[]): ItemRecord => ({
  item: 'aabbccdd',
  attempts: options.map((option, index) => ({
    at: at + index * minute,
    fields: [
      ['choice', option],
      ['confidence', 'certain'],
    ],
    score: { earned: index, total: 1 },
  })),
  changed: at,
  retrying: false,
});

const receipt: Receipt = makeReceipt(
  open,
  course,
  memoryOf(
    {
      'one/first': answered(noon, 'no', 'yes'),
      'one/old@one': answered(noon + 4 * minute, 'no'),
      'two/first': {
        ...answered(noon + 200 * minute, 'yes'),
        attempts: [{ at: noon + 200 * minute, fields: [['text', 'Because <b>P6</b> says so.\nIt does.']] }],
        met: ['asks'],
      },
      'two/second': { ...emptyRecord, draft: [['choice', 'unchecked']] },
      'three/first': answered(noon, 'not asked for'),
      'checks/alder/a': answered(noon - 30 * minute, 'no'),
      'checks/birch/a': answered(noon, 'another form'),
    },
    { form: 'alder', begun: noon - 90 * minute, finished: noon - 30 * minute },
  ),
  making,
);

test('own reports are in it where they are handed over with it, cleaned like everything else, and read again', () => {
  const long = 'x'.repeat(receiptLimits.text + 1);
  const own = [
    {
      placement: 'own-report/abcdefghijkl',
      fields: [
        ['headline', 'Bridge is <b>safe</b>'],
        ['No name of ours', 'left out'],
        ['known', long],
      ] as const,
    },
  ];
  const added = makeReceipt(open, course, memoryOf({}), { ...making, own });
  assert.deepEqual(added.items, [
    {
      placement: 'own-report/abcdefghijkl',
      attempts: [],
      draft: [
        ['headline', 'Bridge is <b>safe</b>'],
        ['known', long.slice(1)],
      ],
    },
  ]);
  assert.deepEqual(readReceipt(JSON.parse(receiptText(added))), added);
  assert.equal('own' in added, false);
});

test('a receipt holds what was done of the assignment, and nothing else', () => {
  assert.deepEqual(receipt, {
    id: 'a1b2c3d4e5f6g7h8',
    made: '2026-11-25',
    pupil: 'Ada bLovelace/b',
    assignment: 'k3f9x2mq',
    title: 'Class 10b',
    content: '0a1b2c3d',
    lessons: [
      { slug: 'one', questions: 3, minutes: 4 },
      { slug: 'two', questions: 3, minutes: 10 },
      { slug: 'gone', questions: 0, minutes: 0 },
    ],
    checks: [{ name: 'start', form: 'alder', finished: true, minutes: 60 }, { name: 'end' }],
    items: [
      {
        placement: 'one/first',
        hash: 'aabbccdd',
        attempts: [
          {
            day: '2026-11-24',
            fields: [
              ['choice', 'no'],
              ['confidence', 'certain'],
            ],
            score: { earned: 0, total: 1 },
          },
          {
            day: '2026-11-24',
            minutes: 1,
            fields: [
              ['choice', 'yes'],
              ['confidence', 'certain'],
            ],
            score: { earned: 1, total: 1 },
          },
        ],
      },
      {
        placement: 'one/old@one',
        hash: 'aabbccdd',
        attempts: [
          {
            day: '2026-11-24',
            minutes: 3,
            fields: [
              ['choice', 'no'],
              ['confidence', 'certain'],
            ],
            score: { earned: 0, total: 1 },
          },
        ],
      },
      {
        placement: 'two/first',
        hash: 'aabbccdd',
        attempts: [{ day: '2026-11-24', fields: [['text', 'Because <b>P6</b> says so.\nIt does.']] }],
        met: ['asks'],
      },
      {
        placement: 'checks/alder/a',
        hash: 'aabbccdd',
        attempts: [
          {
            day: '2026-11-24',
            fields: [
              ['choice', 'no'],
              ['confidence', 'certain'],
            ],
            score: { earned: 0, total: 1 },
          },
        ],
      },
    ],
  });
});

test('no clock time is in it, only days and minutes', () => {
  assert.doesNotMatch(receiptText(receipt), /\d{10}|\d\d:\d\d/);
});

test('a desk note is there as it stands, finished or not', () => {
  const lessons = [
    {
      ...course.lessons[0],
      slug: 'one',
      path: '/lessons/one/',
      name: '',
      title: '',
      time: { fluent: 300, learning: 600 },
      steps: [{ id: 'a', title: '', placements: ['desk-note/article'] }],
    },
  ];
  const draft: ItemRecord = { ...emptyRecord, draft: [['headline', 'Draft']] };
  const { items } = makeReceipt(
    open,
    { ...course, lessons },
    memoryOf({ 'desk-note/article': draft }),
    making,
  );
  assert.deepEqual(items, [{ placement: 'desk-note/article', attempts: [], draft: [['headline', 'Draft']] }]);
});

test('a check that is not finished gives away no answer', () => {
  const memory = memoryOf({ 'checks/alder/a': answered(noon, 'no') }, { form: 'alder', begun: noon });
  const { checks, items } = makeReceipt(open, course, memory, making);
  assert.deepEqual(checks, [{ name: 'start', form: 'alder' }, { name: 'end' }]);
  assert.deepEqual(items, []);
});

const opened = async (text: string) => {
  const results = await openReceipts(text);
  return results.map((result) => (result.status === 'ok' ? result.receipt : result.reason));
};

/** What a browser with a wrong clock, or a hand in its storage, may hold. */
const strangeRecord = fc
  .tuple(someRecord, fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map(([record, at]) => ({
    ...record,
    attempts: record.attempts.map((attempt) => ({ ...attempt, at, score: { earned: 1e6, total: 1e6 } })),
  }));

test('what was made opens again, from a file and from codes, whatever this browser had kept', async () => {
  await fc.assert(
    fc.asyncProperty(someRecord, someRecord, strangeRecord, fc.string(), async (one, two, three, name) => {
      const pupil = `${name} x`;
      const memory = memoryOf({ 'one/first': one, 'one/second': two, 'two/first': three });
      const made = makeReceipt(open, course, memory, { ...making, pupil });
      const wrapped = await wrapReceipt(made);
      assert.ok(wrapped);
      assert.deepEqual(await opened(receiptFile(wrapped)), [made]);
    }),
    { numRuns: 300 },
  );
});

test('every receipt is read back as it was', () => {
  fc.assert(
    fc.property(someReceipt, (some) => {
      assert.deepEqual(readReceipt(JSON.parse(receiptText(some))), some);
    }),
    { numRuns: 500 },
  );
});

test('the file says in words what it is, and what it is not', async () => {
  const wrapped = await wrapReceipt(receipt);
  assert.ok(wrapped);
  const file = receiptFile(wrapped);
  const lines = (kind: 'plain' | 'sealed') => receiptFile({ ...wrapped, kind }).split('\n');
  assert.deepEqual(lines('plain').slice(0, 4), [
    'Says Who? receipt',
    saying,
    'For the teacher: open it on the site, under Teach, Desk. Whoever has it can read it.',
    '',
  ]);
  assert.equal(
    lines('sealed')[2],
    'For the teacher: open it on the site, under Teach, Desk. It is encrypted to the key of the assignment’s link.',
  );
  assert.ok(file.endsWith('.\n'));
  assert.equal(file.split('\n')[4]?.length, 76);
  assert.ok(
    file
      .split('\n')
      .slice(3)
      .every((line) => line.length <= 76),
  );
});

const { id } = receipt;
const bytes = await deflate(receiptText(receipt));
const [code = ''] = writeCodes('plain', id, bytes);

test('a code opens between other words, wrapped, quoted, twice; and several in one text open each', async () => {
  const other = { ...receipt, id: 'zzzzzzzzzzzzzzzz', pupil: 'Bo' };
  const [otherCode = ''] = writeCodes('plain', other.id, await deflate(receiptText(other)));
  const quoted = code.replaceAll(/(.{60})/g, '$1\n> ');
  assert.deepEqual(await opened(`Dear Ms Li, here it is:\n> ${quoted}\nBest, Ada. And more.`), [receipt]);
  assert.deepEqual(await opened(code + code), [receipt]);
  assert.deepEqual(await opened(`${code}\n\n${otherCode}`), [receipt, other]);
  assert.deepEqual(await opened(`https://school.example/teach/desk/#${code}`), [receipt]);
});

test('scanned codes are addresses, and a host with an odd name is no code', async () => {
  const desk = 'https://sayswho2.school.example/teach/desk/#';
  const parts = writeCodes('plain', id, bytes, 120).map((part) => desk + part);
  assert.ok(parts.length > 2);
  assert.deepEqual(await opened(parts.join('\n')), [receipt]);
  assert.deepEqual(await opened(parts.join('')), [receipt]);
  assert.deepEqual(await opened(`${desk}${code.slice(0, -1)}\n${desk}${code}`), [receipt, receiptFaults.cut]);
});

test('parts are put together in any order, and a missing one is named', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 20, max: 300 }), fc.func(fc.nat()), async (size, order) => {
      const parts = writeCodes('plain', id, bytes, size);
      const shuffled = parts.toSorted((one, two) => order(one) - order(two));
      assert.deepEqual(await opened(shuffled.join('\n')), [receipt]);
    }),
    { numRuns: 100 },
  );
  const parts = writeCodes('plain', id, bytes, 80);
  assert.ok(parts.length > 4);
  assert.deepEqual(await opened(parts.slice(1).join(' ')), [`Part 1 of ${parts.length} is missing.`]);
  assert.deepEqual(await opened(parts.slice(2).join(' ')), [`Parts 1, 2 of ${parts.length} are missing.`]);
});

test('parts of two receipts under one id are not mixed', () => {
  const codes = findCodes(
    [...writeCodes('plain', id, bytes, 80), ...writeCodes('plain', id, bytes.slice(1), 80)].join(' '),
  );
  const parts = codes.flatMap((found): Code[] => (found.status === 'ok' ? [found.code] : []));
  assert.deepEqual(
    joinCodes(parts).map(({ status }) => status),
    ['refused'],
  );
});

test('each way a receipt can be wrong has a sentence of its own', async () => {
  const fake = async (text: string) => writeCodes('plain', id, await deflate(text)).join('');
  assert.deepEqual(await opened(''), [receiptFaults.empty]);
  assert.deepEqual(await opened('My homework is finished.'), [receiptFaults.foreign]);
  assert.deepEqual(await opened(code.slice(0, -1)), [receiptFaults.cut]);
  assert.deepEqual(await opened(code.slice(0, 20)), [receiptFaults.cut]);
  assert.deepEqual(await opened(code.replace(/.{8}\.$/, 'AAAAAAAA.')), [receiptFaults.damaged]);
  assert.deepEqual(await opened(code.replace('sayswho1', 'sayswho2')), [receiptFaults.newer]);
  assert.deepEqual(await opened(await fake(receiptText(receipt).replace('"v":1', '"v":2'))), [
    receiptFaults.newer,
  ]);
  assert.deepEqual(await opened(await fake('{"v":1}')), [receiptFaults.foreign]);
  assert.deepEqual(await opened(writeCodes('plain', 'zzzzzzzzzzzzzzzz', bytes).join()), [
    receiptFaults.foreign,
  ]);
  assert.deepEqual(await opened('x'.repeat(4_000_001)), [receiptFaults['too-large']]);
  assert.equal(new Set(Object.values(receiptFaults)).size, Object.keys(receiptFaults).length);
  for (const sentence of Object.values(receiptFaults)) assert.match(sentence, /^[A-Z].+\.$/);
});

test('what is refused says whose receipt it is, where that can be read, and what opens whether it was sealed', async () => {
  const coded = async (text: string) => writeCodes('plain', id, await deflate(text)).join('');
  const refused = (reason: string) => [{ status: 'refused', id, reason }];
  assert.deepEqual(await openReceipts(code), [{ status: 'ok', receipt, isSealed: false }]);
  assert.deepEqual(await openReceipts(await coded('{}')), refused(receiptFaults.foreign));
  const quoted = receiptText(receipt).replace('"v":1', '"v":"2"');
  assert.deepEqual(await openReceipts(await coded(quoted)), refused(receiptFaults.foreign));
  const [first = '', ...rest] = writeCodes('plain', id, bytes, 200);
  const { length } = [first, ...rest];
  assert.deepEqual(await openReceipts(rest.join(' ')), refused(`Part 1 of ${length} is missing.`));
  const two = [first, ...writeCodes('plain', id, bytes.slice(1), 200)].join(' ');
  assert.deepEqual(await openReceipts(two), refused(receiptFaults.damaged));
  const tooShort = writeCodes('sealed', id, bytes.slice(0, 9)).join('');
  assert.deepEqual(await openReceipts(tooShort), refused(receiptFaults.damaged));
  assert.deepEqual(await openReceipts(code.slice(0, -1)), [{ status: 'refused', reason: receiptFaults.cut }]);
});

test('500 and more hostile receipts: none opens as anything but what was sent, none throws', async () => {
  const refusals = new Set<string>(Object.values(receiptFaults));
  const assertRefused = async (hostile: string) => {
    for (const result of await opened(hostile)) {
      if (typeof result === 'string') assert.ok(refusals.has(result) || result.endsWith('missing.'), result);
      else assert.deepEqual(result, receipt);
    }
  };
  const neverOpens = async (hostile: string) => {
    for (const result of await opened(hostile)) assert.equal(typeof result, 'string');
  };
  const forged = async (text: string) => writeCodes('plain', id, await deflate(text)).join('');
  await fc.assert(fc.asyncProperty(truncated(code), neverOpens), { numRuns: 300 });
  await fc.assert(fc.asyncProperty(flipped(code), assertRefused), { numRuns: 400 });
  await fc.assert(
    fc.asyncProperty(foreign, async (text) => neverOpens(await forged(text))),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(bomb, async (zipped) => {
      assert.deepEqual(await opened(writeCodes('plain', id, zipped).join('')), [receiptFaults['too-large']]);
    }),
    { numRuns: 20 },
  );
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), neverOpens), {
    numRuns: 300,
  });
});

test('a receipt with one part that could not have been made here is refused, though packed and signed', async () => {
  const value: unknown = JSON.parse(receiptText(receipt));
  const bad: readonly (readonly [readonly (string | number)[], unknown])[] = [
    [['says'], 'This proves everything.'],
    [['id'], '../../etc/passwd'],
    [['assignment'], 'k3f9x2mqq'],
    [['assignment'], '-k3f9x2m'],
    [['content'], '0a1b2c3'],
    [['items', 0, 'hash'], 'aabbccd'],
    [['items', 0, 'met'], ['No name']],
    [['items', 0, 'draft'], 'x'],
    [['items', 0, 'attempts', 0, 'minutes'], 0.5],
    [['items', 0, 'attempts', 0, 'score'], { earned: 1, total: 1, more: 1 }],
    [['checks', 0, 'form'], 'No form'],
    [['checks', 0, 'minutes'], 6_001],
    [['pupil'], ' Ada'],
    [['lessons', 0], { slug: 'one', questions: 1, minutes: 1, more: 1 }],
    [['made'], '2026-13-01'],
    [['pupil'], ''],
    [['pupil'], 'x'.repeat(61)],
    [['title'], ['a']],
    [['assignment'], 'K3F9X2MQ'],
    [['lessons', 0, 'minutes'], -1],
    [['lessons', 0, 'questions'], 1.5],
    [['lessons', 0, 'slug'], 'constructor/prototype'],
    [['checks', 0, 'name'], 'middle'],
    [['checks', 0, 'finished'], false],
    [['items', 0, 'placement'], '__proto__'],
    [['items', 1, 'placement'], 'one/first'],
    [['items', 0, 'attempts', 0, 'at'], 1_795_000_000_000],
    [['items', 0, 'attempts', 0, 'score'], { earned: 2, total: 1 }],
    [['items', 0, 'attempts', 0, 'score'], { brier: 1.5 }],
    [['items', 0, 'attempts', 0, 'score'], { earned: 1, total: 1, brier: 0 }],
    [['items', 0, 'attempts', 0, 'fields'], { choice: 'no' }],
    [
      ['items', 0, 'attempts', 0, 'fields', 0],
      ['__proto__', 'x'],
    ],
    [
      ['items', 0, 'attempts', 0, 'fields', 0],
      ['constructor', 'x'],
    ],
    [
      ['items', 0, 'attempts', 0, 'fields', 0],
      ['choice', 'x', 'y'],
    ],
    [['items', 0, 'attempts', 0, 'fields', 0, 1], 'x'.repeat(12_001)],
    [['items'], Array.from({ length: 401 }, () => ({ placement: 'a/b', attempts: [] }))],
    [['toString'], 'x'],
  ];
  for (const [path, part] of bad) {
    const text = JSON.stringify(withPart(value, path, part));
    const [result] = await opened(writeCodes('plain', id, await deflate(text)).join(''));
    assert.equal(result, receiptFaults.foreign, `${path.join('.')}: ${JSON.stringify(part).slice(0, 60)}`);
  }
  for (const key of ['__proto__', 'constructor']) {
    const text = receiptText(receipt).replace('{', `{"${key}":{"polluted":true},`);
    assert.deepEqual(await opened(writeCodes('plain', id, await deflate(text)).join('')), [
      receiptFaults.foreign,
    ]);
  }
  await fc.assert(
    fc.asyncProperty(markup, fc.constantFrom('pupil', 'title'), async (text, name) => {
      const forged = JSON.stringify(withPart(value, [name], text));
      assert.deepEqual(await opened(writeCodes('plain', id, await deflate(forged)).join('')), [
        receiptFaults.foreign,
      ]);
    }),
  );
  assert.equal('polluted' in {}, false);
});

test('among thirty hostile ones the good one is kept', async () => {
  const hostile = fc.sample(fc.oneof(truncated(code), flipped(code, '!?*')), 30);
  const results = await opened([...hostile, code].join('\n'));
  assert.deepEqual(
    results.filter((result) => typeof result !== 'string'),
    [receipt],
  );
});

test('every version ever shipped opens: one fixture each', async () => {
  const folder = new URL('fixtures/', import.meta.url);
  const fixtures = readdirSync(folder).filter((name) => name.startsWith('receipt-v'));
  assert.equal(fixtures.length, Math.max(receiptVersion, codeVersion));
  for (const name of fixtures)
    assert.deepEqual(await opened(readFileSync(new URL(name, folder), 'utf8')), [receipt]);
});

test('a receipt says what was asked, and where it was not of the lesson itself', () => {
  const questions = { 'one/first': 'Who says so?', 'families/how/boats': 'How safe is it to print?' };
  assert.equal(questionAt('one/first', questions), 'Who says so?');
  assert.equal(questionAt('one/first@two', questions), 'Who says so? (asked again)');
  assert.equal(
    questionAt('families/how/boats@two', questions),
    'How safe is it to print? (on what an earlier lesson taught)',
  );
  assert.equal(questionAt('gone/first', questions), 'gone/first');
  assert.equal(questionAt('constructor', questions), 'constructor');
});
