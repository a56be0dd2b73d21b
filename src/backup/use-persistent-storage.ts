// Whether the browser has promised to keep what this site stores, and asking it to.
import { useEffect, useState } from 'react';

/** `temporary`: it may remove it when it runs short of room. `refused`: asked, and it did not promise. */
export type Persistence = 'unknown' | 'unsupported' | 'temporary' | 'refused' | 'persistent';

export function usePersistentStorage(): { readonly promised: Persistence; readonly ask: () => void } {
  const [promised, setPromised] = useState<Persistence>('unknown');
  useEffect(() => {
    let isHere = true;
    const find = async () => {
      const found = await isPersisted();
      if (isHere) setPromised(found);
    };
    void find();
    return () => {
      isHere = false;
    };
  }, []);
  const ask = () => {
    // Only when the learner presses: some browsers put the question to them.
    void navigator.storage.persist().then(
      (isKept) => setPromised(isKept ? 'persistent' : 'refused'),
      () => setPromised('refused'),
    );
  };
  return { promised, ask };
}

async function isPersisted(): Promise<Persistence> {
  // Old browsers, and pages that did not come over a safe connection, have neither.
  const manager: Partial<StorageManager> | undefined = navigator.storage;
  if (!manager?.persist || !manager.persisted) return 'unsupported';
  return navigator.storage.persisted().then(
    (isKept) => (isKept ? 'persistent' : 'temporary'),
    () => 'unsupported',
  );
}
