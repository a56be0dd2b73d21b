// What a teacher may want to know while a slide is up: taken from the lesson's plan, each part by what it belongs to.
import type { Plan } from '#course/teach/teach-schemas.ts';

/** A line of a note: what it is, and whether it is to be said aloud. */
export type NoteLine = { readonly what?: string; readonly text: string; readonly isSaid?: boolean };

export type PresenterNote = {
  /** It shows with every slide that has one of these topics. */
  readonly topics: readonly string[];
  readonly title: string;
  readonly lines: readonly NoteLine[];
};

const bare = (texts: readonly string[]): NoteLine[] => texts.map((text) => ({ text }));

/** The notes of a plan, in the order in which the lesson needs them. */
export function notesOf(plan: Plan): PresenterNote[] {
  const { opening, discussion, split, misconceptions, care } = plan;
  return [
    { topics: ['start'], title: 'With care', lines: [{ text: care }] },
    {
      topics: ['opening'],
      title: 'They will say',
      lines: [...bare(opening.expect), { what: 'Then', text: opening.next }],
    },
    ...rowNotes(plan),
    {
      topics: [split.at],
      title: 'Where the class divides',
      lines: [{ text: split.sides }, { what: 'Then', text: split.next }],
    },
    {
      topics: [discussion.after],
      title: 'To talk through, after this',
      lines: [
        { what: 'Ask', text: discussion.ask, isSaid: true },
        ...bare(discussion.expect),
        { what: 'Then', text: discussion.next },
        { what: 'Go on when', text: discussion.until },
      ],
    },
    ...misconceptions.map(({ code, hear, say }) => ({
      topics: [code],
      title: 'You may hear',
      lines: [
        { text: hear, isSaid: true },
        { what: 'Say', text: say, isSaid: true },
      ],
    })),
  ];
}

/** What happens in each stretch of the period. One without steps goes with the steps before it, the first with the opening. */
function rowNotes({ timing }: Plan): PresenterNote[] {
  let topics: readonly string[] = ['opening'];
  return timing.map((row) => {
    if (row.steps.length > 0) topics = row.steps;
    return {
      topics,
      title: `${row.title} · ${row.minutes} min`,
      lines: [
        { text: row.do },
        ...(row.say ? [{ what: 'Say', text: row.say, isSaid: true }] : []),
        ...(row.expect ? [{ what: 'Expect', text: row.expect }] : []),
        ...(row.until ? [{ what: 'Go on when', text: row.until }] : []),
      ],
    };
  });
}
