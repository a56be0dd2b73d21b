// A whole class, everybody in a browser of their own: assigned and encrypted, done in three ways, handed in by file and by
// code, and read at the desk as what each of them did.
import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test';
import { confidenceSteps } from '#measure/calibration.ts';
import { questionOf as nameOf } from '#quiz/question-of.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import type { ItemRecord } from '#record/item-record.ts';
import { addFiles, figure, makeClass, mapRow, openDesk, paste } from './desk-page.ts';
import { chooseRadio, make, tabTo } from '../helpers/keyboard.ts';
import {
  answer,
  check,
  checkName,
  content,
  isLaidOut,
  movesFor,
  questionOf,
  questionsOf,
  watchConsole,
} from '../helpers/learner.ts';
import { blockStorage, fileText, keptIn, makeReceipt, recordsIn } from '../helpers/pupil.ts';

const lesson = 'headline-and-floor';
const asked = questionsOf(lesson).map(({ item }) => item);
const roster = ['Ada', 'Bela', 'Cleo', 'Dov'];

/** What each of them answers: the first answers, in the order of the lesson. */
const ways = {
  Ada: asked.map((_item, index) => (index % 3 === 2 ? 'wrong' : 'right')),
  Bela: ['right', 'wrong', 'right', 'right', 'wrong'],
  Cleo: ['wrong', 'right', 'wrong', 'right'],
} as const;

const sure = { Ada: 'Certain', Bela: 'Fairly sure', Cleo: 'Leaning' } as const;

type Name = keyof typeof ways;

const steps = (name: Name) =>
  asked.slice(0, ways[name].length).map((item, index) => ({ item, want: ways[name][index] ?? 'right' }));

/** A Check is kept at once, and graded as soon as the scripts are there. */
const isKept = (page: Page, item: Item) => expect(questionOf(page, item)).toHaveAttribute('data-result', /./);

async function doByHand(page: Page, name: Name) {
  await isLaidOut(page);
  for (const { item, want } of steps(name)) {
    await answer(page, item, want, sure[name]);
    await check(page, item);
    await isKept(page, item);
  }
}

async function doByKeys(page: Page, name: Name) {
  for (const { item, want } of steps(name)) {
    const question = questionOf(page, item);
    for (const move of movesFor(item, want)) await make(page, question, move);
    if (item.confidence)
      await chooseRadio(page, question.getByRole('radio', { name: sure[name], exact: true }));
    await tabTo(page, question.getByText(checkName(item), { exact: true }));
    await page.keyboard.press('Enter');
    await isKept(page, item);
  }
}

/** Makes the receipt of whatever is done so far, and gives its text. */
async function handIn(page: Page, name: Name): Promise<string> {
  await page.bringToFront();
  await makeReceipt(page, name);
  const anyway = page.getByRole('button', { name: 'Make it anyway' });
  const made = page.getByRole('heading', { name: 'Your receipt is made' });
  await expect(anyway.or(made)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(made).toBeFocused();
  return page.getByRole('textbox', { name: /^As text/ }).inputValue();
}

/** What a receipt says of a first answer. */
function said({ attempts: [first] }: ItemRecord): string {
  const score = first?.score;
  const [, step] = first?.fields.find(([name]) => name === 'confidence') ?? [];
  const label = confidenceSteps.find(({ id }) => id === step)?.label.toLowerCase();
  const scored =
    score &&
    ('earned' in score ? `${score.earned} of ${score.total}` : `Brier score ${score.brier.toFixed(2)}`);
  return `First answer: ${[scored, label].filter(Boolean).join(', ')}`;
}

/** The row of the map that these records come to: of each objective, the mean share of first answers. */
function rowOf(records: ReadonlyMap<string, ItemRecord>): string[] {
  const objectives = content.lessons.find(({ slug }) => slug === lesson)?.objectives ?? [];
  return objectives.map(({ id }) => {
    const shares = asked
      .filter((item) => item.objective === id)
      .flatMap(({ id: item }) => {
        const score = records.get(item)?.attempts[0]?.score;
        return score && 'earned' in score ? [score.earned / score.total] : [];
      });
    if (shares.length === 0) return '–not attempted';
    return String(Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 100));
  });
}

