// What a learner wants to be called; the one thing this site may know of a person, and only if told. Pure.
import { decode, isMoment, type Envelope } from './envelope.ts';

export type Learner = {
  /** Plain text, at most 40 characters; empty for nobody in particular. */
  readonly nickname: string;
  /** When this last changed, in milliseconds since 1970. */
  readonly changed: number;
};

export const nobody: Learner = { nickname: '', changed: 0 };

export const nicknameLimit = 40;

/** Invisible marks that turn the words around them round, or are nothing at all; the two joiners are part of some names. */
const invisible = /[\p{Co}\p{Cs}\p{Cn}]|(?![\u200c\u200d])\p{Cf}/gu;

/** A name as it may be kept and printed: one line, single spaces, at most 40 characters. */
export function cleanNickname(text: string): string {
  const plain = text
    .replaceAll(invisible, '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  return [...plain].slice(0, nicknameLimit).join('').trim();
}

/** Reads the name out of its envelope. */
export function readLearner(envelope: Envelope): Learner | undefined {
  const { nickname, changed } = envelope;
  return typeof nickname === 'string' && isMoment(changed) ? { nickname, changed } : undefined;
}

/** Joins what two tabs or devices know: the newer name. */
export function mergeLearners(mine: Learner, theirs: Learner): Learner {
  const order = theirs.changed - mine.changed || (theirs.nickname > mine.nickname ? 1 : -1);
  return order > 0 ? theirs : mine;
}

/** The name in a stored text; empty where there is none. */
export function nicknameIn(text: string | undefined): string {
  const decoded = decode(text ?? '', readLearner);
  return decoded.status === 'ok' ? cleanNickname(decoded.value.nickname) : '';
}
