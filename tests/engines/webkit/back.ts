// Back to a page that WebKit kept in memory, whose forms it empties: what was there is there again, and the next letter keeps it.
import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { itemNamed } from '../../helpers/learner.ts';
import { formOf, type Person } from './person.ts';
import { inWebKit } from './in-webkit.ts';

declare global {
  var isTheSamePage: true | undefined;
}

/** Goes to the first page by its link and comes back. */
async function goAndComeBack({ driver, inPage, find, tap, until, isAtRest }: Person): Promise<void> {
  await inPage(() => {
    globalThis.isTheSamePage = true;
  });
  await tap(await find('header a[href="/"]'));
  await until('the first page', () => location.pathname === '/');
  await isAtRest();
  await driver.navigate().back();
  await until('the page as it was left', () => globalThis.isTheSamePage === true);
  // WebKit empties the forms in a task after it has shown the page.
  await driver.executeAsyncScript(
    'const done = arguments[0]; requestAnimationFrame(() => setTimeout(() => setTimeout(done)))',
  );
}

/** What the controls of a page hold. */
const held = ({ inPage }: Person) =>
  inPage(() =>
    [...document.querySelectorAll<HTMLInputElement>('main :is(input, select, textarea)')].map(
      ({ id, name, value, checked }) => `${name || id} ${value} ${checked}`,
    ),
  );

const storedSoon = (person: Person, text: string) =>
  person.until(`"${text}" is kept`, (words) => JSON.stringify({ ...localStorage }).includes(words), text);

inWebKit('a draft in a lesson is there after Back, and the next letter is added to it', async (person) => {
  const item = itemNamed('silence-no-so-what/write-the-request');
  await person.open('/lessons/silence-no-so-what/');
  await person.arriveAt(item);
  const text = await person.find(`${formOf(item)} textarea`);
  await person.write(text, 'A long draft.');
  await storedSoon(person, 'A long draft.');
  const before = await held(person);
  await goAndComeBack(person);
  assert.deepEqual(await held(person), before);
  await text.sendKeys('x');
  await storedSoon(person, 'A long draft.x');
  await person.reload();
  await person.arriveAt(item);
  assert.equal(await person.valueOf(await person.find(`${formOf(item)} textarea`)), 'A long draft.x');
});

inWebKit('a desk note is there after Back, and what is written next leaves the rest', async (person) => {
  await person.open('/lessons/desk-note/');
  const css = 'form[data-kind="desk-note"]';
  await person.inPage((form) => document.querySelector(form)?.scrollIntoView(), css);
  await person.until(
    'the note is alive',
    (form) => document.querySelector(form)?.hasAttribute('data-live') ?? false,
    css,
  );
  const fields = await (
    await person.find(css)
  ).findElements({ css: 'textarea, input[type="text"], input:not([type])' });
  for (const [index, field] of fields.slice(0, 3).entries())
    await person.write(field, `Part ${index} of it.`);
  await storedSoon(person, 'Part 2 of it.');
  const before = await held(person);
  await goAndComeBack(person);
  assert.deepEqual(await held(person), before);
  const [, , , next] = fields;
  assert(next);
  await person.write(next, 'One more.');
  await storedSoon(person, 'One more.');
  for (const part of [0, 1, 2]) await storedSoon(person, `Part ${part} of it.`);
});

inWebKit('an assignment that is being put together is there after Back', async (person) => {
  await person.open('/teach/assign/');
  await person.tap(await person.find('input[name="lesson"][value="headline-and-floor"]'));
  const title = await person.field('Title, or the class');
  await person.write(title, 'Class 10b');
  await person.shows('1 chosen');
  const link = await person.valueOf(await person.field('The link'));
  const before = await held(person);
  await goAndComeBack(person);
  assert.deepEqual(await held(person), before);
  await title.sendKeys(Key.END, 'x');
  await person.shows('1 chosen');
  assert.notEqual(await person.valueOf(await person.field('The link')), link);
});
