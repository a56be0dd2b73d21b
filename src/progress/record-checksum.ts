// A checksum by which two prints of one record can be compared. It finds differences; it proves nothing.

const start = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a with 64 bits over the text in UTF-8: sixteen hexadecimal digits in groups of four. */
export function recordChecksum(text: string): string {
  let hash = start;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  return hash
    .toString(16)
    .padStart(16, '0')
    .replaceAll(/(.{4})(?=.)/g, '$1 ');
}
