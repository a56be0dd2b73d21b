// Says what something stored or foreign must be. A reader answers undefined for anything else, and never throws.
// What comes from strangers is read to the last key, with strict-decoders.ts besides.
import { isObject } from './is-object.ts';

export type Read<Value> = (value: unknown) => Value | undefined;

export type Readers = Readonly<Record<string, Read<unknown>>>;
export type Fit<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends Read<infer Value> ? Value : never;
};

/** The value behind a JSON text, or undefined when it is none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON. Every reader refuses undefined.
    return undefined;
  }
}

/** An object with all of the one kind of keys, and what can be read of the other; whatever else it has is passed over. */
export function open<Required extends Readers, Optional extends Readers = Record<never, never>>(
  required: Required,
  optional?: Optional,
): Read<Fit<Required> & Partial<Fit<Optional>>> {
  return (value) => {
    if (!isObject(value)) return undefined;
    const parts = Object.entries({ ...required, ...optional }).map(
      ([key, read]) => [key, read(value[key])] as const,
    );
    if (parts.some(([key, part]) => part === undefined && key in required)) return undefined;
    // Every key was read by the reader that gives this type its part.
    return Object.fromEntries(parts.filter(([, part]) => part !== undefined)) as Fit<Required> &
      Partial<Fit<Optional>>;
  };
}

export function list<Value>(read: Read<Value>, most: number): Read<readonly Value[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    const parts = value.map(read);
    return parts.every((part) => part !== undefined) ? parts : undefined;
  };
}

export function pair<One, Other>(one: Read<One>, other: Read<Other>): Read<readonly [One, Other]> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [first, second] = [one(value[0]), other(value[1])];
    return first === undefined || second === undefined ? undefined : [first, second];
  };
}

export function string(most: number, pattern?: RegExp): Read<string> {
  return (value) =>
    typeof value === 'string' && value.length <= most && (!pattern || pattern.test(value))
      ? value
      : undefined;
}

/** A number from one to another. */
export function within(least: number, most: number): Read<number> {
  return (value) => (typeof value === 'number' && value >= least && value <= most ? value : undefined);
}

/** The year 5138. */
const farOff = 1e14;

/**
 * A moment in milliseconds since 1970. One from the end of time is taken for one that calendars have, with room after it:
 * whatever is changed next must be later.
 */
export const moment: Read<number> = (value) => {
  const at = within(0, Infinity)(value);
  return at !== undefined && at > 2 * farOff ? farOff : at;
};

/** A part of a whole. */
export const share = /* @__PURE__ */ within(0, 1);

export const yes: Read<true> = (value) => (value === true ? true : undefined);
