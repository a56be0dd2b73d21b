import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Fields } from '#quiz/fields.ts';
import { classCsv, itemsCsv } from '#class/sums/class-csv.ts';
import { withSame } from '#class/intake/match-names.ts';
import { sayPick } from '#class/sums/class-items.ts';
import { classReportOf } from '#class/sums/class-report.ts';
import type { TakenReceipt } from '#class/class.ts';
import type { Receipt, ReceiptItem } from '#receipt/receipt.ts';
import { readCsv } from '../helpers/csv.ts';
import { chose, classOf, course, item, letters, paperOf, receiptOf } from './class-room.ts';

const report = (
  receipts: readonly TakenReceipt[],
  more: Parameters<typeof classOf>[1] = {},
  roster: readonly string[] = [],
) => classReportOf(classOf(receipts, more, roster), course);

/** Answers to the choices of lesson one, in their order. */
const choices = (...options: readonly string[]) =>
  options.map((option, index) => item(`one/${letters[index]}`, chose(option)));

const sorted = (cat: string, dog: string, bird: string): Fields => [
  ['pair.cat', cat],
  ['pair.dog', dog],
  ['pair.bird', bird],
  ['confidence', 'certain'],
];

test('an answer called like something that every object has is said as it was given', () => {
  const [question] = course.questions;
  assert.ok(question);
  for (const value of ['constructor', 'toString', '__proto__'])
    assert.deepEqual(sayPick(course, question, { name: value, value }), { answer: value });
});

test('one row a pupil, in the order of the list, with who is missing', async () => {
  const { pupils, missing, summary, asked } = await report(
    [
      receiptOf('bo  BERG', choices('yes')),
      receiptOf('Ada', choices('no')),
      receiptOf('Zoe', choices('yes')),
    ],
    {},
    ['Ada', 'Cy', 'Bo Berg'],
  );
  assert.deepEqual(
    pupils.map(({ name, isOnList }) => [name, isOnList]),
    [
      ['Ada', true],
      ['Bo Berg', true],
      ['Zoe', false],
    ],
  );
  assert.deepEqual(missing, ['Cy']);
  assert.deepEqual([summary.received, summary.expected], [3, 3]);
  assert.deepEqual(asked, { lessons: ['one', 'two'], checks: [] });
});

test('a name that is nearly one on the list is asked about and never merged; the teacher decides', async () => {
  const roster = ['Ada Lovelace', 'Bo Berg'];
  const receipts = [
    receiptOf('Lovelace, Ada', choices('yes')),
    receiptOf('Bo Bergg', choices('no')),
    receiptOf('Kim', choices('no')),
  ];
  const before = await report(receipts, {}, roster);
  assert.deepEqual(
    before.pupils.map(({ name, suggestion }) => [name, suggestion]),
    [
      ['Bo Bergg', 'Bo Berg'],
      ['Kim', undefined],
      ['Lovelace, Ada', 'Ada Lovelace'],
    ],
  );
  assert.deepEqual(before.missing, roster);
  const open = classOf(receipts, {}, roster);
  const said = withSame(open.head, 'lovelace,  ada', 'Ada Lovelace');
  const after = await classReportOf({ ...open, head: said }, course);
  assert.deepEqual(
    after.pupils.map(({ name }) => name),
    ['Ada Lovelace', 'Bo Bergg', 'Kim'],
  );
  const unsaid = await classReportOf({ ...open, head: withSame(said, 'Lovelace, Ada', '') }, course);
  assert.deepEqual(unsaid, before);
});

