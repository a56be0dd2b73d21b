// Two sentences that a learner found in the news and typed: one that says who says so, and one that does not. Pure.
import { newest } from '../stored-entry.ts';

export type Sentence = {
  /** As it was typed; empty where nothing was, or it was taken out again. */
  readonly text: string;
  /** When this last changed, in milliseconds since 1970; 0 before. */
  readonly changed: number;
};

export type Found = {
  /** Says who says so. */
  readonly named: Sentence;
  /** Does not. */
  readonly unnamed: Sentence;
};

export type FoundName = keyof Found;

/** The longest text that a field takes. */
export const sentenceLimit = 600;

export const untyped: Sentence = { text: '', changed: 0 };

export const nothingFound: Found = { named: untyped, unnamed: untyped };

/** The sentences with one of them as it reads at a moment. */
export const withSentence = (found: Found, name: FoundName, text: string, now: number): Found => ({
  ...found,
  [name]: typedAt(found[name], text, now),
});

/** A sentence as it reads at a moment, later than the one before even if a clock was set back. */
export const typedAt = ({ changed }: Sentence, text: string, now: number): Sentence => ({
  text,
  changed: Math.max(now, changed + 1),
});

/** Joins what two devices know: of each sentence, what was typed last holds. */
export const mergeFound = (mine: Found, theirs: Found): Found => ({
  named: newest(mine.named, theirs.named),
  unnamed: newest(mine.unnamed, theirs.unnamed),
});
