// Tells whether a text is still what it was. Against accidents, not against anybody.

/** Eight hexadecimal digits (FNV-1a over UTF-16 units): any single unit that differs changes them. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
