// What a desk note is made of, what it comes to when it is scored, and how it reads as plain text. Pure.
import { valueOf, type Fields } from './fields.ts';

/** The names of a note's fields; for ever, because notes are kept under them. */
export const notePartIds = [
  'headline',
  'lead',
  'known',
  'claimed',
  'denied',
  'open',
  'check-one',
  'change-one',
  'check-two',
  'change-two',
  'request',
  'likelihood',
  'confidence',
] as const;

export type NotePartId = (typeof notePartIds)[number];

export type NotePart = {
  readonly id: NotePartId;
  readonly label: string;
  /** The most words it may have. */
  readonly limit?: number;
};

/** What each is for, and how much room it gets, stands in desk-note/note-help.ts: it is drawn by the server, and scripts do not need it. */
export const noteParts: readonly NotePart[] = [
  { id: 'headline', label: 'Headline', limit: 14 },
  { id: 'lead', label: 'Lead', limit: 45 },
  { id: 'known', label: 'Known' },
  { id: 'claimed', label: 'Claimed by' },
  { id: 'denied', label: 'Denied or unanswered' },
  { id: 'open', label: 'Not established' },
  { id: 'check-one', label: 'First check' },
  { id: 'change-one', label: 'What the first could change' },
  { id: 'check-two', label: 'Second check' },
  { id: 'change-two', label: 'What the second could change' },
  { id: 'request', label: 'Request for an answer' },
  { id: 'likelihood', label: 'How likely' },
  { id: 'confidence', label: 'How good the evidence is' },
];

/** The four fields of the box, with the standing each is drawn as. */
export const boxParts = [
  { id: 'known', standing: 'established' },
  { id: 'claimed', standing: 'claimed' },
  { id: 'denied', standing: 'denied' },
  { id: 'open', standing: 'unknown' },
] as const;

export const bands = ['Beginning', 'Emerging', 'Proficient', 'Mastery'] as const;

export type Criterion = {
  readonly id: string;
  readonly name: string;
  /** What a note is like at 1, 2, 3 and 4. */
  readonly levels: readonly string[];
};

/** Who scores: the writer, and somebody else. */
export const scorers = ['self', 'teacher'] as const;
export type Scorer = (typeof scorers)[number];

/** The field that holds a score. */
export const scoreField = (scorer: Scorer, criterion: string) => `${scorer}.${criterion}`;

/** The part with that id. */
export function notePartOf(id: NotePartId): NotePart {
  const part = noteParts.find((candidate) => candidate.id === id);
  // The ids are those of the list above.
  if (!part) throw new Error(`A note has no part "${id}".`);
  return part;
}

/** What a part of the note holds, without the space around it; empty while nothing is written. */
export const written = (fields: Fields, part: NotePartId): string => valueOf(fields, part)?.trim() ?? '';

/** A part of the note line by line, without empty ones. */
export function noteLinesOf(fields: Fields, part: NotePartId): string[] {
  return written(fields, part)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** How many words a text has, as an editor counts: a number is one, and so is a compound. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:/-]*/gu)?.length ?? 0;
}

/** The parts that hold nothing yet. */
export function emptyParts(fields: Fields): NotePart[] {
  return noteParts.filter(({ id }) => !written(fields, id));
}

/** A score of 1 to 4, or undefined where none was given. */
export function criterionScoreOf(fields: Fields, scorer: Scorer, criterion: string): number | undefined {
  const score = Number(valueOf(fields, scoreField(scorer, criterion)));
  return [1, 2, 3, 4].includes(score) ? score : undefined;
}

export type NoteScore = {
  readonly sum: number;
  /** The most it could be. */
  readonly most: number;
  /** How many criteria are scored. */
  readonly given: number;
  /** Every criterion is scored, the sum is three quarters of the most, and none stands at 1. */
  readonly isMastery: boolean;
};

/** What a scorer's marks come to. */
export function noteScoreOf(fields: Fields, scorer: Scorer, rubric: readonly Criterion[]): NoteScore {
  const scores = rubric.flatMap(({ id }) => criterionScoreOf(fields, scorer, id) ?? []);
  const sum = scores.reduce((total, score) => total + score, 0);
  const most = rubric.length * 4;
  return {
    sum,
    most,
    given: scores.length,
    isMastery: scores.length === rubric.length && sum >= masteryFrom(rubric) && !scores.includes(1),
  };
}

/** The least sum that is mastery: 18 of 24. */
export const masteryFrom = (rubric: readonly Criterion[]) => rubric.length * 3;

/** The note as plain text: whatever is written, and a line where nothing is. */
export function noteText(
  fields: Fields,
  about: { readonly title: string; readonly source: string },
  rubric: readonly Criterion[],
): string {
  const parts = noteParts.map(({ id, label }) => `${label}\n${written(fields, id) || '____'}`);
  const scores = scorers.flatMap((scorer) => {
    const { sum, most, given } = noteScoreOf(fields, scorer, rubric);
    if (given === 0) return [];
    const marks = rubric.map(({ id, name }) => `  ${name}: ${criterionScoreOf(fields, scorer, id) ?? '_'}`);
    return [`${scorerNames[scorer]}: ${sum} of ${most}\n${marks.join('\n')}`];
  });
  return `${[`DESK NOTE\n${about.title}\n${about.source}`, ...parts, ...scores].join('\n\n')}\n`;
}

export const scorerNames: Readonly<Record<Scorer, string>> = { self: 'You', teacher: 'Teacher' };
