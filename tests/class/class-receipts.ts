// Receipts of a made-up class, as its pupils would hand them in.
import { itemHash } from '#course/item-hash.ts';
import { contentVersion } from '#review/build/content-version.ts';
import type { Fields } from '#quiz/fields.ts';
import type { Item } from '#quiz/types.ts';
import { toBase64url } from '#lib/bytes.ts';
import { writeCodes } from '#receipt/receipt-code.ts';
import { receiptFile, wrapReceipt } from '#receipt/wrap-receipt.ts';
import type { Receipt, ReceiptItem } from '#receipt/receipt.ts';
import { content, questionsOf } from '../helpers/learner.ts';

/** The lessons that the class was asked to do. */
export const askedLessons = ['small-words', 'who-says-so'];

type Choice = Extract<Item, { kind: 'choice' }>;
type Text = Extract<Item, { kind: 'extended-text' }>;

const own = askedLessons.flatMap((lesson) => questionsOf(lesson).filter(({ role }) => role === 'own'));

/** The questions that pupils answer here: those with one right letter, in the order of the lessons. */
export const choices: readonly Choice[] = own.flatMap(({ item }) =>
  item.kind === 'choice' && !item.several ? item : [],
);

/** The one text that they write. */
export const text: Text = (() => {
  const found = own.map(({ item }) => item).find((item): item is Text => item.kind === 'extended-text');
  if (!found) throw new Error('expected a text');
  return found;
})();

export type Pupil = {
  readonly name: string;
  /** How many of the choices they get wrong, the first ones. */
  readonly wrong: number;
  /** What they write; nothing when left out. */
  readonly text?: string;
  /** In which checks they took part, and how many of the first answers there were wrong. */
  readonly checks?: Readonly<Partial<Record<'start' | 'end', number>>>;
  readonly sure?: string;
};

const attempt = (fields: Fields) => [{ day: '2026-11-20', minutes: 2, fields }];

function choiceItem(item: Choice, isRight: boolean, sure: string): ReceiptItem {
  const option = item.options.find(({ correct }) => Boolean(correct) === isRight);
  const confidence: Fields = item.confidence ? [['confidence', sure]] : [];
  return {
    placement: item.id,
    hash: itemHash(item),
    attempts: attempt([['choice', option?.id ?? ''], ...confidence]),
  };
}

const forms = { start: 'alder', end: 'birch' } as const;

function checkItems(name: 'start' | 'end', wrong: number, sure: string): ReceiptItem[] {
  const form = content.checks.find((one) => one.form === forms[name]);
  return (form?.items ?? []).map((item, index) => {
    const option = item.options.find(({ correct }) => Boolean(correct) === index >= wrong);
    return {
      placement: item.id,
      attempts: attempt([
        ['choice', option?.id ?? ''],
        ['confidence', sure],
      ]),
    };
  });
}

/** What a pupil's browser recorded. The id is made of the name, so that the same pupil makes the same receipt. */
export function receiptOf({ name, wrong, text: written, checks = {}, sure = 'fairly-sure' }: Pupil): Receipt {
  const letters = Buffer.from(`${name}sixteen-letters-at-least`).toString('hex').slice(0, 32);
  const id = [...letters.matchAll(/../g)]
    .map(([pair]) => (Number.parseInt(pair, 16) % 36).toString(36))
    .join('');
  const taken = (['start', 'end'] as const).filter((check) => checks[check] !== undefined);
  return {
    id,
    made: '2026-11-25',
    pupil: name,
    assignment: 'k3f9x2mq',
    title: 'Year 10',
    content: contentVersion(content),
    lessons: askedLessons.map((slug) => ({ slug, questions: questionsOf(slug).length, minutes: 20 })),
    checks: taken.map((check) => ({ name: check, form: forms[check], finished: true, minutes: 12 })),
    items: [
      ...choices.map((item, index) => choiceItem(item, index >= wrong, sure)),
      ...(written
        ? [{ placement: text.id, hash: itemHash(text), attempts: attempt([['text', written]]) }]
        : []),
      ...taken.flatMap((check) => checkItems(check, checks[check] ?? 0, sure)),
    ],
  };
}

type FilePayload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** The file that a pupil hands in, encrypted where a key is given. */
export async function fileOf(pupil: Pupil, key?: string): Promise<FilePayload> {
  const wrapped = await wrapReceipt(receiptOf(pupil), key);
  if (!wrapped) throw new Error('expected encryption');
  return textFile(`${pupil.name.split(' ')[0]?.toLowerCase()}.txt`, receiptFile(wrapped));
}

export const textFile = (name: string, words: string): FilePayload => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
});

/** The codes that a pupil shows on a screen, in so many parts. */
export async function codesOf(pupil: Pupil, size: number): Promise<string[]> {
  const wrapped = await wrapReceipt(receiptOf(pupil));
  if (!wrapped) throw new Error('expected a receipt');
  return writeCodes(wrapped.kind, wrapped.id, wrapped.bytes, size);
}

/** A code that is whole and holds many megabytes of nothing. */
export function bombOf(packed: Uint8Array): string {
  return writeCodes('plain', 'b0b0b0b0b0b0b0b0', Buffer.from(toBase64url(packed), 'base64url')).join('');
}
