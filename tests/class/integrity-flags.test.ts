import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenAssignment } from '#assignment/assignment-link.ts';
import { classReportOf } from '#class/sums/class-report.ts';
import type { OpenClass, TakenReceipt } from '#class/class.ts';
import type { ReceiptItem } from '#receipt/receipt.ts';
import { chose, classOf, content, course, item, letters, receiptOf } from './class-room.ts';

const assignment: OpenAssignment = {
  fingerprint: 'k3f9x2mq',
  assignment: {
    title: 'Year 10',
    lessons: ['one', 'two'],
    checks: [],
    note: '',
    receipt: true,
    content,
    made: '2026-11-20',
  },
};

/** What is asked of a class, in short, and that each is a question with an explanation beside it. */
async function asked(receipts: readonly TakenReceipt[], more: Partial<OpenClass> = { assignment }) {
  const { integrityFlags } = await classReportOf(classOf(receipts, more), course);
  for (const { asks, innocent, who } of integrityFlags) {
    assert.match(asks, /\?$/);
    assert.ok(innocent.endsWith('.') && who.length > 0);
    assert.doesNotMatch(`${asks} ${innocent}`, /cheat|fraud|copied from|suspicious/i);
  }
  return integrityFlags.map(({ kind, who }) => `${kind}: ${who.join(', ')}`);
}

const answers = (options: (index: number) => string, count = letters.length): ReceiptItem[] =>
  letters.slice(0, count).map((letter, index) => item(`one/${letter}`, chose(options(index))));

const three = (index: number) => ['yes', 'no', 'perhaps'][index % 3] ?? '';

const said = 'The report says it, and nobody outside the group has seen the papers it speaks of.';
const text = (value: string) => item('two/text', [['text', value]]);

test('receipts that raise no question raise none', async () => {
  const other = (index: number) => (index === 3 ? 'perhaps' : three(index));
  const receipts = [
    receiptOf('Ada', [...answers(three), text(said)]),
    receiptOf('Bo', [...answers(other), text(`Bo: ${said}`)]),
  ];
  assert.deepEqual(await asked(receipts), []);
});

test('one receipt under two names, with its own id or a new one, is asked about once', async () => {
  const items = [...answers(three), text(said)];
  const id = 'a1b2c3d4e5f6g7h8';
  const same = 'same-receipt: Ada, Bo';
  assert.deepEqual(await asked([receiptOf('Ada', items, { id }), receiptOf('Bo', items, { id })]), [same]);
  assert.deepEqual(await asked([receiptOf('Ada', items), receiptOf('Bo', items)]), [same]);
  assert.deepEqual(await asked([receiptOf('Ada', items), receiptOf('ada', items)]), []);
});

test('the same words are asked about where they are many, whatever their case and spacing', async () => {
  const loud = said.toUpperCase().replaceAll(' ', '  ');
  assert.deepEqual(await asked([receiptOf('Ada', [text(said)]), receiptOf('Bo', [text(loud)])]), [
    'same-words: Ada, Bo',
  ]);
  assert.deepEqual(await asked([receiptOf('Ada', [text('No.')]), receiptOf('Bo', [text('No.')])]), []);
});

test('the same answers are asked about from fifteen on, with three wrong ones among them', async () => {
  const pair = (options: (index: number) => string, count: number) => [
    receiptOf('Ada', answers(options, count)),
    receiptOf('Bo', answers(options, count).toReversed()),
  ];
  assert.deepEqual(await asked(pair(three, 15)), ['same-answers: Ada, Bo']);
  assert.deepEqual(await asked(pair(three, 14)), []);
  assert.deepEqual(await asked(pair((index) => (index < 2 ? 'no' : 'yes'), 20)), []);
});

test('different first answers under one name may be two people', async () => {
  const receipts = (different: number) => [
    receiptOf(
      'Max',
      answers(() => 'yes', 5),
    ),
    receiptOf(
      'max',
      answers((index) => (index < different ? 'no' : 'yes'), 5),
    ),
  ];
  assert.deepEqual(await asked(receipts(1)), ['two-people: Max']);
  assert.deepEqual(await asked(receipts(0)), []);
});

