// The record of one item in one browser, and the only ways in which it changes. Pure: the caller brings the clock.
import type { Fields } from '#quiz/fields.ts';
import type { Score } from '#quiz/grading.ts';

export type Attempt = {
  /** When it was checked, in milliseconds since 1970. */
  readonly at: number;
  readonly fields: Fields;
  /** What grading said when it was made; kept, because the item may be edited later. */
  readonly score?: Score;
};

export type ItemRecord = {
  /** Fingerprint of the item as it was first answered. */
  readonly item: string;
  /** Oldest first. The first one counts; any later one is a retry. */
  readonly attempts: readonly Attempt[];
  /** When anything below last changed, in milliseconds since 1970. */
  readonly changed: number;
  /** The learner chose to try once more and has not checked yet. */
  readonly retrying: boolean;
  /** What the form holds, unchecked: matters while the item is unanswered or being retried. */
  readonly draft?: Fields;
  /** The criteria of a rubric that the learner ticked for their own writing. */
  readonly met?: readonly string[];
};

export const emptyRecord: ItemRecord = { item: '', attempts: [], changed: 0, retrying: false };

/** `answered`: checked once, and a retry is open. `done`: nothing is left to do. */
export type Status = 'unanswered' | 'answered' | 'retrying' | 'done';

/**
 * Where a learner stands with an item.
 * @param settled the first attempt was fully right, or the item allows only one
 */
export function statusOf(record: ItemRecord, settled: boolean): Status {
  const [first, second] = record.attempts;
  if (!first) return 'unanswered';
  if (second || settled) return 'done';
  return record.retrying ? 'retrying' : 'answered';
}

/** Whether the answer was given to the question as it stands. One to an earlier wording is kept and shown, and not summed up. */
export function isCurrent({ item }: ItemRecord, hash: string): boolean {
  return item === hash;
}

/**
 * The moment of a change: later than the last change even if a clock was set back or both fall into one millisecond, because
 * the changed record must be the newer side when it is joined with the one before.
 */
export const momentAfter = ({ changed }: ItemRecord, now: number): number => Math.max(now, changed + 1);

/** The record with what the form holds kept for later. */
export function withDraft(record: ItemRecord, draft: Fields, now: number): ItemRecord {
  return { ...record, changed: momentAfter(record, now), draft };
}

/** The record with the criteria ticked so far. */
export function withCriteria(record: ItemRecord, met: readonly string[], now: number): ItemRecord {
  return { ...record, changed: momentAfter(record, now), met };
}

/** The record with one more checked answer to the item as it stands; the draft ends with it. */
export function withAttempt(record: ItemRecord, item: string, attempt: Attempt): ItemRecord {
  const { draft: _ended, ...rest } = record;
  return {
    ...rest,
    item: record.item || item,
    attempts: [...record.attempts, attempt],
    changed: momentAfter(record, attempt.at),
    retrying: false,
  };
}

/** The record with the retry begun, from what may stay of the first answer. */
export function withRetry(record: ItemRecord, draft: Fields, now: number): ItemRecord {
  return { ...record, changed: momentAfter(record, now), retrying: true, draft };
}

/** The record with the score of an attempt that was stored before grading was at hand. */
export function withScore(record: ItemRecord, index: number, score: Score): ItemRecord {
  return {
    ...record,
    attempts: record.attempts.map((attempt, place) => (place === index ? { ...attempt, score } : attempt)),
  };
}

/**
 * Joins what two tabs, or a tab and its storage, know of one item. No attempt of either is lost and the oldest stays first;
 * of what is unfinished, the newer side's is kept. Commutative, associative and idempotent.
 */
export function mergeRecords(mine: ItemRecord, theirs: ItemRecord): ItemRecord {
  const attempts = new Map<string, Attempt>();
  for (const attempt of [...mine.attempts, ...theirs.attempts]) {
    const identity = identityOf(attempt);
    attempts.set(identity, later(attempts.get(identity) ?? attempt, attempt, scoreRank));
  }
  const { retrying, draft, met, changed } = later(mine, theirs, (record) => [
    record.changed,
    unfinished(record),
  ]);
  const merged = [...attempts.values()].toSorted((one, other) =>
    compare(attemptRank(one), attemptRank(other)),
  );
  return {
    item: firstAnswered(mine, theirs).item,
    attempts: merged,
    changed,
    retrying,
    ...(draft ? { draft } : {}),
    ...(met ? { met } : {}),
  };
}

type Rank = readonly [number, string];

const identityOf = (attempt: Attempt) => `${attempt.at} ${JSON.stringify(attempt.fields)}`;
const attemptRank = (attempt: Attempt): Rank => [attempt.at, identityOf(attempt)];
const scoreRank = (attempt: Attempt): Rank => [attempt.score ? 1 : 0, JSON.stringify(attempt.score ?? null)];
const unfinished = ({ retrying, draft, met }: ItemRecord) =>
  JSON.stringify([retrying, draft ?? null, met ?? null]);

/** The record whose first attempt is the oldest, for its fingerprint of the item. */
function firstAnswered(mine: ItemRecord, theirs: ItemRecord): ItemRecord {
  const [my, their] = [mine.attempts[0], theirs.attempts[0]];
  if (!my || !their) return my ? mine : their ? theirs : later(mine, theirs, (record) => [0, record.item]);
  const order = compare(attemptRank(my), attemptRank(their));
  if (order === 0) return later(mine, theirs, (record) => [0, record.item]);
  return order < 0 ? mine : theirs;
}

function later<Ranked>(one: Ranked, other: Ranked, rank: (ranked: Ranked) => Rank): Ranked {
  return compare(rank(one), rank(other)) < 0 ? other : one;
}

function compare([number, text]: Rank, [otherNumber, otherText]: Rank): number {
  return number - otherNumber || (text < otherText ? -1 : text > otherText ? 1 : 0);
}
