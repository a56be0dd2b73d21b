// What a page says about an answer, from marks on its controls, is what the graders say; for answers chosen at random.
import { expect, test, type Page } from '@playwright/test';
import * as fc from 'fast-check';
import type { Fields } from '#quiz/fields.ts';
import { grade } from '#quiz/grade.ts';
import { decode, readRecord } from '#record/envelope.ts';
import { originsFor } from '#quiz/kinds/trace/grade.ts';
import type { Grade, Item } from '#quiz/types.ts';
import { arriveAt, check, content, hasKey, questionOf, questionsOf } from '../helpers/learner.ts';

const rounds = 4;

/** The fields of a complete answer, any. */
function someAnswer(item: Item): fc.Arbitrary<Fields> {
  const sure: Fields = item.confidence ? [['confidence', 'leaning']] : [];
  const withSure = (fields: fc.Arbitrary<Fields>) => fields.map((some) => [...some, ...sure]);
  const each = (named: readonly (readonly [string, readonly string[]])[]) =>
    fc.tuple(
      ...named.map(([name, values]) => fc.constantFrom(...values).map((value) => [name, value] as const)),
    );
  switch (item.kind) {
    case 'choice': {
      const ids = item.options.map(({ id }) => id);
      const several = fc.subarray(ids, { minLength: 1, ...(item.several ? {} : { maxLength: 1 }) });
      return withSure(several.map((chosen) => chosen.map((id) => ['choice', id] as const)));
    }
    case 'hottext': {
      const words = fc.subarray(
        item.words.map(({ id }) => id),
        { minLength: 1 },
      );
      return withSure(
        fc
          .oneof({ weight: 4, arbitrary: words }, fc.constant(['none']))
          .map((chosen) => chosen.map((id) => ['words', id] as const)),
      );
    }
    case 'order':
      return withSure(
        fc
          .shuffledSubarray(
            item.rows.map(({ id }) => id),
            { minLength: item.rows.length },
          )
          .map((ids) => ids.map((id, index) => [`place.${id}`, String(index + 1)] as const)),
      );
    case 'match':
      return withSure(
        each(item.sources.map(({ id }) => [`pair.${id}`, item.targets.map((target) => target.id)])),
      );
    case 'trace':
      return withSure(
        each(
          item.copies.map(({ id }) => [
            `pair.${id}`,
            originsFor<{ readonly id: string }>(item, id).map((origin) => origin.id),
          ]),
        ),
      );
    case 'inline-choice':
      return withSure(
        each(item.blanks.map(({ id, options }) => [`blank.${id}`, options.map((option) => option.id)])),
      );
    default:
      throw new Error(`${item.kind} has nothing to be right about`);
  }
}

/** Chooses what the fields say, by what each control is called inside. */
async function choose(page: Page, item: Item, fields: Fields) {
  await questionOf(page, item).evaluate((question, wanted) => {
    for (const [name, value] of wanted) {
      const list = question.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
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

function expected(result: Grade): string {
  if (result.status !== 'graded') throw new Error(`not graded but ${result.status}`);
  if (result.earned === result.total) return 'right';
  return Object.values(result.outcomes).some((outcome) => outcome !== 'wrong') ? 'partly' : 'miss';
}

const softly = expect.configure({ soft: true });

for (const { slug } of content.lessons) {
  const asked = questionsOf(slug)
    .filter(({ item, role }) => hasKey(item) && role === 'own')
    .map(({ item }, index) => ({
      item,
      answers: fc.sample(someAnswer(item), { numRuns: rounds, seed: index }),
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
          const record = decode(kept ?? '', readRecord);
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