test('the earliest first answer counts, and a newer receipt adds what is new', async () => {
  const early = receiptOf('Ada', [item('one/a', chose('no'), {}, '2026-11-20')], { made: '2026-11-21' });
  const late = receiptOf(
    'ada',
    [
      item('one/a', chose('no'), {
        attempts: [
          { day: '2026-11-20', fields: chose('no') },
          { day: '2026-11-22', fields: chose('yes') },
        ],
      }),
      item('one/b', chose('yes'), {}, '2026-11-22'),
    ],
    { made: '2026-11-23' },
  );
  const otherDevice = receiptOf('Ada', [item('one/a', chose('yes'), {}, '2026-11-22')], {
    made: '2026-11-24',
  });
  const { pupils } = await report([otherDevice, late, early]);
  assert.equal(pupils.length, 1);
  assert.deepEqual(pupils[0]?.share, { share: 0.5, count: 2 });
  assert.deepEqual(
    pupils[0]?.receipts.map(({ receipt }) => receipt.made),
    ['2026-11-24', '2026-11-23', '2026-11-21'],
  );
});

test('an answer to a question that stands otherwise here is named and not counted, and one to this version comes before it', async () => {
  const older = item('one/a', chose('yes'), { hash: 'ffffffff' }, '2026-11-01');
  const only = await report([receiptOf('Ada', [older])]);
  assert.deepEqual([only.pupils[0]?.changed, only.pupils[0]?.share], [1, undefined]);
  const both = await report([receiptOf('Ada', [older]), receiptOf('Ada', choices('no'))]);
  assert.deepEqual([both.pupils[0]?.changed, both.pupils[0]?.share], [0, { share: 0, count: 1 }]);
});

test('shares are of points: by objective, by lesson, for the pupil and for the class', async () => {
  const ada = receiptOf('Ada', [
    ...choices('yes', 'no', 'no', 'no'),
    item('two/match', sorted('in', 'between', 'out')),
    item('two/slider', [['forecast', '50']]),
  ]);
  const bo = receiptOf('Bo', [...choices('yes', 'yes'), item('two/slider', [['forecast', '80']])]);
  const { pupils, objectives, lessons, summary } = await report([ada, bo]);
  // Ada: 1 of 4 choices, half of the sorting (1 + ½ + 0 of 3), half of the forecast; Bo: all of 2 and 1.
  assert.deepEqual(
    pupils.map(({ objectives: cells }) => cells),
    [
      [
        { share: 0.25, count: 4 },
        { share: 0.5, count: 1 },
        { share: 0.5, count: 1 },
      ],
      [{ share: 1, count: 2 }, undefined, { share: 1, count: 1 }],
    ],
  );
  assert.deepEqual(
    objectives.map(({ key, mean }) => [key, mean]),
    [
      ['one/see', { share: 0.625, count: 2 }],
      ['two/see', { share: 0.5, count: 1 }],
      ['two/weigh', { share: 0.75, count: 2 }],
    ],
  );
  assert.deepEqual(
    lessons.map(({ slug, mean, done }) => [slug, mean, done]),
    [
      ['one', { share: 0.625, count: 2 }, 0],
      ['two', { share: 0.75, count: 2 }, 0],
    ],
  );
  assert.deepEqual(
    pupils.map(({ share }) => share),
    [
      { share: 2 / 6, count: 6 },
      { share: 1, count: 3 },
    ],
  );
  assert.equal(summary.median, (1 + 2 / 6) / 2);
  assert.equal(summary.hardest, 'one');
});

test('how much of what was asked is done, and in how many minutes', async () => {
  const items = [
    ...letters.map((letter) => item(`one/${letter}`, chose('yes'))),
    item('one/a@two', chose('yes')),
    item('desk-note/it', [], { attempts: [], draft: [['headline', 'Draft']] }),
  ];
  const lessons = ['one', 'two'].map((slug) => ({ slug, questions: 20, minutes: 12 }));
  const { pupils, lessons: columns } = await report([receiptOf('Ada', items, { lessons })]);
  assert.deepEqual(
    pupils[0]?.lessons.map(({ slug, answered, questions, minutes }) => [slug, answered, questions, minutes]),
    [
      ['one', 20, 20, 12],
      ['two', 1, 5, 12],
    ],
  );
  assert.deepEqual([pupils[0]?.answered, pupils[0]?.questions, pupils[0]?.minutes], [21, 25, 24]);
  assert.deepEqual(
    columns.map(({ done }) => done),
    [1, 0],
  );
});

