// What a teacher has counted in front of a class: kept for this tab, until it closes or the class has gone.
import { mostHands, type Hands } from './hands.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { handsKey } from '#record/storage-keys.ts';

export type ClassHands = {
  /** How many are in the room, once somebody has said so. */
  readonly room?: number | undefined;
  /** By the slide's address. */
  readonly slides: Readonly<Record<string, Hands>>;
};

export const noHands: ClassHands = { slides: {} };

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostHands;

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** What a stored text holds, as far as it can be used; anything else counts as not counted. */
export function readClassHands(text: string): ClassHands {
  const parsed: unknown = tryOrUndefined(() => JSON.parse(text));
  const { room, slides } = Object.fromEntries(entriesOf(parsed));
  return {
    ...(isCount(room) ? { room } : {}),
    slides: Object.fromEntries(
      entriesOf(slides).map(([slide, hands]) => [
        slide,
        Object.fromEntries(entriesOf(hands).filter((entry): entry is [string, number] => isCount(entry[1]))),
      ]),
    ),
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
