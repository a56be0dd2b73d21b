// Writes a long load while it comes, so that little is lost where the page is left in the middle of it.

/** In milliseconds: the least time from one write to the next. Every write has other tabs read the class anew. */
const rest = 200;

/**
 * Writes the first thing at once, and what comes after it together, a little later.
 * @returns adds something; and takes back what is not written yet, for whoever writes the last of it
 */
export function asItComes<One>(write: (some: readonly One[]) => Promise<void>) {
  let waiting: One[] = [];
  let isWriting = false;
  const takeWaiting = () => {
    const some = waiting;
    waiting = [];
    return some;
  };
  const writeOn = async () => {
    isWriting = true;
    for (let some = takeWaiting(); some.length > 0; some = takeWaiting()) {
      // Once it is written, the next lot has come.
      // oxlint-disable-next-line no-await-in-loop
      await write(some);
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => {
        setTimeout(resolve, rest);
      });
    }
    isWriting = false;
  };
  const add = (one: One) => {
    waiting.push(one);
    if (!isWriting) void writeOn();
  };
  return { add, takeWaiting };
}