test('a forged score changes nothing but brings up a question', async () => {
  const honest = choices('no', 'yes');
  const forged: readonly ReceiptItem[] = honest.map((one) => ({
    ...one,
    attempts: one.attempts.map((attempt) => ({ ...attempt, score: { earned: 1, total: 1 } })),
  }));
  const [before, after] = [
    await report([receiptOf('Ada', honest)]),
    await report([receiptOf('Ada', forged)]),
  ];
  const row = ({ pupils }: typeof before) => pupils.map(({ receipts: _receipts, ...rest }) => rest);
  assert.deepEqual(row(after), row(before));
  assert.deepEqual(
    { ...after, pupils: [], integrityFlags: [] },
    { ...before, pupils: [], integrityFlags: [] },
  );
  assert.deepEqual(
    after.integrityFlags.map(({ kind, asks }) => [kind, asks]),
    [
      [
        'score',
        'The receipt of Ada gives 1 answer another score than the answer earns. Was the file changed?',
      ],
    ],
  );
});

test('worth reteaching: most missed first, few answers last, with the wrong answer in words and what to say', async () => {
  const receipts = ['no', 'no', 'perhaps', 'yes', 'yes', 'no'].map((option, index) =>
    receiptOf(`Pupil ${index}`, [
      item('one/a', chose(option)),
      item('one/b', chose('yes')),
      ...(index < 2
        ? [item('two/match', sorted('out', 'out', 'in')), item('two/slider', [['forecast', '20']])]
        : []),
    ]),
  );
  const { reteach } = await report(receipts);
  assert.deepEqual(reteach, [
    {
      id: 'one/a',
      lesson: 'one',
      question: 'one/a?',
      missed: { share: 4 / 6, count: 6 },
      isFew: false,
      wrong: {
        answer: 'No',
        share: 0.5,
        count: 3,
        code: 'M1',
        belief: 'It is so.',
        instead: 'Ask who says so.',
        say: 'Who says so?',
      },
    },
    {
      id: 'two/match',
      lesson: 'two',
      question: 'two/match?',
      missed: { share: 1, count: 2 },
      isFew: true,
      wrong: {
        row: 'A cat',
        answer: 'Out',
        share: 1,
        count: 2,
        code: 'M1',
        belief: 'It is so.',
        instead: 'Ask who says so.',
        say: 'Who says so?',
      },
    },
    {
      id: 'two/slider',
      lesson: 'two',
      question: 'two/slider?',
      missed: { share: 1, count: 2 },
      isFew: true,
      wrong: {
        answer: 'Below 50, towards “certainly not”',
        share: 1,
        count: 2,
        code: 'M2',
        belief: 'It is not so.',
        instead: 'Ask what is shown.',
        say: 'What is shown?',
      },
    },
  ]);
});

test('calibration: how sure the class was, how often right, and the numbers it set', async () => {
  // Sure: 95 right, 95 wrong, 40 right, 80 wrong; set: 80 and 30 on something that is so.
  const { calibration, summary, pupils } = await report([
    receiptOf('Ada', [
      item('one/a', chose('yes', 'certain')),
      item('one/b', chose('no', 'certain')),
      item('two/slider', [['forecast', '80']]),
    ]),
    receiptOf('Bo', [
      item('one/a', chose('yes', 'guessing')),
      item('one/b', chose('no')),
      item('two/slider', [['forecast', '30']]),
    ]),
  ]);
  const brier = (0.05 ** 2 + 0.95 ** 2 + 0.6 ** 2 + 0.8 ** 2) / 4;
  const { sure, set } = calibration;
  assert.ok(sure && set);
  assert.deepEqual(
    [sure.count, sure.isFew, sure.said, sure.so, sure.gap, sure.bins],
    [4, true, 77.5, 50, 27.5, []],
  );
  assert.ok(Math.abs(sure.brier - brier) < 1e-12);
  assert.deepEqual([set.count, set.said, set.so], [2, 55, 100]);
  assert.deepEqual(summary.sureness, sure);
  assert.equal(pupils[0]?.sureness?.gap, 45);
});

