// The packages of QTI 3 in a player that is not ours: every item is drawn, and answers earn there what they earn here.
import { expect, test } from '@playwright/test';
import { wholeBank } from '#exchange/build/exchange-files.ts';
import { bankQti } from '#exchange/build/qti-files.ts';
import { qtiId } from '#exchange/qti-item.ts';
import { loadContent } from '#course/load.ts';
import { scoreFor } from '#quiz/grade.ts';
import { shareOf } from '#quiz/grading.ts';
import { schemas } from '#quiz/kinds/schemas.ts';
import { gradableItem } from '#quiz/projections.ts';
import type { Item } from '#quiz/types.ts';
import { qtiAnswers, type QtiAnswer } from './qti-answers.ts';
import { asPlayed, attempts, openPlayer, problemsOf, type Attempt } from './qti-player.ts';

const content = loadContent('content');
const { files, held } = bankQti(content);
const items = wholeBank(content).filter(({ id }) => held.includes(id));
const textOf = ({ id }: Item) => asPlayed(files[`items/${qtiId(id)}.xml`] ?? '');

const sorted = (value: Attempt['outcomes'][string] | undefined) =>
  Array.isArray(value) ? value.toSorted() : value;

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
  const { SCORE, MAXSCORE, BRIER, FEEDBACK } = attempt.outcomes;
  const said = `${item.id} ${JSON.stringify(responses)}`;
  // The player says 0 of 0 for what declares no score.
  if (!score) expect([SCORE, MAXSCORE], said).toEqual([0, 0]);
  else if ('brier' in score) {
    expect(SCORE, said).toBe(shareOf(score));
    expect(BRIER, said).toBeCloseTo(score.brier, 12);
    expect(MAXSCORE, said).toBe(1);
  } else expect([SCORE, MAXSCORE], said).toEqual([score.earned, score.total]);
  expect(sorted(FEEDBACK), said).toEqual(reasons.toSorted());
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
