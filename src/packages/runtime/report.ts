// What there is to tell a platform of the answers on a page. Pure.
import { sureField, valueOf } from '#quiz/fields.ts';
import { shareOf, type Score } from '#quiz/grading.ts';
import { scoreFor } from '#quiz/grade.ts';
import type { Interaction } from '#quiz/kinds/interaction.ts';
import { interactionOf } from '#quiz/kinds/interactions.ts';
import { confidenceSteps } from '#measure/calibration.ts';
import { isCurrent, type Attempt, type ItemRecord } from '#record/item-record.ts';
import { checkEntry, itemEntry } from '#record/storage-entries.ts';
import { itemKey, prefix } from '#record/storage-keys.ts';
import { valueIn } from '#record/stored-entry.ts';
import type { AskedHere, PageFacts } from '../page-facts.ts';
import type { Entries } from './suspend-data.ts';

/** One answer, as it is told. */
export type Told = {
  /** The place of the question; with "/sure" behind it, how sure the learner was. */
  readonly id: string;
  readonly placement: string;
  readonly question: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly interaction: Interaction;
  /** How much of what there was to earn, 0 to 1; left out where nothing can be right. */
  readonly share?: number;
};

export type Report = {
  /** How much of the page is checked, 0 to 1. */
  readonly progress: number;
  readonly isDone: boolean;
  /**
   * What the first answers earned of all there is to earn on the page, 0 to 1; left out where nothing can be right. What is not
   * answered yet earns nothing: platforms keep the highest score, and one right answer of twenty must not stay as 100 per cent.
   * Before the first answer there is none.
   */
  readonly score?: number;
  /** The first answer to each question, the oldest first: it is the one that counts. */
  readonly told: readonly Told[];
};

/** The keys of what belongs to a page, and of nothing else. */
export const keysOf = ({ asked, alsoKept }: PageFacts): ReadonlySet<string> =>
  new Set([...asked.map(({ placement }) => itemKey(placement)), ...alsoKept.map((name) => prefix + name)]);

type Answered = { readonly asked: AskedHere; readonly record: ItemRecord };

/** Sums up what a page holds. */
export function reportOf(facts: PageFacts, entries: Entries): Report {
  const check = facts.check && valueIn(checkEntry, entries.get(`${prefix}check:${facts.check.name}`));
  const form = facts.check && check ? (facts.check.forms[check.form] ?? []) : undefined;
  const all = facts.asked
    .filter(({ placement }) => form?.includes(placement) ?? true)
    .map((asked) => ({ asked, record: valueIn(itemEntry, entries.get(itemKey(asked.placement))) }));
  const checked = all.filter(({ record }) => record.attempts.length > 0);
  const isDone = check ? check.finished !== undefined : checked.length === all.length;
  const score = scoreOf(all);
  return {
    progress: isDone ? 1 : all.length === 0 ? 0 : checked.length / all.length,
    isDone,
    ...(score !== undefined && { score }),
    told: checked.flatMap(toldOf).toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1)),
  };
}

/** An answer to an earlier wording is no answer to the question as it stands, and is left out of both sides. */
function scoreOf(all: readonly Answered[]): number | undefined {
  const scored = all.filter(
    ({ asked, record }) => asked.isScored && (record.attempts.length === 0 || isCurrent(record, asked.hash)),
  );
  if (scored.every(({ record }) => record.attempts.length === 0)) return undefined;
  const shares = scored.map(({ asked, record: { attempts } }) => shareOfFirst(asked, attempts[0]) ?? 0);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function shareOfFirst({ item, isScored }: AskedHere, first: Attempt | undefined): number | undefined {
  if (!first || !isScored) return undefined;
  const score: Score | undefined = first.score ?? (item && scoreFor(item, first.fields));
  return score && shareOf(score);
}

function toldOf({ asked, record }: Answered): Told[] {
  const [first] = record.attempts;
  if (!first) return [];
  const { placement, question, item } = asked;
  const about = { placement, question, at: first.at };
  const share = isCurrent(record, asked.hash) ? shareOfFirst(asked, first) : undefined;
  const sure = valueOf(first.fields, sureField);
  // What no kind reads, a desk note or an answer to an earlier wording, is told as it was given.
  const interaction: Interaction = (item && interactionOf(item, first.fields)) ?? {
    type: 'fill-in',
    response: first.fields.map(([, value]) => value).join('\n'),
    correct: [],
  };
  return [
    { ...about, id: placement, interaction, ...(share !== undefined && { share }) },
    ...(sure
      ? [
          {
            ...about,
            id: `${placement}/sure`,
            interaction: { type: 'likert', response: sure, among: steps } as const,
          },
        ]
      : []),
  ];
}

const steps = confidenceSteps.map(({ id }) => id);
