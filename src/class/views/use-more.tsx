// A long list in portions, so that a class of a thousand does not hold up a page made for thirty.
import { useState, type ReactNode } from 'react';
import { grouped } from './class-words.ts';

/**
 * The first part of a list, and a button for more; none when all is shown.
 * @param step how many come at a time
 * @param what they are called
 */
export function useMore<Entry>(
  list: readonly Entry[],
  step: number,
  what: string,
): readonly [shown: readonly Entry[], more: ReactNode] {
  const [count, setCount] = useState(step);
  const left = list.length - count;
  const more = left > 0 && (
    <p>
      <button type="button" onClick={() => setCount(count + step)}>
        Show {grouped(Math.min(step, left))} more
      </button>{' '}
      {grouped(count)} of {grouped(list.length)} {what} are shown.
    </p>
  );
  return [list.slice(0, count), more];
}
