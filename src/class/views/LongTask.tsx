// How far something long is.
import styles from './ClassDesk.module.css';
import { grouped } from './class-words.ts';

export type Progress = { readonly done: number; readonly all: number };

/** Ten times a second is as often as anybody looks. */
const often = 100;

/** Passes on how far something is, but not more often than anybody looks. */
export function seldom(show: (progress: Progress) => void): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const now = performance.now();
    if (now - told < often && done < all) return;
    told = now;
    show({ done, all });
  };
}

type Props = {
  /** "Opening" */
  readonly what: string;
  readonly progress: Progress;
};

export function LongTask({ what, progress: { done, all } }: Props) {
  return (
    <p className={styles.progress}>
      <label>
        {what} {grouped(done)} of {grouped(all)} <progress max={all} value={done} />
      </label>
    </p>
  );
}
