// Short checksums of a text. They find accidents and stop nobody who means harm; nothing here needs to be secret.

/** 32-bit FNV-1a over UTF-16 units, as a whole number from 0 to 2³² − 1: any single unit that differs changes it. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The same in eight hexadecimal digits: tells whether a text is still what it was. */
export function checksum(text: string): string {
  return hashText(text).toString(16).padStart(8, '0');
}
