// A question as slides: whole where it has one set of answers, row by row or gap by gap where it has more.
import { disorderParts, orderParts } from '#quiz/part-order.ts';
import { flatSegments, plainText } from '#quiz/rich-text.ts';
import { originsFor, treeOf, type Branch } from '#quiz/kinds/trace/grade.ts';
import { refLabel, type Sources } from '#quiz/sources.ts';
import type { Item, Items } from '#quiz/types.ts';
import type { AfterReason, Answer, Ask, Line, Reason, Shown, TextSlide, Tree } from './slide-types.ts';

/** Where a question stands, and whether it may be opened there. */
export type Placing = {
  /** "Question 3", "Question 1, from lesson 2". */
  readonly label: string;
  /** The number of the lesson that opens it later; until then its answers stay closed. */
  readonly opensIn?: number | undefined;
  readonly sources: Sources;
};

/** One slide of a question, with what tells it from the others. */
export type Part = {
  readonly part?: string;
  readonly name: string;
  readonly slide: Ask | TextSlide | Extract<Shown, { type: 'tree' }>;
  readonly misconceptions: readonly string[];
};

type Judged = {
  readonly correct?: true | undefined;
  readonly half?: true | undefined;
  readonly misconception?: string | undefined;
  readonly feedback: string;
  readonly evidence: readonly string[];
};

const verdicts = { right: '✓ Right', half: '½ Half right', wrong: '✕ Not right' } as const;
const standingOf = ({ correct, half }: Judged) => (correct ? 'right' : half ? 'half' : 'wrong');

function reason(judged: Judged, turn: number): Reason {
  const standing = standingOf(judged);
  const { feedback, evidence } = judged;
  return { standing, verdict: verdicts[standing], feedback, evidence, turn };
}

/** The place of each answer in the order in which they are revealed: right, half right, wrong. */
function turnsOf(judged: readonly Judged[]): number[] {
  const order = (['right', 'half', 'wrong'] as const).flatMap((standing) =>
    judged.filter((one) => standingOf(one) === standing),
  );
  return judged.map((one) => order.indexOf(one) + 1);
}

type Option = Judged & { readonly id: string; readonly text: string; readonly note?: string | undefined };

function answersOf(options: readonly Option[], isClosed = false): Answer[] {
  const turns = turnsOf(options);
  return options.map((option, index) => ({
    id: option.id,
    text: option.text,
    ...(option.note ? { note: option.note } : {}),
    ...(isClosed ? {} : { reason: reason(option, turns[index] ?? 0) }),
  }));
}

const codesOf = (judged: readonly Judged[]) =>
  judged.flatMap(({ misconception }) => (misconception ? [misconception] : []));

