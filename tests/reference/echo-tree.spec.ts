// The tree that draws itself from an answer: nothing moves while it grows, whenever its script comes.
import { expect, test } from '@playwright/test';
import { answer, arriveAt, content, questionOf, holdScripts } from '../helpers/learner.ts';

const lesson = '/lessons/one-story-many-copies/';
const item = itemOfKind('trace');

function itemOfKind(kind: string) {
  const found = [...content.items.values()].find((one) => one.kind === kind);
  if (!found) throw new Error(`no item of the kind ${kind}`);
  return found;
}

for (const width of [412, 1280]) {
  test(`at ${width} px the tree is as tall with every answer as with none`, async ({ page }) => {
    await page.setViewportSize({ width, height: 823 });
    await page.goto(lesson);
    await arriveAt(page, item);
    const tree = questionOf(page, item).getByRole('figure');
    const before = await tree.boundingBox();
    await expect(tree.getByText('Hanging on nothing yet:')).toBeVisible();
    await answer(page, item, 'right');
    await expect(tree.getByText('Nothing is left hanging.')).toBeVisible();
    const after = await tree.boundingBox();
    expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(2);
  });
}

test('a tree answered before its script arrives does not move what is below it', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(lesson, { waitUntil: 'commit' });
  await answer(page, item, 'right');
  const question = questionOf(page, item);
  const before = await question.boundingBox();
  release();
  await arriveAt(page, item);
  const after = await question.boundingBox();
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(2);
});
