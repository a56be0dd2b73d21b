// The first half of lesson 1 as a screen reader has it, from the browser's accessibility tree: a transcript that somebody has read.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Heard } from './heard.ts';
import {
  answer,
  arriveAt,
  checkName,
  content,
  hasKey,
  isAtRest,
  itemNamed,
  questionOf,
} from '../helpers/learner.ts';

const transcript = new URL('heard.txt', import.meta.url);
const renewal = 'RENEW=1 npx playwright test -c tests/playwright.config.ts heard';

test('lesson 1 makes sense to somebody who hears it', async ({ page }) => {
  const [lesson] = content.lessons;
  if (!lesson) throw new Error('no lesson');
  const lines: string[] = [];
  await page.goto(`/lessons/${lesson.slug}/`);
  await isAtRest(page);
  for (const step of lesson.steps.slice(0, Math.ceil(lesson.steps.length / 2))) {
    for (const { id } of step.items) await arriveAt(page, itemNamed(id));
    const arrived = await Heard.on(page);
    lines.push('', ...(await arrived.linesOf(`[data-step="${step.id}"]`)));
    for (const [index, { id }] of step.items.entries()) {
      const item = itemNamed(id);
      const selector = `form[data-item-id="${id}"]`;
      const want = index > 0 ? 'right' : 'wrong';
      const before = await arrived.linesOf(selector);
      await answer(page, item, want);
      const ready = await (await Heard.on(page)).linesOf(selector);
      lines.push(
        '',
        `=== ${id}, ${hasKey(item) ? `answered ${want}` : 'answered'}:`,
        ...added(before, ready),
      );
      const question = questionOf(page, item);
      await question.getByRole('button', { name: checkName(item), exact: true }).click();
      const news = question.getByRole('status').last();
      await expect(news).not.toBeEmpty();
      const after = await Heard.on(page);
      lines.push(
        `=== ${checkName(item)} is pressed. Said at once: ${(await news.innerText()).trim()}`,
        `=== The focus is on ${after.focused()}\n=== New in the question:`,
        ...added(ready, await after.linesOf(selector)),
      );
    }
  }
  if (process.env['RENEW']) writeFileSync(transcript, `${lines.join('\n').trim()}\n`);
  const kept = readFileSync(transcript, 'utf8').trim().split('\n');
  expect(
    lines.join('\n').trim().split('\n'),
    `What is heard has changed. Read what differs; if it makes sense, renew tests/lesson/heard.txt: ${renewal}`,
  ).toEqual(kept);
});

/** The lines that were not there before, in their order. */
function added(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((line) => {
    const place = left.indexOf(line);
    if (place < 0) return true;
    left.splice(place, 1);
    return false;
  });
}
