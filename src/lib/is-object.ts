// Apart from decoders.ts because the inline start script carries this and not those.

/** Whether a value is what JSON calls an object: none of its arrays, and not null. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
