// A learner does a lesson inside a platform that is not ours, scorm-again, at an origin of its own. Where nothing else is said the
// package stands at the platform's origin, as it does on real ones, because a page finds the platform's object by walking up its
// frames; one test has it at a third origin. The site, which Playwright serves at another, is not asked for anything.
import { expect, test, type BrowserContext, type Frame } from '@playwright/test';
import { tryItems } from '#course/try/try-items.ts';
import type { Edition } from '#packages/page-facts.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import { expectAccessibleInBothSchemes } from '../helpers/axe.ts';
import {
  answer,
  arriveAt,
  check,
  content,
  expectVerdict,
  itemNamed,
  questionOf,
  questionsOf,
  watchConsole,
} from '../helpers/learner.ts';
import { LearningPlatform } from './learning-platform.ts';

const lesson = 'lesson-who-says-so';
const claim = itemNamed('who-says-so/whose-claim');
const voice = itemNamed('who-says-so/in-its-own-voice');

/** Hears of every request that goes anywhere but to the platform and the package. */
function watchRequests(context: BrowserContext, { origins }: LearningPlatform): string[] {
  const strays: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    const isOwn = origins.some((origin) => url.startsWith(`${origin}/`));
    if (!isOwn && !/^(data|blob|about):/.test(url)) strays.push(url);
  });
  return strays;
}

async function does(frame: Frame, item: Item, want: 'right' | 'wrong' = 'right'): Promise<void> {
  await arriveAt(frame, item);
  await answer(frame, item, want);
  await check(frame, item);
}

const line = (frame: Frame) => frame.locator('#platform-notice');

const words = {
  '1.2': {
    status: 'cmi.core.lesson_status',
    exit: 'cmi.core.exit',
    raw: 'cmi.core.score.raw',
    response: 'student_response',
  },
  '2004': {
    status: 'cmi.completion_status',
    exit: 'cmi.exit',
    raw: 'cmi.score.raw',
    response: 'learner_response',
  },
} as const;

for (const edition of ['1.2', '2004'] as const satisfies readonly Edition[]) {
  const { status, exit, raw, response } = words[edition];

  test(`SCORM ${edition}: a lesson opens, tells of an answer, and after the tab was closed goes on where it was left`, async ({
    context,
  }) => {
    const platform = await LearningPlatform.with(lesson, edition);
    const strays = watchRequests(context, platform);
    const first = await platform.openIn(context);
    const complaints = watchConsole(first.page);
    await expect.poll(() => platform.kept[status]).toBe('incomplete');
    expect(platform.kept[raw] || undefined).toBeUndefined();
    await does(first.frame, claim);
    await expectVerdict(first.frame, claim, 'Right.');
    await expect.poll(() => platform.kept['cmi.interactions.0.id']).toBe('who-says-so/whose-claim');
    expect(platform.kept).toMatchObject({
      'cmi.interactions.0.type': 'matching',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.0.weighting': '1',
      'cmi.interactions.0.latency': expect.stringMatching(
        edition === '1.2' ? /^0000:00:\d\d\.\d\d$|^00:00:/ : /^PT[\d.]+S$/,
      ),
      [exit]: 'suspend',
      [status]: 'incomplete',
    });
    const key = platform.kept['cmi.interactions.0.correct_responses.0.pattern'];
    expect(platform.kept[`cmi.interactions.0.${response}`]).toBe(key);
    expect(Number(platform.kept[raw])).toBeGreaterThan(0);
    await expect(line(first.frame)).toBeHidden();
    await first.page.close();

    const second = await platform.openIn(context);
    await expect(questionOf(second.frame, claim)).toHaveAttribute('data-status', 'done');
    await expectVerdict(second.frame, claim, 'Right.');
    // How sure one is, is told besides; both once.
    await does(second.frame, voice, 'wrong');
    await expect
      .poll(() =>
        Object.entries(platform.kept).flatMap(([name, value]) => (/\d\.id$/.test(name) ? value : [])),
      )
      .toEqual([claim, voice].flatMap(({ id, confidence }) => (confidence ? [id, `${id}/sure`] : [id])));
    expect(complaints).toEqual([]);
    expect(strays).toEqual([]);
    await platform.close();
  });

  test(`SCORM ${edition}: another device has what the platform kept, and nothing else`, async ({
    browser,
  }) => {
    const platform = await LearningPlatform.with(lesson, edition);
    const here = await browser.newContext();
    const first = await platform.openIn(here);
    await does(first.frame, voice, 'wrong');
    await expect.poll(() => String(platform.kept['cmi.suspend_data'])).toMatch(/^sw1\./);
    await expect.poll(() => platform.kept['cmi.interactions.0.result']).toMatch(/wrong|incorrect/);
    await here.close();

    const elsewhere = await browser.newContext();
    const second = await platform.openIn(elsewhere);
    await expect(questionOf(second.frame, voice)).toHaveAttribute('data-status', 'answered');
    await expect(questionOf(second.frame, claim)).toHaveAttribute('data-status', 'unanswered');
    await elsewhere.close();
    await platform.close();
  });

  test(`SCORM ${edition}: where the connection drops the answer stays, is said to stay, and is sent with the next`, async ({
    context,
  }) => {
    const platform = await LearningPlatform.with(lesson, edition);
    const { page, frame } = await platform.openIn(context);
    await expect.poll(() => platform.commits).toBeGreaterThan(0);
    platform.isReachable = false;
    await does(frame, claim);
    await expect(line(frame)).toHaveText(/has not taken your latest answers\. They are kept in this browser/);
    expect(platform.kept['cmi.interactions.0.id']).toBeUndefined();
    platform.isReachable = true;
    await does(frame, voice);
    await expect(line(frame)).toBeHidden();
    expect(platform.kept['cmi.interactions.0.id']).toBe(claim.id);

    // The same, with the tab closed before the connection is there again.
    platform.isReachable = false;
    const other = itemNamed('who-says-so/needs-a-name');
    await does(frame, other);
    await expect(line(frame)).toBeVisible();
    await page.close();
    platform.isReachable = true;
    const again = await platform.openIn(context);
    await expect(questionOf(again.frame, other)).toHaveAttribute('data-status', 'done');
    await expect
      .poll(() => Object.values(platform.kept).includes(other.id), 'what was not sent is sent on opening')
      .toBe(true);
    await platform.close();
  });

  test(`SCORM ${edition}: whoever does all of the ten minutes has completed them, with a score and no word on success`, async ({
    context,
  }) => {
    const platform = await LearningPlatform.with('try', edition);
    const { frame } = await platform.openIn(context);
    const items = tryItems(content);
    for (const item of items) await does(frame, item);
    await expect.poll(() => platform.kept[status]).toBe('completed');
    expect(platform.kept[exit]).toBe(edition === '1.2' ? '' : 'normal');
    const told = Object.entries(platform.kept).filter(([name]) => /\d\.id$/.test(name));
    expect(told.map(([, id]) => id)).toEqual(items.map(({ id }) => id));
    expect(Number(platform.kept[raw])).toBeGreaterThan(0);
    if (edition === '2004') {
      expect(platform.kept).toMatchObject({
        'cmi.progress_measure': '1',
        'cmi.success_status': 'unknown',
        'cmi.score.scaled': expect.stringMatching(/^(0\.\d+|1)$/),
      });
    }
    await platform.close();
  });
}

