// The fields of an own report. Their names are for ever, because reports are kept under them. Pure.
import { longDate } from '#lib/day.ts';
import { shownLine } from '#lib/foreign/typed-text.ts';
import { longDay } from '#lib/moment.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import type { Fields } from '#quiz/fields.ts';

/** The card’s five questions, by their ids. */
export const questionIds = ['who-says', 'how-known', 'how-sure', 'who-else', 'what-is-open'] as const;

/** In the order in which they are shown, printed and handed in. The box’s four are those of a desk note. */
export const ownPartIds = [
  'headline',
  'link',
  'day',
  ...questionIds,
  'known',
  'claimed',
  'denied',
  'open',
  'check',
  'sure',
  'because',
] as const;

export type OwnPartId = (typeof ownPartIds)[number];

export type OwnPart = {
  readonly id: OwnPartId;
  readonly label: string;
  readonly help: string;
  /** How many lines it takes on screen and on paper. */
  readonly rows: number;
  /** The most characters it takes. */
  readonly most: number;
  /** What there is to choose from, where nothing is typed. */
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
};

/** The id of a field on the page. */
export const fieldId = (id: OwnPartId) => `own-${id}`;

/** The text of a field; empty where there is none. */
export const textIn = (texts: Fields, id: OwnPartId): string =>
  texts.find(([name]) => name === id)?.[1].trim() ?? '';

/** What a report is called in a list; the file that it was brought in with may be anybody’s. */
export const titleOf = (texts: Fields): string =>
  [textIn(texts, 'headline'), textIn(texts, 'link')].map((text) => shownLine(text, 160)).find(Boolean) ??
  'Without a headline';

/** The day it was read, or else begun. */
export function dayOfReport({ texts, begun }: { readonly texts: Fields; readonly begun: number }): string {
  const read = textIn(texts, 'day');
  // A day that no calendar has comes from a file that was tampered with.
  const named = /^\d{4}-\d\d-\d\d$/.test(read) ? tryOrUndefined(() => longDate(read)) : undefined;
  return named ?? longDay(begun);
}

/** The address in what was typed, where it is one that a browser may open. */
export function addressIn(text: string): string | undefined {
  const typed = text.trim();
  return /^https?:\/\/[^\s]+$/i.test(typed) && URL.canParse(typed) ? typed : undefined;
}

/** The report as plain text: whatever is written, and a line where nothing is. */
export function ownText(texts: Fields, parts: readonly OwnPart[]): string {
  const written = parts.map(({ id, label, choices }) => {
    const text = textIn(texts, id);
    const chosen = choices?.find((choice) => choice.id === text);
    return `${label}\n${(chosen?.label ?? text) || '____'}`;
  });
  return `${['MY OWN REPORT', ...written].join('\n\n')}\n`;
}
