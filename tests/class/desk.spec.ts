// A teacher and a class: from the first visit until the class is removed.
import { deflateRawSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { writeBackup } from '#keys/key-backup.ts';
import { makeKey } from '#keys/unseal.ts';
import { addFiles, everythingKept, figure, makeClass, mapRow, openDesk, paste } from './desk-page.ts';
import { bombOf, choices, codesOf, fileOf, receiptOf, text, textFile, type Pupil } from './class-receipts.ts';
import { receiptFile, wrapReceipt } from '#receipt/wrap-receipt.ts';
import { watchConsole } from '../helpers/learner.ts';
import { expectSound } from '../helpers/looks.ts';
import { blockStorage, fileText } from '../helpers/pupil.ts';
import { watchRequests } from '../helpers/requests.ts';

const className = 'Year 10 · Tuesday group';
const roster = ['Amina', 'Bo', 'Chen', 'Dana', 'Efe', 'Finn', 'Gül', 'Hana'];

const pupils: readonly Pupil[] = [
  {
    name: 'Amina',
    wrong: 0,
    text: 'The text does not say who saw the papers.',
    checks: { start: 6, end: 3 },
  },
  { name: 'Bo', wrong: 1, text: 'It leaves open who saw them.', checks: { start: 7, end: 5 } },
  { name: 'chen', wrong: 2, checks: { start: 5, end: 4 }, sure: 'certain' },
  { name: 'Dana', wrong: 2, checks: { start: 8, end: 6 }, sure: 'certain' },
  { name: 'Efe', wrong: 4, checks: { start: 4, end: 4 }, sure: 'certain' },
  { name: 'Finn', wrong: choices.length, sure: 'certain' },
];

const filesOf = (some: readonly Pupil[], key?: string) =>
  Promise.all(some.map((pupil) => fileOf(pupil, key)));

const news = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();

test('a first visit invites, and says in three steps how a receipt gets here', async ({ page }) => {
  const complaints = watchConsole(page);
  await openDesk(page);
  await expect(page.getByRole('heading', { level: 1, name: 'The class desk' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Make the class' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Give the class a name first' })).toBeVisible();
  await expect(page.getByLabel('Name of the class')).toBeFocused();
  await makeClass(page, className);
  await expect(page.getByText('Drop receipts here')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a load that is left in the middle: the browser asks first, and what has come is kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { arrayBuffer } = File.prototype;
    File.prototype.arrayBuffer = function () {
      return this.name === 'slow.txt' ? new Promise(() => {}) : arrayBuffer.call(this);
    };
  });
  await openDesk(page);
  await makeClass(page, className, roster);
  await addFiles(page, [...(await filesOf(pupils)), textFile('slow.txt', 'a folder on a slow network')]);
  await expect(page.getByText(/^Opening \d of 7/)).toBeVisible();
  await expect.poll(() => everythingKept(page)).toContain('finn.txt');
  let isAsked = false;
  page.once('dialog', (dialog) => {
    isAsked = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.reload();
  expect(isAsked).toBe(true);
  await expect(figure(page, 'results in')).toHaveText('6 / 8');
  // Nothing runs any more, so nothing asks.
  page.once('dialog', () => {
    throw new Error('the browser asks though nothing is running');
  });
  await page.reload();
  await expect(figure(page, 'results in')).toHaveText('6 / 8');
});

test('a class hands in, the desk says what it can do, and nothing leaves the device', async ({ page }) => {
  const complaints = watchConsole(page);
  await openDesk(page);
  const requests = watchRequests(page);
  await makeClass(page, className, roster);
  await addFiles(page, await filesOf(pupils));
  await news(page, '6 receipts taken in.');
  await expect(figure(page, 'results in')).toHaveText('6 / 8');
  await expect(page.getByText('6 of 8 results received')).toBeVisible();
  await expect(page.getByText('Nothing yet from 2: Gül, Hana.')).toBeVisible();
  const right = await mapRow(page, 'Amina');
  expect(right.some((cell) => cell === '100')).toBe(true);
  expect(right.every((cell) => cell === '100' || cell.includes('not attempted'))).toBe(true);
  // The name was typed without its capital, and is hers all the same.
  expect(await mapRow(page, 'Chen')).toHaveLength(right.length);
  const wrong = await mapRow(page, 'Finn');
  expect(wrong.filter((cell) => !cell.includes('not attempted')).every((cell) => Number(cell) < 100)).toBe(
    true,
  );
  const reteach = page.getByRole('region', { name: 'Worth reteaching' });
  await expect(reteach.getByText(/^Most picked/).first()).toBeVisible();
  await expect(reteach.getByRole('link', { name: /^The plan for/ }).first()).toHaveAttribute(
    'href',
    /\/teach\/plans\/[a-z-]+\/$/,
  );
  await expect(page.getByText('There is no control group.')).toBeVisible();
  await expect(page.getByRole('table', { name: /n = 5 who finished both/ })).toBeVisible();
  await page.getByText(/^All \d+ questions$/).click();
  await expect(
    page.getByRole('region', { name: 'How the questions did' }).getByRole('row').nth(1),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Read and mark' }).click();
  await page.getByRole('textbox', { name: 'Note on Amina’s text' }).fill('Clear.');
  await page.getByRole('button', { name: 'Back to the class' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const csv = await fileText(download);
  expect(csv.name).toBe('year-10-tuesday-group-class.csv');
  expect(csv.text).toContain('Amina');
  await page.getByRole('button', { name: 'Type in from paper' }).click();
  await page.getByLabel('Pupil', { exact: true }).fill('Hana');
  await page.getByRole('button', { name: 'Back to the class' }).click();
  expect(requests).toEqual([]);

  await page.reload();
  await expect(figure(page, 'results in')).toHaveText('6 / 8');
  expect(complaints).toEqual([]);
});

test('what does not open gets a line each, runs nothing, and the good ones are kept', async ({ page }) => {
  let isRun = false;
  page.on('dialog', (dialog) => {
    isRun = true;
    void dialog.dismiss();
  });
  const good = await fileOf({ name: 'Amina', wrong: 1 });
  const words = good.buffer.toString();
  await openDesk(page);
  await makeClass(page, className);
  await addFiles(page, [
    textFile('cut.txt', words.slice(0, words.length - 40)),
    textFile('changed.txt', words.replace(/.{12}\.\n$/, 'AAAAAAAAAAAA.\n')),
    textFile('homework.txt', 'I forgot.'),
    textFile('<img src=x onerror=alert(1)>.txt', '<script>alert(1)</script>'),
    textFile('other.json', '{"__proto__":{"v":1}}'),
    textFile('bomb.txt', bombOf(deflateRawSync(' '.repeat(8_000_000)))),
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(4_500_000, 0xff) },
    textFile('empty.txt', ''),
    good,
  ]);
  await news(page, 'Taken in: Amina; 8 did not open.');
  const lines = page.getByRole('region', { name: 'What did not simply open' }).getByRole('listitem');
  await expect(lines).toHaveCount(8);
  await expect(lines.filter({ hasText: 'cut.txt' })).toContainText('cut short');
  await expect(lines.filter({ hasText: 'changed.txt' })).toContainText('damaged');
  await expect(lines.filter({ hasText: 'photo.jpg' })).toContainText(/too large|longer|large/);
  await expect(lines.filter({ hasText: '<img src=x' })).toBeVisible();
  await expect(figure(page, 'results in')).toHaveText('1');
  expect(isRun).toBe(false);
  await page.getByRole('button', { name: 'Clear this list' }).click();
  await expect(lines).toHaveCount(0);
  await addFiles(page, [good]);
  await news(page, '1 is here already');
  await expect(figure(page, 'results in')).toHaveText('1');
});

test('scanned codes collect, one page after the other, and leave no trace in the address', async ({
  page,
}) => {
  const parts = await codesOf({ name: 'Amina', wrong: 1 }, 400);
  expect(parts.length).toBeGreaterThan(1);
  const [first = '', ...rest] = parts;
  await openDesk(page, `#${first}`);
  await expect(page).toHaveURL(/\/teach\/desk\/$/);
  await news(page, 'One code has come in by its address.');
  await makeClass(page, className);
  await news(page, 'waits for the rest of it');
  for (const part of rest) {
    // A new scan may open the page anew.
    await openDesk(page, `?${part.length}#${part}`);
    await expect(page).toHaveURL(/desk\/\?\d+$/);
    await expect(page.getByRole('status').filter({ hasText: /Taken in|waits/ })).toBeVisible();
  }
  await news(page, 'Taken in: Amina.');
  // Or it only changes the address of the page that is open.
  const [other = ''] = await codesOf({ name: 'Bo', wrong: 0 }, 100_000);
  await page.evaluate((code) => {
    location.hash = code;
  }, other);
  // Nobody has asked for it, so it is asked about, and nothing is kept meanwhile.
  const question = page.getByRole('region', { name: `Put it into ${className}?` });
  await expect(page.getByRole('heading', { name: `Put it into ${className}?` })).toBeFocused();
  await expect(question.getByText('This address carries 1 result of Bo.')).toBeVisible();
  const before = await everythingKept(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await news(page, 'What came in by the address is in no class.');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(figure(page, 'results in')).toHaveText('1');
  expect(await everythingKept(page)).toBe(before);
  await page.getByRole('button', { name: 'Ask again' }).click();
  await expect(page.getByRole('heading', { name: `Put it into ${className}?` })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await news(page, 'Taken in: Bo.');
  await expect(figure(page, 'results in')).toHaveText('2');
  expect(new URL(page.url()).hash).toBe('');
});

test('the last load can be undone until the next one, while it runs, too', async ({ page }) => {
  await page.addInitScript(() => {
    const { arrayBuffer } = File.prototype;
    File.prototype.arrayBuffer = function () {
      return this.name === 'slow.txt' ? new Promise(() => {}) : arrayBuffer.call(this);
    };
  });
  await openDesk(page);
  await makeClass(page, className, roster);
  await addFiles(page, await filesOf(pupils.slice(0, 2)));
  await news(page, 'Taken in: Amina, Bo.');
  const before = await everythingKept(page);
  await paste(page, (await codesOf({ name: 'Bo', wrong: choices.length }, 100_000)).join(' '));
  await news(page, 'Taken in: Bo.');
  await page.getByRole('button', { name: 'Undo this load' }).press('Enter');
  await news(page, 'The load is undone: the class is as it was before it.');
  await expect(page.getByRole('heading', { level: 1, name: className })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo this load' })).toBeHidden();
  expect(await everythingKept(page)).toBe(before);

  await addFiles(page, [...(await filesOf(pupils)), textFile('slow.txt', 'a folder on a slow network')]);
  await expect.poll(() => everythingKept(page)).toContain('finn.txt');
  await page.getByRole('button', { name: 'Stop and undo this load' }).click();
  await news(page, 'The load is undone: the class is as it was before it.');
  await expect(figure(page, 'results in')).toHaveText('2 / 8');
  expect(await everythingKept(page)).toBe(before);
});

test('texts are pasted as they came, addresses and bare codes among them', async ({ page }) => {
  const [bare = ''] = await codesOf({ name: 'Amina', wrong: 0 }, 100_000);
  const scanned = await codesOf({ name: 'Bo', wrong: 0 }, 300);
  await openDesk(page);
  await makeClass(page, className);
  const addresses = scanned.map((part) => `https://school.example/teach/desk/#${part}`).join('\n');
  await paste(page, `Dear Ms Li,\n> ${bare.replaceAll(/(.{60})/g, '$1\n> ')}\nBest, Amina\n${addresses}`);
  await news(page, 'Taken in: Amina, Bo.');
});

test('files are dropped on the page', async ({ page }) => {
  const files = await filesOf(pupils.slice(0, 2));
  await openDesk(page);
  await makeClass(page, className);
  const data = await page.evaluateHandle(
    (texts) => {
      const transfer = new DataTransfer();
      for (const [name, words] of texts) transfer.items.add(new File([words], name));
      return transfer;
    },
    files.map(({ name, buffer }): [string, string] => [name, buffer.toString()]),
  );
  await page.getByText('Drop receipts here').dispatchEvent('drop', { dataTransfer: data });
  await news(page, 'Taken in: Amina, Bo.');
});

test('encrypted receipts wait for their key, which its backup brings to a second device', async ({
  page,
}) => {
  const key = await makeKey();
  if (!key) throw new Error('expected a key');
  const backup = await writeBackup(key, 'a tall tree');
  await openDesk(page);
  await makeClass(page, className, roster);
  await addFiles(page, [
    ...(await filesOf(pupils.slice(0, 3), key.x)),
    await fileOf({ name: 'Hana', wrong: 1 }),
  ]);
  await news(page, 'Taken in: Hana; 3 are locked.');
  await expect(page.getByRole('heading', { name: '3 receipts are locked' })).toBeVisible();
  await page.getByLabel('Restore a key from its backup').setInputFiles(textFile('key.json', backup ?? ''));
  await page.getByLabel('Passphrase of the backup').fill('a small tree');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await news(page, 'That is not its passphrase.');
  await page.getByLabel('Passphrase of the backup').fill('a tall tree');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(figure(page, 'results in')).toHaveText('4 / 8');
  await expect(page.getByRole('heading', { name: '3 receipts are locked' })).toBeHidden();
  await page.reload();
  await expect(figure(page, 'results in')).toHaveText('4 / 8');
});

test('by keyboard alone, answers are typed in from paper, mended and kept', async ({ page }) => {
  await openDesk(page);
  await makeClass(page, className, roster);
  await page.getByRole('button', { name: 'Type in from paper' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Answers from paper' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Pupil', { exact: true })).toBeFocused();
  await page.keyboard.type('Amina');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lesson 1:');
  await page.keyboard.press('Tab');
  const fields = page.getByRole('main').getByRole('list').first().getByRole('textbox');
  await expect(fields.first()).toBeFocused();
  const rows = await page.getByRole('main').getByRole('list').first().getByRole('listitem').allTextContents();
  const place = rows.findIndex((row) => row.includes('one letter, A to D'));
  for (let field = 0; field < place; field++) await page.keyboard.press('Enter');
  await expect(fields.nth(place)).toBeFocused();
  await page.keyboard.type('x 3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“X” is none of its letters: A to D.')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('b 3');
  const count = await fields.count();
  for (let field = place; field < count; field++) await page.keyboard.press('Enter');
  await news(page, 'One answer kept for Amina.');
  // The next pupil of the list is chosen, and the first field waits.
  await expect(page.getByLabel('Pupil', { exact: true })).toHaveValue('Bo');
  await expect(fields.first()).toBeFocused();
  await page.reload();
  await expect(figure(page, 'results in')).toHaveText('1 / 8');
  await page.getByRole('button', { name: 'Type in from paper' }).click();
  await page.getByLabel('Pupil', { exact: true }).fill('Amina');
  await page.getByLabel('Sheet').selectOption({ label: 'Lesson 1: The headline and the floor' });
  await expect(fields.nth(place)).toHaveValue('b 3');
});

test('marks and notes on what pupils wrote are kept', async ({ page }) => {
  await openDesk(page);
  await makeClass(page, className, roster);
  await addFiles(page, await filesOf(pupils));
  await page.getByRole('button', { name: 'Read and mark' }).click();
  await expect(page.getByRole('heading', { name: 'What they wrote' })).toBeFocused();
  await expect(page.getByText('The text does not say who saw the papers.')).toBeVisible();
  const marks = page.getByRole('form', { name: 'Marks for Amina' });
  await marks.getByRole('checkbox').first().check();
  await marks.getByRole('textbox').fill('Name the office.');
  await page.getByRole('button', { name: 'Back to the class' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Read and mark' }).click();
  await expect(marks.getByRole('checkbox').first()).toBeChecked();
  await expect(marks.getByRole('checkbox').nth(1)).not.toBeChecked();
  await expect(marks.getByRole('textbox')).toHaveValue('Name the office.');
  expect(text.criteria.length).toBeGreaterThan(1);
});

test('whoever marks desk notes finds the rubric, and the key for a second scorer', async ({ page }) => {
  await openDesk(page);
  await makeClass(page, className, roster);
  const note = {
    placement: 'desk-note/an-unseen-story',
    attempts: [{ day: '2026-11-20', minutes: 2, fields: [['headline', 'Tarn hall closed']] as const }],
  };
  const wrapped = await wrapReceipt({
    ...receiptOf({ name: 'Amina', wrong: 0 }),
    lessons: [{ slug: 'desk-note', questions: 5, minutes: 20 }],
    items: [note],
  });
  if (!wrapped) throw new Error('expected a receipt');
  await addFiles(page, [textFile('amina.txt', receiptFile(wrapped))]);
  await page.getByRole('button', { name: 'Read and mark' }).click();
  await expect(page.getByText('Tarn hall closed')).toBeVisible();
  await page.getByText('The rubric', { exact: true }).click();
  await expectSound(page, 'the rubric of a note');
  await page.getByRole('link', { name: 'a key for a second scorer' }).click();
  await expect(page.getByRole('heading', { name: /^A key for a second scorer/ })).toBeInViewport();
});

test('a name that is not on the list is settled by the teacher, and unsettled again', async ({ page }) => {
  await openDesk(page);
  await makeClass(page, className, ['Amina Osei', 'Bo Lund']);
  await addFiles(page, await filesOf([{ name: 'Amina', wrong: 0 }]));
  await expect(page.getByRole('heading', { name: 'One name is not on your list' })).toBeVisible();
  await expect(page.getByText('Nothing yet from 2: Amina Osei, Bo Lund.')).toBeVisible();
  await page.getByRole('button', { name: 'Yes, this is Amina Osei' }).click();
  await expect(page.getByText('Nothing yet from 1: Bo Lund.')).toBeVisible();
  await expect(figure(page, 'results in')).toHaveText('1 / 2');
  await page.getByText('Name, list and assignment').click();
  await page.getByRole('button', { name: 'Undo: Amina' }).click();
  await expect(page.getByText('Nothing yet from 2: Amina Osei, Bo Lund.')).toBeVisible();
});

test('a pupil’s page shows the receipt as it was made; it can be taken out, and put back', async ({
  page,
}) => {
  await openDesk(page);
  await makeClass(page, className, roster);
  await addFiles(page, await filesOf(pupils.slice(0, 2)));
  const map = page.getByRole('region', { name: 'Who can do what' });
  await map.getByRole('button', { name: 'Amina' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Amina' })).toBeFocused();
  const paper = page.getByRole('article', { name: 'The receipt' });
  await expect(paper).toContainText(receiptOf(pupils[0] ?? { name: '', wrong: 0 }).assignment);
  await expect(paper).toContainText('The text does not say who saw the papers.');
  await page.getByRole('button', { name: 'Take this receipt out' }).click();
  await expect(figure(page, 'results in')).toHaveText('1 / 8');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(figure(page, 'results in')).toHaveText('2 / 8');
  await page.reload();
  await expect(figure(page, 'results in')).toHaveText('2 / 8');
});

test('several classes lie side by side and are not mixed', async ({ page }) => {
  await openDesk(page);
  await makeClass(page, className, roster);
  await addFiles(page, await filesOf(pupils.slice(0, 2)));
  await expect(figure(page, 'results in')).toHaveText('2 / 8');
  await page.getByRole('button', { name: 'Another class' }).click();
  await makeClass(page, 'Evening course');
  await addFiles(page, await filesOf(pupils.slice(2, 3)));
  await expect(figure(page, 'results in')).toHaveText('1');
  await page.getByLabel('Class', { exact: true }).selectOption(className);
  await expect(figure(page, 'results in')).toHaveText('2 / 8');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: className })).toBeVisible();
});

test('a class that is forgotten leaves nothing, after one question', async ({ page }) => {
  await openDesk(page);
  await makeClass(page, className, roster);
  await addFiles(page, await filesOf(pupils));
  await page.getByRole('button', { name: 'Read and mark' }).click();
  await page.getByRole('textbox', { name: 'Note on Amina’s text' }).fill('Clear.');
  await page.getByRole('button', { name: 'Back to the class' }).click();
  const before = await everythingKept(page);
  for (const trace of ['Amina', 'Year 10', 'Clear.', 'sayswho-teach:class']) expect(before).toContain(trace);
  await page.getByRole('button', { name: 'Forget this class' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(figure(page, 'results in')).toHaveText('6 / 8');
  await page.getByRole('button', { name: 'Forget this class' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The class desk' })).toBeFocused();
  const after = await everythingKept(page);
  for (const trace of ['Amina', 'Year 10', 'Clear.', 'bytes', 'sayswho-teach:class'])
    expect(after).not.toContain(trace);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Make a class' })).toBeVisible();
});

test('where the browser keeps nothing, the desk says so and works', async ({ page }) => {
  await blockStorage(page, 'localStorage', 'indexedDB');
  await openDesk(page);
  await makeClass(page, className, roster);
  await addFiles(page, await filesOf(pupils));
  await expect(page.getByText('This browser keeps nothing for this site')).toBeVisible();
  await expect(figure(page, 'results in')).toHaveText('6 / 8');
});

test('a part that cannot be fetched is said, and tried again', async ({ page }) => {
  await page.route('**/teach/desk-words.*.js*', (route) => route.abort());
  await page.goto('/teach/desk/');
  await expect(page.getByText('A part of this page could not be fetched.')).toBeVisible();
  await page.unroute('**/teach/desk-words.*.js*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Make a class' })).toBeVisible();

  // The desk stands without the part that no table needs; whoever needs it is told.
  await page.route('**/teach/desk-rest.*.js*', (route) => route.abort());
  await openDesk(page);
  await makeClass(page, className, roster);
  await page.getByRole('button', { name: 'Type in from paper' }).click();
  await expect(page.getByText('A part of this page could not be fetched.')).toBeVisible();
  await page.unroute('**/teach/desk-rest.*.js*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByLabel('Pupil', { exact: true })).toBeVisible();
});

test('on paper the report stands whole and readable, without what is pressed', async ({ page }) => {
  await openDesk(page);
  await makeClass(page, className, roster);
  await addFiles(page, await filesOf(pupils));
  await expect(figure(page, 'results in')).toHaveText('6 / 8');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1, name: className })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Worth reteaching' })).toBeVisible();
  for (const name of ['Print', 'Export CSV', 'Forget this class', 'Read and mark']) {
    await expect(page.getByRole('button', { name })).toBeHidden();
  }
  for (const landscape of [false, true]) {
    const paper = await page.pdf({ format: 'A4', landscape });
    expect(paper.length).toBeGreaterThan(10_000);
  }
});

for (const width of [1280, 320]) {
  test(`axe finds nothing in any state, and nothing is cut off: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const look = (state: string) => expectSound(page, state, [width]);
    const key = await makeKey();
    await openDesk(page);
    await look('a first visit');
    await makeClass(page, className, [...roster.slice(1), 'Amina Osei']);
    await look('an empty class');
    await addFiles(page, [
      ...(await filesOf(pupils)),
      ...(await filesOf([{ name: 'Gül', wrong: 0 }], key?.x)),
      textFile('homework.txt', 'I forgot.'),
    ]);
    // The figures are there before the last word on what came in.
    await news(page, /taken in; 1 is locked; 1 did not open\.$/);
    await expect(figure(page, 'results in')).toBeVisible();
    for (const fold of [
      'What the columns stand for',
      'How far each pupil is',
      /^All \d+ questions$/,
      'Name, list and assignment',
      /receipts have come in$/,
    ]) {
      await page.getByText(fold).click();
    }
    await look('results, with everything unfolded');
    await page.getByRole('button', { name: 'Add results' }).click();
    await page.getByRole('button', { name: 'Another class' }).click();
    await expect(page.getByLabel('Choose files')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Make another class' })).toBeVisible();
    await look('more results, and another class');
    await page.getByRole('button', { name: 'Forget this class' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('forgetting a class');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Read and mark' }).click();
    await expect(page.getByRole('heading', { name: 'What they wrote' })).toBeFocused();
    await look('texts to mark');
    await page.getByRole('button', { name: 'Back to the class' }).click();
    await page.getByRole('region', { name: 'Who can do what' }).getByRole('button', { name: 'Bo' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Bo' })).toBeFocused();
    await look('a pupil');
    await page.getByRole('button', { name: 'Back to the class' }).click();
    await page.getByRole('button', { name: 'Type in from paper' }).click();
    await page.getByRole('button', { name: /^Keep, and on/ }).click();
    await expect(page.getByRole('heading', { name: 'Answers from paper' })).toBeVisible();
    await look('answers from paper');
  });
}

test.describe('with the course kept on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the worker that keeps it hands out the desk, and asks for nothing while it is used', async ({
    page,
    context,
  }) => {
    const complaints = watchConsole(page);
    await page.goto('/lessons/');
    await expect(page.getByText('Works without a network on this device.')).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    await openDesk(page);
    const requests = watchRequests(page);
    await makeClass(page, className, roster);
    await addFiles(page, await filesOf(pupils));
    await expect(figure(page, 'results in')).toHaveText('6 / 8');
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('it says why it needs them, and what can be done without', async ({ page }) => {
    await page.goto('/teach/desk/');
    await expect(page.getByText('Scripts are switched off in this browser')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
