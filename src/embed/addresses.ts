// Where a question stands by itself, and the line that puts it into a page of somebody else.

/** The address of a question alone, without the base path. */
export const embedPath = (id: string): string => `/embed/${id}/`;

/** In pixels: how high a frame is before its owner hears of a height, or where it never listens. */
const firstHeight = 640;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The line of HTML to copy.
 * @param address the whole address of the question alone
 * @param title what a screen reader calls the frame
 */
export const frameLine = (address: string, title: string): string =>
  `<iframe title="${escaped(title)}" src="${escaped(address)}" width="100%" height="${firstHeight}" loading="lazy"></iframe>`;
