// What the script of a package has to know of its page. The build writes it into the page; the script reads it first.
import type { GradableItem } from '#quiz/kinds/graders.ts';

/** An edition of SCORM. */
export type Edition = '1.2' | '2004';

/** What a package can be. */
export type Format = Edition | 'cmi5';

export type AskedHere = {
  /** Where its answer is kept: the item's id, or "<item id>@<lesson>" for a recall. */
  readonly placement: string;
  /** Fingerprint of the question as it stands: an answer to an earlier wording is kept, and not summed up. */
  readonly hash: string;
  /** The question in a line. */
  readonly question: string;
  /** An answer to it can be right or wrong. */
  readonly isScored: boolean;
  /** What grading needs; left out for what nothing grades. */
  readonly item?: GradableItem;
};

export type PageFacts = {
  /** Where the page stands on the site, with which its scripts name places on it: "/lessons/who-says-so/". */
  readonly address: string;
  /** Every question that may be asked on the page. */
  readonly asked: readonly AskedHere[];
  /** The names, without our prefix, of what else belongs to the page: "lesson:who-says-so", "check:start", "found:try". */
  readonly alsoKept: readonly string[];
  /** For a check: its name, and the questions of each form it may draw. */
  readonly check?: {
    readonly name: string;
    readonly forms: Readonly<Record<string, readonly string[]>>;
  };
};

/** What a page of a SCORM package knows besides. */
export type ScormFacts = PageFacts & { readonly edition: Edition };

/** The id of the element that holds them, as JSON. */
export const pageFactsId = 'package-page';
