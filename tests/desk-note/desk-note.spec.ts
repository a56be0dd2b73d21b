// The capstone: a learner writes two notes, and nothing of them is lost on the way to paper.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { noteParts, notePartOf, type NotePartId } from '#quiz/desk-note.ts';
import { expectAccessibleInBothSchemes } from '../helpers/axe.ts';
import {
  answer,
  check,
  content,
  fontsAreFetched,
  questionsOf,
  watchConsole,
  holdScripts,
} from '../helpers/learner.ts';

const path = '/lessons/desk-note/';
const { notes, rubric } = content.deskNote;
const [article, unseen] = notes;
const good = article?.exemplars.find(({ band }) => band === 'Mastery')?.note;
if (!article || !unseen || !good) throw new Error('expected two notes and an exemplar');

const second: Record<NotePartId, string> = {
  headline: 'Two roof beams in Tarn are cracked; who knew since February is open',
  lead: 'The fire service has closed the school hall in Tarn. A letter of 4 February names the same two beams.',
  known: 'The fire service closed the hall; its report names two beams (P4).\nNobody has been hurt (P6).',
  claimed: 'A clerk says that the letter went upstairs on the same day (P3).',
  denied: 'The office says that safety comes first (P5). It does not deny that it had the letter.',
  open: 'Who in the office read the letter, and when.',
  'check-one': 'Ask the office for its post book.',
  'change-one': 'If the letter is in it, somebody received it.',
  'check-two': 'Ask the engineer to whom it went.',
  'change-two': 'A name would give us somebody to ask.',
  request:
    'We will report on a letter about two beams. Did you receive it? Please answer by Thursday noon, by phone or to this address.',
  likelihood: 'That the beams are cracked: almost certain.',
  confidence: 'High, because two people looked and one had not heard of the other.',
};

const noteOf = (page: Page, title: string) => page.getByRole('form', { name: title });
const fieldOf = (note: Locator, part: NotePartId) =>
  note.getByRole('textbox', { name: notePartOf(part).label, exact: true });

/** The four notes by others on what a note is about. */
const othersOn = (page: Page, { source }: { readonly source: string }) =>
  page.getByRole('group', { name: `Four notes by others. ${source}` });

async function write(note: Locator, texts: Partial<Record<NotePartId, string>>) {
  for (const { id } of noteParts) {
    const text = texts[id];
    if (text !== undefined) await fieldOf(note, id).fill(text);
  }
}

async function expectWritten(note: Locator, texts: Partial<Record<NotePartId, string>>) {
  for (const { id } of noteParts) await expect(fieldOf(note, id)).toHaveValue(texts[id] ?? '');
}

