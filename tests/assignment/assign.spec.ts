// From the teacher's form to the receipt in the teacher's hands, with separate browsers for everybody in between.
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { correction, generate } from 'lean-qr/nano';
import { qrPath } from '#lib/qr/qr-path.ts';
import { readLink, writeLink } from '#assignment/assignment-link.ts';
import type { Assignment } from '#assignment/assignment.ts';
import { decode } from '#record/envelope.ts';
import { dayOf } from '#lib/day.ts';
import { itemKey } from '#record/storage-keys.ts';
import { writeCodes } from '#receipt/receipt-code.ts';
import { findCodes } from '#receipt/find-codes.ts';
import { openReceipts } from '#receipt/open-receipts.ts';
import type { Receipt } from '#receipt/receipt.ts';
import type { ItemRecord } from '#record/item-record.ts';
import { readBackup } from '#keys/key-backup.ts';
import {
  answer,
  arriveAt,
  check,
  content,
  questionsOf,
  watchConsole,
  holdScripts,
} from '../helpers/learner.ts';
import { expectSound } from '../helpers/looks.ts';
import { blockStorage, fileText, keptIn, makeReceipt } from '../helpers/pupil.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { tryItems } from '#course/try/try-items.ts';
import { lessonTime } from '#course/times/lesson-work.ts';
import { timeWords } from '#lib/times/time-words.ts';
import { watchRequests } from '../helpers/requests.ts';

const lesson = 'headline-and-floor';
const asked = questionsOf(lesson).map(({ item }) => item);

const assignment: Assignment = {
  title: 'Class 10b',
  lessons: [lesson, 'who-says-so'],
  checks: ['start'],
  due: '2026-12-04',
  note: 'Work alone.\nIt is <b>no</b> test.',
  receipt: true,
  content: '0a1b2c3d',
  made: '2026-11-24',
};

const addressOf = async (page: string, part: Partial<Assignment> = {}) =>
  `${page}#${(await writeLink({ ...assignment, ...part })).fragment}`;

const linkField = (page: Page) => page.getByRole('textbox', { name: 'The link', exact: true });
const isReady = (page: Page) => expect(page.getByRole('checkbox', { name: /^Lesson 1 / })).toBeVisible();

/** A browser of somebody else. */
async function another(browser: Browser, contexts: BrowserContext[]): Promise<Page> {
  const context = await browser.newContext();
  contexts.push(context);
  return context.newPage();
}

async function doSome(page: Page, wants: readonly ('right' | 'wrong')[], sure = 'Fairly sure') {
  for (const [index, want] of wants.entries()) {
    const item = asked[index];
    if (!item) throw new Error('expected a question');
    await arriveAt(page, item);
    await answer(page, item, want, sure);
    await check(page, item);
  }
}

/** What a receipt must say of these records, minutes aside. */
const itemsOf = (records: ReadonlyMap<string, ItemRecord>) =>
  [...records]
    .map(([placement, { item, attempts }]) => ({
      placement,
      hash: item,
      attempts: attempts.map(({ at, fields, score }) => ({
        day: dayOf(at),
        fields,
        ...(score ? { score } : {}),
      })),
    }))
    .toSorted((one, other) => (one.placement < other.placement ? -1 : 1));

const withoutMinutes = ({ items }: Receipt) =>
  items
    .map(({ placement, hash, attempts }) => ({
      placement,
      hash,
      attempts: attempts.map(({ minutes: _minutes, ...attempt }) => attempt),
    }))
    .toSorted((one, other) => (one.placement < other.placement ? -1 : 1));

