// Hooks for what stands after # in the page's address, and for what is worked out from a text in the background.
import { useEffect, useState, useSyncExternalStore } from 'react';

function onAddress(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** What stands from the # on; empty where there is nothing, and on the server. */
export function useFragment(): string {
  return useSyncExternalStore(
    onAddress,
    () => location.hash,
    () => '',
  );
}

/**
 * What `run` makes of a text. Until it is done, the result for the text before.
 * @param run does not change
 */
export function useNewest<Value>(run: (text: string) => Promise<Value>, text: string): Value | undefined {
  const [newest, setNewest] = useState<{ readonly value: Value }>();
  useEffect(() => {
    let isNewest = true;
    const work = async () => {
      const value = await run(text);
      if (isNewest) setNewest({ value });
    };
    void work();
    return () => {
      isNewest = false;
    };
  }, [run, text]);
  return newest?.value;
}
