// What pages say about the record as a whole, as it changes under them.
import { useSyncExternalStore } from 'react';
import { $recordMoment, recordChanged } from './whole-record.ts';

function watchRecord(onChange: () => void): () => void {
  const unbind = $recordMoment.listen(onChange);
  window.addEventListener('storage', recordChanged);
  return () => {
    unbind();
    window.removeEventListener('storage', recordChanged);
  };
}

/** The moment as of which the record is shown; undefined on the server and while its page is taken over. */
export function useRecordMoment(): number | undefined {
  return useSyncExternalStore(
    watchRecord,
    () => $recordMoment.get(),
    () => undefined,
  );
}
