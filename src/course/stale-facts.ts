// npm run stale: names every dated fact whose sources have gone unchecked for six months.
import { fileURLToPath } from 'node:url';
import type { Content } from './content-types.ts';
import { loadContent } from './load.ts';

/** Months after which an entry wants to be looked at again. */
const freshFor = 6;

type Dated = Pick<Content, 'caseFile' | 'ledger' | 'trail'>;

/**
 * The entries last checked more than six months before a day, oldest first.
 * @param today as YYYY-MM-DD
 * @returns references such as `embassy-alert` or `ledger/crimea-troops`, with the day of the last check
 */
export function staleEntries(
  { caseFile, ledger, trail }: Dated,
  today: string,
): { ref: string; checked: string }[] {
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() - freshFor);
  const oldest = limit.toISOString().slice(0, 10);
  return [
    ...caseFile.map(({ id, checked }) => ({ ref: id, checked })),
    ...ledger.map(({ id, checked }) => ({ ref: `ledger/${id}`, checked })),
    ...trail.map(({ id, checked }) => ({ ref: `trail/${id}`, checked })),
  ]
    .filter(({ checked }) => checked < oldest)
    .toSorted((one, other) => one.checked.localeCompare(other.checked));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const entries = staleEntries(loadContent('content'), new Date().toISOString().slice(0, 10));
  for (const { ref, checked } of entries) console.log(`${ref}: last checked on ${checked}`);
  console.log(
    entries.length === 0
      ? `Every entry was checked within ${freshFor} months.`
      : `${entries.length} to check again.`,
  );
}
