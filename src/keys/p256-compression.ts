// A public key as short as it can be written: of the point on P-256 only the x, 32 bytes. The two points with that x
// give the same shared secret, because ECDH takes the x of its result; so either y will do, and it can be worked out.
import { fromBase64url, toBase64url } from '#lib/bytes.ts';

const prime = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const constant = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % prime];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

const toNumber = (bytes: Uint8Array) => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);

function fromNumber(number: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_byte, index) =>
    Number((number >> BigInt(8 * (31 - index))) & 255n),
  );
}

/** A public key as browsers take it, from its x in base64url; undefined when no point of the curve has that x. */
export function publicKey(x: string): JsonWebKey | undefined {
  const bytes = fromBase64url(x);
  if (bytes?.length !== 32) return undefined;
  const number = toNumber(bytes);
  if (number >= prime) return undefined;
  // y² = x³ − 3x + b; the prime is one less than a multiple of four, so a root is a power.
  const square = ((((number * number - 3n) * number + constant) % prime) + prime) % prime;
  const root = power(square, (prime + 1n) / 4n);
  if ((root * root) % prime !== square) return undefined;
  return { kty: 'EC', crv: 'P-256', x, y: toBase64url(fromNumber(root)), ext: true };
}
