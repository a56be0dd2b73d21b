// For both kinds of decoders, and for whoever looks into a value before one of them reads it.

/** Whether a value is what JSON calls an object: none of its arrays, and not null. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