test('a teacher assigns with encryption; on a phone, by keyboard alone and where nothing is kept, three pupils do it; the desk shows just what they did', async ({
  page: teacher,
  browser,
}) => {
  test.slow();
  const complaints = watchConsole(teacher);
  await teacher.goto('/teach/assign/');
  await teacher.getByRole('checkbox', { name: /^Lesson 1 / }).check();
  await teacher.getByRole('textbox', { name: /^Title/ }).fill('Class 10b');
  await teacher.getByRole('checkbox', { name: /^Encrypt the receipts/ }).check();
  await teacher.getByRole('button', { name: 'Make a key' }).click();
  const field = teacher.getByRole('textbox', { name: 'The link', exact: true });
  await expect(field).toBeVisible();
  const link = await field.inputValue();

  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    return { page, complaints: watchConsole(page), close: () => context.close() };
  };
  const receiptLink = (page: Page) => page.getByRole('link', { name: /receipt/ });

  const phone = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await phone.page.goto(link);
  await phone.page.getByRole('link', { name: /The headline and the floor/ }).click();
  await doByHand(phone.page, 'Ada');
  await phone.page.goto(link);
  await receiptLink(phone.page).click();
  await handIn(phone.page, 'Ada');
  const download = phone.page.waitForEvent('download');
  await phone.page.getByRole('button', { name: 'Save it as a file' }).click();
  const file = await fileText(download);
  const ada = await keptIn(phone.page);

  const keys = await open();
  await keys.page.goto(link);
  const start = keys.page.getByRole('link', { name: /The headline and the floor/ });
  await expect(start).toBeVisible();
  await tabTo(keys.page, start);
  await keys.page.keyboard.press('Enter');
  await expect(keys.page).toHaveURL(/headline-and-floor/);
  await doByKeys(keys.page, 'Bela');
  await keys.page.goto(link);
  await tabTo(keys.page, receiptLink(keys.page));
  await keys.page.keyboard.press('Enter');
  const name = keys.page.getByRole('textbox', { name: /^Your name/ });
  await expect(name).toBeVisible();
  await tabTo(keys.page, name);
  await keys.page.keyboard.type('Bela');
  for (const button of ['Make the receipt', 'Make it anyway']) {
    await tabTo(keys.page, keys.page.getByRole('button', { name: button }));
    await keys.page.keyboard.press('Enter');
  }
  await expect(keys.page.getByRole('heading', { name: 'Your receipt is made' })).toBeFocused();
  const code = await keys.page.getByRole('textbox', { name: /^As text/ }).inputValue();
  const bela = await keptIn(keys.page);

  const blocked = await open();
  await blockStorage(blocked.page);
  await blocked.page.goto(`/lessons/${lesson}/`);
  await doByHand(blocked.page, 'Cleo');
  const answers = blocked.page.waitForEvent('download');
  await blocked.page.getByRole('button', { name: 'Download my answers' }).click();
  const taken = await fileText(answers);
  await blocked.page.goto(link);
  await receiptLink(blocked.page).click();
  await blocked.page
    .getByLabel('Add answers from files')
    .setInputFiles({ name: taken.name, mimeType: 'application/json', buffer: Buffer.from(taken.text) });
  await expect(blocked.page.getByText('The answers are added.')).toBeVisible();
  const scanned = await handIn(blocked.page, 'Cleo');
  const cleo = recordsIn(JSON.parse(taken.text).entries);

  // One file, one message, and one code that a phone has read and opened as an address.
  await openDesk(teacher);
  await makeClass(teacher, 'Class 10b', roster);
  await addFiles(teacher, [{ name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) }]);
  await expect(figure(teacher, 'results in')).toHaveText('1 / 4');
  await paste(teacher, `Dear Ms Lund,\n\nhere it is:\n> ${code.match(/.{1,60}/g)?.join('\n> ')}\n\nBela`);
  await expect(figure(teacher, 'results in')).toHaveText('2 / 4');
  await expect(teacher.getByRole('status').filter({ hasText: 'Taken in: Bela' })).toBeVisible();
  await teacher.goto('/about/');
  await openDesk(teacher, `#${scanned.replaceAll(/\s/g, '')}`);
  await expect(teacher).not.toHaveURL(/sayswho/);
  await teacher.getByRole('button', { name: 'Yes, put it in' }).click();
  await expect(figure(teacher, 'results in')).toHaveText('3 / 4');
  await expect(teacher.getByText('Nothing yet from 1: Dov.')).toBeVisible();

  const did = { Ada: ada, Bela: bela, Cleo: cleo };
  for (const [pupil, records] of Object.entries(did)) {
    expect(records.size, pupil).toBe(ways[pupil as Name].length);
    expect(await mapRow(teacher, pupil), pupil).toEqual(rowOf(records));
    await teacher.getByRole('button', { name: pupil, exact: true }).click();
    await expect(teacher.getByText('It came encrypted to your key.')).toBeVisible();
    const paper = teacher.getByRole('article', { name: 'The receipt' });
    for (const item of asked) await expectAnswer(paper, item, records.get(item.id));
    await teacher.getByRole('button', { name: 'Back to the class' }).click();
  }
  expect([...complaints, ...phone.complaints, ...keys.complaints, ...blocked.complaints]).toEqual([]);
  for (const { close } of [phone, keys, blocked]) await close();
});

async function expectAnswer(
  paper: ReturnType<Page['getByRole']>,
  item: Item,
  record: ItemRecord | undefined,
) {
  const line = paper.getByRole('listitem').filter({ hasText: plainText(nameOf(item)) });
  if (!record) {
    await expect(line, item.id).toHaveCount(0);
    return;
  }
  await expect(line, item.id).toContainText(said(record));
}
