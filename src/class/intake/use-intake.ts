// Takes in what was brought, one load after the other, says how far it is, and undoes the last one.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Source } from '../class.ts';
import type { DeskApi } from '../load-desk.ts';
import type { Load } from './hand-in.ts';
import type { Brought } from './IntakeForm.tsx';
import { seldom, type Progress } from '../views/LongTask.tsx';

/** What is said once a load is over: what came of it, or that nothing is left of it. */
export type IntakeNews = Load | 'undone' | undefined;

export function sourceOf(brought: Brought): Source {
  if (typeof brought === 'string') {
    const bytes = new TextEncoder().encode(brought);
    return { name: 'pasted', size: bytes.length, read: () => Promise.resolve(bytes) };
  }
  const { name, size, webkitRelativePath } = brought;
  return {
    name: webkitRelativePath || name,
    size,
    read: async () => new Uint8Array(await brought.arrayBuffer()),
  };
}

/** @param api do not change */
export function useIntake({ handIn, $openClass, $teacherKeys }: DeskApi) {
  const [progress, setProgress] = useState<Progress>();
  const [intake, setIntake] = useState<IntakeNews>();
  const stop = useRef(new AbortController());
  const isRunning = progress !== undefined;
  useEffect(() => {
    if (!isRunning) return undefined;
    // What has come is kept, and the rest would have to be dropped again: the browser asks first.
    const leaving = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: leaving.signal });
    return () => leaving.abort();
  }, [isRunning]);
  const last = useRef(Promise.resolve());
  const bring = useCallback(
    (brought: readonly Brought[]): Promise<void> => {
      const before = last.current;
      const into = $openClass.get()?.head.id;
      const run = async () => {
        await before;
        setProgress({ done: 0, all: brought.length });
        const { keys } = $teacherKeys.get();
        stop.current = new AbortController();
        const { signal } = stop.current;
        const sources = brought.map(sourceOf);
        const taken = await handIn(sources, keys, Date.now(), seldom(setProgress), signal, into);
        setProgress(undefined);
        setIntake(signal.aborted ? 'undone' : taken);
      };
      last.current = run();
      return last.current;
    },
    [handIn, $openClass, $teacherKeys],
  );
  /** Undoes the load that runs, which ends it, or else the last one. */
  const undo = async () => {
    if (isRunning) {
      stop.current.abort();
      return;
    }
    if (typeof intake !== 'object') return;
    setIntake(undefined);
    await intake.undo?.();
    setIntake('undone');
  };
  return { progress, intake, bring, undo, dismiss: () => setIntake(undefined) };
}
