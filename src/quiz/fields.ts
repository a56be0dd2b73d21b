// What a question's form holds, in the form's own terms: it can be stored, restored and graded without knowing the kind.

/** One entry per chosen, typed or set control, in document order, as `FormData` lists them. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** All values under one name, in order; empty when the form holds none. */
export function valuesOf(fields: Fields, name: string): string[] {
  return fields.filter(([key]) => key === name).map(([, value]) => value);
}

/** The first value under one name, or undefined. */
export function valueOf(fields: Fields, name: string): string | undefined {
  return fields.find(([key]) => key === name)?.[1];
}