/** A finished check: how many sound claims were relied on, and how many unsound. */
const check = (form: string, hits: number, alarms: number) => ({
  items: [...'abcd'].map((letter, index): ReceiptItem => ({
    placement: `checks/${form}/${letter}`,
    attempts: [
      { day: '2026-11-24', fields: chose((index < 2 ? index < hits : index - 2 < alarms) ? 'rely' : 'wait') },
    ],
  })),
});

const checked = (pupil: string, before: [number, number], after: [number, number]) =>
  receiptOf(pupil, [...check('alder', ...before).items, ...check('birch', ...after).items], {
    lessons: [],
    checks: [
      { name: 'start', form: 'alder', finished: true, minutes: 8 },
      { name: 'end', form: 'birch', finished: true, minutes: 9 },
    ],
  });

test('change from the check at the start to the one at the end, of those who finished both', async () => {
  const receipts = [
    checked('Ada', [1, 1], [2, 0]),
    checked('Bo', [2, 1], [2, 1]),
    checked('Cy', [1, 0], [2, 0]),
    checked('Di', [0, 0], [1, 0]),
    checked('Ed', [2, 2], [2, 1]),
  ];
  const half = receiptOf('Flo', check('alder', 2, 0).items, {
    lessons: [],
    checks: [{ name: 'start', form: 'alder', finished: true }],
  });
  const { changes, pupils } = await report([...receipts, half]);
  assert.deepEqual(
    changes.map(({ from, to }) => [from, to]),
    [['start', 'end']],
  );
  const [change] = changes;
  assert.ok(change?.discernment.status === 'measured' && change.lean.status === 'measured');
  // Discernment before: 0, ½, ½, 0, 0; after: 1, ½, 1, ½, ½. Means .2 and .7; SD before √.075; d = .5/.273861.
  assert.deepEqual(
    [change.discernment.count, change.discernment.medianBefore, change.discernment.medianAfter],
    [5, 0, 0.5],
  );
  assert.ok(Math.abs(change.discernment.d - 0.5 / Math.sqrt(0.075)) < 1e-9);
  assert.deepEqual([change.lean.medianBefore, change.lean.medianAfter], [0, 0]);
  assert.equal(pupils.find(({ name }) => name === 'Bo')?.checks[0]?.result?.difference, 0.5);
  const few = await report(receipts.slice(1));
  assert.deepEqual(few.changes[0]?.discernment, { status: 'few', count: 4 });
});

test('answers from paper count like others, checks among them', async () => {
  const check12 = [...check('alder', 2, 1).items, ...check('birch', 2, 0).items];
  const paper = [
    paperOf('ada', 'one/a', chose('no')),
    ...check12.map(({ placement, attempts }, index) =>
      paperOf('Ada', placement, attempts[0]?.fields ?? [], index < 4 ? '2026-11-01' : '2026-11-20'),
    ),
  ];
  const { pupils, missing, asked } = await report([], { paper }, ['Ada', 'Bo']);
  assert.deepEqual(asked, { lessons: ['one'], checks: ['start', 'end'] });
  assert.deepEqual(missing, ['Bo']);
  assert.deepEqual(
    pupils.map(({ name, fromPaper, share, checks }) => [
      name,
      fromPaper,
      share,
      checks.map(({ name: which, form, isFinished, result }) => [
        which,
        form,
        isFinished,
        result?.difference,
      ]),
    ]),
    [
      [
        'Ada',
        9,
        { share: 0, count: 1 },
        [
          ['start', 'alder', true, 0.5],
          ['end', 'birch', true, 1],
        ],
      ],
    ],
  );
});

