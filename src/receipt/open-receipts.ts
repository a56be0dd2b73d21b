// From whatever a teacher has got, files or mails or codes, to receipts, each with a word on what is wrong with it.
import { inflate, type Fault } from '#lib/deflate.ts';
import type { Code } from './receipt-code.ts';
import { findCodes, joinCodes, type Joined } from './find-codes.ts';
import { readReceipt } from './read-receipt.ts';
import { labelOf } from './wrap-receipt.ts';
import { receiptLimits, receiptVersion, type Receipt } from './receipt.ts';
import type { PrivateKey } from '#keys/seal.ts';
import { fromJson } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';
import { unseal } from '#keys/unseal.ts';

export type Opened =
  | { readonly status: 'ok'; readonly receipt: Receipt; readonly isSealed: boolean }
  /** Why it was not opened, in a sentence for a teacher; the id where it could be read. */
  | {
      readonly status: 'refused';
      readonly reason: string;
      readonly id?: string;
      /** It is encrypted and whole as far as can be told: its key may yet come. */
      readonly isLocked?: true;
    };

/** What is said of a receipt that does not open. */
export const receiptFaults: Readonly<Record<Fault, string>> = {
  empty: 'There is nothing in it.',
  foreign: 'It is not a receipt that this site could have made.',
  newer: 'It was made by a newer version of this site than the one your browser has. Reload the page.',
  cut: 'It is cut short: its end is missing. Copy the whole of it.',
  damaged: 'It is damaged: something in it was changed on the way.',
  'too-large': 'It is far longer than any receipt, so it was not opened.',
};

const refused = (fault: Fault, id?: string): Opened => ({
  status: 'refused',
  reason: receiptFaults[fault],
  ...(id ? { id } : {}),
});

/**
 * Opens everything in a text: a file, a mail, codes read one after the other. Never throws.
 * @param keys the teacher's private keys, for receipts that are encrypted
 */
export async function openReceipts(text: string, keys: readonly PrivateKey[] = []): Promise<Opened[]> {
  const codes: Code[] = [];
  const faults: Opened[] = [];
  for (const found of findCodes(text)) {
    if (found.status === 'ok') codes.push(found.code);
    else faults.push(refused(found.fault));
  }
  return [...(await Promise.all(joinCodes(codes).map((joined) => openOne(joined, keys)))), ...faults];
}

async function openOne(joined: Joined, keys: readonly PrivateKey[]): Promise<Opened> {
  const { status, id } = joined;
  if (status === 'refused') return refused(joined.fault, id);
  if (status === 'incomplete') return { status: 'refused', id, reason: sayMissing(joined) };
  return openBytes(joined, keys);
}

/** Which parts have not come. */
export function sayMissing({
  missing,
  parts,
}: Pick<Extract<Joined, { status: 'incomplete' }>, 'missing' | 'parts'>) {
  const which =
    missing.length === 1
      ? `Part ${missing.join()} of ${parts} is`
      : `Parts ${missing.join(', ')} of ${parts} are`;
  return `${which} missing.`;
}

/** Opens a receipt whose parts have been put together. Never throws. */
export async function openBytes(
  { kind, id, bytes }: Pick<Extract<Joined, { status: 'ok' }>, 'kind' | 'id' | 'bytes'>,
  keys: readonly PrivateKey[],
): Promise<Opened> {
  if (kind === 'plain') return readPacked(bytes, id, false);
  const unsealed = await unseal(bytes, keys, labelOf(id));
  switch (unsealed.status) {
    case 'ok':
      return readPacked(unsealed.bytes, id, true);
    case 'locked': {
      const reason = `It is encrypted to the key ${unsealed.key}, which this browser does not have.`;
      return { status: 'refused', id, reason, isLocked: true };
    }
    case 'unable': {
      const reason = 'It is encrypted, and this browser decrypts only over https.';
      return { status: 'refused', id, reason, isLocked: true };
    }
    default:
      return refused('damaged', id);
  }
}

async function readPacked(bytes: Uint8Array<ArrayBuffer>, id: string, isSealed: boolean): Promise<Opened> {
  const unpacked = await inflate(bytes, receiptLimits.json);
  if (unpacked.status === 'refused') return refused(unpacked.fault, id);
  const value = fromJson(unpacked.text);
  if (isObject(value) && typeof value.v === 'number' && value.v > receiptVersion) return refused('newer', id);
  const receipt = readReceipt(value);
  // A code that names another receipt than the one in it was put together by hand.
  return receipt?.id === id ? { status: 'ok', receipt, isSealed } : refused('foreign', id);
}
