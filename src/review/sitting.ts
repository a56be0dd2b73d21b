// Which questions a sitting of five minutes asks, and in which order. Pure: the same facts, moment and seed give the same sitting.
import { sumOfTimes, type Time } from '#lib/times/time-words.ts';
import { resultOf } from '#quiz/grading.ts';
import { confidenceStep } from '#measure/calibration.ts';
import { orderParts } from '#quiz/part-order.ts';
import type { Verdict } from '#quiz/types.ts';
import type { Sighting } from '#record/review-record.ts';
import { oneDay, dueAt } from './review-schedule.ts';
import type { Seen } from './sightings.ts';

/** What choosing needs to know of a question. */
export type Reviewable = {
  readonly id: string;
  /** Fingerprint of the question as it stands. */
  readonly hash: string;
  readonly lesson: string;
  /** The lesson and the objective that it trains: "<lesson>/<objective>". */
  readonly objective: string;
  readonly topic: string;
  /** How long it takes, with its reasons read. */
  readonly time: Time;
  readonly verdict: Verdict;
};

/** What a sitting holds at most; the seconds are those of a fluent reader. */
const limit = { seconds: 300, items: 8 } as const;

/** For every unsupported claim, this many supported ones: three in four. */
const soundPerUnsound = 3;

/** How long questions take. */
export const sittingTime = (items: readonly Reviewable[]): Time => sumOfTimes(items.map(({ time }) => time));

/** Whether an answer was a miss of which its learner was sure. */
export function isSureMiss({ share, sure }: Sighting): boolean {
  return resultOf(share) !== 'right' && (confidenceStep(sure)?.percent ?? 0) >= 80;
}

/**
 * What is due, in the order of need: missed while sure, missed, then whatever has waited longest, by whole days.
 * @param seed of the sitting; decides between questions of equal need
 */
export function dueItems<Item extends Reviewable>(
  items: readonly Item[],
  seen: Seen,
  now: number,
  seed: number,
): Item[] {
  return ranked(items, seen, seed, (sightings) => {
    const due = dueAt(sightings, now);
    const last = sightings.findLast(({ at }) => at <= now) ?? sightings[0];
    if (due === undefined || due > now || !last) return undefined;
    return [
      isSureMiss(last) ? 0 : resultOf(last.share) === 'right' ? 2 : 1,
      -Math.floor((now - due) / oneDay),
    ];
  });
}

/** Everything that was ever answered, whatever was seen longest ago first: for practice when nothing is due. */
export function practiceItems<Item extends Reviewable>(
  items: readonly Item[],
  seen: Seen,
  now: number,
  seed: number,
): Item[] {
  return ranked(items, seen, seed, (sightings) => {
    const last = sightings.at(-1);
    return last?.isAhead ? undefined : [0, -Math.floor((now - (last?.at ?? 0)) / oneDay)];
  });
}

type Rank = readonly [group: number, place: number];

function ranked<Item extends Reviewable>(
  items: readonly Item[],
  seen: Seen,
  seed: number,
  rank: (sightings: readonly Sighting[]) => Rank | undefined,
): Item[] {
  const places = items.flatMap((item) => {
    const sightings = seen.get(item.id);
    const place = sightings && rank(sightings);
    return place ? [{ item, place }] : [];
  });
  return orderParts(
    String(seed),
    places.map((one) => ({ ...one, id: one.item.id })),
  )
    .toSorted(({ place: [group, at] }, { place: [other, otherAt] }) => group - other || at - otherAt)
    .map(({ item }) => item);
}

/**
 * The questions of one sitting, in the order to ask them in.
 * @param candidates in the order of need
 */
export function pickSitting<Item extends Reviewable>(candidates: readonly Item[]): Item[] {
  return interleaved(balanced(candidates));
}

/** The first that fit, and the very first even if it fills more than a sitting; but a second unsupported claim waits until three supported ones stand against the one before, if there are any. */
function balanced<Item extends Reviewable>(candidates: readonly Item[]): Item[] {
  const rest = [...candidates];
  const picked: Item[] = [];
  let left: number = limit.seconds;
  const isUnsound = ({ verdict }: Item) => verdict !== 'sound' && verdict !== 'none';
  while (picked.length < limit.items) {
    const fitting = picked.length === 0 ? rest : rest.filter(({ time }) => time.fluent <= left);
    const [first] = fitting;
    if (!first) break;
    const sound = fitting.find(({ verdict }) => verdict === 'sound');
    const paid = picked.filter(({ verdict }) => verdict === 'sound').length;
    const isOwed = picked.filter(isUnsound).length * soundPerUnsound > paid;
    const next = isUnsound(first) && isOwed && sound ? sound : first;
    picked.push(next);
    rest.splice(rest.indexOf(next), 1);
    left -= next.time.fluent;
  }
  return picked;
}

/** Keeps the order as far as no topic comes three times running, where that can be had at all. */
function interleaved<Item extends Reviewable>(items: readonly Item[]): Item[] {
  const rest = [...items];
  const order: Item[] = [];
  while (rest.length > 0) {
    const next = rest.find((item) => leavesAWay([...order.slice(-2), item], rest, item)) ?? rest[0];
    if (!next) break;
    order.push(next);
    rest.splice(rest.indexOf(next), 1);
  }
  return order;
}

/** Whether the rest can still be asked without a topic three times running after `latest`, which ends with `item`. */
function leavesAWay(latest: readonly Reviewable[], rest: readonly Reviewable[], item: Reviewable): boolean {
  const run = latest.toReversed().findIndex(({ topic }) => topic !== item.topic);
  const length = run < 0 ? latest.length : run;
  if (length > 2) return false;
  const left = rest.filter((one) => one !== item);
  return [...new Set(left.map(({ topic }) => topic))].every((topic) => {
    const own = left.filter((one) => one.topic === topic).length;
    const others = left.length - own;
    // Two of a topic fit before, between and after the others.
    return own <= 2 * others + (topic === item.topic ? 2 - length : 2);
  });
}
