// What deletes something is not offered where the page stands in a frame: the page around it could make somebody press it unseen.
import { useSyncExternalStore, type ReactNode } from 'react';

const nothingChanges = () => () => {};

/** Shows what is in it, or inside a frame where it can be had. */
export function OutsideFrames({ children }: { readonly children: ReactNode }) {
  const isFramed = useSyncExternalStore(
    nothingChanges,
    () => window.self !== window.top,
    () => false,
  );
  if (!isFramed) return children;
  return (
    <p>This page stands inside another one. Open it in a window of its own to clear or remove anything.</p>
  );
}
