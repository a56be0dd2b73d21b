// Takes in whatever is dropped on the desk: a folder, mails, codes in parts. What opens is kept, and the rest gets a line each.
import { toBase64url, fingerprint } from '#lib/bytes.ts';
import { canBeSaid, fileLine } from '#lib/foreign/foreign-name.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { sourceText } from './dropped-text.ts';
import {
  intakeLimits,
  type HandedIn,
  type Intake,
  type IntakeLine,
  type AlreadyTaken,
  type LockedReceipt,
  type OnProgress,
  type Source,
  type TakenReceipt,
  type WaitingPart,
} from '../class.ts';
import type { Code } from '#receipt/receipt-code.ts';
import { findCodes, joinCodes, type Joined } from '#receipt/find-codes.ts';
import { openBytes, receiptFaults, sayMissing } from '#receipt/open-receipts.ts';
import type { PrivateKey } from '#keys/seal.ts';
import { inSlices } from '#lib/slices.ts';

/** The key by which the very same bytes are recognised. */
export const receiptKeyOf = (id: string, bytes: Uint8Array): string =>
  `${id}.${fingerprint(toBase64url(bytes))}`;

/** The name of the set that a part belongs to: of one receipt, cut in one way. */
export const setOf = ({ id, kind, parts }: Code): string => `${id}.${kind}.${parts}`;

/** Told of a receipt that was taken, open or not, and of a part that waits. */
export type OnCame = (one: HandedIn | WaitingPart) => void;

/** The most parts that are kept waiting; past that the oldest are dropped. */
const mostWaiting = 500;

/**
 * Opens any number of things in slices. Never throws.
 * @param known what lies on the desk: the same bytes are not taken twice, and parts that waited are joined
 * @param onCame told at once of everything that is to be kept
 * @param stop ends it before the next thing is opened, without waiting for one that is being read
 */