test('own reports are one task at the end, each a piece with a note of its own', async () => {
  const own = (name: string, draft: Fields) => item(`own-report/${name}`, [], { attempts: [], draft });
  const asks = { ...course.asks, 'own-report/who-says': 'Who says so?' };
  const notes = [
    { pupil: 'ada', placement: 'own-report/b', scores: {}, note: 'Which paper?' },
    { pupil: 'Ada', placement: 'own-report/a', scores: {}, note: 'Good.' },
  ];
  const whole = await classReportOf(
    classOf(
      [
        receiptOf('Ada', [
          own('b', [['headline', ' Ferry stops ']]),
          own('a', [
            ['who-says', 'The mayor'],
            ['sure', 'fairly-sure'],
            ['in-later-versions', 'more'],
          ]),
          own('blank', [['headline', ' ']]),
        ]),
        receiptOf('Bo', choices('yes')),
      ],
      { marks: notes },
    ),
    { ...course, asks },
  );
  assert.deepEqual(
    whole.written.map(({ title, kind, entries }) => [title, kind, entries.length]),
    [['Own reports', 'own', 2]],
  );
  assert.deepEqual(
    whole.written[0]?.entries.map(({ pupil, placement, parts, mark }) => [
      pupil,
      placement,
      parts.map(({ label, text }) => `${label}: ${text}`),
      mark?.note,
    ]),
    [
      [
        'Ada',
        'own-report/a',
        ['Who says so?: The mayor', 'sure: fairly sure', 'in later versions: more'],
        'Good.',
      ],
      ['Ada', 'own-report/b', ['headline: Ferry stops'], 'Which paper?'],
    ],
  );
  assert.match(classCsv(whole), /Good\. Which paper\?/);
  // They are no answers to what was asked.
  assert.equal(whole.pupils[0]?.answered, 0);
});

test('written work stands side by side with its criteria and marks', async () => {
  const text = (value: string): Fields => [['text', value]];
  const mark = { pupil: 'ADA', placement: 'desk-note/it', scores: { sourcing: 3 }, note: 'Level.' };
  const { written } = await report(
    [
      receiptOf('Ada', [
        item('two/text', text('First'), {
          attempts: [
            { day: '2026-11-24', fields: text('First') },
            { day: '2026-11-24', fields: text(' Better ') },
          ],
          met: ['asks'],
        }),
        item('desk-note/it', [['headline', 'Old']], {
          draft: [
            ['headline', 'New'],
            ['lead', ' '],
          ],
        }),
      ]),
      receiptOf('Bo', [item('desk-note/it', [], { attempts: [], draft: [['lead', 'Only this']] })]),
    ],
    { marks: [mark] },
  );
  assert.deepEqual(written, [
    {
      title: 'two/text?',
      kind: 'text',
      criteria: [
        { id: 'asks', text: 'It asks.' },
        { id: 'thanks', text: 'It thanks.' },
      ],
      placement: 'two/text',
      lesson: 'two',
      entries: [
        { pupil: 'Ada', text: 'Better', parts: [], fields: text(' Better '), met: ['asks'], isDraft: false },
      ],
    },
    {
      title: 'Your note',
      kind: 'note',
      criteria: [{ id: 'sourcing', text: 'Sourcing' }],
      placement: 'desk-note/it',
      lesson: 'two',
      entries: [
        {
          pupil: 'Ada',
          text: '',
          parts: [{ id: 'headline', label: 'Headline', text: 'New' }],
          fields: [
            ['headline', 'New'],
            ['lead', ' '],
          ],
          met: [],
          isDraft: false,
          mark,
        },
        {
          pupil: 'Bo',
          text: '',
          parts: [{ id: 'lead', label: 'Lead', text: 'Only this' }],
          fields: [['lead', 'Only this']],
          met: [],
          isDraft: true,
        },
      ],
    },
  ]);
});

