// What a question's form holds, in the form's own terms: it can be stored, restored and graded without knowing the kind.
// The names of its fields stand here and nowhere else. Answers are stored under them, so they are for ever.

/** One entry per chosen, typed or set control, in document order, as `FormData` lists them. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** The chosen options of a question. */
export const choiceField = 'choice';
/** The marked words of a text. */
export const wordsField = 'words';
/** A number on one slider, and what was written: 0 to 100, a text. */
export const forecastField = 'forecast';
export const textField = 'text';
/** How sure the learner is. */
export const sureField = 'confidence';
/** The boxes for the learner's own assessment, of their writing or of a case: no part of the answer. */
export const metField = 'met';

/** What fills a gap, where a statement is placed, which name a row is given, what a dial says at a moment. */
export const blankField = (blank: string) => `blank.${blank}`;
export const placeField = (row: string) => `place.${row}`;
export const pairField = (row: string) => `pair.${row}`;
export const dialField = (moment: string, dial: string) => `dial.${moment}.${dial}`;

/** The gap, statement or row that a field is about; undefined for a field of the whole question. */
export const partOf = (name: string): string | undefined => /^(?:blank|place|pair)\.(.+)$/.exec(name)?.[1];

/** All values under one name, in order; empty when the form holds none. */
export function valuesOf(fields: Fields, name: string): string[] {
  return fields.filter(([key]) => key === name).map(([, value]) => value);
}

/** The first value under one name, or undefined. */
export function valueOf(fields: Fields, name: string): string | undefined {
  return fields.find(([key]) => key === name)?.[1];
}
