// Whether a view is alive, which on the server and until its scripts are here it is not.
import { useSyncExternalStore } from 'react';

const nothingToWatch = () => () => {};

/** False in the HTML of the server; a press there would be lost, and what the browser keeps is not known. */
export const useIsLive = (): boolean =>
  useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
