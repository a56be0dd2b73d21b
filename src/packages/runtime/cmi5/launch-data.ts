// What a platform keeps for a page before it opens it: the documents LMS.LaunchData and cmi5LearnerPreferences. Pure; trusts nothing.
import { fromJson, open, share, string, type Read } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';

type Json = Readonly<Record<string, unknown>>;

const modes = ['Normal', 'Browse', 'Review'] as const;
type Mode = (typeof modes)[number];

export type LaunchData = {
  /** What the context of every statement has to hold, unchanged. */
  readonly contextTemplate: Json;
  /** In any but Normal, nothing is told but that the page was opened and left. */
  readonly launchMode: Mode;
  /** The score from which a page counts as passed; left out where nobody set one. */
  readonly masteryScore?: number;
  /** Where the learner goes when they leave. */
  readonly returnURL?: string;
};

const object: Read<Json> = (value) => (isObject(value) ? value : undefined);
const mode: Read<Mode> = (value) => modes.find((one) => one === value);

const launchData = open(
  { contextTemplate: object, launchMode: mode },
  { masteryScore: share, returnURL: string(8000, /^https?:\/\//i) },
);

/** Undefined where a page cannot go by it. */
export const launchDataIn = (body: string): LaunchData | undefined => launchData(fromJson(body));

const preferences = open({}, { audioPreference: string(3, /^(on|off)$/) });

/** Whether a learner wants no sound. Their language makes no difference: the course has one. */
export const wantsSilence = (body: string): boolean => preferences(fromJson(body))?.audioPreference === 'off';