test('a teacher assigns, a pupil does a part of it and hands in exactly that, by file and by text', async ({
  page: teacher,
  browser,
}) => {
  const contexts: BrowserContext[] = [];
  const complaints = watchConsole(teacher);
  await teacher.goto('/teach/assign/');
  await isReady(teacher);
  await expect(teacher.getByText('Choose a lesson or a check')).toBeVisible();
  await teacher.getByRole('checkbox', { name: /^Lesson 1 / }).check();
  await teacher.getByRole('checkbox', { name: /^Lesson 2/ }).check();
  await teacher.getByRole('checkbox', { name: /^Check Before you start/ }).check();
  await expect(
    teacher.getByText(/^3 chosen, in all \d+ to \d+ minutes; \d+ to \d+ if English is new to them\.$/),
  ).toBeVisible();
  await teacher.getByRole('textbox', { name: /^Title/ }).fill(assignment.title);
  await teacher.getByLabel(/^Due on/).fill('2026-12-04');
  await teacher.getByRole('textbox', { name: /^Note to pupils/ }).fill(assignment.note);
  await expect(teacher.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await expect(teacher.getByRole('textbox', { name: 'As a message' })).toHaveValue(
    /Class 10b\nDue on Friday 4 December 2026\.[^]*Lesson 1: The headline and the floor \(\d+ to \d+ minutes; [^]*hand it in here\.$/,
  );
  const link = await linkField(teacher).inputValue();
  const read = await readLink(link);
  if (read.status !== 'ok') throw new Error(read.fault);
  const { content: _version, made: _made, ...chosen } = read.assignment;
  const { content: _other, made: _day, ...expected } = assignment;
  expect(chosen).toEqual(expected);
  await expect(teacher.getByRole('link', { name: 'Share it in Google Classroom' })).toHaveAttribute(
    'href',
    `https://classroom.google.com/share?url=${encodeURIComponent(link)}`,
  );
  expect(complaints).toEqual([]);

  const pupil = await another(browser, contexts);
  const pupilComplaints = watchConsole(pupil);
  await pupil.goto(link);
  await expect(pupil.getByRole('heading', { name: 'Class 10b' })).toBeVisible();
  await expect(pupil.getByText('It is <b>no</b> test.')).toBeVisible();
  await expect(
    pupil.getByText(/^3 parts are open: \d+ to \d+ minutes; \d+ to \d+ if English is new to you\.$/),
  ).toBeVisible();
  await pupil.getByRole('link', { name: /The headline and the floor/ }).click();
  await doSome(pupil, ['right', 'wrong', 'right'], 'Certain');
  await pupil.goto('/lessons/');
  await pupil.getByRole('link', { name: 'See what is left, and make the receipt' }).click();
  await expect(pupil.getByText(/^Continue · /)).toBeVisible();
  await pupil.getByRole('link', { name: 'See the receipt, or make it early' }).click();

  await pupil.getByText('See what is in it').click();
  const paper = pupil.getByRole('article', { name: 'The receipt' });
  await expect(paper.getByRole('row', { name: /Lesson 1/ })).toContainText(`3 of ${asked.length}`);
  await pupil.getByRole('button', { name: 'Make the receipt' }).click();
  await expect(pupil.getByRole('alert')).toContainText('Type your name or your code first');
  await makeReceipt(pupil, 'Zoë <script>');
  await expect(pupil.getByRole('alert')).toContainText('Not everything is done yet: 3 parts are open.');
  await pupil.getByRole('button', { name: 'Make it anyway' }).click();
  await expect(pupil.getByRole('heading', { name: 'Your receipt is made' })).toBeFocused();

  const saved = pupil.waitForEvent('download');
  await pupil.getByRole('button', { name: 'Save it as a file' }).click();
  const file = await fileText(saved);
  expect(file.name).toMatch(/^says-who-zoë-script-\w{4}\.txt$/);
  const [opened] = await openReceipts(file.text);
  if (opened?.status !== 'ok') throw new Error(opened?.reason);
  const { receipt } = opened;
  expect(opened.isSealed).toBe(false);
  expect(receipt.pupil).toBe('Zoë script');
  expect(receipt.made).toBe(dayOf(Date.now()));
  expect(receipt.assignment).toBe(read.fingerprint);
  expect(receipt.content).toBe(read.assignment.content);
  expect(receipt.lessons.map(({ slug, questions }) => [slug, questions > 5])).toEqual([
    [lesson, true],
    ['who-says-so', true],
  ]);
  expect(receipt.checks).toEqual([{ name: 'start' }]);
  const records = await keptIn(pupil);
  expect(records.size).toBe(3);
  expect(withoutMinutes(receipt)).toEqual(itemsOf(records));
  for (const { attempts } of receipt.items) expect(attempts[0]?.minutes ?? 0).toBeLessThanOrEqual(1);

  const pasted = await pupil.getByRole('textbox', { name: /^As text/ }).inputValue();
  expect(await openReceipts(`Here it is:\n${pasted}`)).toEqual([opened]);
  await pupil.getByText('for your teacher to scan').click();
  const drawn = pupil.getByRole('img', { name: /^QR code of the receipt/ });
  const [found] = findCodes(pasted);
  if (found?.status !== 'ok') throw new Error(found?.fault);
  const { kind, id, payload } = found.code;
  const parts = writeCodes(kind, id, Buffer.from(payload, 'base64url'), 700);
  await expect(drawn).toHaveCount(parts.length);
  const desk = new URL('/teach/desk/', pupil.url()).href;
  for (const [index, part] of parts.entries()) {
    const code = generate(`${desk}#${part}`, { minCorrectionLevel: correction.L });
    const picture = decodeURIComponent((await drawn.nth(index).getAttribute('src')) ?? '');
    expect(picture).toContain(`d="${qrPath(code)}"`);
  }
  expect(pupilComplaints).toEqual([]);
  for (const context of contexts) await context.close();
});

test('what is chosen before the scripts arrive is adopted', async ({ page }) => {
  const complaints = watchConsole(page);
  const release = await holdScripts(page);
  await page.goto('/teach/assign/', { waitUntil: 'commit' });
  await page.getByRole('checkbox', { name: /^Lesson 3/ }).check();
  await page.getByRole('textbox', { name: /^Title/ }).fill('Early');
  release();
  const time = content.lessons
    .filter(({ number }) => number === 3)
    .map((third) => timeWords(lessonTime(third, content), 'them'));
  await expect(page.getByText(`1 chosen, in all ${time.join()}.`)).toBeVisible();
  const read = await readLink(await linkField(page).inputValue());
  expect(read.status === 'ok' && read.assignment).toMatchObject({
    title: 'Early',
    lessons: ['hops-and-second-sources'],
  });
  expect(complaints).toEqual([]);
});

test('an encrypted receipt opens with the key from the backup on a second device, and nowhere else', async ({
  page: teacher,
  browser,
}) => {
  const contexts: BrowserContext[] = [];
  await teacher.goto('/teach/assign/');
  await isReady(teacher);
  await teacher.getByRole('checkbox', { name: /^Lesson 1 / }).check();
  await teacher.getByRole('checkbox', { name: /^Encrypt the receipts/ }).check();
  await expect(teacher.getByText('Make a key or restore one, and the link appears here.')).toBeVisible();
  await teacher.getByRole('button', { name: 'Make a key' }).click();
  await expect(teacher.getByText('is the one in the link.')).toBeVisible();
  await teacher.getByLabel(/^Passphrase for the backup/).fill('a tall tree');
  const download = teacher.waitForEvent('download');
  await teacher.getByRole('button', { name: 'Save a backup' }).click();
  const backup = await fileText(download);
  expect(backup.name).toMatch(/^says-who-key-\w{8}\.json$/);
  const link = await linkField(teacher).inputValue();

  // Neither a pupil's clearing nor a pupil's download on the same computer reaches the key.
  await teacher.goto('/lessons/');
  await teacher.getByRole('button', { name: 'Clear my answers' }).click();
  await teacher.getByRole('dialog').getByRole('button', { name: 'Clear them' }).click();
  await teacher.goto('/teach/assign/');
  await isReady(teacher);
  await teacher.getByRole('checkbox', { name: /^Encrypt the receipts/ }).check();
  await expect(teacher.getByText('This browser cannot give another one.')).toBeVisible();

  const pupil = await another(browser, contexts);
  await pupil.goto(`/lessons/${lesson}/`);
  await doSome(pupil, ['wrong', 'right']);
  await pupil.goto(link);
  await pupil.getByRole('link', { name: /receipt/ }).click();
  await expect(pupil.getByText('It is encrypted to the key that came with the link')).toBeVisible();
  await makeReceipt(pupil, 'Bo');
  await pupil.getByRole('button', { name: 'Make it anyway' }).click();
  const saved = pupil.waitForEvent('download');
  await pupil.getByRole('button', { name: 'Save it as a file' }).click();
  const file = await fileText(saved);
  expect(file.name).not.toContain('bo');
  const [closed] = await openReceipts(file.text);
  expect(closed?.status === 'refused' && closed.reason).toContain('which this browser does not have');

  const second = await another(browser, contexts);
  await second.goto('/teach/assign/');
  await isReady(second);
  await second.getByRole('checkbox', { name: /^Encrypt the receipts/ }).check();
  await second
    .getByLabel('Restore a key from its backup')
    .setInputFiles({ name: backup.name, mimeType: 'application/json', buffer: Buffer.from(backup.text) });
  await expect(second.getByText('This backup is locked: type its passphrase.')).toBeVisible();
  await second.getByLabel('Passphrase of the backup').fill('a small tree');
  await second.getByRole('button', { name: 'Unlock' }).click();
  await expect(second.getByText('That is not its passphrase.')).toBeVisible();
  await second.getByLabel('Passphrase of the backup').fill('a tall tree');
  await second.getByRole('button', { name: 'Unlock' }).click();
  await expect(second.getByText('is on this device.')).toBeVisible();
  // The browser does not give it out; the backup does.
  expect(await second.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('"d"');
  const restored = await readBackup(backup.text, 'a tall tree');
  if (restored.status !== 'ok') throw new Error('The backup does not open.');
  const [opened] = await openReceipts(file.text, [restored.key]);
  if (opened?.status !== 'ok') throw new Error(opened?.reason);
  expect(opened.isSealed).toBe(true);
  expect(opened.receipt.pupil).toBe('Bo');
  expect(withoutMinutes(opened.receipt)).toEqual(itemsOf(await keptIn(pupil)));

  await second.getByRole('button', { name: 'Take it off this device' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Take it off' }).click();
  await expect(second.getByRole('button', { name: 'Make a key' })).toBeVisible();
  for (const context of contexts) await context.close();
});

test('where the browser keeps nothing, answers come to the receipt in files', async ({ page }) => {
  await blockStorage(page);
  const complaints = watchConsole(page);
  await page.goto(await addressOf('/a/'));
  await expect(page.getByText('This browser forgets between two pages')).toBeVisible();
  await page.goto(`/lessons/${lesson}/`);
  for (const item of asked.slice(0, 2)) {
    await answer(page, item, 'wrong');
    await check(page, item);
  }
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my answers' }).click();
  const answers = await fileText(download);

  await page.goto(await addressOf('/a/receipt/'));
  await expect(page.getByRole('heading', { name: 'This browser forgets between two pages' })).toBeVisible();
  await page
    .getByLabel('Add answers from files')
    .setInputFiles({ name: 'photo.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(
    page.getByText('Nothing was added. photo.json: This file is not a record of this site'),
  ).toBeVisible();
  await page
    .getByLabel('Add answers from files')
    .setInputFiles({ name: answers.name, mimeType: 'application/json', buffer: Buffer.from(answers.text) });
  await expect(page.getByText('The answers are added.')).toBeVisible();
  await makeReceipt(page, '10b-07');
  await page.getByRole('button', { name: 'Make it anyway' }).click();
  const pasted = await page.getByRole('textbox', { name: /^As text/ }).inputValue();
  const [opened] = await openReceipts(pasted);
  if (opened?.status !== 'ok') throw new Error(opened?.reason);
  const entries: Readonly<Record<string, string>> = JSON.parse(answers.text).entries;
  const records = asked.slice(0, 2).map(({ id }): [string, ItemRecord] => {
    const decoded = decode(entries[itemKey(id)] ?? '', itemEntry.read);
    if (decoded.status !== 'ok') throw new Error(id);
    return [id, decoded.value];
  });
  expect(withoutMinutes(opened.receipt)).toEqual(itemsOf(new Map(records)));
  expect(complaints).toEqual([]);
});

test('a link that does not open says why and offers the lessons', async ({ page }) => {
  const whole = (await addressOf('/a/')).slice('/a/'.length);
  const cases: readonly (readonly [string, string])[] = [
    ['', 'There is no assignment in this address'],
    [whole.slice(0, -9), 'This link is cut short'],
    [whole.replace('#1.', '#1.AAAA'), 'This link is damaged'],
    ['#2.abc.defghjkm', 'made by a newer version of this site'],
    ['#top', 'no assignment that this site could have made'],
    [`#1.${'A'.repeat(7000)}.abcdefgh`, 'far longer than any assignment'],
    ['#1.<script>alert(1)</script>.abcdefgh', 'This link is damaged'],
  ];
  for (const path of ['/a/', '/a/receipt/']) {
    for (const [fragment, sentence] of cases) {
      await page.goto('/about/');
      await page.goto(path + fragment);
      await expect(page.getByText(sentence)).toBeVisible();
    }
    await page.getByRole('main').getByRole('link', { name: 'lessons' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lessons');
  }
});

test('an assignment opens in the form again, and a changed one is another one', async ({ page }) => {
  await page.goto('/teach/assign/');
  await isReady(page);
  await page.getByText('Change an assignment that you have the link of').click();
  await page.getByLabel(/^Its link/).fill('https://school.example/a/#1.abc');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('alert')).toContainText('This link is cut short');
  const link = `https://school.example${await addressOf('/a/')}`;
  await page.getByLabel(/^Its link/).fill(link);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('textbox', { name: /^Title/ })).toHaveValue('Class 10b');
  await expect(page.getByRole('checkbox', { name: /^Lesson 2/ })).toBeChecked();
  await expect(page.getByLabel(/^Due on/)).toHaveValue('2026-12-04');
  const fragment = link.slice(link.indexOf('#'));
  // Two programs may pack one text differently; its fingerprint is the same.
  const print = fragment.slice(-8);
  await expect.poll(async () => (await linkField(page).inputValue()).slice(-8)).toBe(print);
  await page.getByRole('checkbox', { name: /^Lesson 2/ }).uncheck();
  await expect.poll(async () => (await linkField(page).inputValue()).slice(-8)).not.toBe(print);
  const changed = await readLink(await linkField(page).inputValue());
  expect(changed.status === 'ok' && changed.assignment).toEqual({ ...assignment, lessons: [lesson] });

  await page.goto('/about/');
  await page.goto(`/teach/assign/${fragment}`);
  await expect(page.getByRole('textbox', { name: /^Title/ })).toHaveValue('Class 10b');
});

test('a receipt shows a recalled text by its question', async ({ page }) => {
  const [recalled] = questionsOf('who-says-so');
  if (recalled?.role !== 'recall') throw new Error('expected a text that the lesson recalls');
  await page.goto('/lessons/who-says-so/');
  await answer(page, recalled.item, 'right');
  await check(page, recalled.item);
  await page.goto(await addressOf('/a/receipt/', { lessons: ['who-says-so'], checks: [] }));
  await page.getByText('See what is in it').click();
  await expect(page.getByRole('article', { name: 'The receipt' }).getByRole('listitem')).toContainText(
    `${recalled.item.stem} (on what an earlier lesson taught)`,
  );
});

test('without a receipt there is nothing to make; a lesson that is not there is named', async ({ page }) => {
  await page.goto(await addressOf('/a/', { receipt: false, lessons: [lesson, 'a-lesson-of-later'] }));
  await expect(page.getByText('Nothing: no receipt is asked for.')).toBeVisible();
  await expect(page.getByRole('link', { name: /receipt/ })).toHaveCount(0);
  await expect(page.getByText('A lesson that this copy of the site does not have')).toBeVisible();
});

test('once everything is done it says so, and the receipt asks nothing more', async ({ page }) => {
  test.slow();
  await page.goto(`/lessons/${lesson}/`);
  await doSome(
    page,
    asked.map(() => 'right'),
  );
  await page.goto(await addressOf('/a/', { lessons: [lesson], checks: [] }));
  await expect(page.getByText('Everything is done.')).toBeVisible();
  await page.getByRole('link', { name: 'Make the receipt' }).click();
  await makeReceipt(page, 'Ada');
  await expect(page.getByRole('heading', { name: 'Your receipt is made' })).toBeFocused();
  const [opened] = await openReceipts(await page.getByRole('textbox', { name: /^As text/ }).inputValue());
  expect(opened?.status === 'ok' && withoutMinutes(opened.receipt)).toEqual(itemsOf(await keptIn(page)));
});

test('nothing leaves the device: once a page stands, it asks for nothing, whatever is done on it', async ({
  page,
}) => {
  /** Pages bring what few people need by themselves, once they are drawn. */
  const isComplete = async () => {
    let before = -1;
    const isSilent = async () => {
      const fetched = await page.evaluate(() => performance.getEntriesByType('resource').length);
      const same = fetched === before;
      before = fetched;
      return same;
    };
    await expect.poll(isSilent, { intervals: [1_000] }).toBe(true);
  };
  /** @param stand waits for what only the page's scripts draw */
  const after = async (path: string, stand: () => Promise<void>, act: () => Promise<void>) => {
    await page.goto('/about/');
    await page.goto(path);
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('connect-src');
    await stand();
    await isComplete();
    const requests = watchRequests(page);
    await act();
    expect(requests, path).toEqual([]);
  };
  const choose = async () => {
    await page.getByRole('checkbox', { name: /^Lesson 1 / }).check();
    await expect(page.getByText(/^1 chosen/)).toBeVisible();
  };
  await after('/teach/assign/', choose, async () => {
    await page.getByRole('checkbox', { name: /^Lesson 2/ }).check();
    await page.getByRole('checkbox', { name: /^Encrypt the receipts/ }).check();
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByRole('button', { name: 'Show it large' }).click();
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
  });
  const read = () => expect(page.getByText('Class 10b')).toBeVisible();
  await after(await addressOf('/a/'), read, () => page.getByRole('link', { name: /The headline/ }).hover());
  await after(await addressOf('/a/receipt/'), read, async () => {
    await page.getByText('See what is in it').click();
    await makeReceipt(page, 'Ada');
    await page.getByRole('button', { name: 'Make it anyway' }).click();
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('for your teacher to scan').click();
    await expect(page.getByRole('img', { name: /^QR code of the receipt/ }).first()).toBeVisible();
  });
});

test('on paper there is the receipt, whole, and nothing else', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto(`/lessons/${lesson}/`);
  await doSome(page, ['right', 'wrong']);
  await page.goto(await addressOf('/a/receipt/'));
  await makeReceipt(page, 'Ada');
  await page.getByRole('button', { name: 'Make it anyway' }).click();
  await page.getByRole('button', { name: 'Print it' }).click();
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('article', { name: 'The receipt' });
  await expect(paper).toBeVisible();
  await expect(paper).toContainText('It is not proof of who did it or that help was not used.');
  await expect(paper).toContainText('Ada');
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('while the link is made something stands in its place, so that nothing moves under a finger', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const held = new Promise((release) => Object.assign(window, { release }));
    const late = () =>
      new TransformStream({
        async transform(chunk, controller) {
          await held;
          controller.enqueue(chunk);
        },
      });
    class LateStream extends CompressionStream {
      override get readable() {
        return super.readable.pipeThrough(late());
      }
    }
    Object.assign(window, { CompressionStream: LateStream });
  });
  await page.goto('/teach/assign/');
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await page.getByRole('checkbox', { name: /^Lesson 1 / }).check();
  await expect(page.getByText(/^Choose a lesson or a check/)).toBeHidden();
  expect(await height()).toBeGreaterThanOrEqual(before);
  await page.evaluate(() => (window as unknown as { release: () => void }).release());
  await expect(linkField(page)).toBeVisible();
});

test('axe finds nothing in any state, and nothing is cut off', async ({ page }) => {
  await page.goto('/teach/assign/');
  await page.getByRole('checkbox', { name: /^Lesson 1 / }).check();
  await page.getByRole('checkbox', { name: /^Encrypt the receipts/ }).check();
  await expectSound(page, 'the form, before there is a key');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(linkField(page)).toBeVisible();
  await expectSound(page, 'the form, with a key');
  await page.getByRole('button', { name: 'Show it large' }).click();
  await expectSound(page, 'the link, shown large');

  await page.goto('/a/#1.cut');
  await expect(page.getByText('This link is cut short')).toBeVisible();
  await expectSound(page, 'a link that is cut short');

  await page.goto(`/lessons/${lesson}/`);
  await doSome(page, ['right', 'wrong']);
  await page.goto(await addressOf('/a/'));
  await expect(page.getByRole('heading', { name: 'Class 10b' })).toBeVisible();
  await expectSound(page, 'an assignment');

  await page.goto(await addressOf('/a/receipt/'));
  await page.getByText('See what is in it').click();
  await page.getByText('All of it, as the file has it').click();
  await makeReceipt(page, 'Ada');
  await expectSound(page, 'a receipt that is early');
  await page.getByRole('button', { name: 'Make it anyway' }).click();
  await page.getByText('for your teacher to scan').click();
  await expectSound(page, 'a receipt');
});

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/a/', '/a/receipt/', '/teach/assign/']) {
    test(`${path} says why it needs them, and offers no control that does nothing`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByText('Scripts are switched off in this browser')).toBeVisible();
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(0);
    });
  }
});

