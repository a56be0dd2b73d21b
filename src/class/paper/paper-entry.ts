// What stands on the form for answers from paper, and what each thing done there makes of it. Pure.
import type { OpenClass, PaperAnswer } from '../class.ts';
import { canBeSaid, foldName, nameLine } from '#lib/foreign/foreign-name.ts';
import type { EntrySheet } from '../sums/class-sheets.ts';

export type PaperEntryState = {
  /** As it stands in the field. */
  readonly name: string;
  /** The name of the sheet. */
  readonly sheet: string;
  /** What was typed, by the place of the question. */
  readonly typed: Readonly<Record<string, string>>;
  /** Places whose field was left, so that it may say what is wrong. */
  readonly left: ReadonlySet<string>;
  readonly isNameMissing: boolean;
  readonly news: string;
};

type Paper = OpenClass['paper'];

export type PaperEntryAction =
  | { readonly type: 'turn'; readonly name: string; readonly sheet: string; readonly paper: Paper }
  | { readonly type: 'type'; readonly placement: string; readonly text: string }
  | { readonly type: 'leave'; readonly placement: string }
  | { readonly type: 'name-missing' }
  /** Keeping was refused: every field says what is wrong with it. */
  | { readonly type: 'refuse'; readonly placements: readonly string[]; readonly wrong: number }
  /** Answers were kept, and the form turns to the next pupil. */
  | {
      readonly type: 'kept';
      readonly pupil: string;
      readonly count: number;
      readonly next: string;
      readonly paper: Paper;
    };

/** The form before anything is typed. */
export const emptyEntry = (sheet: string): PaperEntryState => ({
  name: '',
  sheet,
  typed: {},
  left: new Set(),
  isNameMissing: false,
  news: '',
});

/** Another pupil or another sheet: what was typed of theirs before stands there again. */
function turned(state: PaperEntryState, name: string, sheet: string, paper: Paper): PaperEntryState {
  const known = paper.filter(({ pupil }) => foldName(pupil) === foldName(name));
  return {
    ...emptyEntry(sheet),
    name,
    typed: Object.fromEntries(known.map(({ placement, typed }) => [placement, typed])),
    news: state.news,
  };
}

/** The form after an action. */
export function paperEntry(state: PaperEntryState, action: PaperEntryAction): PaperEntryState {
  switch (action.type) {
    case 'turn':
      return turned(state, action.name, action.sheet, action.paper);
    case 'type':
      return { ...state, typed: { ...state.typed, [action.placement]: action.text } };
    case 'leave':
      return { ...state, left: new Set([...state.left, action.placement]) };
    case 'name-missing':
      return { ...state, isNameMissing: true };
    case 'refuse': {
      const fields = action.wrong === 1 ? 'One field is' : `${action.wrong} fields are`;
      return { ...state, left: new Set(action.placements), news: `${fields} not right yet.` };
    }
    case 'kept': {
      const answers = action.count === 1 ? 'One answer' : `${action.count} answers`;
      const next = turned(state, action.next, state.sheet, action.paper);
      return { ...next, news: `${answers} kept for ${action.pupil}.` };
    }
  }
}

/** Whose sheet it is: a name of the class whatever its capitals, else the name as typed, cleaned; empty where nobody could say it. */
export function pupilOf(name: string, names: readonly string[]): string {
  const folded = foldName(name);
  const line = nameLine(name, mostOfName);
  return names.find((one) => foldName(one) === folded) ?? (canBeSaid(line) ? line : '');
}

const mostOfName = 60;

/** Who comes after a pupil in the list; nobody after the last, or after somebody who is not in it. */
export const nextPupil = (pupil: string, names: readonly string[]): string =>
  names.includes(pupil) ? (names[names.indexOf(pupil) + 1] ?? '') : '';

type ReadAnswer = Omit<PaperAnswer, 'pupil' | 'day'>;

/** The answers that differ from what is kept of a pupil; an emptied field among them, and an empty one not. */
export function changedAnswers(answers: readonly ReadAnswer[], pupil: string, paper: Paper): ReadAnswer[] {
  const before = new Map(
    paper.flatMap((answer) => (answer.pupil === pupil ? [[answer.placement, answer.typed]] : [])),
  );
  return answers.filter(({ placement, typed }) => typed !== (before.get(placement) ?? ''));
}

/** The places on a sheet, in their order. */
export const placementsOn = ({ questions }: EntrySheet): string[] =>
  questions.map(({ placement }) => placement);