test('figures of a question: use of every option, who left it out, and remarks in words', async () => {
  const receipts = Array.from({ length: 24 }, (_pupil, index) =>
    receiptOf(`Pupil ${index}`, [
      ...(index < 20 ? [item('one/a', chose(index < 5 ? 'yes' : 'no', 'certain'))] : []),
      ...letters.slice(1, 6).map((letter) => item(`one/${letter}`, chose(index < 12 ? 'yes' : 'no'))),
    ]),
  );
  const { items } = await report(receipts);
  const [first] = items;
  assert.ok(first);
  const { options, ...figures } = first.statistics;
  assert.equal(first.id, 'one/a');
  assert.deepEqual(
    new Set(options.map(({ id, count, isDead }) => `${first.words[id]?.answer} ${count} ${isDead}`)),
    new Set(['Yes 5 false', 'No 15 false', 'Perhaps 0 true']),
  );
  assert.deepEqual([figures.count, figures.difficulty, figures.omitted], [20, 0.25, 4]);
  assert.deepEqual(figures.sureAndWrong, { count: 15, percent: 95 });
  // Of the twenty, twelve have all the rest right, five of them this one too: r = (5·8 − 0·7)/√(5·15·12·8).
  assert.ok(Math.abs((figures.discrimination ?? 0) - 40 / Math.sqrt(5 * 15 * 12 * 8)) < 1e-9);
  assert.deepEqual(figures.flags, ['hard', 'dead', 'sure-and-wrong']);
  assert.equal(first.remarks.length, 3);
});

test('nothing depends on the order in which receipts came, nor on having one twice', async () => {
  const option = fc.constantFrom('yes', 'no', 'perhaps', 'gone');
  const someItem = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('one/a', 'one/b', 'one/c', 'one/a@two'),
        option,
        fc.constantFrom('certain', 'guessing', 'gone'),
        fc.constantFrom('0a1b2c3d', 'ffffffff'),
        fc.constantFrom('2026-11-20', '2026-11-24'),
      )
      .map(([placement, chosen, sure, own, day]) => item(placement, chose(chosen, sure), { hash: own }, day)),
    fc
      .tuple(fc.constantFrom('in', 'out', 'between'), fc.constantFrom('in', 'out'))
      .map(([cat, dog]) => item('two/match', sorted(cat, dog, 'in'))),
    fc.nat({ max: 120 }).map((number) => item('two/slider', [['forecast', String(number)]])),
    fc
      .constantFrom('One text that is long enough to be noticed by whoever compares them', 'short')
      .map((text) => item('two/text', [['text', text]], { met: ['asks'] })),
    fc.constantFrom('rely', 'wait').map((chosen) => item('checks/alder/a', chose(chosen))),
  );
  const someReceipt = fc
    .record({
      pupil: fc.constantFrom('Ada', 'ada', 'Bo', 'Bo  B', 'Cy'),
      items: fc.uniqueArray(someItem, { maxLength: 6, selector: ({ placement }) => placement }),
      made: fc.constantFrom('2026-11-23', '2026-11-25'),
      content: fc.constantFrom('aabbccdd', '00000000'),
      assignment: fc.constantFrom('k3f9x2mq', '00000000'),
      checks: fc.constantFrom<Receipt['checks']>(
        [],
        [{ name: 'start', form: 'alder', finished: true }],
        [{ name: 'start' }],
      ),
    })
    .map(({ pupil, items, ...more }) => receiptOf(pupil, items, more));
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(someReceipt, { maxLength: 8 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      async ([all, shuffled]) => {
        const roster = ['Bo B', 'Ada'];
        const first = await report(all, {}, roster);
        assert.deepEqual(await report([...shuffled, ...shuffled.slice(0, 1)], {}, roster), first);
      },
    ),
    { numRuns: 150 },
  );
});

