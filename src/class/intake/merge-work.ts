// One pupil's work out of several receipts and sheets of paper: the earliest first answer counts, what is newer adds what
// is new. Pure, and the same in whatever order they came.
import type { PaperAnswer, TakenReceipt } from '../class.ts';
import type { CheckName } from '#record/check-record.ts';
import type { ClassCourse } from '../class-course.ts';
import type { ReceiptAttempt, ReceiptCheck, ReceiptItem } from '#receipt/receipt.ts';

/** What was answered in one place. */
export type Work = Omit<ReceiptItem, 'draft' | 'met'> & {
  readonly draft?: ReceiptItem['draft'];
  readonly met: readonly string[];
  readonly isPaper: boolean;
};

/** One handing-in: a receipt, or what was typed in from paper for one place. */
type Sheet = {
  readonly made: string;
  readonly key: string;
  readonly isPaper: boolean;
  readonly item: ReceiptItem;
};

export const inCodePoints = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Receipts of one pupil, each once, the oldest first. */
export function oldestFirst(receipts: readonly TakenReceipt[]): TakenReceipt[] {
  return [...new Map(receipts.map((one) => [one.key, one])).values()].toSorted(
    (one, other) => inCodePoints(one.receipt.made, other.receipt.made) || inCodePoints(one.key, other.key),
  );
}

/**
 * Everything that was answered, by its place.
 * @param receipts as `oldestFirst` gives them
 * @param hashOf the fingerprint of the question in a place, as it stands; undefined where it has none
 */
export function mergeWork(
  receipts: readonly TakenReceipt[],
  paper: readonly PaperAnswer[],
  hashOf: (placement: string) => string | undefined,
): Map<string, Work> {
  const sheets = new Map<string, Sheet[]>();
  const add = (sheet: Sheet) => {
    const own = sheets.get(sheet.item.placement);
    if (own) own.push(sheet);
    else sheets.set(sheet.item.placement, [sheet]);
  };
  for (const { key, receipt } of receipts) {
    for (const item of receipt.items) add({ made: receipt.made, key, isPaper: false, item });
  }
  for (const { placement, hash, fields, day, pupil } of paper) {
    const item = { placement, hash, attempts: [{ day, fields }] };
    add({ made: day, key: `paper ${pupil}`, isPaper: true, item });
  }
  return new Map(
    [...sheets].map(([placement, own]) => [placement, joinSheets(placement, own, hashOf(placement))]),
  );
}

function joinSheets(placement: string, sheets: readonly Sheet[], hash: string | undefined): Work {
  const [only] = sheets;
  const answered = sheets.filter(({ item }) => item.attempts.length > 0);
  const counts = answered.length > 1 ? answered.toSorted(byFirstAnswer(hash))[0] : answered[0];
  const newest = (part: 'draft' | 'met') =>
    sheets.length === 1 ? only?.item : sheets.toSorted(newestFirst).find(({ item }) => item[part])?.item;
  const draft = newest('draft')?.draft;
  return {
    placement,
    attempts: counts ? attemptsFrom(counts, answered) : [],
    met: newest('met')?.met ?? [],
    isPaper: counts?.isPaper ?? false,
    ...(counts?.item.hash ? { hash: counts.item.hash } : {}),
    ...(draft ? { draft } : {}),
  };
}

const firstOf = ({ item }: Sheet): ReceiptAttempt => item.attempts[0] ?? { day: '', fields: [] };
const textOf = (value: unknown) => JSON.stringify(value);

/** An answer to the question as it stands comes before one to an older version, and an earlier day before a later. */
const byFirstAnswer = (hash: string | undefined) => (one: Sheet, other: Sheet) =>
  Number(isOther(one, hash)) - Number(isOther(other, hash)) ||
  inCodePoints(firstOf(one).day, firstOf(other).day) ||
  inCodePoints(one.made, other.made) ||
  inCodePoints(textOf(one.item), textOf(other.item));

const isOther = ({ item }: Sheet, hash: string | undefined) => hash !== undefined && item.hash !== hash;

const newestFirst = (one: Sheet, other: Sheet) =>
  inCodePoints(other.made, one.made) || inCodePoints(textOf(one.item), textOf(other.item));

/** The attempts that began with the answer that counts, as far as any receipt knows them. */
function attemptsFrom(counts: Sheet, sheets: readonly Sheet[]): readonly ReceiptAttempt[] {
  if (sheets.length === 1) return counts.item.attempts;
  const begins = textOf(firstOf(counts).fields);
  const [longest] = sheets
    .filter((sheet) => textOf(firstOf(sheet).fields) === begins && firstOf(sheet).day === firstOf(counts).day)
    .toSorted(
      (one, other) =>
        other.item.attempts.length - one.item.attempts.length ||
        inCodePoints(textOf(one.item.attempts), textOf(other.item.attempts)),
    );
  return longest?.item.attempts ?? counts.item.attempts;
}

/** A check as far as the receipts know it: a finished one before one that is open, an earlier before a later. */
export function mergeCheck(name: CheckName, receipts: readonly TakenReceipt[]): ReceiptCheck | undefined {
  const all = receipts.flatMap(({ receipt }) => receipt.checks.filter((check) => check.name === name));
  return (
    all.find(({ finished, form }) => finished && form) ??
    all.find(({ form }) => form !== undefined) ??
    undefined
  );
}

/**
 * Checks that were done on paper, by the forms of which answers were typed in. Paper does not say which of two checks a
 * form belongs to: of the forms that no receipt has, the one typed in first is the earliest check that is still open.
 */
export function paperChecks(
  course: Pick<ClassCourse, 'checks' | 'forms'>,
  checks: readonly ReceiptCheck[],
  paper: readonly PaperAnswer[],
): ReceiptCheck[] {
  const taken = new Set(checks.map(({ form }) => form));
  const typed = new Map<string, { day: string; places: Set<string> }>();
  for (const { placement, day } of paper.toSorted((one, other) => inCodePoints(one.day, other.day))) {
    const [, form = ''] = /^checks\/([^/]+)\//.exec(placement) ?? [];
    if (form === '' || taken.has(form)) continue;
    const known = typed.get(form) ?? { day, places: new Set() };
    known.places.add(placement);
    typed.set(form, known);
  }
  const found: ReceiptCheck[] = [];
  const forms = [...typed].toSorted(
    ([one, a], [other, b]) => inCodePoints(a.day, b.day) || inCodePoints(one, other),
  );
  for (const [form, { places }] of forms) {
    const open = course.checks.find(
      (check) => check.forms.includes(form) && ![...checks, ...found].some(({ name }) => name === check.name),
    );
    const items = course.forms.find((one) => one.form === form)?.items ?? [];
    const isWhole = items.length > 0 && items.every(({ id }) => places.has(id));
    if (open) found.push({ name: open.name, form, ...(isWhole ? { finished: true } : {}) });
  }
  return found;
}
