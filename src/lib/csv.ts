// Tables for a spreadsheet (RFC 4180), with nothing in them that a spreadsheet would carry out.

/** A cell: a text, a number of ours, or nothing. */
export type Cell = string | number | undefined;

/**
 * What is taken for a formula (OWASP, CSV injection), full-width signs too: at the start of a text, and inside it after
 * whatever a spreadsheet of another country may take for the end of a cell.
 */
const formula = /(^|[;,|\t\r\n])(?=(?:(?![\t\r\n])[\s"\u200B\uFEFF])*[=+\-@＝＋－＠])/g;

function writeCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = cell.replace(/^[\t\r\n]/, "'$&").replaceAll(formula, "$1'");
  return `"${text.replaceAll('"', '""')}"`;
}

/** The mark by which spreadsheets know that a file is in UTF-8. */
const mark = '\uFEFF';

/** Every text is in quotation marks, and one that looks like a formula begins with an apostrophe; numbers stand as they are. */
export const writeTable = (rows: readonly (readonly Cell[])[]): string =>
  mark + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
