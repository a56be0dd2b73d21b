// What a lesson is on a projector: slides, one after another.
import type { Ask, TextSlide, TreeSlide } from '#quiz/slides/slide-types.ts';

export type FigureSlide = {
  readonly type: 'figure';
  readonly figure: FigureName;
  readonly heading: string;
  readonly attributes: Readonly<Record<string, string | boolean>>;
};

/** The figures that say something from the back of a room. */
export const figureNames = [
  'AttributionMap',
  'CertaintyBands',
  'ClaimLadder',
  'DenialDecoder',
  'HeldSeenVerified',
  'MovingToll',
  'OddsTally',
  'TwoDials',
] as const;
export type FigureName = (typeof figureNames)[number];

export type Shown =
  | { readonly type: 'title' }
  | { readonly type: 'say'; readonly words: string }
  | { readonly type: 'headline' }
  | { readonly type: 'passage'; readonly ref: string }
  | TreeSlide
  | TextSlide
  | FigureSlide
  | Ask;

export type Slide = Shown & {
  /** Its address on the page. */
  readonly id: string;
  /** What the list of all slides calls it. */
  readonly name: string;
  /** The step of the lesson it belongs to. */
  readonly step?: string | undefined;
  /** What it is about, by which a teacher's notes find it: its step, its item, misconceptions. */
  readonly topics: readonly string[];
};
