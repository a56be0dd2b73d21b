// What the slides of every kind are put together from.
import { byOutcome, outcomeOf, type Explained } from '../judged.ts';
import { plainText } from '../rich-text.ts';
import type { Answer, Part, Placing, Reason } from './slide-types.ts';

const verdicts = { right: '✓ Right', half: '½ Half right', wrong: '✕ Not right' } as const;

function reason(judged: Explained, turn: number): Reason {
  const standing = outcomeOf(judged);
  const { feedback, evidence } = judged;
  return { standing, verdict: verdicts[standing], feedback, evidence, turn };
}

/** The place of each answer in the order in which they are revealed: right, half right, wrong. */
function turnsOf(judged: readonly Explained[]): number[] {
  const order = byOutcome(judged, outcomeOf);
  return judged.map((one) => order.indexOf(one) + 1);
}

export type SlideOption = Explained & {
  readonly id: string;
  readonly text: string;
  readonly note?: string | undefined;
};

/** Answers to be revealed, or closed until a later lesson. */
export function answersOf(options: readonly SlideOption[], isClosed = false): Answer[] {
  const turns = turnsOf(options);
  return options.map((option, index) => ({
    id: option.id,
    text: option.text,
    ...(option.note ? { note: option.note } : {}),
    ...(isClosed ? {} : { reason: reason(option, turns[index] ?? 0) }),
  }));
}

/** The misconceptions behind answers. */
export const codesOf = (judged: readonly Explained[]) =>
  judged.flatMap(({ misconception }) => (misconception ? [misconception] : []));

/** A slide that asks, as most do it. */
export const plainAsk = {
  type: 'ask',
  given: [],
  after: [],
  hands: 'one',
  sure: false,
  columns: 1,
  isLettered: true,
  press: 'Right?',
  isOrder: false,
} as const;

/** Names stand in two columns, and so do more sentences than a back row could read below one another. */
export const columnsFor = (answers: readonly { readonly text: string }[]) =>
  answers.length > 8 || (answers.length > 5 && answers.every(({ text }) => text.length < 30)) ? 2 : 1;

type Row = {
  readonly id: string;
  readonly text: string;
  readonly answers: Readonly<Record<string, Explained>>;
  readonly otherwise?: Explained | undefined;
};

type Target = { readonly id: string; readonly text: string; readonly note?: string | undefined };

type Asked = { readonly stem: string; readonly confidence: boolean };

/** A slide for each row: the row is what is asked about, the groups or origins are the answers. */
export function rowParts(
  { stem, confidence }: Asked,
  { label }: Placing,
  rows: readonly Row[],
  targetsFor: (row: string) => readonly Target[],
): Part[] {
  return rows.map((row, index) => {
    const named = Object.entries(row.answers);
    const turns = turnsOf(named.map(([, judged]) => judged));
    const answers = targetsFor(row.id).map(({ id, text, note }): Answer => {
      const place = named.findIndex(([target]) => target === id);
      // Those without a reason of their own share one, and are revealed together.
      const judged = named[place]?.[1] ?? row.otherwise;
      return {
        id,
        text,
        ...(note ? { note } : {}),
        ...(judged ? { reason: reason(judged, turns[place] ?? named.length + 1) } : {}),
      };
    });
    return {
      part: row.id,
      name: plainText(row.text),
      misconceptions: codesOf([
        ...named.map(([, judged]) => judged),
        ...(row.otherwise ? [row.otherwise] : []),
      ]),
      slide: {
        ...plainAsk,
        label: `${label} · ${index + 1} of ${rows.length}`,
        stem,
        heading: row.text,
        answers,
        columns: columnsFor(answers),
        sure: confidence,
      },
    };
  });
}
