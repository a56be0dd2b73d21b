// Says what something from strangers must be, to the last key: links, receipts, keys. Apart from decoders.ts, because a
// lesson's page has no room for it.
import { string, type Fit, type Read, type Readers } from './decoders.ts';
import { isObject } from './is-object.ts';

/** An object with all of the one kind of keys, any of the other, and none besides: not `__proto__` either. */
export function object<Required extends Readers, Optional extends Readers = Record<never, never>>(
  required: Required,
  optional?: Optional,
): Read<Fit<Required> & Partial<Fit<Optional>>> {
  const readers: Readonly<Record<string, Read<unknown>>> = { ...required, ...optional };
  return (value) => {
    if (!isObject(value)) return undefined;
    const keys = Object.keys(value);
    if (!Object.keys(required).every((key) => Object.hasOwn(value, key))) return undefined;
    if (!keys.every((key) => Object.hasOwn(readers, key))) return undefined;
    const read = keys.map((key) => [key, readers[key]?.(value[key])] as const);
    if (read.some(([, part]) => part === undefined)) return undefined;
    // Every key was read by the reader that gives this type its part.
    return Object.fromEntries(read) as Fit<Required> & Partial<Fit<Optional>>;
  };
}

export function either<One, Other>(one: Read<One>, other: Read<Other>): Read<One | Other> {
  return (value) => one(value) ?? other(value);
}

export function oneOf<Value extends string>(values: readonly Value[]): Read<Value> {
  return (value) => values.find((known) => known === value);
}

/** A whole number from 0 on. */
export function count(most: number): Read<number> {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
}

export const boolean: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** The name of a lesson or a form. */
export const slug = string(60, /^[a-z]+(-[a-z]+)*$/);

/** The path of an item: names joined by slashes, and by the @ of a recall. */
export const id = string(120, /^[a-z]+([-/@][a-z]+)*$/);

/** Names that every JavaScript object has are no names for anything of ours. */
const inherited = new Set(['constructor', 'prototype']);

/** The name of a form's field. */
export const fieldName: Read<string> = (value) => {
  const name = string(120, /^[a-z]+([.-][a-z]+)*$/)(value);
  return name === undefined || inherited.has(name) ? undefined : name;
};

/** A day as 2026-11-24, if the calendar has it. */
export const day: Read<string> = (value) => {
  const written = string(10, /^\d{4}-\d\d-\d\d$/)(value);
  if (written === undefined) return undefined;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
};
