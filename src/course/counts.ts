// Numbers that pages and lessons say of the course itself, counted from its content, so that none is written by hand.
import type { Content } from './content-types.ts';
import { isFamilyItem } from './families/family-items.ts';
import { leaves } from './texts.ts';

/** The claims that the lessons ask a learner to judge, and how many of them are well supported. */
export function judgedClaims({ items }: Pick<Content, 'items'>): { judged: number; sound: number } {
  const verdicts = [...items.values()]
    .flatMap((item) => leaves(item))
    .filter(({ key, value }) => key === 'verdict' && value !== 'none');
  return { judged: verdicts.length, sound: verdicts.filter(({ value }) => value === 'sound').length };
}

/** How often a blind guess among the options is right, as a share: in the texts of families, and in the lessons' own questions. */
export function chanceIn({ families, items }: Pick<Content, 'families' | 'items'>) {
  const own = [...items.values()].filter((item) => item.kind === 'choice' && !isFamilyItem(item.id));
  return {
    families: chanceOf(families.flatMap(({ options, texts }) => texts.map(() => options.length))),
    lessons: chanceOf(
      own.flatMap((item) =>
        item.kind === 'choice' && !item.several && !item.reopens ? item.options.length : [],
      ),
    ),
  };
}

/** The mean chance over questions with so many options each. */
const chanceOf = (options: readonly number[]): number =>
  options.reduce((sum, count) => sum + 1 / count, 0) / options.length;

/** What may be counted by name: in a lesson as `<Count of="denials" />`. */
export const counts = {
  /** Denials in the ledger. */
  denials: ({ ledger }) => ledger.filter(({ type }) => type === 'denial').length,
  /** Claims in the ledger. */
  claims: ({ ledger }) => ledger.filter(({ type }) => type === 'claim').length,
  /** Entries of the ledger: denials, claims and silences. */
  cases: ({ ledger }) => ledger.length,
  /** Entries of the ledger that review asks after lesson 8. */
  'cases-to-come': ({ ledger }) => ledger.filter(({ asked }) => asked).length,
  /** Entries of the ledger that nothing public settles. */
  'open-cases': ({ ledger }) => ledger.filter(({ outcome }) => outcome === 'open').length,
  cards: ({ caseFile }) => caseFile.length,
  'trail-pages': ({ trail }) => trail.length,
  terms: ({ glossary }) => glossary.length,
  'denial-kinds': ({ denialKinds }) => denialKinds.length,
  'judged-claims': (content) => judgedClaims(content).judged,
  'sound-claims': (content) => judgedClaims(content).sound,
} as const satisfies Record<string, (content: Content) => number>;

export type CountName = keyof typeof counts;

export const isCountName = (name: string): name is CountName => Object.hasOwn(counts, name);
