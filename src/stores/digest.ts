// SHA-256 (FIPS 180-4), because the browser's own is missing wherever a school serves this site without https.

const primes: number[] = [];
for (let candidate = 2; primes.length < 64; candidate++) {
  if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
}
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;
const startState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** The 32 bytes of a message's SHA-256. */
export function digest(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(padded.length - 4, message.length << 3);
  const state = Int32Array.from(startState);
  const words = new Int32Array(64);
  for (let start = 0; start < padded.length; start += 64) mix(state, words, view, start);
  const result = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => result.setInt32(index * 4, word));
  return new Uint8Array(result.buffer);
}

/** One block of 64 bytes. */
function mix(state: Int32Array, words: Int32Array, view: DataView, start: number): void {
  const at = (list: Int32Array, index: number) => list[index] ?? 0;
  for (let index = 0; index < 64; index++) {
    const [early, late] = [at(words, index - 15), at(words, index - 2)];
    words[index] =
      index < 16
        ? view.getInt32(start + index * 4)
        : at(words, index - 16) +
          (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
          at(words, index - 7) +
          (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const one =
      (h +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        ((e & f) ^ (~e & g)) +
        at(constants, index) +
        at(words, index)) |
      0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
}
