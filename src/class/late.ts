// Something that is fetched before anybody asks for it, and waited for only by whoever does.

export type Late<Value> = {
  /** Undefined until it is here. */
  readonly now: () => Value | undefined;
  /** Fetches it, once; after a failure, which rejects, again. */
  readonly ask: () => Promise<Value>;
};

/** @param fetchIt is told how often it failed before */
export function late<Value>(fetchIt: (tries: number) => Promise<Value>): Late<Value> {
  let here: Value | undefined;
  let asked: Promise<Value> | undefined;
  let failures = 0;
  const fetchOnce = async () => {
    try {
      here = await fetchIt(failures);
      return here;
    } catch (error) {
      failures += 1;
      asked = undefined;
      throw error;
    }
  };
  return {
    now: () => here,
    ask: () => {
      asked ??= fetchOnce();
      return asked;
    },
  };
}
