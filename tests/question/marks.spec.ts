// What a page says about an answer, from marks on its controls, is what the graders say; for answers chosen at random.
import { expect, test, type Page } from '@playwright/test';
import * as fc from 'fast-check';
import type { Fields } from '#quiz/fields.ts';
import { grade } from '#quiz/grade.ts';
import { decode } from '#record/envelope.ts';
import { resultOf, scoreOf, shareOf, type Grade } from '#quiz/grading.ts';
import type { Item } from '#quiz/types.ts';
import { anyAnswer, spaceOf, withSure, type Space } from '../helpers/answers.ts';
import { content, hasKey, isAtRest, questionsOf } from '../helpers/learner.ts';
import { removeKept } from '../helpers/pupil.ts';
import { itemEntry } from '#record/storage-entries.ts';

const rounds = 4;

function space(item: Item): Space {
  const found = spaceOf(item);
  if (!found) throw new Error(`${item.kind} has nothing to be right about`);
  return found;
}

type Choice = { readonly id: string; readonly fields: Fields };

/**
 * Answers each question with what the fields say, by what each control is called inside, and checks it. All of it happens
 * inside the page: these are hundreds of answers, and how people reach the controls other tests try.
 */
async function answerAll(page: Page, choices: readonly Choice[]) {
  await page.evaluate(async (asked) => {
    const find = <E extends HTMLElement>(root: ParentNode, selector: string): E => {
      const found = root.querySelector<E>(selector);
      if (!found) throw new Error(`nothing is ${selector}`);
      return found;
    };
    for (const { id, fields } of asked) {
      const question = find(document, `form[data-item-id="${id}"]`);
      question.scrollIntoView();
      while (question.dataset.live === undefined) await new Promise(requestAnimationFrame);
      for (const [name, value] of fields) {
        const list = question.querySelector<HTMLSelectElement | HTMLInputElement>(
          `:is(select, [type="text"])[name="${name}"]`,
        );
        if (list) {
          list.value = value;
          for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
        } else find(question, `input[name="${name}"][value="${value}"]`).click();
      }
      find(question, 'button[data-check]').click();
    }
  }, choices);
}

/** What each question says of its answer, and what is kept of it. */
async function said(page: Page, ids: readonly string[]) {
  const found = await page.evaluate(
    (asked) =>
      asked.map((id) => ({
        mark: document.querySelector<HTMLElement>(`form[data-item-id="${id}"]`)?.dataset.result,
        kept: localStorage.getItem(`sayswho:item:${id}`),
      })),
    ids,
  );
  return found.map(({ mark, kept }) => {
    const record = decode(kept ?? '', itemEntry.read);
    return {
      mark,
      scores: record.status === 'ok' ? record.value.attempts.map(({ score }) => score) : record.status,
    };
  });
}

/** The word a form tells of a score, which review, progress, receipt and desk tell, too. */
function expected(result: Grade): string {
  const score = scoreOf(result);
  if (!score) throw new Error(`not graded but ${result.status}`);
  return resultOf(shareOf(score));
}

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
    const ids = asked.map(({ item }) => item.id);
    for (let round = 0; round < rounds; round++) {
      await page.goto(`/lessons/${slug}/`);
      await isAtRest(page);
      const choices = asked.map(({ item, answers }) => ({ item, id: item.id, fields: answers[round] ?? [] }));
      await answerAll(
        page,
        choices.map(({ id, fields }) => ({ id, fields })),
      );
      // And the score kept, which the page works out from a shortened item, is that of the whole one.
      const graded = choices.map(({ item, fields }) => grade(item, fields));
      await expect
        .poll(
          () => said(page, ids),
          `the marks of ${JSON.stringify(choices.map(({ id, fields }) => [id, fields]))}`,
        )
        .toEqual(
          graded.map((result) => ({
            mark: expected(result),
            scores: [result.status === 'graded' ? { earned: result.earned, total: result.total } : undefined],
          })),
        );
      await removeKept(page);
    }
  });
}
