// Time between answers, as coarse as it can be told without a clock running.

/** Longer than this, in minutes, and somebody was likely doing something else. */
export const longestPause = 10;

const longest = longestPause * 60_000;

/** One answer: its moment, the lesson it belongs to, and a name for it. */
export type Timed = { readonly at: number; readonly lesson: string; readonly name: string };

export type Minutes = {
  /** Milliseconds since the answer before it, by its name; none for the first, nor after a longer pause. */
  readonly perAttempt: ReadonlyMap<string, number>;
  /** Milliseconds between a lesson's answers; a pause counts as the longest one. */
  readonly perLesson: ReadonlyMap<string, number>;
};

/** Measures each answer from the one before it, in whatever lesson that was. */
export function measuredMinutes(answers: readonly Timed[]): Minutes {
  const perAttempt = new Map<string, number>();
  const perLesson = new Map<string, number>();
  const ordered = answers.toSorted((one, other) => one.at - other.at);
  ordered.forEach(({ at, lesson, name }, index) => {
    const before = ordered[index - 1];
    if (!before) return;
    const pause = at - before.at;
    if (pause <= longest) perAttempt.set(name, pause);
    perLesson.set(lesson, (perLesson.get(lesson) ?? 0) + Math.min(pause, longest));
  });
  return { perAttempt, perLesson };
}
