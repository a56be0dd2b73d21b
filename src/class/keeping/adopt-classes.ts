// A copy of the site at a path takes over, once, the classes of the database that all copies of one address once shared. Touches both
// databases. What is forgotten here is forgotten there, too, unless another copy has changed it since.
import { endOf, resultOf } from '#lib/storage/database.ts';
import { classDatabase } from '#keys/teacher-storage.ts';
import { travelName } from '#record/storage-keys.ts';
import { sumOf } from '#lib/storage/adopt-shared.ts';

/** Among the rows, which belong to a class by the first of their key's parts: what was taken over, as sums by the id of the class. */
const noteKey = ['', 'adopted'];

/** The shared database, if there is one: none is made. */
async function openShared(): Promise<IDBDatabase | undefined> {
  const opening = indexedDB.open(travelName(classDatabase));
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  const database = await resultOf(opening).catch(() => undefined);
  database?.addEventListener('versionchange', () => database.close());
  return database;
}

type Row = readonly [key: IDBValidKey, value: unknown];
type Shared = { readonly heads: readonly Row[]; readonly rows: readonly Row[] };

async function everything(database: IDBDatabase): Promise<Shared> {
  const transaction = database.transaction(['heads', 'rows']);
  const all = async (name: string): Promise<Row[]> => {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf(store.getAll())]);
    return keys.map((key, index) => [key, values[index]]);
  };
  const [heads, rows] = await Promise.all([all('heads'), all('rows')]);
  return { heads, rows };
}

const idOf = ([key]: Row): unknown => (Array.isArray(key) ? key[0] : key);

/** What a class comes to, by which to see whether somebody has changed it. */
const classSum = ({ heads, rows }: Shared, id: unknown): number =>
  sumOf(JSON.stringify([...heads, ...rows].filter((row) => idOf(row) === id)));

/** Copies every shared class, the first time. @throws where a database refuses; the next page tries again */
export async function adoptClasses(own: IDBDatabase): Promise<void> {
  if ((await resultOf(own.transaction('rows').objectStore('rows').count(noteKey))) > 0) return;
  const shared = await openShared();
  const found = shared ? await everything(shared) : { heads: [], rows: [] };
  shared?.close();
  const transaction = own.transaction(['heads', 'rows'], 'readwrite');
  const [heads, rows] = [transaction.objectStore('heads'), transaction.objectStore('rows')];
  for (const [, head] of found.heads) heads.put(head);
  for (const [key, row] of found.rows) rows.put(row, key);
  // With what it speaks of or not at all.
  rows.put(new Map(found.heads.map(([id]) => [id, classSum(found, id)])), noteKey);
  await endOf(transaction);
}

/** Forgets a class in the shared database, if it was taken over from there and is as it was then. */
export async function forgetSharedClass(own: IDBDatabase, id: string): Promise<void> {
  const note: unknown = await resultOf(own.transaction('rows').objectStore('rows').get(noteKey));
  const sum: unknown = note instanceof Map ? note.get(id) : undefined;
  const shared = sum === undefined ? undefined : await openShared();
  if (!shared) return;
  if (classSum(await everything(shared), id) === sum) {
    const transaction = shared.transaction(['heads', 'rows'], 'readwrite');
    transaction.objectStore('heads').delete(id);
    transaction.objectStore('rows').delete(IDBKeyRange.bound([id], [id, []]));
    await endOf(transaction);
  }
  shared.close();
}