const plainAsk = {
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
const columnsFor = (answers: readonly { readonly text: string }[]) =>
  answers.length > 8 || (answers.length > 5 && answers.every(({ text }) => text.length < 30)) ? 2 : 1;

/** The slides of a question. */
export function partsOf(item: Item, placing: Placing): Part[] {
  switch (item.kind) {
    case 'choice':
      return [choicePart(item, placing)];
    case 'hottext':
      return [hottextPart(item, placing)];
    case 'order':
      return [orderPart(item, placing)];
    case 'match':
      return rowParts(item, placing, item.sources, () => item.targets);
    case 'trace':
      return [
        ...rowParts(
          item,
          placing,
          item.copies.map((copy) => ({ ...copy, text: `**${copy.name}.** ${copy.text}` })),
          (copy) =>
            originsFor<{ id: string; name: string }>(item, copy).map(({ id, name }) => ({ id, text: name })),
        ),
        treePart(item, placing),
      ];
    case 'inline-choice':
      return gapParts(item, placing);
    case 'slider':
      return item.dials && item.moments ? momentParts(item, placing) : [sliderPart(item, placing)];
    default:
      return writingParts(item, placing);
  }
}

function choicePart(item: Items['choice'], { label, opensIn }: Placing): Part {
  const isClosed = opensIn !== undefined;
  return {
    name: plainText(item.stem),
    misconceptions: codesOf(item.options),
    slide: {
      ...plainAsk,
      label,
      heading: item.stem,
      answers: answersOf(orderParts(item.id, item.options), isClosed),
      columns: columnsFor(item.options),
      hands: item.several ? 'several' : 'one',
      sure: item.confidence,
      call: item.several ? 'Choose every one that fits' : undefined,
      opensIn,
    },
  };
}

function hottextPart(item: Items['hottext'], { label, sources }: Placing): Part {
  const tokens = item.passages.flatMap(({ text }) =>
    flatSegments(text).flatMap((segment) => (segment.type === 'token' ? [segment] : [])),
  );
  const words = tokens.flatMap(({ id, text }) => {
    const word = item.words.find((one) => one.id === id);
    return word ? [{ ...word, text }] : [];
  });
  const options = [...words, { ...item.none, id: 'none' }];
  return {
    name: plainText(item.stem),
    misconceptions: codesOf(options),
    slide: {
      ...plainAsk,
      label,
      heading: item.stem,
      given: item.passages.map(({ from, text, exact }) => ({
        mark: refLabel(from, sources),
        text,
        isExact: exact,
      })),
      answers: answersOf(options),
      hands: 'several',
      columns: words.every(({ text }) => text.length < 20) ? 3 : 2,
      sure: item.confidence,
    },
  };
}

function orderPart(item: Items['order'], { label }: Placing): Part {
  const shown = disorderParts(item.id, item.rows);
  return {
    name: plainText(item.stem),
    misconceptions: item.rows.map(({ misplaced }) => misplaced.misconception),
    slide: {
      ...plainAsk,
      label,
      heading: item.stem,
      press: 'Place?',
      isOrder: true,
      call: `Hands up for one: ${item.ends.first}`,
      sure: item.confidence,
      answers: shown.map((row) => {
        const place = item.rows.indexOf(row) + 1;
        return {
          id: row.id,
          text: row.text,
          reason: {
            standing: 'right',
            verdict: endOf(item, place) ?? `Place ${place}`,
            feedback: row.feedback,
            evidence: row.evidence,
            turn: place,
          },
        };
      }),
      after: item.rows.map((row, index) => ({
        standing: 'wrong',
        verdict: '✕ Elsewhere',
        ask: 'And elsewhere?',
        about: row.text,
        feedback: row.misplaced.feedback,
        evidence: row.misplaced.evidence,
        turn: item.rows.length + index + 1,
      })),
    },
  };
}

function endOf({ ends, rows }: Items['order'], place: number): string | undefined {
  if (place === 1) return `1 ${ends.first}`;
  return place === rows.length ? `${place} ${ends.last}` : undefined;
}

type Row = {
  readonly id: string;
  readonly text: string;
  readonly answers: Readonly<Record<string, Judged>>;
  readonly otherwise?: Judged | undefined;
};

type Target = { readonly id: string; readonly text: string; readonly note?: string | undefined };

/** A slide for each row: the row is what is asked about, the groups or origins are the answers. */
function rowParts(
  item: Items['match'] | Items['trace'],
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
        stem: item.stem,
        heading: row.text,
        answers,
        columns: columnsFor(answers),
        sure: item.confidence,
      },
    };
  });
}

function treePart(item: Items['trace'], { label }: Placing): Part {
  const key = item.copies.map(({ id, answers }) => {
    const [origin = ''] = Object.entries(answers).find(([, { correct }]) => correct) ?? [];
    return [`pair.${id}`, origin] as const;
  });
  const bare = ({ name, branches }: Branch): Tree => ({ name, branches: branches.map(bare) });
  const roots = treeOf(item, key).roots.map(bare);
  return {
    part: 'tree',
    name: 'The tree',
    misconceptions: [],
    slide: { type: 'tree', label, heading: 'The tree', roots },
  };
}

const longestGap = 26;

/** A slide for each gap; the text around it stands on every one. */
function gapParts(item: Items['inline-choice'], { label }: Placing): Part[] {
  // A gap is called by its label, where that fits into a line.
  const isShort = item.blanks.every(({ label: gap }) => gap.length <= longestGap);
  return item.blanks.map(({ id, label: gap, options }, index) => ({
    part: id,
    name: gap,
    misconceptions: codesOf(options),
    slide: {
      ...plainAsk,
      label: `${label} · ${index + 1} of ${item.blanks.length}`,
      stem: item.stem,
      heading: gap,
      // Within braces: the name of the gap, and a star on the one that is asked for.
      given: item.lines.map((line) => ({
        text: line.replaceAll(/\{([a-z-]+)\}/g, (_all, name: string) => {
          const place = item.blanks.findIndex((blank) => blank.id === name);
          const called = isShort ? item.blanks[place]?.label : String(place + 1);
          return name === id ? `{*${called}}` : `{${called}}`;
        }),
      })),
      answers: answersOf(options),
      sure: item.confidence,
    },
  }));
}

