// A learner does a lesson that a platform has opened as cmi5 asks: the package at one origin, the record store at another.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { platformText } from '#packages/build/package-files.ts';
import { unitsOf } from '#packages/build/units.ts';
import { packageOf } from '#packages/build/write-packages.ts';
import { makeFolder, removeFolder } from '../helpers/folder.ts';
import {
  answer,
  arriveAt,
  check,
  expectVerdict,
  itemNamed,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';
import { serve } from '../tools/serve.ts';
import { RecordStore } from './record-store.ts';
import { content } from '../tools/content.ts';

const claim = itemNamed('who-says-so/whose-claim');
const voice = itemNamed('who-says-so/in-its-own-voice');

test('cmi5: a lesson tells its answers, goes on after a closed tab and on a second device, and leads back to the platform', async ({
  browser,
}) => {
  const folder = makeFolder();
  const unit = unitsOf(content).find(({ name }) => name === 'lesson-who-says-so');
  if (!unit) throw new Error('no such lesson');
  for (const [path, bytes] of packageOf(unit, 'cmi5', 'dist', platformText('cmi5')).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  writeFileSync(join(folder, 'back.html'), '<!doctype html><html lang="en"><title>Back</title><h1>Back</h1>');
  const site = await serve(folder, { compress: false });
  const store = await RecordStore.start();
  // A browser complains of whatever is not there, which preferences need not be.
  store.preferences.set('ada', { languagePreference: 'en', audioPreference: 'on' });
  const address = () => `${site.url}/index.html${store.launch({ returnURL: `${site.url}/back.html` })}`;
  const verbs = (verb: string) => store.told.filter((one) => one === verb).length;

  const here = await browser.newContext();
  const first = await here.newPage();
  const strays: string[] = [];
  here.on('request', (request) => {
    const own = [site.url, store.url].some((origin) => request.url().startsWith(`${origin}/`));
    if (!own && !/^(data|blob|about):/.test(request.url())) strays.push(request.url());
  });
  await first.goto(address());
  await arriveAt(first, claim);
  await answer(first, claim, 'right');
  await check(first, claim);
  await expectVerdict(first, claim, 'Right.');
  await expect.poll(() => verbs('answered')).toBeGreaterThan(0);
  // The tab is closed, and says so itself.
  await first.close({ runBeforeUnload: true });
  await expect.poll(() => store.told.at(-1)).toBe('terminated');

  const second = await here.newPage();
  await second.goto(address());
  await expect(questionOf(second, claim)).toHaveAttribute('data-status', 'done');
  await here.close();

  // Another device has nothing but what the store keeps.
  const elsewhere = await browser.newContext();
  const third = await elsewhere.newPage();
  const complaints = watchConsole(third);
  await third.goto(address());
  await expect(questionOf(third, claim)).toHaveAttribute('data-status', 'done');
  const before = verbs('answered');
  await arriveAt(third, voice);
  await answer(third, voice, 'wrong');
  await check(third, voice);
  await expect.poll(() => verbs('answered')).toBeGreaterThan(before);
  // A page that closed before it heard that an answer or a record was taken leaves the next one to find out, by a conflict.
  expect(complaints.filter((text) => !/status of (409|412)/.test(text))).toEqual([]);
  await third.getByRole('button', { name: 'Go back to your platform' }).click();
  await expect(third.getByRole('heading', { name: 'Back' })).toBeVisible();
  expect(store.told.at(-1)).toBe('terminated');
  const answered = store.statements.filter(({ verb }) => verb.id.endsWith('/answered'));
  expect(new Set(answered.map(({ object }) => object.id)).size).toBe(answered.length);
  expect(strays).toEqual([]);
  // The same, in the words of the store.
  const unheard = new Set(['another statement has this id', 'a document is there already']);
  expect(store.refusals.filter((why) => !unheard.has(why))).toEqual([]);
  await elsewhere.close();
  await store.close();
  await site.close();
  removeFolder(folder);
});
