// What a question is on a projector.
import type { Outcome } from '../grading.ts';
import type { Sources } from '../sources.ts';

/** A line of running text, with the name of what it is in front where it has one. */
export type Line = {
  readonly mark?: string;
  readonly text: string;
  /** Somebody's exact words: they stand between quotation marks. */
  readonly isExact?: boolean;
};

/** What comes up when an answer is revealed. */
export type Reason = {
  readonly standing: Outcome | 'open';
  /** The verdict in a word or two, with its sign. */
  readonly verdict: string;
  readonly feedback: string;
  readonly evidence: readonly string[];
  /** Its place in the order in which answers are revealed, from 1. Those that share it are revealed together. */
  readonly turn: number;
};

export type Answer = {
  readonly id: string;
  readonly text: string;
  readonly note?: string | undefined;
  /** Answers that are counted together; left out, all of a slide are. */
  readonly group?: string;
  readonly reason?: Reason | undefined;
};

/** A reason that belongs to no answer in particular. */
export type AfterReason = Reason & {
  /** What to press to see it. */
  readonly ask: string;
  readonly about?: string;
};

/**
 * How hands are raised: once, for one answer; for each answer that fits; or not at all.
 * What a share is a share of depends on it.
 */
export type HandsKind = 'one' | 'several' | 'none';

/** One question, or one row or gap of it, with its answers closed until they are revealed. */
export type Ask = {
  readonly type: 'ask';
  /** "Question 3 · 2 of 6". */
  readonly label: string;
  readonly heading: string;
  /** The question, where the heading is one row of it. */
  readonly stem?: string;
  /** What the answers are about; `{gap}` stands for a gap, and words that can be marked carry letters. */
  readonly given: readonly Line[];
  readonly answers: readonly Answer[];
  readonly after: readonly AfterReason[];
  readonly hands: HandsKind;
  /** How many answers stand side by side where the window is wide enough. */
  readonly columns: number;
  /** Whether answers are called by letters; a stretch of a line is called by its numbers. */
  readonly isLettered: boolean;
  /** What to raise a hand for, where it is not plain. */
  readonly call?: string | undefined;
  readonly sure: boolean;
  /** What to press to see a reason. */
  readonly press: string;
  /** Rows whose place is revealed: they move there. */
  readonly isOrder: boolean;
  /** The number of the lesson that opens it. */
  readonly opensIn?: number | undefined;
};

export type TextSlide = {
  readonly type: 'text';
  readonly label: string;
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Each line is a point by itself. */
  readonly isList?: boolean;
};

export type Tree = { readonly name: string; readonly branches: readonly Tree[] };

export type TreeSlide = {
  readonly type: 'tree';
  readonly label: string;
  readonly heading: string;
  readonly roots: readonly Tree[];
};

/** Where a question stands, and whether it may be opened there. */
export type Placing = {
  /** "Question 3", "Question 1, from lesson 2". */
  readonly label: string;
  /** The number of the lesson that opens it later; until then its answers stay closed. */
  readonly opensIn?: number | undefined;
  readonly sources: Sources;
};

/** One slide of a question, with what tells it from the others. */
export type Part = {
  readonly part?: string;
  readonly name: string;
  readonly slide: Ask | TextSlide | TreeSlide;
  readonly misconceptions: readonly string[];
};
