// What a page says about an answer, from marks on its controls, is what the graders say; for answers chosen at random.
import { expect, test, type Page } from '@playwright/test';
import * as fc from 'fast-check';
import type { Fields } from '#quiz/fields.ts';
import { grade } from '#quiz/grade.ts';
import { decode } from '#record/envelope.ts';
import { resultOf, scoreOf, shareOf, type Grade } from '#quiz/grading.ts';
import type { Item } from '#quiz/types.ts';
import { anyAnswer, spaceOf, withSure, type Space } from '../helpers/answers.ts';
import { arriveAt, check, content, hasKey, questionOf, questionsOf } from '../helpers/learner.ts';
import { itemEntry } from '#record/storage-entries.ts';

const rounds = 4;

function space(item: Item): Space {
  const found = spaceOf(item);
  if (!found) throw new Error(`${item.kind} has nothing to be right about`);
  return found;
}

/** Chooses what the fields say, by what each control is called inside. */
async function choose(page: Page, item: Item, fields: Fields) {
  await questionOf(page, item).evaluate((question, wanted) => {
    for (const [name, value] of wanted) {
      const list = question.querySelector<HTMLSelectElement | HTMLInputElement>(
        `:is(select, [type="text"])[name="${name}"]`,
      );
      if (list) {
        list.value = value;
        for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
      } else {
        const box = question.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
        if (!box) throw new Error(`no control for ${name}: ${value}`);
        box.click();
      }
    }
  }, fields);
}

/** The word a form tells of a score, which review, progress, receipt and desk tell, too. */
function expected(result: Grade): string {
  const score = scoreOf(result);
  if (!score) throw new Error(`not graded but ${result.status}`);
  return resultOf(shareOf(score));
}

const softly = expect.configure({ soft: true });

for (const { slug } of content.lessons) {
  const asked = questionsOf(slug)
    .filter(({ item, role }) => hasKey(item) && role === 'own')
    .map(({ item }, index) => ({
      item,
      answers: fc
        .sample(anyAnswer(space(item)), { numRuns: rounds, seed: index })
        .map((fields) => withSure(item, fields)),
    }));
  if (asked.length === 0) continue;

  test(`${slug}: its ${asked.length} questions say what their graders say`, async ({ page }) => {
    for (let round = 0; round < rounds; round++) {
      await page.goto(`/lessons/${slug}/`);
      for (const { item, answers } of asked) {
        const fields = answers[round] ?? [];
        const about = `${item.id} with ${JSON.stringify(fields)}`;
        const result = grade(item, fields);
        await arriveAt(page, item);
        await choose(page, item, fields);
        await check(page, item);
        await expect
          .soft(questionOf(page, item), `the mark of ${about}`)
          .toHaveAttribute('data-result', expected(result));
        // And the score kept, which the page works out from a shortened item, is that of the whole one.
        const keptScores = async () => {
          const kept = await page.evaluate((key) => localStorage.getItem(key), `sayswho:item:${item.id}`);
          const record = decode(kept ?? '', itemEntry.read);
          return record.status === 'ok' ? record.value.attempts.map(({ score }) => score) : record.status;
        };
        await softly
          .poll(keptScores, `the score kept of ${about}`)
          .toEqual([result.status === 'graded' ? { earned: result.earned, total: result.total } : undefined]);
      }
      await page.evaluate(() => localStorage.clear());
    }
  });
}
