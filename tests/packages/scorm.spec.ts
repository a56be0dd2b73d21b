// A learner does a lesson inside a platform that is not ours, scorm-again, which has an origin of its own. As in real platforms the
// package stands at the platform's origin, because a page finds the platform's object by walking up its frames. The site, which
// Playwright serves at another origin, is not asked for anything: every request to it fails the test.
import { expect, test, type BrowserContext } from '@playwright/test';
import {
  answer,
  arriveAt,
  check,
  expectVerdict,
  itemNamed,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';
import { LearningPlatform } from './learning-platform.ts';

const claim = itemNamed('who-says-so/whose-claim');
const lane = itemNamed('who-says-so/parcels-on-mill-lane');

/** Hears of every request that goes anywhere but to the platform. */
function watchRequests(context: BrowserContext, platform: LearningPlatform): string[] {
  const strays: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${platform.origin}/`) && !/^(data|blob|about):/.test(url)) strays.push(url);
  });
  return strays;
}

test('a lesson opens in a platform, tells it of an answer, and goes on where it was left', async ({
  context,
}) => {
  const platform = await LearningPlatform.with('lesson-who-says-so', '1.2');
  const strays = watchRequests(context, platform);
  const first = await platform.openIn(context);
  const complaints = watchConsole(first.page);
  await expect.poll(() => platform.kept['cmi.core.lesson_status']).toBe('incomplete');
  await arriveAt(first.frame, claim);
  await answer(first.frame, claim, 'right');
  await check(first.frame, claim);
  await expectVerdict(first.frame, claim, 'Right.');
  await expect.poll(() => platform.kept['cmi.interactions.0.id']).toBe('who-says-so/whose-claim');
  expect(platform.kept).toMatchObject({
    'cmi.interactions.0.type': 'matching',
    'cmi.interactions.0.result': 'correct',
    'cmi.interactions.0.weighting': '1',
    'cmi.core.exit': 'suspend',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.score.max': '100',
  });
  expect(platform.kept['cmi.interactions.0.student_response']).toBe(
    platform.kept['cmi.interactions.0.correct_responses.0.pattern'],
  );
  expect(Number(platform.kept['cmi.core.score.raw'])).toBeGreaterThan(0);
  await first.page.close();

  const second = await platform.openIn(context);
  await expect(questionOf(second.frame, claim)).toHaveAttribute('data-status', 'done');
  await expectVerdict(second.frame, claim, 'Right.');
  expect(complaints).toEqual([]);
  expect(strays).toEqual([]);
  await platform.close();
});

test('another device has what the platform kept, and nothing else', async ({ browser }) => {
  const platform = await LearningPlatform.with('lesson-who-says-so', '1.2');
  const here = await browser.newContext();
  const first = await platform.openIn(here);
  await arriveAt(first.frame, lane);
  await answer(first.frame, lane, 'wrong');
  await check(first.frame, lane);
  await expect.poll(() => platform.kept['cmi.interactions.0.result']).toBe('wrong');
  await here.close();

  const elsewhere = await browser.newContext();
  const second = await platform.openIn(elsewhere);
  await expect(questionOf(second.frame, lane)).toHaveAttribute('data-status', 'answered');
  await expect(questionOf(second.frame, claim)).toHaveAttribute('data-status', 'unanswered');
  await elsewhere.close();
  await platform.close();
});
