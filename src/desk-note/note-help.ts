// What to write in each part of a desk note, and how much room it gets.
import type { NotePartId } from '#quiz/desk-note.ts';

type NoteHelp = {
  readonly help: string;
  /** How many lines it takes on screen and on paper. */
  readonly rows: number;
};

export const noteHelp: Readonly<Record<NotePartId, NoteHelp>> = {
  headline: { help: 'Claim no more than you can show.', rows: 2 },
  lead: { help: 'Who says what, and what is open.', rows: 4 },
  known: { help: 'And why a reader may rely on it.', rows: 4 },
  claimed: { help: 'Who says it, through whom, and on what evidence.', rows: 4 },
  denied: { help: 'Which kind of answer, to what, on which day.', rows: 4 },
  open: { help: 'What the text does not settle.', rows: 3 },
  'check-one': { help: 'Whom would you ask, or what would you look up?', rows: 2 },
  'change-one': { help: 'What you would think after each possible answer.', rows: 2 },
  'check-two': { help: 'One that does not depend on the first.', rows: 2 },
  'change-two': { help: 'After each possible answer.', rows: 2 },
  request: { help: 'The claim, what it rests on, a question, a deadline, where to reply.', rows: 5 },
  likelihood: { help: 'Name the claim, and give a word or a number.', rows: 2 },
  confidence: { help: 'Low, moderate or high, and why.', rows: 2 },
};
