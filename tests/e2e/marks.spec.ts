// What a page says about an answer, from marks on its controls, is what the graders say; for answers chosen at random.
import { expect, test, type Page } from '@playwright/test';
import * as fc from 'fast-check';
import type { Fields } from '../../src/quiz/fields.ts';
import { grade } from '../../src/quiz/grade.ts';
import { decode, readRecord } from '../../src/stores/codec.ts';
import { originsFor } from '../../src/quiz/kinds/trace/grade.ts';
import type { Grade, Item } from '../../src/quiz/types.ts';
import { arriveAt, check, content, hasKey, questionOf, questionsOf } from './learner.ts';

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
  const question = questionOf(page, item);
  for (const [name, value] of fields) {
    const list = question.locator(`select[name="${name}"]`);
    if (await list.count()) await list.selectOption(value);
    else await question.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
  }
}

function expected(result: Grade): string {
  if (result.status !== 'graded') throw new Error(`not graded but ${result.status}`);
  if (result.earned === result.total) return 'right';
  return Object.values(result.outcomes).some((outcome) => outcome !== 'wrong') ? 'partly' : 'miss';
}

for (const { slug } of content.lessons) {
  const items = questionsOf(slug).filter(({ item, role }) => hasKey(item) && role === 'own');
  for (const [index, { item }] of items.entries()) {
    test(`${slug}: ${item.id} says what its grader says`, async ({ page }) => {
      await page.goto(`/lessons/${slug}/`);
      for (const fields of fc.sample(someAnswer(item), { numRuns: rounds, seed: index })) {
        await page.evaluate(() => localStorage.clear());
        await page.reload();
        const question = questionOf(page, item);
        await arriveAt(page, item);
        await choose(page, item, fields);
        await check(page, item);
        const result = grade(item, fields);
        await expect(question, JSON.stringify(fields)).toHaveAttribute('data-result', expected(result));
        // And the score kept, which the page works out from a shortened item, is that of the whole one.
        const kept = await page.evaluate((key) => localStorage.getItem(key), `sayswho:item:${item.id}`);
        const record = decode(kept ?? '', readRecord);
        expect(record.status === 'ok' && record.value.attempts[0]?.score).toEqual(
          result.status === 'graded' ? { earned: result.earned, total: result.total } : undefined,
        );
      }
    });
  }
}
