// What a pupil's browser keeps and hands in, for tests that compare it with what a teacher gets.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { decode } from '#record/envelope.ts';
import { itemKey } from '#record/storage-keys.ts';
import type { ItemRecord } from '#record/item-record.ts';
import { itemEntry } from '#record/storage-entries.ts';

/** A downloaded file: its name, and what is in it. */
export async function fileText(
  download: Promise<Download>,
): Promise<{ readonly name: string; readonly text: string }> {
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** The answered questions among stored entries, by their places. */
export function recordsIn(entries: Readonly<Record<string, string>>): Map<string, ItemRecord> {
  return new Map(
    Object.entries(entries).flatMap(([key, text]): [string, ItemRecord][] => {
      const decoded = key.startsWith(itemKey('')) ? decode(text, itemEntry.read) : undefined;
      return decoded?.status === 'ok' && decoded.value.attempts.length > 0
        ? [[key.slice(itemKey('').length), decoded.value]]
        : [];
    }),
  );
}

/** The same of what this browser keeps. */
export const keptIn = async (page: Page) => recordsIn(await page.evaluate(() => ({ ...localStorage })));

/** A browser that refuses to keep anything, or what is named. */
export const blockStorage = (page: Page, ...names: readonly (keyof Window)[]) =>
  page.addInitScript(
    (refused) => {
      for (const name of refused)
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    },
    names.length > 0 ? names : (['localStorage'] as const),
  );

/** A browser that has no room left; a page may be given some again. */
export const fillStorage = (page: Page) =>
  page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Object.assign(globalThis, {
      makeRoom: () => {
        Storage.prototype.setItem = setItem;
      },
    });
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });

/** Types the name and asks for the receipt. */
export async function makeReceipt(page: Page, name: string) {
  await page.getByRole('textbox', { name: /^Your name/ }).fill(name);
  await page.getByRole('button', { name: 'Make the receipt' }).click();
}

/** The browser removes what it keeps for the site: entries of its storage, all or those that are named so, and databases. */
export const removeKept = (page: Page, part = '') =>
  page.evaluate(async (named) => {
    for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    for (const key of Object.keys(localStorage)) if (key.includes(named)) localStorage.removeItem(key);
  }, part);