test('a whole lesson, every kind of question in it, is taken by the platform and fits into SCORM 1.2', async ({
  context,
}) => {
  test.slow();
  const slug = 'headline-and-floor';
  const platform = await LearningPlatform.with(`lesson-${slug}`, '1.2');
  const { frame } = await platform.openIn(context);
  const questions = questionsOf(slug);
  for (const { item } of questions) await does(frame, item);
  await expect.poll(() => platform.kept['cmi.core.lesson_status']).toBe('completed');
  const told = Object.entries(platform.kept).flatMap(([name, id]) => (/\d\.id$/.test(name) ? id : []));
  expect(told.filter((id) => !String(id).endsWith('/sure'))).toEqual(questions.map(({ item }) => item.id));
  expect(String(platform.kept['cmi.suspend_data']).length).toBeLessThan(4096);
  await expect(line(frame)).toBeHidden();
  await platform.close();
});

test('the package at an origin of its own, in a platform that answers by messages and therefore late', async ({
  browser,
}) => {
  const platform = await LearningPlatform.with(lesson, '1.2', { standing: 'apart' });
  const here = await browser.newContext();
  const strays = watchRequests(here, platform);
  const first = await platform.openIn(here);
  await does(first.frame, claim);
  await expect.poll(() => platform.kept['cmi.interactions.0.id']).toBe(claim.id);
  await expect.poll(() => String(platform.kept['cmi.suspend_data'])).toMatch(/^sw1\./);
  expect(strays).toEqual([]);
  await here.close();

  const elsewhere = await browser.newContext();
  const second = await platform.openIn(elsewhere);
  await expect(questionOf(second.frame, claim)).toHaveAttribute('data-status', 'done');
  await elsewhere.close();
  await platform.close();
});

test('whoever sits down at a browser after somebody else finds nothing of theirs', async ({ context }) => {
  const platform = await LearningPlatform.with(lesson, '2004');
  const ada = await platform.openIn(context);
  await does(ada.frame, claim);
  await expect.poll(() => platform.kept['cmi.interactions.0.id']).toBe(claim.id);
  await ada.page.close();
  platform.learner = 'ben';
  platform.kept = {};
  const ben = await platform.openIn(context);
  await arriveAt(ben.frame, claim);
  await expect(questionOf(ben.frame, claim)).toHaveAttribute('data-status', 'unanswered');
  await platform.close();
});