test('the ten minutes first can be assigned, and their answers are handed in', async ({
  page: teacher,
  browser,
}) => {
  const contexts: BrowserContext[] = [];
  await teacher.goto('/teach/assign/');
  await isReady(teacher);
  await teacher.getByRole('checkbox', { name: /Ten minutes first/ }).check();
  const address = await linkField(teacher).inputValue();
  const pupil = await another(browser, contexts);
  await pupil.goto(address);
  await pupil.getByRole('link', { name: 'Ten minutes first' }).click();
  await expect(pupil).toHaveURL(/\/try\/$/);
  const items = tryItems(content);
  const [first] = items;
  if (!first) throw new Error('expected a card');
  await arriveAt(pupil, first);
  await answer(pupil, first, 'right');
  await check(pupil, first);
  await pupil.goto(address);
  await expect(pupil.getByText('Continue · 0 of 2')).toBeVisible();
  await pupil.getByRole('link', { name: /receipt/ }).click();
  await makeReceipt(pupil, 'Mo');
  await pupil.getByRole('button', { name: 'Make it anyway' }).click();
  const [opened] = await openReceipts(await pupil.getByRole('textbox', { name: /^As text/ }).inputValue());
  if (opened?.status !== 'ok') throw new Error(opened?.reason);
  const { receipt } = opened;
  expect(receipt.items.map(({ placement }) => placement)).toEqual([first.id]);
  expect(receipt.lessons.map(({ slug, questions }) => [slug, questions])).toEqual([['try', items.length]]);
  for (const context of contexts) await context.close();
});
