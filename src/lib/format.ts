// How numbers and days are written.

export const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

export const signedPercent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

export const twoPlaces = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** A number with the minus sign that is as wide as a plus. */
export const shownAs = (format: Intl.NumberFormat, value: number) => format.format(value).replace('-', '−');

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** A moment that no calendar has comes from a record that was tampered with, and must not break the page. */
const onDay = (format: Intl.DateTimeFormat, at: number) =>
  Number.isNaN(new Date(at).getTime()) ? 'a day unknown' : format.format(at);

/** "5 October 2026", on the calendar of this device. */
export const longDay = (at: number) => onDay(long, at);

/** Where there is little room: "5 Oct 2026". */
export const shortDay = (at: number) => onDay(short, at);

/** "1 answer", "2 answers". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
