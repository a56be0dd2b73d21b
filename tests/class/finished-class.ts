// A class that has finished the whole module: receipts of a finished module, each with answers of its own.
import type { OpenAssignment } from '#assignment/assignment-link.ts';
import type { ReceiptCourse } from '#assignment/assignable.ts';
import type { CheckName, CheckRecord } from '#record/check-record.ts';
import type { ClassKeys } from '#class/class-course.ts';
import { itemKey } from '#record/storage-keys.ts';
import { makeReceipt } from '#receipt/make-receipt.ts';
import { receiptFile, wrapReceipt } from '#receipt/wrap-receipt.ts';
import type { Receipt } from '#receipt/receipt.ts';
import { emptyRecord, type ItemRecord } from '#record/item-record.ts';
import { finishedModule } from '../helpers/finished-module.ts';

const records = new Map<string, ItemRecord>();
const entries = finishedModule((record) => {
  const name = String(records.size);
  records.set(name, record);
  return name;
});

/** Numbers that look like chance and are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The whole course as an assignment. */
export function everything(keys: ClassKeys): OpenAssignment {
  return {
    fingerprint: 'k3f9x2mq',
    assignment: {
      title: 'Year 10',
      lessons: keys.lessons.map(({ slug }) => slug),
      checks: keys.checks.map(({ name }) => name),
      note: '',
      receipt: true,
      content: keys.content,
      made: '2026-11-01',
    },
  };
}

function courseFrom({ content, lessons, checks, forms }: ClassKeys): ReceiptCourse {
  return {
    content,
    lessons: lessons.map(({ slug, name, title, placements }) => ({
      slug,
      path: `/lessons/${slug}/`,
      name,
      title,
      time: { fluent: 1800, learning: 3600 },
      steps: [{ id: 'step', title: 'Step', placements }],
    })),
    checks: checks.map((check) => ({
      name: check.name,
      title: check.title,
      time: { fluent: 900, learning: 1800 },
      forms: forms
        .filter(({ form }) => check.forms.includes(form))
        .map(({ form, items }) => ({ form, items: items.map(({ id }) => id) })),
    })),
  };
}

/** The receipt of one pupil: of each question now the one answer first, now the other; every text with the name under it. */
export function finishedReceipt(keys: ClassKeys, pupil: string, seed: number): Receipt {
  const next = chance(seed);
  const hashes = new Map(keys.questions.map(({ id, hash }) => [id, hash]));
  const forms: Readonly<Record<CheckName, string>> = { start: 'alder', end: 'birch', later: 'later' };
  const options = new Map(
    keys.forms.flatMap(({ items }) => items.map(({ id, options: own }) => [id, own] as const)),
  );
  const memory = {
    recordOf: (placement: string): ItemRecord => {
      const record = records.get(entries.get(itemKey(placement)) ?? '') ?? emptyRecord;
      const isTurned = next() < 0.5;
      const pick = next();
      const attempts = record.attempts.map((attempt, index) => {
        const other = record.attempts[isTurned ? record.attempts.length - 1 - index : index] ?? attempt;
        const own = options.get(placement);
        const fields = other.fields.map(([name, value]) => {
          if (name === 'choice' && own)
            return [name, own[Math.floor(pick * own.length)]?.id ?? value] as const;
          if (name === 'forecast') return [name, String(Math.round(pick * 100))] as const;
          return [name, value.length > 60 ? `${value} ${pupil}` : value] as const;
        });
        return { ...attempt, fields, ...(other.score ? { score: other.score } : {}) };
      });
      return { ...record, item: hashes.get(placement.split('@')[0] ?? '') ?? '', attempts };
    },
    checkOf: (name: CheckName): CheckRecord => ({
      form: forms[name],
      begun: 1_795_000_000_000,
      finished: 1_795_000_900_000,
    }),
    dayOf: () => '2026-11-24',
  };
  const id = Array.from({ length: 16 }, () => '0123456789abcdefghjk'[Math.floor(next() * 20)]).join('');
  return makeReceipt(everything(keys), courseFrom(keys), memory, { id, made: '2026-11-25', pupil });
}

/** The file that a pupil hands in. */
export async function finishedFile(receipt: Receipt, key?: string): Promise<string> {
  const wrapped = await wrapReceipt(receipt, key);
  if (!wrapped) throw new Error('A receipt could not be encrypted.');
  return receiptFile(wrapped);
}