const timed = (minutes: readonly number[]) =>
  minutes.map((own, index) =>
    item(`one/${letters[index]}`, chose('yes'), {
      attempts: [{ day: '2026-11-24', minutes: own, fields: chose('yes') }],
    }),
  );

test('answers that are all very fast, and minutes that nothing fills, are asked about', async () => {
  const zeros = Array.from({ length: 15 }, () => 0);
  assert.deepEqual(await asked([receiptOf('Ada', timed(zeros))]), ['fast: Ada']);
  assert.deepEqual(await asked([receiptOf('Ada', timed([...zeros.slice(1), 1]))]), []);
  assert.deepEqual(await asked([receiptOf('Ada', timed(zeros.slice(1)))]), []);
  const lessons = (minutes: number) => [{ slug: 'one', questions: 20, minutes }];
  assert.deepEqual(await asked([receiptOf('Ada', answers(three, 2), { lessons: lessons(21) })]), [
    'long: Ada',
  ]);
  assert.deepEqual(await asked([receiptOf('Ada', answers(three, 2), { lessons: lessons(20) })]), []);
});

test('days before the assignment and after the receipt, other versions and other assignments', async () => {
  const early = item('one/a', chose('yes'), {}, '2026-11-19');
  assert.deepEqual(await asked([receiptOf('Ada', [early]), receiptOf('Bo', [early])]), ['before: Ada, Bo']);
  assert.deepEqual(await asked([receiptOf('Ada', [early])], {}), []);
  const late = item('one/a', chose('yes'), {}, '2026-11-26');
  assert.deepEqual(await asked([receiptOf('Ada', [late])]), ['after: Ada']);
  // A day still to come when it was taken in, and one before anybody can have answered.
  assert.deepEqual(await asked([receiptOf('Ada', answers(three, 2), { made: '2099-01-01' })]), [
    'after: Ada',
  ]);
  assert.deepEqual(await asked([receiptOf('Ada', answers(three, 2), { made: '2026-11-27' })]), []);
  const ancient = item('one/a', chose('yes'), {}, '0001-01-01');
  assert.deepEqual(await asked([receiptOf('Ada', [ancient])], {}), ['after: Ada']);
  assert.deepEqual(await asked([receiptOf('Ada', answers(three, 2), { content: '00000000' })]), [
    'version: Ada',
  ]);
  const other = receiptOf('Ada', answers(three, 2), { assignment: 'zzzzzzzz' });
  assert.deepEqual(await asked([other]), ['other-assignment: Ada']);
  const usual = ['Bo', 'Cy'].map((pupil) => receiptOf(pupil, answers(three, 2)));
  assert.deepEqual(await asked([other, ...usual], {}), ['other-assignment: Ada']);
  assert.deepEqual(await asked([other], {}), []);
});

test('a score that the answer does not earn is asked about, one of a forecast too', async () => {
  const scored = (
    placement: string,
    fields: ReturnType<typeof chose>,
    score: NonNullable<ReceiptItem['attempts'][0]>['score'],
  ) => item(placement, fields, { attempts: [{ day: '2026-11-24', fields, ...(score ? { score } : {}) }] });
  const one = (...items: ReceiptItem[]) => asked([receiptOf('Ada', items)]);
  assert.deepEqual(await one(scored('one/a', chose('yes'), { earned: 1, total: 1 })), []);
  assert.deepEqual(await one(scored('one/a', chose('no'), { earned: 1, total: 1 })), ['score: Ada']);
  assert.deepEqual(await one(scored('two/slider', [['forecast', '80']], { brier: (1 - 0.8) ** 2 })), []);
  assert.deepEqual(await one(scored('two/slider', [['forecast', '80']], { brier: 0 })), ['score: Ada']);
});

test('of many names a few are said, and all are listed', async () => {
  const early = item('one/a', chose('yes'), {}, '2026-11-19');
  const { integrityFlags } = await classReportOf(
    classOf(
      [...'abcdefgh'].map((name) => receiptOf(name, [early])),
      { assignment },
    ),
    course,
  );
  assert.equal(
    integrityFlags[0]?.asks,
    'a, b, c, d and 4 others gave 8 answers before the assignment was made on 20 November 2026. Had they begun by themselves?',
  );
  assert.equal(integrityFlags[0]?.who.length, 8);
});
