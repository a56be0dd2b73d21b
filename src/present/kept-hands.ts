// What a teacher has counted in front of a class: kept for this tab, until it closes or the class has gone.
import { mostHands, type Hands } from './hands.ts';
import { fromJson, within, type Read } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { handsKey } from '#record/storage-keys.ts';

export type ClassHands = {
  /** How many are in the room, once somebody has said so. */
  readonly room?: number | undefined;
  /** By the slide's address. */
  readonly slides: Readonly<Record<string, Hands>>;
};

export const noHands: ClassHands = { slides: {} };

const readCount: Read<number> = (value) =>
  Number.isInteger(value) ? within(0, mostHands)(value) : undefined;

/** What can be read of an object, whatever its parts are called. */
const partsOf = <Value>(value: unknown, read: Read<Value>): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([name, part]) => {
      const known = read(part);
      return known === undefined ? [] : [[name, known]];
    }),
  );

/** What a stored text holds, as far as it can be used; anything else counts as not counted. */
export function readClassHands(text: string): ClassHands {
  const { room, slides } = partsOf(fromJson(text), (part) => part);
  const known = readCount(room);
  return {
    ...(known === undefined ? {} : { room: known }),
    slides: partsOf(slides, (hands) => partsOf(hands, readCount)),
  };
}

/** The hands that were counted in this tab for a lesson. */
export function loadHands(lesson: string): ClassHands {
  const text = tryOrUndefined(() => sessionStorage.getItem(handsKey(lesson)));
  return text ? readClassHands(text) : noHands;
}

/** @returns whether this browser keeps them; where not, they last until the page is left */
export function saveHands(lesson: string, hands: ClassHands): boolean {
  return (
    tryOrUndefined(() => {
      sessionStorage.setItem(handsKey(lesson), JSON.stringify(hands));
      return true;
    }) ?? false
  );
}
