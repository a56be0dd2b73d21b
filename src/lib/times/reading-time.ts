// How long reading, deciding and writing take, so that no duration on the site is written by hand.
import type { Time } from './time-words.ts';

/** What there is to do: words to read, decisions to make, words to write. */
export type Work = { readonly words: number; readonly decisions: number; readonly writing: number };

export const noWork: Work = { words: 0, decisions: 0, writing: 0 };

type Reader = {
  /** Words read in a minute. */
  readonly reads: number;
  /** Seconds for a decision: to weigh it, and to find and move the control. */
  readonly decides: number;
  /** Words of one's own written in a minute. */
  readonly writes: number;
};

/**
 * The two readers of whom every time is told.
 *
 * Reading: adults read English non-fiction at 238 words a minute, most of them at 175 to 300, and slower where English
 * is a second language (Brysbaert 2019, doi:10.1016/j.jml.2019.104047, 190 studies). We take 230 for somebody fluent
 * and, by our own assumption, 120 for somebody who is learning English at B1 to B2.
 *
 * Deciding: 8 and 12 seconds are our assumption; nobody has timed learners on these questions yet.
 *
 * Writing: average computer users compose 19 words a minute at a keyboard (Karat and colleagues 1999, CHI ’99,
 * doi:10.1145/302979.303160). For the second reader we assume 10, which is as much slower as they read.
 */
export const readers: Readonly<Record<keyof Time, Reader>> = {
  fluent: { reads: 230, decides: 8, writes: 19 },
  learning: { reads: 120, decides: 12, writes: 10 },
};

/** Several things to do, one after the other. */
export const sumOfWork = (parts: readonly Work[]): Work => ({
  words: parts.reduce((sum, { words }) => sum + words, 0),
  decisions: parts.reduce((sum, { decisions }) => sum + decisions, 0),
  writing: parts.reduce((sum, { writing }) => sum + writing, 0),
});

/** How long somebody takes who reads once, answers once, and opens nothing besides. */
export const timeOf = (work: Work): Time => ({
  fluent: secondsOf(work, readers.fluent),
  learning: secondsOf(work, readers.learning),
});

const secondsOf = ({ words, decisions, writing }: Work, { reads, decides, writes }: Reader): number =>
  (words / reads) * 60 + decisions * decides + (writing / writes) * 60;
