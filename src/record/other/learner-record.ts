// What a learner wants to be called; the one thing this site may know of a person, and only if told. Pure.

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
