/** Runs what the browser may refuse: storage can be blocked, full or gone. A refusal is an answer, not an error. */
export function tryOrUndefined<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    // Callers go on with what is in memory.
    return undefined;
  }
}
