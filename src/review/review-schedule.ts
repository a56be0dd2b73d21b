// When a question comes back, counted from when it was last seen. Pure: the caller brings the clock.
// Only elapsed milliseconds count, so that neither time zones nor summer time move anything.
import { resultOf } from '#quiz/grading.ts';
import type { Sighting } from '#record/review-record.ts';

export const oneDay = 24 * 60 * 60 * 1000;

/** The days that a question waits after its first answer, after it was right once, and after it was right twice. */
export const waitDays = [2, 7, 21] as const;

const waits = waitDays.map((days) => days * oneDay);

/** From this share on an answer is partly right: the question waits as long as before. Below, it starts over. */
const partly = 0.5;

/**
 * When a question is due. The first answer puts it in the queue; a right one that came when it was due takes it a wait
 * further, a partly right or an early one leaves it where it is, and a miss takes it back to the first.
 * @param sightings all there were, oldest first, at least one
 * @returns undefined where it rests: it was right after the longest wait and does not come back by itself; a miss in
 *   practice puts it back in the queue
 */
export function dueAt(sightings: readonly Sighting[], now: number): number | undefined {
  // Dated in the future: a clock was wrong. It is left out until its time has come.
  const past = sightings.filter(({ at }) => at <= now);
  const [first] = past;
  if (!first) return dueUndated(sightings[0]?.at ?? now, now);
  let stage = 0;
  let last = first.at;
  for (const { at, share } of past.slice(1)) {
    const wait = waits[stage] ?? 0;
    if (share < partly) stage = 0;
    else if (resultOf(share) === 'right' && at - last >= wait) stage = Math.min(stage + 1, waits.length);
    last = at;
  }
  const wait = waits[stage];
  return wait === undefined ? undefined : last + wait;
}

/**
 * A question that knows only future dates is due for one day in every first wait, counted back from its date: it is never
 * away for longer than that, and what was answered at different times does not come all at once.
 */
function dueUndated(at: number, now: number): number {
  const wait = waitDays[0] * oneDay;
  const start = at - Math.ceil((at - now) / wait) * wait;
  return now - start < oneDay ? start : start + wait;
}
