// What the learner wants to be called, for what they print. Optional; nothing else about a person is kept.
import { computed } from 'nanostores';
import { cleanNickname, nobody } from './other/learner-record.ts';
import { learnerEntry } from './other-entries.ts';
import { valueIn } from './stored-entry.ts';
import { storeOf } from './stores.ts';

/** The name and when it was given. */
const $learner = storeOf(learnerEntry);

/** Plain text of at most 40 characters; empty where none was given. */
export const $nickname = computed($learner, ({ nickname }) => cleanNickname(nickname));

/** Keeps a name, or forgets it when there is nothing in it. */
export function setNickname(text: string, now: number): void {
  const nickname = cleanNickname(text);
  $learner.set(nickname ? { nickname, changed: now } : nobody);
}

/** The name in a stored text; empty where there is none. */
export const nicknameIn = (text: string | undefined): string =>
  cleanNickname(valueIn(learnerEntry, text).nickname);
