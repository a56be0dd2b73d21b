// What the learner wants to be called, for what they print. Optional; nothing else about a person is kept.
import { persistentAtom } from '@nanostores/persistent';
import { computed } from 'nanostores';
import { decode, encode } from './envelope.ts';
import { learnerKey } from './storage-keys.ts';
import { cleanNickname, nobody, readLearner, type Learner } from './learner-record.ts';
// The storage it is kept in.
import './persistence.ts';

/** The name and when it was given. */
export const $learner = persistentAtom<Learner>(learnerKey, nobody, {
  encode: (learner) => (learner === nobody ? '' : encode(learner)),
  decode(text) {
    const decoded = decode(text, readLearner);
    return decoded.status === 'ok' ? decoded.value : nobody;
  },
});

/** Plain text of at most 40 characters; empty where none was given. */
export const $nickname = computed($learner, ({ nickname }) => cleanNickname(nickname));

/** Keeps a name, or forgets it when there is nothing in it. */
export function setNickname(text: string, now: number): void {
  const nickname = cleanNickname(text);
  $learner.set(nickname ? { nickname, changed: now } : nobody);
}
