// A teacher's key as a file, so that receipts open on a second device and after a browser was cleared.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { fromBase64url, toBase64url, utf8 } from '#lib/bytes.ts';
import { keyId, seal, type PlainKey } from './seal.ts';
import { fromJson, string } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';
import { count, either, object, oneOf } from '#lib/strict-decoders.ts';
import { unseal } from './unseal.ts';

/** The version this code writes. */
export const backupVersion = 1;

const format = 'says-who-key';

/** How often a passphrase is hashed: OWASP's figure for PBKDF2 with SHA-256. A file may ask for as much again. */
const rounds = 600_000;

export type BackupRead =
  | { readonly status: 'ok'; readonly key: PlainKey }
  /** It needs a passphrase, or another one. */
  | { readonly status: 'locked' }
  | { readonly status: 'refused'; readonly reason: string };

const coordinate = string(43, /^[\w-]{43}$/);

export const readKey = object({ x: coordinate, y: coordinate, d: coordinate });

const head = { format: oneOf([format]), v: count(backupVersion) };

const readFile = either(
  object({ ...head, key: readKey }),
  object({
    ...head,
    salt: string(22, /^[\w-]{22}$/),
    iv: string(16, /^[\w-]{16}$/),
    rounds: count(2 * rounds),
    sealed: string(2_000, /^[\w-]+$/),
  }),
);

const subtle = () => tryOrUndefined(() => globalThis.crypto.subtle) ?? undefined;

async function keyFrom(passphrase: string, salt: BufferSource, iterations: number): Promise<CryptoKey> {
  const { subtle: crypt } = globalThis.crypto;
  const typed = utf8(passphrase.normalize('NFKC'));
  const material = await crypt.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypt.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * The text of a backup file.
 * @param passphrase locks the file; empty leaves it open to whoever has it
 * @returns undefined where it should be locked and this browser cannot
 */
export async function writeBackup(key: PlainKey, passphrase: string): Promise<string | undefined> {
  if (!passphrase) return JSON.stringify({ format, v: backupVersion, key }, null, 2);
  const crypt = subtle();
  if (!crypt) return undefined;
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const lock = await keyFrom(passphrase, salt, rounds);
  const sealed = await crypt.encrypt({ name: 'AES-GCM', iv }, lock, utf8(JSON.stringify(key)));
  const file = {
    format,
    v: backupVersion,
    salt: toBase64url(salt),
    iv: toBase64url(iv),
    rounds,
    sealed: toBase64url(new Uint8Array(sealed)),
  };
  return JSON.stringify(file, null, 2);
}

const refused = (reason: string): BackupRead => ({ status: 'refused', reason });

/** Opens a backup file, and tries the key in it before trusting it. Never throws. */
export async function readBackup(file: string, passphrase: string): Promise<BackupRead> {
  const foreign = refused('This file is not a backup of a key.');
  if (file.length > 10_000) return foreign;
  const value = fromJson(file);
  if (isObject(value) && value.format === format && typeof value.v === 'number' && value.v > backupVersion)
    return refused('This backup was made by a newer version of this site. Reload the page.');
  const backup = readFile(value);
  if (!backup) return foreign;
  if ('key' in backup) return tried(backup.key);
  if (!passphrase) return { status: 'locked' };
  const [salt, iv, sealed] = [backup.salt, backup.iv, backup.sealed].map(fromBase64url);
  if (!subtle()) return refused('This browser opens a locked backup only over https.');
  if (!salt || !iv || !sealed || backup.rounds < 1) return foreign;
  try {
    const lock = await keyFrom(passphrase, salt, backup.rounds);
    const opened = await globalThis.crypto.subtle.decrypt({ name: 'AES-GCM', iv }, lock, sealed);
    const key = readKey(fromJson(new TextDecoder().decode(opened)));
    return key ? await tried(key) : foreign;
  } catch {
    // Another passphrase was used, or the file was changed: nobody can tell which.
    return { status: 'locked' };
  }
}

/** A key that does not open what was encrypted to it is worth nothing. */
async function tried(key: PlainKey): Promise<BackupRead> {
  const sealed = await seal(utf8('try'), key.x, 'try');
  if (!sealed) return refused('This browser encrypts only over https, so the key was not taken in.');
  const opened = await unseal(sealed, [key], 'try');
  return opened.status === 'ok' ? { status: 'ok', key } : refused('The key in this file is damaged.');
}

/** The name of a key's backup file. */
export const backupName = (x: string): string => `says-who-key-${keyId(x)}.json`;
