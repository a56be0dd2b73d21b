// A class as the class desk has it: what is kept of it, and what comes in.
import type { Fields } from '#quiz/fields.ts';
import type { OpenAssignment } from '#assignment/assignment-link.ts';
import type { Code, CodeKind } from '#receipt/receipt-code.ts';
import type { Receipt } from '#receipt/receipt.ts';

/** What a class is called, and who is in it. */
export type ClassHead = {
  readonly id: string;
  readonly name: string;
  /** Names or codes, in the teacher's order; empty where there is no list. */
  readonly roster: readonly string[];
  /** Names on receipts and whom of the list the teacher says they are. */
  readonly sameAs: readonly (readonly [typed: string, is: string])[];
  /** What was asked, as the end of its link; left out where the teacher has not said. */
  readonly assignment?: string;
  /** When it was made, in milliseconds since 1970. */
  readonly made: number;
};

/** A receipt as it came: what was sealed stays sealed. */
export type HandedIn = {
  /** Of these very bytes: "<id of the receipt>.<fingerprint>". */
  readonly key: string;
  /** The id that the receipt gives itself. */
  readonly id: string;
  readonly kind: CodeKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The file it came in; "pasted" for a text. */
  readonly source: string;
  /** When it was taken in, in milliseconds since 1970. */
  readonly at: number;
};

/** A receipt that is open. */
export type TakenReceipt = Omit<HandedIn, 'bytes'> & { readonly receipt: Receipt };

/** A receipt that is kept and does not open here, with the reason: its key is on another device. */
export type LockedReceipt = Omit<HandedIn, 'bytes'> & { readonly reason: string };

/** A part of a receipt whose other parts have not come. */
export type WaitingPart = Code & { readonly source: string };

/** What somebody wrote on paper, as the teacher typed it in. */
export type PaperAnswer = {
  /** As on the list. */
  readonly pupil: string;
  /** The place of the question: its id, or "checks/<form>/<item>". */
  readonly placement: string;
  /** The question as it stood. */
  readonly hash: string;
  /** What was typed, and what it means. */
  readonly typed: string;
  readonly fields: Fields;
  /** The day it was typed. */
  readonly day: string;
};

/** What a teacher makes of a piece of writing. */
export type Mark = {
  readonly pupil: string;
  readonly placement: string;
  /** 1 to 4 by criterion, where a rubric applies. */
  readonly scores: Readonly<Record<string, number>>;
  readonly note: string;
};

/** A class that lies open on the desk. */
export type OpenClass = {
  readonly head: ClassHead;
  /** Read from the link in the head; left out where there is none, or it does not open. */
  readonly assignment?: OpenAssignment;
  readonly receipts: readonly TakenReceipt[];
  readonly locked: readonly LockedReceipt[];
  readonly parts: readonly WaitingPart[];
  readonly paper: readonly PaperAnswer[];
  readonly marks: readonly Mark[];
};

/** `tab`: the browser keeps nothing, or no more; what is done stays as long as the tab does. */
export type Keeping = 'kept' | 'tab';

/** Something that was dropped or pasted, read when its turn comes. */
export type Source = {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** May fail, as when a folder was moved meanwhile. */
  readonly read: () => Promise<Uint8Array>;
};

/** What is said, in a sentence for a teacher, of something that did not simply open. */
export type IntakeLine = {
  /** The file. */
  readonly source: string;
  /** `again`: it lies on the desk already. `waiting`: parts are missing. `locked`: kept until its key comes. */
  readonly status: 'again' | 'waiting' | 'locked' | 'refused';
  readonly reason: string;
  /** Of the receipt, where it could be read. */
  readonly id?: string;
};

export type Intake = {
  readonly taken: readonly (TakenReceipt & Pick<HandedIn, 'bytes'>)[];
  readonly locked: readonly (LockedReceipt & Pick<HandedIn, 'bytes'>)[];
  /** Every part that waits, those that did before among them. */
  readonly parts: readonly WaitingPart[];
  readonly lines: readonly IntakeLine[];
};

/** Told again and again while something long is done: so much of so much. */
export type OnProgress = (done: number, all: number) => void;

/** What exceeds these is not read. */
export const intakeLimits = { files: 5_000, bytes: 4_000_000 } as const;

/** What lies on the desk already, so that nothing is taken twice. */
export type AlreadyTaken = {
  readonly keys: ReadonlySet<string>;
  readonly parts: readonly WaitingPart[];
};