test('a learner writes both notes, comes back, asks for hints, scores, prints and saves them', async ({
  page,
}) => {
  test.slow();
  const complaints = watchConsole(page);
  await page.goto(path);
  const first = noteOf(page, article.title);
  const other = noteOf(page, unseen.title);
  await expect(first).toHaveAttribute('data-live', '');
  await expect(other).toHaveAttribute('data-live', '');

  // Nothing by others and no score before it is written.
  const waiting = page.getByText('They open when you have pressed');
  await expect(waiting).toHaveText([new RegExp(article.title), new RegExp(unseen.title)]);
  await expect(waiting.filter({ visible: true })).toHaveCount(2);
  await expect(othersOn(page, article)).toHaveCount(0);
  await expect(othersOn(page, unseen)).toHaveCount(0);
  await expect(first.getByRole('heading', { name: 'Score it' })).toBeHidden();

  // Hints come when they are asked for.
  await write(first, { ...good, headline: `${good.headline} and P44 some more words`, request: '' });
  const words = good.headline.split(/\s+/).length + 5;
  await expect(first.getByText(`${words} of 14 words.`)).toBeVisible();
  await expect(first.getByText('14 is the limit')).toHaveCount(0);
  await first.getByRole('button', { name: 'Ask for hints' }).click();
  await expect(first.getByRole('heading', { name: /hints$/ })).toBeFocused();
  await expect(first.getByText('There is no P44. The paragraphs go from P1 to P19.')).toBeVisible();
  await first.getByRole('link', { name: 'Headline' }).first().click();
  await expect(fieldOf(first, 'headline')).toBeFocused();
  await fieldOf(first, 'headline').fill(good.headline);
  await first.getByRole('button', { name: 'Look again' }).click();
  await expect(first.getByRole('heading', { name: 'Nothing noticed' })).toBeFocused();

  // What is empty is named, and may stay so.
  await first.getByRole('button', { name: 'It is written', exact: true }).click();
  await expect(first.getByRole('alert')).toContainText('Still empty: request for an answer.');
  await first.getByRole('button', { name: 'It is written all the same' }).click();
  await expect(first.getByRole('heading', { name: 'Score it' })).toBeFocused();
  await write(first, { request: good.request });
  await othersOn(page, article).getByText('Mastery 24 of 24').click();
  await expect(page.getByText('Relays are counted')).toBeVisible();
  await expect(othersOn(page, unseen)).toHaveCount(0);

  await write(other, second);
  await other.getByRole('button', { name: 'It is written', exact: true }).click();
  await othersOn(page, unseen).getByText('Emerging 12 of 24').click();
  await expect(page.getByText('They only want money').first()).toBeVisible();
  for (const [index, { name }] of rubric.entries()) {
    const criterion = other.getByRole('group', { name, exact: true });
    await criterion.getByRole('radio', { name: `You: ${index === 0 ? 4 : 3}` }).check();
    await criterion.getByRole('radio', { name: 'Teacher: 2' }).check();
  }
  await expect(other.getByText('You: 19 of 24, mastery')).toBeVisible();
  await expect(other.getByText('Teacher: 12 of 24')).toBeVisible();

  await page.reload();
  await expectWritten(first, good);
  await expectWritten(other, second);
  await expect(other.getByText('You: 19 of 24, mastery')).toBeVisible();
  for (const one of [article, unseen])
    await expect(othersOn(page, one).getByText('Mastery 24 of 24')).toBeVisible();

  const download = page.waitForEvent('download');
  await other.getByRole('button', { name: 'Save as text' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('desk-note-an-unseen-story.txt');
  const text = (await (await file.createReadStream()).toArray()).join('');
  for (const part of Object.values(second)) expect(text).toContain(part);
  expect(text).toContain('You: 19 of 24');

  // With the recalled questions answered, the capstone is done.
  for (const { item } of questionsOf('desk-note')) {
    await answer(page, item, 'right');
    await check(page, item);
  }
  await page.getByRole('link', { name: 'All lessons' }).scrollIntoViewIfNeeded();
  await expect(page.getByText(/^7 of 7 steps$/)).toBeVisible();
  for (const list of ['/lessons/', '/']) {
    await page.goto(list);
    const entry = page.getByRole('listitem').filter({ hasText: 'The desk note' });
    await expect(entry.getByText(/✓ Done/)).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

test('printed by itself, a note is all there is, with lines where nothing is written', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event('printed'));
  });
  await page.goto(path);
  const note = noteOf(page, article.title);
  await expect(note).toHaveAttribute('data-live', '');
  await fieldOf(note, 'headline').fill('Russia had general warnings');
  await note.getByRole('button', { name: 'Print this note' }).click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(note).toBeVisible();
  await expect(fieldOf(note, 'headline')).toHaveValue('Russia had general warnings');
  await expect(note.getByText('Name', { exact: true })).toBeVisible();
  await expect(note.getByRole('heading', { name: 'Score it' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(noteOf(page, unseen.title)).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  const lines = (part: NotePartId) =>
    fieldOf(note, part).evaluate((field) => getComputedStyle(field).backgroundImage);
  expect(await lines('lead')).toContain('linear-gradient');
  expect(await lines('headline')).toBe('none');

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what is typed before the scripts arrive is adopted', async ({ page }) => {
  const complaints = watchConsole(page);
  const release = await holdScripts(page);
  await page.goto(path, { waitUntil: 'commit' });
  const note = noteOf(page, article.title);
  await fieldOf(note, 'lead').fill('Early words');
  release();
  await expect(note).toHaveAttribute('data-live', '');
  await expect(fieldOf(note, 'lead')).toHaveValue('Early words');
  await expect(note.getByText('2 of 45 words.')).toBeVisible();
  await fieldOf(note, 'headline').fill('Late words');
  await page.reload();
  await expectWritten(note, { lead: 'Early words', headline: 'Late words' });
  expect(complaints).toEqual([]);
});

test('two tabs: what is typed in one is in the other, and neither takes the other’s words away', async ({
  context,
}) => {
  const here = await context.newPage();
  const there = await context.newPage();
  for (const page of [here, there]) {
    await page.goto(path);
    await expect(noteOf(page, article.title)).toHaveAttribute('data-live', '');
  }
  await fieldOf(noteOf(here, article.title), 'headline').fill('From here');
  await expect(fieldOf(noteOf(there, article.title), 'headline')).toHaveValue('From here');
  await fieldOf(noteOf(there, article.title), 'lead').fill('From there');
  await expect(fieldOf(noteOf(here, article.title), 'lead')).toHaveValue('From there');
  await here.reload();
  await expectWritten(noteOf(here, article.title), { headline: 'From here', lead: 'From there' });
});

test('a tab that slept through what another wrote takes it in when it wakes', async ({ page }) => {
  await page.goto(path);
  const note = noteOf(page, article.title);
  await expect(note).toHaveAttribute('data-live', '');
  // Written behind this tab’s back: no event tells it.
  await page.evaluate(() =>
    localStorage.setItem(
      'sayswho:item:desk-note/the-article',
      JSON.stringify({
        v: 1,
        item: '',
        attempts: [],
        changed: 5,
        retrying: false,
        draft: [['lead', 'Theirs']],
      }),
    ),
  );
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(fieldOf(note, 'lead')).toHaveValue('Theirs');
  await fieldOf(note, 'headline').fill('Mine');
  await page.reload();
  await expectWritten(note, { headline: 'Mine', lead: 'Theirs' });
});

for (const [fault, script] of [
  [
    'blocked',
    () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`${fault} storage: the page says that nothing is saved, and the note can be taken away as text`, async ({
    page,
  }) => {
    const complaints = watchConsole(page);
    await page.addInitScript(script);
    await page.goto(path);
    const note = noteOf(page, article.title);
    await expect(note).toHaveAttribute('data-live', '');
    await write(note, second);
    await expect(page.getByText('Not saved on this device.')).toBeVisible();
    await expectWritten(note, second);
    const download = page.waitForEvent('download');
    await note.getByRole('button', { name: 'Save as text' }).click();
    const text = (await (await (await download).createReadStream()).toArray()).join('');
    for (const part of Object.values(second)) expect(text).toContain(part);
    expect(complaints).toEqual([]);
  });
}

test('cleared in this browser, a note is empty again', async ({ page }) => {
  await page.goto(path);
  const note = noteOf(page, article.title);
  await expect(note).toHaveAttribute('data-live', '');
  await fieldOf(note, 'lead').fill('Gone soon');
  await page.goto('/lessons/');
  await page.getByRole('button', { name: 'Clear my answers' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear them' }).click();
  await page.goto(path);
  await expectWritten(note, {});
});

test('a note is written and scored by keyboard alone', async ({ page }) => {
  test.slow();
  await page.goto(path);
  await fontsAreFetched(page);
  const note = noteOf(page, unseen.title);
  await expect(note).toHaveAttribute('data-live', '');
  await fieldOf(note, 'headline').focus();
  for (const { id } of noteParts) {
    await expect(fieldOf(note, id)).toBeFocused();
    // Enter is a new line, and nothing else.
    await page.keyboard.type(`${id} one`);
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Tab');
  }
  await expect(note.getByRole('button', { name: 'Ask for hints' })).toBeFocused();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(note.getByRole('heading', { name: 'Score it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(note.getByRole('radio', { name: 'You: 1' }).first()).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(note.getByText('You: 2 of 24, 1 of 6 scored')).toBeVisible();
  await expect(fieldOf(note, 'open')).toHaveValue('open one\ntwo');
});

test('with everything open, it passes axe in both schemes', async ({ page }) => {
  await page.goto(path);
  const note = noteOf(page, article.title);
  await expect(note).toHaveAttribute('data-live', '');
  await write(note, { headline: `${good.headline} and more`, known: 'No reference.' });
  await note.getByRole('button', { name: 'Ask for hints' }).click();
  await note.getByRole('button', { name: 'It is written', exact: true }).click();
  await expectAccessibleInBothSchemes(page, 'with hints');
  await note.getByRole('button', { name: 'It is written all the same' }).click();
  await othersOn(page, article).getByText('Proficient 18 of 24').click();
  await page.getByText('The article, paragraph by paragraph').click();
  await expectAccessibleInBothSchemes(page, 'with a score and everything by others');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the note is a form to fill and print, with the rubric, and no button that does nothing', async ({
    page,
  }) => {
    await page.goto(path);
    const note = noteOf(page, article.title);
    await fieldOf(note, 'headline').fill('On paper');
    await expect(note.getByRole('heading', { name: 'Score it' })).toBeVisible();
    await expect(note.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('Kept as you type')).toHaveCount(2);
    await expect(page.getByText('Kept as you type').first()).toBeHidden();
    for (const one of [article, unseen])
      await expect(othersOn(page, one).getByText('Mastery 24 of 24')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(note).toBeVisible();
    await expect(fieldOf(note, 'headline')).toHaveValue('On paper');
  });
});
