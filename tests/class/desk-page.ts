// A teacher at the desk: finds everything by its role and its label.
import { expect, type Page } from '@playwright/test';

/** Goes to the desk and waits until it has fetched what it works with. */
export async function openDesk(page: Page, after = '') {
  await page.goto(`/teach/desk/${after}`);
  await expect(page.getByText('Looking up what is kept on this device.')).toBeHidden();
}

/** Makes a class, on a first visit or beside others. */
export async function makeClass(page: Page, name: string, roster: readonly string[] = []) {
  const form = page.getByRole('region', { name: /^Make a/ });
  await form.getByLabel('Name of the class').fill(name);
  await form.getByLabel(/^Who is in it/).fill(roster.join('\n'));
  await page.getByRole('button', { name: 'Make the class' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
}

type Payload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Chooses files, once there is a place to. */
export async function addFiles(page: Page, files: readonly Payload[]) {
  const field = page.getByLabel('Choose files');
  if (!(await field.isVisible())) await page.getByRole('button', { name: 'Add results' }).click();
  await field.setInputFiles([...files]);
}

/** Pastes what pupils have sent. */
export async function paste(page: Page, text: string) {
  const field = page.getByLabel('Or paste what they sent you');
  if (!(await field.isVisible())) await page.getByRole('button', { name: 'Add results' }).click();
  await field.fill(text);
  await page.getByRole('button', { name: 'Open what is pasted' }).click();
}

/** A figure over the class, by the words under it. */
export const figure = (page: Page, words: string) =>
  page.getByRole('term').filter({ hasText: words }).locator('..').getByRole('definition');

/** The row of a pupil in the map, as texts. */
export async function mapRow(page: Page, name: string): Promise<string[]> {
  const map = page.getByRole('region', { name: 'Who can do what' });
  const row = map.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return row.getByRole('cell').allTextContents();
}

/** Everything the browser still keeps for this site. */
export const everythingKept = (page: Page) =>
  page.evaluate(async () => {
    const kept: unknown[] = [Object.entries({ ...localStorage }), Object.entries({ ...sessionStorage })];
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error('not opened')));
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.addEventListener('success', () => resolve(asking.result));
        });
        kept.push(
          ...rows.map((row) =>
            JSON.stringify(row, (_key, value: unknown) => (value instanceof Uint8Array ? 'bytes' : value)),
          ),
        );
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
