// The cards of the ledger in the form that progress and review sum up.
import type { BankItem } from '#quiz/bank.ts';
import { getContent } from '#course/index.ts';
import { bankItem } from '#course/item-bank.ts';
import { cardLesson, ledgerCards } from './card-items.ts';

/** The cards of the ledger that review asks: practice of the lesson that they follow, each on its own topic. */
export function cardBank(): BankItem[] {
  const { ledger } = getContent();
  const denials = new Set(ledger.filter(({ type }) => type === 'denial').map(({ id }) => `ledger/${id}`));
  return ledgerCards({ ledger }).map((card) =>
    bankItem(card, cardLesson.slug, denials.has(card.id) ? 'state-denials' : 'unverified-claims'),
  );
}