test('a class of nobody has a report, and questions none', async () => {
  const empty = await report([]);
  assert.deepEqual(
    [empty.pupils, empty.integrityFlags, empty.reteach, empty.items, empty.changes, empty.written],
    [[], [], [], [], [], []],
  );
  assert.deepEqual(empty.summary, {
    received: 0,
    expected: undefined,
    median: undefined,
    hardest: undefined,
    sureness: undefined,
  });
});

test('the tables say what the report says, with one row a pupil and one a question', async () => {
  const summed = await report(
    [receiptOf('Ada, "A"', choices('yes', 'no')), checked('Bo', [1, 1], [2, 0])],
    {},
    ['Cy'],
  );
  const table = readCsv(classCsv(summed));
  const cell = (name: string, header: string) =>
    table.find(([first]) => first === name)?.[table[0]?.indexOf(header) ?? -1];
  assert.deepEqual(
    table.slice(1).map(([name]) => name),
    ['Ada, "A"', 'Bo', 'Cy'],
  );
  assert.equal(cell('Ada, "A"', 'First answers right, %'), '50');
  assert.equal(cell('Ada, "A"', 'Lesson 1: see what is so, %'), '50');
  assert.equal(cell('Bo', 'Lesson 1: see what is so, %'), '');
  assert.equal(cell('Bo', 'Check start: discernment'), '0');
  assert.equal(cell('Bo', 'Check end: discernment'), '1');
  assert.equal(cell('Cy', 'Receipts'), '0');
  const items = readCsv(itemsCsv(summed));
  assert.deepEqual(
    items.slice(1).map(([id, lesson, , count]) => [id, lesson, count]),
    [
      ['one/a', 'Lesson 1', '1'],
      ['one/b', 'Lesson 1', '1'],
    ],
  );
});

test('every cell with words in it is quoted, and every number is not', async () => {
  const text = classCsv(await report([receiptOf('Ada', choices('yes'))], {}, ['Ada']));
  const [header = '', row = ''] = text.slice(1).split('\r\n');
  assert.match(header, /^"[^"]*"(?:,"[^"]*")*$/);
  assert.match(row, /^"Ada","yes",1,0,1,/);
});

test('no name, note or answer becomes a formula in a spreadsheet, and none breaks the table', async () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '＝1',
      '=HYPERLINK("http://x";"y")',
      "x;=cmd|'/c calc'!A0;y",
      'x, +1',
      'x\t-1+1',
      'x|@SUM(A1)',
      'x\r\n=1',
      'x";=1',
      'x;"=1"',
      'x; ＝1',
      '"=1',
      "';=1",
    ),
    fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ','),
        fc.string({ unit: 'binary', maxLength: 20 }),
      )
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (pupil, note) => {
      const name = pupil.trim() === '' ? 'x' : pupil;
      const receipts = [receiptOf(name, [item('desk-note/it', [['headline', 'x']])])];
      const marks = [{ pupil: name, placement: 'desk-note/it', scores: { sourcing: 2 }, note }];
      const summed = await report(receipts, { marks }, []);
      const table = readCsv(classCsv(summed));
      assert.equal(table.length, 2);
      assert.equal(table[1]?.length, table[0]?.length);
      for (const cell of table.flat()) assert.doesNotMatch(cell, /^\s*[=+@＝＋－＠]|^\s*-\D|^[\t\r\n]/);
      // Whatever a spreadsheet takes for the end of a cell, and whatever it makes of a quotation mark.
      for (const piece of classCsv(summed)
        .slice(1)
        .split(/[;,\t|\r\n]/)) {
        const begins = piece.replace(/^[\s"]+/, '');
        assert.doesNotMatch(begins, /^[=+@＝＋－＠]|^-(?![\d.]+$)/, piece);
      }
      const unguarded = (text: string) => text.replaceAll(/(^|[;,\t|\r\n])'/g, '$1');
      assert.equal(unguarded(table[1]?.[0] ?? ''), unguarded(name));
    }),
    { numRuns: 500 },
  );
});
