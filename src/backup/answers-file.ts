// Answers that a browser did not keep, brought along in the file that `export-file.ts` makes.
import { entryKindOf } from '#record/storage-entries.ts';
import { keepText, storage } from '#record/persistence.ts';
import { fromJson } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';

/** More than every lesson done twice. */
const limits = { text: 5_000_000, entries: 2_000 };

/**
 * Joins the answers of such a file with those of this page. Never throws.
 * @returns how many entries were taken in; undefined when the file is none of ours
 */
export function takeInAnswers(text: string): number | undefined {
  const file = text.length > limits.text ? undefined : fromJson(text);
  if (!isObject(file) || file.format !== 'says-who' || !isObject(file.entries)) return undefined;
  const entries = Object.entries(file.entries).slice(0, limits.entries);
  return entries.filter(([key, value]) => typeof value === 'string' && takeIn(key, value)).length;
}

/** Joins a text with what this page has. Answers whether it was one of ours and sound. */
function takeIn(key: string, text: string): boolean {
  if (entryKindOf(key)?.inspect(text) !== 'ok') return false;
  keepText(key, storage.receive(key, text) ?? text);
  return true;
}
