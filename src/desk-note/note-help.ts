// What to write in each part of a desk note, and how much room it gets.
import type { NotePartId } from '#quiz/desk-note.ts';

type NoteHelp = {
  readonly help: string;
  /** How many lines it takes on screen and on paper. */
  readonly rows: number;
};

export const noteHelp: Readonly<Record<NotePartId, NoteHelp>> = {
  headline: { help: 'Level with what is under it.', rows: 2 },
  lead: { help: 'Who says what, and what is open.', rows: 4 },
  known: { help: 'And why it deserves belief.', rows: 4 },
  claimed: { help: 'Who, through whom, on what.', rows: 4 },
  denied: { help: 'Which kind of answer, to what, on which day.', rows: 4 },
  open: { help: 'What a reader might think was said.', rows: 3 },
  'check-one': { help: 'Whom would you ask, or what would you look up?', rows: 2 },
  'change-one': { help: 'If it says one thing, and if another.', rows: 2 },
  'check-two': { help: 'One that does not lean on the first.', rows: 2 },
  'change-two': { help: 'Either way.', rows: 2 },
  request: { help: 'The claim, what it rests on, a question, a deadline, where to reply.', rows: 5 },
  likelihood: { help: 'Of what? In a word or in per cent.', rows: 2 },
  confidence: { help: 'Low, moderate or high, and because of what.', rows: 2 },
};
