// A short hash of a text, the same in every browser, with and without https. It tells copies from changes made on the
// way; against somebody who means to deceive it does nothing, and nothing could in a page that they hold themselves.

/** Bits mixed until each depends on all (the finish of MurmurHash3). */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Five bytes of a text: two hashes over its characters (FNV-1a with two primes), mixed. Every receipt and link holds its result, so it may never change. */
export function digest(text: string): Uint8Array {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) + (one >>> 7);
  }
  const [high, low] = [mixed(one ^ other), mixed(other + text.length)];
  return Uint8Array.of(low & 255, high >>> 24, (high >>> 16) & 255, (high >>> 8) & 255, high & 255);
}
