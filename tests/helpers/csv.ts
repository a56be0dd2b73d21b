// A table as a spreadsheet reads it, and nothing that RFC 4180 does not allow.
import assert from 'node:assert/strict';

/** The rows of a text, each with its cells. @throws where a cell, a row or the end of the file is not as it has to be */
export function readCsv(text: string): string[][] {
  assert.ok(
    text.startsWith('\uFEFF') && text.endsWith('\r\n'),
    'a mark at the beginning, a line’s end at the end',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell in quotation marks, or one that holds none, no comma and no line's end; then a comma or the line's end.
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    assert.ok(found, `no cell at ${at}: ${text.slice(at, at + 40)}`);
    const [, quoted, plain = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