const wild = {
  'that throws at everything': `window.API = new Proxy({}, { get() { throw new Error('no'); } });`,
  'that hands over megabytes': `window.API = new Proxy({}, { get: () => () => 'x'.repeat(5_000_000) });`,
  'that hands over markup and code': `window.API = new Proxy({}, { get: () => () => '<img src=x onerror=parent.wasRun=true><script>parent.wasRun=true<\\/script>' });`,
  'that says yes and keeps nothing': `window.API = new Proxy({}, { get: (_, name) => () => /Get/.test(name) ? '' : 'true' });`,
};

for (const [how, instead] of Object.entries(wild)) {
  test(`a platform ${how} does no harm, and what was answered is there again`, async ({ context }) => {
    const platform = await LearningPlatform.with(lesson, '1.2', { instead });
    const { page, frame } = await platform.openIn(context);
    const complaints = watchConsole(page);
    await does(frame, claim);
    await expectVerdict(frame, claim, 'Right.');
    await expect(line(frame)).toHaveText(/kept in this (tab|browser)/);
    // In the same tab: such a platform does not say who is here.
    await frame.goto(frame.url());
    await expect(questionOf(frame, claim)).toHaveAttribute('data-status', 'done');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'wasRun'))).toBeUndefined();
    expect(complaints).toEqual([]);
    await platform.close();
  });
}

test('a check is finished in a platform, and completed with its score then and not before', async ({
  context,
}) => {
  const platform = await LearningPlatform.with('check-later', '2004');
  const { frame } = await platform.openIn(context);
  await frame.getByRole('button', { name: 'Begin' }).click();
  const form = content.checks.find((one) => one.form === 'later-two');
  for (const [index, { id: text }] of (form?.texts ?? []).entries()) {
    if (index > 0) await frame.getByRole('button', { name: /^Next: text/ }).click();
    for (const item of form?.items.filter((one) => one.text === text) ?? []) {
      const question = frame.getByRole('main').locator('form', { hasText: plainText(item.stem) });
      const key = item.options.find(({ correct }) => correct)?.text ?? '-';
      for (const name of [plainText(key), 'Certain'])
        await question.getByRole('radio', { name, exact: true }).check({ force: true });
    }
  }
  await expect
    .poll(() => platform.kept['cmi.suspend_data'], 'what is chosen is kept before it counts')
    .toMatch(/^sw1/);
  expect(platform.kept['cmi.completion_status']).toBe('incomplete');
  await frame.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect.poll(() => platform.kept['cmi.completion_status']).toBe('completed');
  expect(platform.kept).toMatchObject({ 'cmi.score.scaled': '1', 'cmi.progress_measure': '1' });
  expect(Object.keys(platform.kept).filter((name) => /\d\.id$/.test(name)).length).toBe(
    2 * (form?.items.length ?? 0),
  );
  await platform.close();
});

test('every page of the course package opens in its place, with the scripts that all share', async ({
  context,
}) => {
  const platform = await LearningPlatform.with('course', '2004');
  const strays = watchRequests(context, platform);
  for (const path of ['try', 'lessons/who-says-so', 'reports/a-walk-after-supper', 'check/end']) {
    const { page, frame } = await platform.openIn(context, `${path}/index.html`);
    const complaints = watchConsole(page);
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => platform.commits, path).toBeGreaterThan(0);
    platform.commits = 0;
    expect(complaints).toEqual([]);
    await page.close();
  }
  expect(strays).toEqual([]);
  await platform.close();
});

test('a page that no platform holds says so, keeps answers in the browser, and can be used by anybody', async ({
  page,
}) => {
  const platform = await LearningPlatform.with(lesson, '1.2');
  await page.goto(`${platform.packageAddress}/index.html`);
  await expect(page.getByText('No learning platform answers here.')).toBeVisible();
  await expectAccessibleInBothSchemes(page, 'a lesson in a package');
  await arriveAt(page, claim);
  await answer(page, claim, 'right');
  await check(page, claim);
  await page.reload();
  await expect(questionOf(page, claim)).toHaveAttribute('data-status', 'done');
  await platform.close();
});

test('in a frame that may keep nothing and see nothing, a page says at once that answers go with it, and can be practised', async ({
  page,
}) => {
  const platform = await LearningPlatform.with(lesson, '1.2');
  await page.setContent(
    `<iframe sandbox="allow-scripts" width="900" height="700" src="${platform.packageAddress}/index.html"></iframe>`,
  );
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('no frame');
  await expect(line(frame)).toHaveText(/^No learning platform answers here\..* until you leave it/);
  await answer(frame, claim, 'right');
  await check(frame, claim);
  await expectVerdict(frame, claim, 'Right.');
  await platform.close();
});
