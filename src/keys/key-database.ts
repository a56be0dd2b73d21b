// Where a teacher's keys are kept: in a database that gives them out to decrypt with and not to read, to nobody.
import type { HeldKey } from './seal.ts';
import { keyDatabase } from './teacher-storage.ts';

/** In milliseconds: a database that has not answered by then is taken for one that never will. */
const longestWait = 8000;

const store = 'keys';

const settled = <Value>(request: IDBRequest<Value>, ends: EventTarget, end: string): Promise<Value> =>
  new Promise((resolve, reject) => {
    ends.addEventListener(end, () => resolve(request.result));
    for (const failure of ['error', 'abort'])
      ends.addEventListener(failure, () => reject(request.error ?? new Error('The database refused.')));
  });

async function ask<Value>(question: (keys: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const opening = indexedDB.open(keyDatabase, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store, { keyPath: 'x' }));
  const database = await settled(opening, opening, 'success');
  try {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
    return await settled(question(transaction.objectStore(store)), transaction, 'complete');
  } finally {
    database.close();
  }
}

/** What the database answers; undefined where it refuses, is not there or stays silent. */
function answerTo<Value>(
  question: (keys: IDBObjectStore) => IDBRequest<Value>,
): Promise<{ readonly value: Value } | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), longestWait);
    ask(question)
      .then(
        (value) => resolve({ value }),
        () => resolve(undefined),
      )
      .finally(() => clearTimeout(late));
  });
}

const isHeld = (row: unknown): row is HeldKey & { readonly at: number } =>
  row instanceof Object &&
  'x' in row &&
  typeof row.x === 'string' &&
  'at' in row &&
  typeof row.at === 'number' &&
  'secret' in row &&
  row.secret instanceof CryptoKey;

/** Every key, the one that was put there last first; undefined where the database does not answer. */
export async function keptKeys(): Promise<HeldKey[] | undefined> {
  const rows = await answerTo<unknown[]>((keys) => keys.getAll());
  return rows?.value
    .filter(isHeld)
    .toSorted((one, other) => other.at - one.at)
    .map(({ x, secret }) => ({ x, secret }));
}

/** Puts a key there. @returns whether it is kept */
export const putKey = async ({ x, secret }: HeldKey, at: number): Promise<boolean> =>
  (await answerTo((keys) => keys.put({ x, secret, at }))) !== undefined;

/** Takes a key from there. */
export const dropKey = async (x: string): Promise<boolean> =>
  (await answerTo((keys) => keys.delete(x))) !== undefined;
