// A planned import as a learner can judge it: lesson by lesson, in numbers of answers. Pure.
import type { Outcome, PlannedEntry } from './import-plan.ts';
import { isItemKey, isLessonKey, isOwnKey, prefix } from '#record/storage-keys.ts';
import { isCurrent } from '#record/item-record.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { valueIn } from '#record/stored-entry.ts';

/** A part of the record that has a name: a lesson, or what belongs to none. */
export type Part = {
  readonly id: string;
  readonly name: string;
};

export type PartSummary = Part & {
  /** How many answers, or other entries where there are none, fare how. */
  readonly counts: readonly (readonly [Outcome, number])[];
};

export type ImportSummary = {
  /** How many answers are in the file. */
  readonly answers: number;
  /** How many entries would change what is here. */
  readonly changes: number;
  /** The parts that the file has something of, in the order of the course. */
  readonly parts: readonly PartSummary[];
  /** Answers whose first attempt would be another from then on. */
  readonly earlierFirst: number;
  /** Answers to questions that read otherwise today. */
  readonly toOldQuestions: number;
};

const outcomes: readonly Outcome[] = ['new', 'newer', 'joined', 'same', 'older', 'unreadable', 'later'];

/** Where what belongs to no lesson is listed. */
const otherParts: readonly Part[] = [
  { id: 'checks', name: 'The checks' },
  { id: 'own-reports', name: 'Your own reports' },
  { id: 'own', name: 'Your name and settings' },
  { id: 'other', name: 'Everything else' },
];

/**
 * Sums a plan up.
 * @param lessons in the order of the course
 * @param hashes the fingerprint of each question as it stands, by its id
 */
export function summarise(
  plan: readonly PlannedEntry[],
  entries: ReadonlyMap<string, string>,
  lessons: readonly Part[],
  hashes: Readonly<Record<string, string>>,
): ImportSummary {
  const parts = [...lessons, ...otherParts];
  const partOf = (key: string) => partIdOf(key, parts);
  return {
    answers: plan.filter(({ key }) => isItemKey(key)).length,
    changes: plan.filter(({ text }) => text !== undefined).length,
    parts: parts
      .map((part) => ({ ...part, counts: countOutcomes(plan.filter(({ key }) => partOf(key) === part.id)) }))
      .filter(({ counts }) => counts.length > 0),
    earlierFirst: plan.filter(({ isEarlierFirst }) => isEarlierFirst).length,
    toOldQuestions: plan.filter(({ key }) => isToOldQuestion(key, entries.get(key), hashes)).length,
  };
}

/** Counts answers; a place in a lesson counts only where there is nothing else. */
function countOutcomes(entries: readonly PlannedEntry[]): (readonly [Outcome, number])[] {
  const answers = entries.filter(({ key }) => !isLessonKey(key));
  const counted = answers.length > 0 ? answers : entries;
  return outcomes.flatMap((outcome) => {
    const count = counted.filter((entry) => entry.outcome === outcome).length;
    return count > 0 ? [[outcome, count] as const] : [];
  });
}

/** "sayswho:item:<lesson>/<item>@<later lesson>" belongs to the lesson in which it was answered. */
function partIdOf(key: string, parts: readonly Part[]): string {
  const [kind = '', ...rest] = key.slice(prefix.length).split(':');
  if (kind === 'check') return 'checks';
  if (isOwnKey(key)) return 'own-reports';
  if (rest.length === 0) return 'own';
  const [item = '', later] = rest.join(':').split('@');
  const lesson = later ?? item.split('/')[0];
  return parts.find(({ id }) => id === lesson)?.id ?? 'other';
}

function isToOldQuestion(
  key: string,
  text: string | undefined,
  hashes: Readonly<Record<string, string>>,
): boolean {
  const [id = ''] = isItemKey(key) ? key.slice(`${prefix}item:`.length).split('@') : [];
  const hash = Object.hasOwn(hashes, id) ? hashes[id] : undefined;
  const record = valueIn(itemEntry, text);
  return hash !== undefined && record.attempts.length > 0 && !isCurrent(record, hash);
}
