// Brings a teacher's key back from its backup file onto this device.
import { readBackup, type BackupRead } from './key-backup.ts';
import { keyId } from './seal.ts';
import { keepKey } from './teacher-keys.ts';

export type Restored =
  | Exclude<BackupRead, { readonly status: 'ok' }>
  /** Its public part, and the letters it goes by. */
  | { readonly status: 'ok'; readonly x: string; readonly id: string };

/** Opens a backup file and keeps the key in it. Never throws. */
export async function restoreKey(file: string, passphrase: string): Promise<Restored> {
  const read = await readBackup(file, passphrase);
  if (read.status !== 'ok') return read;
  await keepKey(read.key, false);
  return { status: 'ok', x: read.key.x, id: keyId(read.key.x) };
}
