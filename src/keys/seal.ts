// Encrypts a receipt to a teacher's public key, so that only the teacher's browser opens it: privacy, not proof.
// Ephemeral ECDH on P-256, HKDF with SHA-256, AES-GCM, all by WebCrypto. Sealed bytes: 5 of the key's id, 32 of the
// ephemeral key's x, and the rest.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { fromBase64url, toLetters, utf8 } from '#lib/bytes.ts';
import { digest } from '#lib/digest.ts';
import { publicKey } from './p256-compression.ts';

/** A teacher's private key as its backup has it. */
export type PlainKey = {
  /** The public key: the x of its point, in base64url. */
  readonly x: string;
  readonly y: string;
  readonly d: string;
};

/** A teacher's private key as a browser holds it: to decrypt with, and not to read. */
export type HeldKey = { readonly x: string; readonly secret: CryptoKey };

/** What decrypts. */
export type PrivateKey = PlainKey | HeldKey;

/** Eight letters by which people and sealed receipts name a key. */
export const keyId = (x: string): string => toLetters(digest(x));

export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** WebCrypto, which browsers offer on https (and on the machine itself) only. */
export const crypt = (): SubtleCrypto | undefined =>
  tryOrUndefined(() => globalThis.crypto.subtle) ?? undefined;

export const canSeal = (): boolean => crypt() !== undefined;

/** The key and the nonce of one message. The pair behind it is used once, so the two never meet another message. */
export async function secretOf(
  subtle: SubtleCrypto,
  mine: CryptoKey,
  theirs: CryptoKey,
  info: string,
): Promise<{ readonly key: CryptoKey; readonly iv: Uint8Array<ArrayBuffer> }> {
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256);
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const derived = await subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: utf8(info) },
    material,
    352,
  );
  const key = await subtle.importKey('raw', derived.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { key, iv: new Uint8Array(derived.slice(32)) };
}

/** Binds a message's key to the two that it comes from. */
export const infoOf = (ephemeral: string, teacher: string) => `sayswho receipt 1 ${ephemeral} ${teacher}`;

/**
 * Encrypts.
 * @param x the teacher's public key
 * @param label bound to the content: it does not open under another one
 * @returns undefined where the browser cannot, or the key is none
 */
export async function seal(
  bytes: Uint8Array<ArrayBuffer>,
  x: string,
  label: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const subtle = crypt();
  const jwk = publicKey(x);
  if (!subtle || !jwk) return undefined;
  try {
    const pair = await subtle.generateKey(curve, true, ['deriveBits']);
    const own = await subtle.exportKey('jwk', pair.publicKey);
    const ephemeral = fromBase64url(own.x ?? '');
    const teacher = await subtle.importKey('jwk', jwk, curve, false, []);
    if (!ephemeral || !own.x) return undefined;
    const { key, iv } = await secretOf(subtle, pair.privateKey, teacher, infoOf(own.x, x));
    const data = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(label) }, key, bytes);
    return Uint8Array.from([...digest(x), ...ephemeral, ...new Uint8Array(data)]);
  } catch {
    // The browser does not know the curve or has no key to give: the caller says so.
    return undefined;
  }
}
