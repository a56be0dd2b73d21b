// What a question is in QTI 3. Its kind says it; the room `exchange` makes an item and a package of it.
import type { Xml } from './xml.ts';

/** A reason, shown where the rules ask for it. */
export type QtiReason = {
  /** Several that are shown at once have the same. */
  readonly id: string;
  /** The outcome variable that asks for it by its id, where each part of the question has one. */
  readonly where?: string;
  /** The part of the question that it is about, where there are several. */
  readonly about?: string;
  readonly text: string;
};

export type QtiQuestion = {
  readonly form: 'item';
  readonly responses: readonly Xml[];
  /** What is asked, with the controls to answer it. */
  readonly body: readonly Xml[];
  /** How answers make points, and which reasons show. */
  readonly rules: readonly Xml[];
  /** The most points there are; left out where no rule gives any. */
  readonly total?: number;
  /** Outcome variables of its own. */
  readonly outcomes?: readonly Xml[];
  readonly reasons: readonly QtiReason[];
  /** The outcome variable holds several ids: those of all that was chosen. */
  readonly severalReasons?: true;
  /** What a reader should know is different from the page, a sentence each. */
  readonly lost?: readonly string[];
};

export type Qti =
  | QtiQuestion
  /** It cannot be held: why, as the end of "It is not here, because …". */
  | { readonly form: 'none'; readonly why: string };
