// What a learner wrote about a report of their own choice, field by field, and when. Pure.
import { newest } from '../stored-entry.ts';

export type OwnField = {
  readonly name: string;
  /** As it was typed; empty where it was taken out again. */
  readonly text: string;
  /** When it last changed, in milliseconds since 1970. */
  readonly changed: number;
};

export type OwnReport = {
  /** When it was begun, in milliseconds since 1970. */
  readonly begun: number;
  /** Those that were ever typed in, each once, by name. */
  readonly fields: readonly OwnField[];
};

export const noOwnReport: OwnReport = { begun: 0, fields: [] };

/** The most characters of one report, all fields together, and the most reports that are begun in one browser. */
export const ownLimits = { text: 4_000, reports: 20 } as const;

/** Each field once, as it was typed last. */
export function newestFields(fields: readonly OwnField[]): readonly OwnField[] {
  const byName = new Map<string, OwnField>();
  for (const field of fields) byName.set(field.name, newest(byName.get(field.name) ?? field, field));
  return [...byName.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The report with fields as they read at a moment; those that read so already keep their time. */
export function withTexts(
  { begun, fields }: OwnReport,
  texts: readonly (readonly [name: string, text: string])[],
  now: number,
): OwnReport {
  const typed = texts.flatMap(([name, text]): OwnField[] => {
    const before = fields.find((field) => field.name === name);
    if ((before?.text ?? '') === text) return [];
    // A clock may have been set back.
    return [{ name, text, changed: Math.max(now, (before?.changed ?? 0) + 1) }];
  });
  return { begun: begun || now, fields: newestFields([...fields, ...typed]) };
}

/** Nothing is written in it. */
export const isBlank = ({ fields }: OwnReport): boolean => fields.every(({ text }) => text.trim() === '');

/** Joins what two devices know: of each field, what was typed last holds. */
export const mergeOwn = (mine: OwnReport, theirs: OwnReport): OwnReport => ({
  begun: Math.min(mine.begun, theirs.begun),
  fields: newestFields([...mine.fields, ...theirs.fields]),
});
