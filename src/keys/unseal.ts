// The teacher's side of `seal.ts`: makes a key pair, and decrypts what was encrypted to it.
import { toBase64url, toLetters, utf8 } from '#lib/bytes.ts';
import { publicKey } from './p256-compression.ts';
import {
  crypt,
  curve,
  infoOf,
  keyId,
  secretOf,
  type HeldKey,
  type PlainKey,
  type PrivateKey,
} from './seal.ts';

/** A fresh pair; undefined where the browser cannot make one. */
export async function makeKey(): Promise<PlainKey | undefined> {
  const subtle = crypt();
  if (!subtle) return undefined;
  const pair = await subtle.generateKey(curve, true, ['deriveBits']);
  const { x, y, d } = await subtle.exportKey('jwk', pair.privateKey);
  return x && y && d ? { x, y, d } : undefined;
}

const imported = (subtle: SubtleCrypto, { x, y, d }: PlainKey) =>
  subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y, d }, curve, false, ['deriveBits']);

/** The key as a browser may hold it; undefined where the browser cannot. */
export async function hold(plain: PlainKey): Promise<HeldKey | undefined> {
  const subtle = crypt();
  if (!subtle) return undefined;
  try {
    return { x: plain.x, secret: await imported(subtle, plain) };
  } catch {
    // It is no key.
    return undefined;
  }
}

export type Unsealed =
  | { readonly status: 'ok'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** For a key that is not among those given; its id. */
  | { readonly status: 'locked'; readonly key: string }
  | { readonly status: 'unable' }
  | { readonly status: 'damaged' };

/** Decrypts with whichever of the keys it is for. Never throws. */
export async function unseal(
  sealed: Uint8Array<ArrayBuffer>,
  keys: readonly PrivateKey[],
  label: string,
): Promise<Unsealed> {
  if (sealed.length < 5 + 32 + 16) return { status: 'damaged' };
  const name = toLetters(sealed.subarray(0, 5));
  const mine = keys.find(({ x }) => keyId(x) === name);
  if (!mine) return { status: 'locked', key: name };
  const subtle = crypt();
  if (!subtle) return { status: 'unable' };
  const ephemeral = toBase64url(sealed.subarray(5, 37));
  const jwk = publicKey(ephemeral);
  if (!jwk) return { status: 'damaged' };
  try {
    const theirs = await subtle.importKey('jwk', jwk, curve, false, []);
    const secret = 'secret' in mine ? mine.secret : await imported(subtle, mine);
    const { key, iv } = await secretOf(subtle, secret, theirs, infoOf(ephemeral, mine.x));
    const options = { name: 'AES-GCM', iv, additionalData: utf8(label) };
    return { status: 'ok', bytes: new Uint8Array(await subtle.decrypt(options, key, sealed.slice(37))) };
  } catch {
    // One changed bit is enough.
    return { status: 'damaged' };
  }
}
