// The packages of QTI 3 in a player that is not ours: every item is drawn, and answers earn there what they earn here.
import { expect, test, type Page } from '@playwright/test';
import { wholeBank } from '#exchange/build/exchange-files.ts';
import { bankQti } from '#exchange/build/qti-files.ts';
import { qtiId } from '#exchange/qti-item.ts';
import { scoreFor } from '#quiz/grade.ts';
import { shareOf } from '#quiz/grading.ts';
import { noWords } from '#quiz/kinds/hottext/grade.ts';
import { schemas } from '#quiz/kinds/schemas.ts';
import { gradableItem, qtiIn } from '#quiz/projections.ts';
import { flatSegments, plainText } from '#quiz/rich-text.ts';
import type { Item, Items, Kind } from '#quiz/types.ts';
import { qtiAnswers, type QtiAnswer } from './qti-answers.ts';
import {
  asPlayed,
  attempts,
  endAttempt,
  openPlayer,
  problemsOf,
  showItem,
  type Attempt,
  type Values,
} from './qti-player.ts';
import { content } from '../tools/content.ts';

const { files, held } = bankQti(content);
const items = wholeBank(content).filter(({ id }) => held.includes(id));
const textOf = ({ id }: Item) => asPlayed(files[`items/${qtiId(id)}.xml`] ?? '');

const sorted = (value: Attempt['outcomes'][string] | undefined) =>
  Array.isArray(value) ? value.toSorted() : value;

const sortedValues = (values: readonly (readonly [string, Values[string] | undefined])[]) =>
  Object.fromEntries(values.map(([name, value]) => [name, sorted(value)]));

/** The player got the answer, gives the points that we give, and would show the reasons that we show. */
function assertSame(item: Item, { fields, responses, reasons }: QtiAnswer, attempt: Attempt) {
  for (const [name, value] of Object.entries(responses))
    expect(
      Array.isArray(value) && item.kind !== 'order'
        ? sorted(attempt.responses[name])
        : attempt.responses[name],
      `${item.id}: ${name}`,
    ).toEqual(item.kind === 'order' ? value : sorted(value));
  const score = scoreFor(gradableItem(item), fields);
  const { SCORE, MAXSCORE, BRIER } = attempt.outcomes;
  const said = `${item.id} ${JSON.stringify(responses)}`;
  // The player says 0 of 0 for what declares no score.
  if (!score) expect([SCORE, MAXSCORE], said).toEqual([0, 0]);
  else if ('brier' in score) {
    expect(SCORE, said).toBe(shareOf(score));
    expect(BRIER, said).toBeCloseTo(score.brier, 12);
    expect(MAXSCORE, said).toBe(1);
  } else expect([SCORE, MAXSCORE], said).toEqual([score.earned, score.total]);
  const shown = Object.entries(attempt.outcomes).filter(([name]) => name.startsWith('FEEDBACK'));
  expect(sortedValues(shown), said).toEqual(sortedValues(Object.entries(reasons)));
}

for (const kind of Object.keys(schemas)) {
  const own = items.filter((item) => item.kind === kind);
  test(`200 answers or more to ${kind} items earn in the player what they earn on the page`, async ({
    page,
  }) => {
    await openPlayer(page);
    let count = 0;
    for (const item of own) {
      const answers = qtiAnswers(item, Math.ceil(200 / own.length));
      const made = await attempts(
        page,
        textOf(item),
        answers.map(({ responses }) => responses),
        // This player has no slider: the rules alone work on a number.
        item.kind !== 'slider',
      );
      expect.soft(await problemsOf(page), item.id).toEqual([]);
      for (const [index, answer] of answers.entries()) {
        const attempt = made[index];
        if (!attempt) throw new Error(`${item.id}: no attempt`);
        assertSame(item, answer, attempt);
        count++;
      }
    }
    expect(count).toBeGreaterThanOrEqual(200);
  });
}

/** What a person does to give an answer; left out where the player draws nothing to do it with. */
const people: { readonly [K in Kind]?: (page: Page, item: Items[K], responses: Values) => Promise<void> } = {
  async choice(page, { options }, { RESPONSE }) {
    for (const { id, text } of options)
      if ([RESPONSE].flat().includes(id)) await page.getByText(plainText(text)).first().click();
  },
  async hottext(page, { passages, none }, { RESPONSE }) {
    const words = passages.flatMap(({ text }) => flatSegments(text)).filter((part) => part.type === 'token');
    for (const { id, text } of [...words, { id: noWords, text: plainText(none.text) }])
      if ([RESPONSE].flat().includes(id)) await page.getByText(text, { exact: true }).first().click();
  },
  async order(page, { rows }, { RESPONSE }) {
    const statements = page.getByRole('list').getByRole('button');
    for (const [place, id] of [RESPONSE].flat().entries()) {
      const name = plainText(rows.find((row) => row.id === id)?.text ?? '');
      if ((await statements.nth(place).textContent())?.trim() === name) continue;
      await page
        .getByRole('button', { name, exact: true })
        .dragTo(statements.nth(place), { targetPosition: { x: 20, y: 2 } });
    }
  },
  async match(page, { sources, targets }, { RESPONSE }) {
    for (const pair of [RESPONSE].flat()) {
      const [row, name] = String(pair).split(' to_');
      const place = sources.findIndex(({ id }) => id === row);
      const column = targets.findIndex(({ id }) => id === name);
      await page
        .getByRole('row')
        .nth(place + 1)
        .getByRole('checkbox')
        .nth(column)
        .click();
    }
  },
  async 'inline-choice'(page, { blanks }, responses) {
    for (const { id, label, options } of blanks) {
      const chosen = options.find((option) => option.id === responses[`RESPONSE_${id}`]);
      await page.getByRole('button', { name: label, exact: true }).click();
      await page.getByRole('option', { name: plainText(chosen?.text ?? ''), exact: true }).click();
    }
  },
  'text-entry': (page, { label }, { RESPONSE }) => page.getByLabel(label).fill(String(RESPONSE)),
  'extended-text': (page, _item, { RESPONSE }) => page.getByRole('textbox').fill(String(RESPONSE)),
};

const answerAsPerson = <K extends Kind>(
  kind: K,
  page: Page,
  item: Items[K],
  responses: Values,
): Promise<void> | undefined => people[kind]?.(page, item, responses);

for (const kind of Object.keys(people)) {
  test(`a person answers ${kind} items by hand, and reads the reasons`, async ({ page }) => {
    await openPlayer(page);
    for (const item of items.filter((one) => one.kind === kind).slice(0, 3)) {
      const qti = qtiIn(item);
      if (qti.form === 'none') throw new Error(`${item.id} is not held`);
      for (const answer of qtiAnswers(item, 2)) {
        await showItem(page, textOf(item));
        await answerAsPerson(item.kind, page, item, answer.responses);
        assertSame(item, answer, await endAttempt(page));
        const chosen = qti.reasons.filter(({ id, where = 'FEEDBACK' }) =>
          [answer.reasons[where]].flat().includes(id),
        );
        const reads = new Set(chosen.map(({ text }) => text));
        for (const { id, text } of qti.reasons) {
          const reason = page.getByText(plainText(text)).first();
          await expect(reason, `${item.id}: ${id}`).toBeVisible({ visible: reads.has(text) });
        }
      }
    }
    expect(await problemsOf(page)).toEqual([]);
  });
}
