// A small class on a small course, for tests of the class desk.
import type { Fields } from '#quiz/fields.ts';
import type { Item } from '#quiz/types.ts';
import type { ClassCourse, ClassQuestion } from '#class/class-course.ts';
import type { OpenClass, PaperAnswer, TakenReceipt } from '#class/class.ts';
import type { Receipt, ReceiptItem } from '#receipt/receipt.ts';
import { choice, extendedText, match, slider } from '../helpers/items.ts';

export const hash = '0a1b2c3d';
export const content = 'aabbccdd';

const tempting: Readonly<Record<string, ClassQuestion['tempting']>> = {
  choice: [
    ['choice', 'no', 'M1'],
    ['choice', 'perhaps', 'M2'],
  ],
  match: ['cat', 'dog', 'bird'].map((row) => [`pair.${row}`, 'out', 'M1'] as const),
};

function question(id: string, item: Item, more: Partial<ClassQuestion> = {}): ClassQuestion {
  const [lesson = ''] = id.split('/');
  return {
    id,
    hash,
    lesson,
    topic: 'sourcing',
    objective: 'see',
    kind: item.kind,
    verdict: 'none',
    isScored: item.kind !== 'extended-text',
    asksConfidence: true,
    question: `${id}?`,
    tempting: tempting[item.kind] ?? [],
    gradable: { ...item, id, confidence: true },
    ...more,
  };
}

/** Twenty choices in the first lesson; a sorting, a forecast, a text and a desk note in the second; two forms of a check. */
export const letters = [...'abcdefghijklmnopqrst'];

export const course: ClassCourse = {
  content,
  lessons: [
    {
      slug: 'one',
      name: 'Lesson 1',
      title: 'The first',
      objectives: [{ id: 'see', text: 'see what is so' }],
      placements: letters.map((letter) => `one/${letter}`),
      isWriting: false,
    },
    {
      slug: 'two',
      name: 'Lesson 2',
      title: 'The second',
      objectives: [
        { id: 'see', text: 'sort what is so' },
        { id: 'weigh', text: 'weigh it' },
        { id: 'write', text: 'write it down' },
      ],
      placements: ['one/a@two', 'two/match', 'two/slider', 'two/text', 'desk-note/it'],
      isWriting: false,
    },
  ],
  questions: [
    ...letters.map((letter) => question(`one/${letter}`, choice)),
    question('two/match', match),
    question('two/slider', slider, { objective: 'weigh', outcome: true, pull: 'M2' }),
    question('two/text', extendedText, { objective: 'write', criteria: ['asks', 'thanks'] }),
  ],
  checks: [
    { name: 'start', title: 'Before', forms: ['alder', 'birch'] },
    { name: 'end', title: 'After', forms: ['alder', 'birch'] },
    { name: 'later', title: 'Later', forms: ['later'] },
  ],
  forms: ['alder', 'birch', 'later'].map((form) => ({
    form,
    title: `Check: ${form}`,
    items: [true, true, false, false].map((isSound, index) => ({
      id: `checks/${form}/${'abcd'[index]}`,
      topic: 'sourcing',
      isSound,
      options: [
        { id: 'rely', accepts: true, ...(isSound ? { correct: true } : { code: 'M1' }) },
        { id: 'wait', ...(isSound ? { code: 'M2' } : { correct: true }) },
      ],
    })),
  })),
  misconceptions: {
    M1: { belief: 'It is so.', instead: 'Ask who says so.', say: { one: 'Who says so?' } },
    M2: { belief: 'It is not so.', instead: 'Ask what is shown.', say: { two: 'What is shown?' } },
  },
  notes: [{ placement: 'desk-note/it', title: 'Your note', source: 'A paper' }],
  rubric: [{ id: 'sourcing', name: 'Sourcing', levels: ['none', 'some', 'most', 'all'] }],
  asks: {},
  words: {
    ...Object.fromEntries(
      letters.map((letter) => [`one/${letter}`, { yes: 'Yes', no: 'No', perhaps: 'Perhaps' }]),
    ),
    'two/match': {
      'pair.cat': 'A cat',
      'pair.dog': 'A dog',
      'pair.bird': 'A bird',
      in: 'In',
      out: 'Out',
      between: 'Between',
    },
    'two/slider': { low: 'certainly not', high: 'certainly' },
    'two/text': { 'met.asks': 'It asks.', 'met.thanks': 'It thanks.' },
  },
};

/** What was answered in one place. */
export const item = (
  placement: string,
  fields: Fields,
  more: Partial<ReceiptItem> = {},
  day = '2026-11-24',
): ReceiptItem => ({
  placement,
  hash,
  attempts: [{ day, fields }],
  ...more,
});

/** The answer to a choice, with how sure it is. */
export const chose = (option: string, sure = 'fairly-sure'): Fields => [
  ['choice', option],
  ['confidence', sure],
];

let receipts = 0;

/** A receipt on the desk, with an id of its own. */
export function receiptOf(
  pupil: string,
  items: readonly ReceiptItem[],
  more: Partial<Receipt> = {},
): TakenReceipt {
  receipts += 1;
  const id = more.id ?? String(receipts).padStart(16, '0');
  const receipt: Receipt = {
    id,
    made: '2026-11-25',
    pupil,
    assignment: 'k3f9x2mq',
    title: 'Year 10',
    content,
    lessons: ['one', 'two'].map((slug) => ({ slug, questions: 20, minutes: 0 })),
    checks: [],
    items,
    ...more,
  };
  return {
    key: `${id}.${String(receipts).padStart(8, '0')}`,
    id,
    kind: 'plain',
    source: 'file.txt',
    at: Date.UTC(2026, 10, 26, 12),
    receipt,
  };
}

export const paperOf = (
  pupil: string,
  placement: string,
  fields: Fields,
  day = '2026-11-26',
): PaperAnswer => ({
  pupil,
  placement,
  hash,
  typed: 'A',
  fields,
  day,
});

/** A class with these receipts on the desk. */
export const classOf = (
  all: readonly TakenReceipt[],
  more: Partial<OpenClass> = {},
  roster: readonly string[] = [],
): OpenClass => ({
  head: { id: '0'.repeat(16), name: 'Year 10', roster, sameAs: [], made: 1 },
  receipts: all,
  locked: [],
  parts: [],
  paper: [],
  marks: [],
  ...more,
});
