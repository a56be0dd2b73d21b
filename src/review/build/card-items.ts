// The entries of the ledger that review asks how they ended, each as a question made from it: no lesson and no check tells.
import { orderParts } from '#quiz/part-order.ts';
import type { Items } from '#quiz/types.ts';
import type { Cards } from '../ledger-cards.ts';
import type { Content } from '#course/content-types.ts';
import { longDate } from '#lib/day.ts';
import type { LedgerEntry } from '#course/fact-schemas.ts';

/** The lesson that teaches to put a number on them, and what of it they practise. */
export const cardLesson = { slug: 'do-denials-come-true', objective: 'put-a-number' } as const;

type Card = Items['slider'];

/** The cards in the order in which they come: one that gives no ending away. */
export function ledgerCards({ ledger }: Pick<Content, 'ledger'>): Card[] {
  return orderParts(
    'ledger',
    ledger.flatMap((entry) => (entry.asked ? [cardOf(entry, entry.asked)] : [])),
  );
}

function cardOf(entry: LedgerEntry, asked: NonNullable<LedgerEntry['asked']>): Card {
  const { type, date, said, known, settled, disputed } = entry;
  const ref = `ledger/${entry.id}`;
  const outcome = entry.outcome !== 'fell';
  const what = type === 'denial' ? 'denial' : 'claim';
  return {
    id: ref,
    kind: 'slider',
    stem: `${longDate(date)}. ${said} *Known that day:* ${known} **How likely is it that the ${what} holds?**`,
    asks: asked.question,
    skill: 'calibration',
    objective: cardLesson.objective,
    verdict: outcome ? 'sound' : 'contradicted',
    confidence: false,
    evidence: [ref],
    ends: { low: 'certainly falls', high: 'certainly holds' },
    outcome,
    misconception: asked.misconception,
    reveal: {
      feedback: `${endings[entry.outcome]} ${settled}${disputed ? ` Still disputed: ${disputed}` : ''}`,
      evidence: [ref],
    },
  };
}

/** How it ended, in two or three words; an open entry is never asked. */
const endings: { readonly [Outcome in LedgerEntry['outcome']]: string } = {
  held: 'It held.',
  'mostly-held': 'It mostly held.',
  fell: 'It fell.',
  open: '',
};

/** The cards as review lets them in: once every question of the lesson is answered. */
export function cardsOf({ lessons, ...content }: Pick<Content, 'ledger' | 'lessons'>): Cards {
  const own = lessons
    .find(({ slug }) => slug === cardLesson.slug)
    ?.steps.flatMap(({ items }) => items)
    .filter(({ id, role }) => role === 'own' && id.startsWith(`${cardLesson.slug}/`));
  return {
    lesson: cardLesson.slug,
    questions: own?.length ?? 0,
    ids: ledgerCards(content).map(({ id }) => id),
  };
}