/** The five stretches of a line from 0 to 100 that hands are raised for. */
const stretches = [
  { id: 'to-twenty', text: '0–20' },
  { id: 'to-forty', text: '21–40' },
  { id: 'to-sixty', text: '41–60' },
  { id: 'to-eighty', text: '61–80' },
  { id: 'to-hundred', text: '81–100' },
] as const;

function sliderPart(item: Items['slider'], { label, opensIn }: Placing): Part {
  const { outcome, ends, reveal } = item;
  const verdict = outcome === undefined ? 'No right number' : `✓ Towards “${outcome ? ends.high : ends.low}”`;
  const after: AfterReason[] =
    opensIn === undefined
      ? [
          {
            ...reveal,
            standing: outcome === undefined ? 'open' : 'right',
            verdict,
            ask: 'What is so?',
            turn: 1,
          },
        ]
      : [];
  return {
    name: plainText(item.stem),
    misconceptions: item.misconception ? [item.misconception] : [],
    slide: {
      ...plainAsk,
      label,
      heading: item.stem,
      call: `0 = ${ends.low} · 100 = ${ends.high}`,
      answers: stretches.map(({ id, text }) => ({ id, text })),
      columns: stretches.length,
      isLettered: false,
      after,
      sure: item.confidence,
      opensIn,
    },
  };
}

const moves = [
  { id: 'higher', text: 'higher' },
  { id: 'same', text: 'the same' },
  { id: 'lower', text: 'lower' },
] as const;

/** A slide for each thing that became known: hands say which way a dial goes, and the desk says where it would be. */
function momentParts(item: Items['slider'], { label }: Placing): Part[] {
  const { dials = [], moments = [] } = item;
  const claims: Part = {
    name: plainText(item.stem),
    misconceptions: [],
    slide: {
      type: 'text',
      label,
      heading: item.stem,
      lines: dials.map((dial) => ({ mark: dial.label, text: dial.text })),
    },
  };
  const cards = moments.map((moment, index): Part => ({
    part: moment.id,
    name: moment.label,
    misconceptions: [],
    slide: {
      ...plainAsk,
      label: `${label} · ${index + 1} of ${moments.length}`,
      stem: item.stem,
      heading: moment.label,
      given: [{ text: moment.text }],
      call: index === 0 ? 'Every dial begins at 50.' : undefined,
      answers: dials.flatMap((dial) =>
        moves.map(({ id, text }) => ({
          id: `${dial.id}-${id}`,
          group: dial.id,
          text: `${dial.label}: ${text}`,
        })),
      ),
      columns: dials.length,
      isLettered: false,
      after: [
        {
          standing: 'open',
          ask: 'And the desk?',
          verdict: `The desk: ${dials.map((dial) => `${dial.label.toLowerCase()} ${moment.desk[dial.id] ?? ''}`).join(', ')}`,
          feedback: moment.feedback,
          evidence: moment.evidence,
          turn: 1,
        },
      ],
    },
  }));
  return [claims, ...cards];
}

/** The task; what a good answer has; examples, each with what to notice. */
function writingParts(item: Items['extended-text'], { label }: Placing): Part[] {
  const open = { standing: 'open', verdict: 'Why' } as const;
  const task: Part = {
    name: plainText(item.stem),
    misconceptions: [],
    slide: { type: 'text', label: `${label} · write`, heading: item.stem, lines: [] },
  };
  const criteria: Part = {
    part: 'criteria',
    name: 'What has yours got?',
    misconceptions: [],
    slide: {
      ...plainAsk,
      label,
      heading: 'What has yours got?',
      press: 'Why?',
      hands: 'several',
      answers: item.criteria.map(({ id, text, feedback, evidence }, index) => ({
        id,
        text,
        reason: { ...open, feedback, evidence, turn: index + 1 },
      })),
    },
  };
  const exemplars = item.exemplars.map(({ text, note, evidence }, index): Part => {
    const given: Line[] = [{ text }];
    return {
      part: `example-${index + 1}`,
      name: `Example ${index + 1}`,
      misconceptions: [],
      slide: {
        ...plainAsk,
        label,
        heading: `Example ${index + 1} of ${item.exemplars.length}`,
        given,
        answers: [],
        hands: 'none',
        after: [
          {
            ...open,
            verdict: 'What to notice',
            ask: 'What do you notice?',
            feedback: note,
            evidence,
            turn: 1,
          },
        ],
      },
    };
  });
  return [task, criteria, ...exemplars];
}