export async function takeIn(
  sources: readonly Source[],
  known: AlreadyTaken,
  keys: readonly PrivateKey[],
  now: number,
  onProgress?: OnProgress,
  onCame?: OnCame,
  stop?: AbortSignal,
): Promise<Intake> {
  const giveWay = inSlices();
  const desk = layOut(known, keys, now, giveWay, onCame, stop);
  const read = sources.slice(0, intakeLimits.files);
  for (const [index, source] of read.entries()) {
    if (stop?.aborted) break;
    // One after the other, so that a folder never lies in memory as a whole.
    // oxlint-disable-next-line no-await-in-loop
    await desk.take(source);
    onProgress?.(index + 1, read.length);
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  const unread = sources.length - read.length;
  if (unread > 0) {
    const first = intakeLimits.files.toLocaleString('en-GB');
    const reason = `Only the first ${first} files were read. Drop these again by themselves.`;
    desk.say(
      unread === 1 ? '1 more file' : `${unread.toLocaleString('en-GB')} more files`,
      'refused',
      reason,
    );
  }
  return desk.finish();
}

type Whole = Extract<Joined, { status: 'ok' }>;

/** What one intake works on. */
function layOut(
  known: AlreadyTaken,
  keys: readonly PrivateKey[],
  now: number,
  giveWay: () => Promise<void>,
  onCame?: OnCame,
  stop?: AbortSignal,
) {
  const stopped = new Promise<undefined>((resolve) => {
    stop?.addEventListener('abort', () => resolve(undefined));
  });
  const seen = new Set(known.keys);
  const seenIds = new Set([...known.keys].map((key) => key.split('.')[0]));
  const taken: (TakenReceipt & Pick<HandedIn, 'bytes'>)[] = [];
  const locked: (LockedReceipt & Pick<HandedIn, 'bytes'>)[] = [];
  const lines: IntakeLine[] = [];
  /** By set, then by number; the latest of one number counts. */
  const pool = new Map<string, Map<number, WaitingPart>>();
  /** The sets that something was added to. */
  const touched = new Set<string>();

  const say = (source: string, status: IntakeLine['status'], reason: string, id?: string) =>
    lines.push({ source, status, reason, ...(id ? { id } : {}) });
  const wait = (part: WaitingPart) => {
    const set = setOf(part);
    pool.set(set, (pool.get(set) ?? new Map<number, WaitingPart>()).set(part.part, part));
    return set;
  };
  for (const part of known.parts) wait(part);

  /** @returns whether it is one of ours, open or not */
  async function open({ id, kind, bytes }: Whole, source: string): Promise<boolean> {
    const key = receiptKeyOf(id, bytes);
    if (seen.has(key)) {
      say(source, 'again', 'It lies on the desk already.', id);
      return true;
    }
    const opened = await openBytes({ id, kind, bytes }, keys);
    const about = { key, id, kind, source, at: now };
    if (opened.status === 'ok' && !canBeSaid(opened.receipt.pupil)) {
      say(source, 'refused', 'The name on it has no letter and no digit, so nobody can say whose it is.', id);
      return false;
    }
    if (opened.status === 'ok') taken.push({ ...about, bytes, receipt: opened.receipt });
    else {
      say(source, opened.isLocked ? 'locked' : 'refused', opened.reason, id);
      if (!opened.isLocked) return false;
      locked.push({ ...about, bytes, reason: opened.reason });
    }
    onCame?.({ ...about, bytes });
    seen.add(key);
    seenIds.add(id);
    return true;
  }

  async function openCodes(codes: readonly Code[], source: string): Promise<void> {
    for (const joined of joinSets(codes)) {
      if (stop?.aborted) return;
      if (joined.status === 'refused') say(source, 'refused', receiptFaults[joined.fault], joined.id);
      // One after the other, so that no receipt is opened twice.
      // oxlint-disable-next-line no-await-in-loop
      else if (joined.status === 'ok') await open(joined, source).then(giveWay);
      else if (seenIds.has(joined.id)) say(source, 'again', 'It lies on the desk already.', joined.id);
      else {
        for (const code of codes.filter(({ id }) => id === joined.id)) {
          const part = { ...code, source };
          touched.add(wait(part));
          onCame?.(part);
        }
      }
    }
  }

  async function take(source: Source): Promise<void> {
    const name = fileLine(source.name);
    const refuse = (reason: string) => say(name, 'refused', reason);
    if (source.size > intakeLimits.bytes) {
      refuse(receiptFaults['too-large']);
      return;
    }
    const bytes = await Promise.race([stopped, source.read().catch(() => undefined)]);
    if (stop?.aborted) return;
    if (!bytes) {
      refuse('It could not be read: it may have been moved or is open elsewhere. Drop it again.');
      return;
    }
    // A source may be larger than it says.
    if (bytes.length > intakeLimits.bytes) {
      refuse(receiptFaults['too-large']);
      return;
    }
    const read = tryOrUndefined(() => sourceText(bytes)) ?? { reason: receiptFaults.foreign };
    if ('reason' in read) {
      refuse(read.reason);
      return;
    }
    const codes: Code[] = [];
    for (const found of findCodes(read.text)) {
      if (found.status === 'ok') codes.push(found.code);
      else refuse(receiptFaults[found.fault]);
    }
    await openCodes(codes, name);
  }

  /** Joins what waited, and says what still does. */
  async function finish(): Promise<Intake> {
    for (const set of stop?.aborted ? [] : touched) {
      const parts = [...(pool.get(set)?.values() ?? [])];
      const source = parts.at(-1)?.source ?? '';
      for (const joined of joinCodes(parts)) {
        if (joined.status === 'incomplete') say(source, 'waiting', sayMissing(joined), joined.id);
        else if (joined.status === 'refused') say(source, 'refused', receiptFaults[joined.fault], joined.id);
        // Where it does not open, one part is wrong: the others wait for a better one.
        // oxlint-disable-next-line no-await-in-loop
        else if (await open(joined, source)) pool.delete(set);
      }
    }
    const parts = [...pool.values()].flatMap((set) => [...set.values()]).slice(-mostWaiting);
    return { taken, locked, parts, lines };
  }

  return { take, finish, say };
}

/** The receipts in one text. Each whole one stands for itself, so that no other under its id can spoil it. */
function joinSets(codes: readonly Code[]): Joined[] {
  const whole = codes.filter(({ parts }) => parts === 1);
  const once = [...new Map(whole.map((code) => [`${code.kind} ${code.id} ${code.payload}`, code])).values()];
  const sets = Map.groupBy(
    codes.filter(({ parts }) => parts > 1),
    setOf,
  );
  return [...once.map((code) => [code]), ...sets.values()].flatMap((set) => joinCodes(set));
}
