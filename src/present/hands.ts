// Hands that a class has raised, as a teacher has counted them: what they come to. Pure.

/** A number for each field that was filled in: an answer's id, or a confidence step behind `sure.`. */
export type Hands = Readonly<Record<string, number>>;

/** More than any room holds; a number past it is a slip of the finger. */
export const mostHands = 999;

/** The field for a confidence step. */
export const handsSureField = (step: string) => `sure.${step}`;

/** The number in what was typed, or undefined where that is no count of hands. */
export function readHands(typed: string): number | undefined {
  const text = typed.trim();
  if (!/^\d{1,3}$/.test(text)) return undefined;
  return Math.min(Number(text), mostHands);
}

/** How many hands the named fields have together. */
export const handsIn = (hands: Hands, fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + (hands[field] ?? 0), 0);

export type Bar = {
  /** undefined while nobody has counted. */
  readonly count: number | undefined;
  /** In whole per cent; undefined where nothing is there to take it of. */
  readonly percent: number | undefined;
  /** How far its bar goes, 0 to 100. */
  readonly reach: number;
};

/**
 * Each field's share of all hands that were raised for one of them.
 * Where a pupil may raise a hand more than once, a share of hands says nothing about pupils: then it is a share of the room,
 * and without the size of the room only the bars compare.
 * @param room how many are in the room; only asked for where hands may be raised more than once
 */
export function barsOf(
  hands: Hands,
  fields: readonly string[],
  { isSeveral, room }: { readonly isSeveral: boolean; readonly room?: number | undefined },
): Bar[] {
  const counts = fields.map((field) => hands[field]);
  const most = Math.max(0, ...counts.map((count) => count ?? 0));
  const whole = isSeveral ? Math.max(room ?? 0, most) : handsIn(hands, fields);
  const isKnown = whole > 0 && (!isSeveral || (room !== undefined && room >= most));
  return counts.map((count) => ({
    count,
    percent: count !== undefined && isKnown ? Math.round((count / whole) * 100) : undefined,
    reach: whole > 0 ? ((count ?? 0) / whole) * 100 : 0,
  }));
}

const inHands = (count: number) => (count === 1 ? '1 hand' : `${count} hands`);

/**
 * One sentence for the room.
 * @param right the fields of the right answers, once they are known; empty before
 */
export function handsInWords(
  hands: Hands,
  fields: readonly string[],
  { isSeveral, room, right }: { isSeveral: boolean; room?: number | undefined; right: readonly string[] },
): string {
  const all = handsIn(hands, fields);
  if (all === 0) return '';
  if (isSeveral)
    return room === undefined
      ? `${inHands(all)}; each pupil may raise several.`
      : `${inHands(all)}, in a room of ${room}.`;
  if (right.length === 0) return `${inHands(all)}.`;
  const earned = handsIn(hands, right);
  return `${inHands(all)}. ${earned} of them, ${Math.round((earned / all) * 100)}%, for what is right.`;
}
