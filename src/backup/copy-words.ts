// A copy of the record as a file, and what is said about it.
import { $lastExport } from './last-download.ts';
import { download } from '#lib/download.ts';
import { fileName, writeCopy } from './copy-of-record.ts';
import { countAnswers, wholeRecord } from './whole-record.ts';

/** Downloads the record, and notes that it was. */
export function takeCopy(content: string): void {
  const now = Date.now();
  const entries = wholeRecord();
  download(fileName(new Date(now)), writeCopy(entries, { made: now, content }));
  $lastExport.set({ at: now, answered: countAnswers(entries) });
}

export const answersInWords = (count: number) => (count === 1 ? 'one answer' : `${count} answers`);

/** "There is one answer", "There are 12 answers". */
export const thereAre = (count: number) => `There ${count === 1 ? 'is' : 'are'} ${answersInWords(count)}`;
