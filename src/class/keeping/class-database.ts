// Where classes are kept: a database of the teacher's own, apart from everything that pupils keep or clear away.
// A row belongs to a class and is written by itself, so that two tabs do not lose each other's additions.
import { endOf, resultOf } from '#lib/storage/database.ts';
import { classDatabase } from '#keys/teacher-storage.ts';
import { isAtRoot } from '#lib/storage/own-names.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { adoptClasses, forgetSharedClass } from './adopt-classes.ts';

/** The kind of a row, and its name among rows of that kind. */
export type ClassRowKind = 'receipt' | 'part' | 'paper' | 'mark';
export type ClassRow = { readonly kind: ClassRowKind; readonly name: string; readonly value: unknown };
export type ClassRowName = Pick<ClassRow, 'kind' | 'name'>;

/** What is read may have been written by an older version of this site, or by hand: whoever reads it checks it. */
export type ClassDatabase = {
  readonly heads: () => Promise<readonly unknown[]>;
  readonly rows: (id: string) => Promise<readonly ClassRow[]>;
  /** Replaces a head by what `change` makes of the kept one, undefined where there is none; undefined from it leaves all. */
  readonly changeHead: (
    id: string,
    change: (kept: unknown) => { readonly id: string } | undefined,
  ) => Promise<void>;
  /** Puts and removes rows. @returns false, with nothing done, where there is no such class */
  readonly write: (
    id: string,
    put: readonly ClassRow[],
    remove?: readonly ClassRowName[],
  ) => Promise<boolean>;
  readonly forget: (id: string) => Promise<void>;
};

/** A stand-in for the database that lasts as long as the page. */
export function memoryDatabase(): ClassDatabase {
  const heads = new Map<string, unknown>();
  const rows = new Map<string, Map<string, ClassRow>>();
  const own = (id: string) => rows.get(id) ?? new Map<string, ClassRow>();
  const nameOf = ({ kind, name }: ClassRowName) => `${kind} ${name}`;
  return {
    heads: () => Promise.resolve([...heads.values()]),
    rows: (id) => Promise.resolve([...own(id).values()]),
    changeHead: (id, change) => {
      const head = change(heads.get(id));
      if (head) heads.set(id, head);
      return Promise.resolve();
    },
    write: (id, put, remove = []) => {
      if (!heads.has(id)) return Promise.resolve(false);
      const after = own(id);
      for (const row of put) after.set(nameOf(row), row);
      for (const row of remove) after.delete(nameOf(row));
      rows.set(id, after);
      return Promise.resolve(true);
    },
    forget: (id) => {
      heads.delete(id);
      rows.delete(id);
      return Promise.resolve();
    },
  };
}

/** Every row of a class: an array stands after every text, and nothing after an array that holds one. */
const rowsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** The browser's database; undefined where it gives none. */
export async function browserDatabase(): Promise<ClassDatabase | undefined> {
  const opening = tryOrUndefined(() => globalThis.indexedDB.open(classDatabase, 1));
  if (!opening) return undefined;
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore('heads', { keyPath: 'id' });
    opening.result.createObjectStore('rows');
  });
  const database = await resultOf(opening).catch(() => undefined);
  if (!database) return undefined;
  // A later version of this site, in another tab, must not wait for this one.
  database.addEventListener('versionchange', () => database.close());
  // Refused, they are taken over another time. The build leaves both out of a copy at the root.
  if (!isAtRoot) await adoptClasses(database).catch(() => undefined);
  const stores = ['heads', 'rows'];
  return {
    heads: () => resultOf(database.transaction('heads').objectStore('heads').getAll()),
    rows: async (id) => {
      const rows = database.transaction('rows').objectStore('rows');
      const [keys, values] = await Promise.all([
        resultOf(rows.getAllKeys(rowsOf(id))),
        resultOf(rows.getAll(rowsOf(id))),
      ]);
      return keys.flatMap((key, index) => {
        const [, kind, name] = Array.isArray(key) ? key : [];
        return isKind(kind) && typeof name === 'string' ? [{ kind, name, value: values[index] }] : [];
      });
    },
    changeHead: async (id, change) => {
      const transaction = database.transaction(stores, 'readwrite');
      const heads = transaction.objectStore('heads');
      const head = change(await resultOf(heads.get(id)));
      if (head) heads.put(head);
      await endOf(transaction);
    },
    write: async (id, put, remove = []) => {
      const transaction = database.transaction(stores, 'readwrite');
      const isThere = (await resultOf(transaction.objectStore('heads').count(id))) > 0;
      const rows = transaction.objectStore('rows');
      for (const { kind, name, value } of isThere ? put : []) rows.put(value, [id, kind, name]);
      for (const { kind, name } of isThere ? remove : []) rows.delete([id, kind, name]);
      await endOf(transaction);
      return isThere;
    },
    forget: async (id) => {
      if (!isAtRoot) await forgetSharedClass(database, id).catch(() => undefined);
      const transaction = database.transaction(stores, 'readwrite');
      transaction.objectStore('heads').delete(id);
      transaction.objectStore('rows').delete(rowsOf(id));
      await endOf(transaction);
    },
  };
}

const kinds: readonly ClassRowKind[] = ['receipt', 'part', 'paper', 'mark'];
const isKind = (value: unknown): value is ClassRowKind => kinds.some((kind) => kind === value);
