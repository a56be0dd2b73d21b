// What the build makes of a whole item, whatever its kind: what others may see of it, its key, its slides.
import type { Gift } from '../gift.ts';
import type { KeyPart, LetterKey, MarkOf } from '../key/key-parts.ts';
import type { Qti } from '../qti/question.ts';
import type { Part, Placing } from '../slides/slide-types.ts';
import type { Items, Kind } from '../types.ts';
import type { GradableItems } from './graders.ts';
import type { LiveItems } from './lives.ts';

/** The words of a question's parts: by the name of a field what is asked of, by its value what may be answered. */
export type PartWords = Readonly<Record<string, string>>;

/** What was chosen, as name and value of a field, and the misconception that makes it tempting. */
export type Tempting = readonly [name: string, value: string, code: string];

/** What is counted of a question besides its points. */
export type Counted = {
  /** Of a forecast of something settled: what came of it. */
  readonly outcome?: boolean | undefined;
  /** Of a forecast: the misconception that pulls a reader to the wrong side. */
  readonly pull?: string | undefined;
  /** Of writing: the ids of what to look for in it. */
  readonly criteria?: readonly string[];
};

/** A text that a question shows, and where it comes from. */
export type ShownPassage = {
  readonly from: string;
  readonly text: string;
  readonly exact?: boolean | undefined;
};

export type Authored<K extends Kind> = {
  /** What grading reads, and nothing else: for the class desk. */
  readonly gradable: (item: Items[K]) => GradableItems[K];
  /** What grading and drawing from the answer read: for the question's island. */
  readonly live: (item: Items[K]) => LiveItems[K];
  /** What is asked, and what is right: whatever changes in it makes another question. For ever: answers are kept with a hash of it. */
  readonly asked: (item: Items[K]) => unknown;
  /** A question that a later lesson opens, as its first lesson may show it: without the key and what would give it away. */
  readonly closed?: (item: Items[K]) => Items[K];
  /** How many decisions an answer takes, how sure one is aside. */
  readonly decisions: (item: Items[K]) => number;
  /** What is read before it is answered, the stem aside; and what is compared with afterwards, reasons aside. */
  readonly reads: (item: Items[K]) => readonly string[];
  /** How many words an answer has that is written. */
  readonly writes?: (item: Items[K]) => number;
  /** One entry for every value of a control that rests on a misconception. */
  readonly tempting: (item: Items[K]) => readonly Tempting[];
  /** The words of its parts, without markup. */
  readonly words: (item: Items[K]) => PartWords;
  /** What each value of its answer says, and the field that holds it: for a question that is asked again and compared. */
  readonly says?: (item: Items[K]) => { readonly field: string; readonly says: PartWords };
  readonly counted?: (item: Items[K]) => Counted;
  /** The texts it shows: where they come from, and what claims to be exact in them, is checked. */
  readonly passages: (item: Items[K]) => readonly ShownPassage[];
  readonly key: (item: Items[K], markOf: MarkOf) => readonly KeyPart[];
  readonly letters: LetterKey<Items[K]>;
  /** What GIFT can hold of it. */
  readonly gift: (item: Items[K]) => Gift;
  /** What it is in QTI. */
  readonly qti: (item: Items[K]) => Qti;
  readonly slides: (item: Items[K], placing: Placing) => readonly Part[];
};
