// Typed projections: the parts of an item that somebody needs, picked by name and place. What is not named stays behind.

/** `true` keeps a value whole; an object names fields, `[shape]` is for each entry of a list, `{ '*': shape }` for each of a record. */
export type Shape = true | readonly [Shape] | { readonly [field: string]: Shape };

/** What is left of a value. */
export type Projected<Value, Kept> = Kept extends true
  ? Value
  : Value extends undefined
    ? Value
    : Kept extends readonly [infer Each]
      ? Value extends readonly (infer Entry)[]
        ? readonly Projected<Entry, Each>[]
        : never
      : Kept extends { readonly '*': infer Each }
        ? { readonly [Key in keyof Value]: Projected<Value[Key], Each> }
        : {
            readonly [Key in keyof Value as Key extends keyof Kept ? Key : never]: Projected<
              Value[Key],
              Kept[Key & keyof Kept]
            >;
          };

/** Picks what a shape names; the order of the fields stays. */
export function project<Value, const Kept extends Shape>(value: Value, shape: Kept): Projected<Value, Kept> {
  // What comes out is what Projected says, which TypeScript cannot follow through a walk.
  return pick(value, shape) as Projected<Value, Kept>;
}

function pick(value: unknown, shape: Shape): unknown {
  if (shape === true || typeof value !== 'object' || value === null) return value;
  if (isEach(shape)) return Array.isArray(value) ? value.map((entry) => pick(entry, shape[0])) : undefined;
  const every = shape['*'];
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, entry]) => {
      const kept = every ?? shape[field];
      return kept === undefined || entry === undefined ? [] : [[field, pick(entry, kept)]];
    }),
  );
}

const isEach = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
