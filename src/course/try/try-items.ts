// The ten minutes first as questions of the kinds there are. They belong to no lesson: no total of a lesson counts them, and review does
// not ask them.
import type { Items } from '#quiz/types.ts';
import { longDate } from '#lib/day.ts';
import type { Content } from '../content-types.ts';
import type { LedgerEntry } from '../fact-schemas.ts';
import type { TryCard } from './try-schema.ts';

/** The lesson that teaches to put a number on a denial or a claim, and what of it a card tries. */
export const cardSkill = { lesson: 'do-denials-come-true', objective: 'put-a-number' } as const;

/** By this name assignments and receipts call them, as they call a lesson by its slug. */
export const trySlug = 'try';

/** The id of what the ten minutes ask; a card has the name of its entry, by which review knows that it has been told. */
const tryId = (name: string) => `${trySlug}/${name}`;

export type TryNumber = {
  readonly item: Items['slider'];
  readonly entry: LedgerEntry;
  /** "Spain, 2004" */
  readonly name: string;
};

type Source = Pick<Content, 'ledger' | 'try'>;

/** The cards in their order, each with its entry. */
export const tryNumbers = ({ ledger, try: { cards } }: Source): TryNumber[] =>
  cards.flatMap((card) => {
    const entry = ledger.find(({ id }) => id === card.entry);
    return entry
      ? [{ item: cardItem(card, entry), entry, name: `${card.country}, ${entry.date.slice(0, 4)}` }]
      : [];
  });

function cardItem(
  { text, ask, asks, misconception, feedback }: TryCard,
  entry: LedgerEntry,
): Items['slider'] {
  const evidence = [`ledger/${entry.id}`];
  const outcome = entry.outcome !== 'fell';
  return {
    id: tryId(entry.id),
    kind: 'slider',
    stem: `*${longDate(entry.date)}.* ${text} **${ask}**`,
    asks,
    skill: 'calibration',
    objective: cardSkill.objective,
    verdict: outcome ? 'sound' : 'contradicted',
    confidence: false,
    evidence,
    stays: true,
    ends: { low: 'certainly falls', high: 'certainly holds' },
    outcome,
    misconception,
    reveal: { feedback, evidence },
  };
}

/** The questions on the report; each brings the report along, for whoever shows it alone. */
export const tryQuestions = ({ try: { report, questions } }: Pick<Content, 'try'>): Items['choice'][] =>
  questions.map(({ id, skill, objective, stem, evidence, options }) => ({
    id: tryId(id),
    kind: 'choice',
    stem,
    skill,
    objective,
    verdict: 'none',
    confidence: false,
    several: false,
    evidence: [],
    stays: true,
    passage: { ...report, evidence },
    options: options.map((option) => ({ ...option, evidence: [] })),
  }));

/** Everything that is asked, in its order. */
export const tryItems = (content: Source): (Items['slider'] | Items['choice'])[] => [
  ...tryNumbers(content).map(({ item }) => item),
  ...tryQuestions(content),
];
