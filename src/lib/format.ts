// How numbers are written.

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

/** "1 answer", "2 answers". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** "12 kB", never less than there is. */
export const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`;
