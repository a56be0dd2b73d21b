// An assignment as the end of an address: "1.k3f9x2mq.bVJN…" (version, fingerprint, deflated JSON). Servers never see it.
import { assignmentText, assignmentVersion, readAssignment, type Assignment } from './assignment.ts';
import { attempt } from './attempt.ts';
import { fingerprint, fromBase64url, toBase64url, utf8 } from './bytes.ts';
import { pack, unpack, type Fault } from './packed.ts';
import { fromJson } from './shape.ts';

export type OpenAssignment = {
  readonly assignment: Assignment;
  /** Eight letters by which a receipt names it. */
  readonly fingerprint: string;
};

export type LinkRead =
  ({ readonly status: 'ok' } & OpenAssignment) | { readonly status: 'refused'; readonly fault: Fault };

/** What is said of a link that does not open. */
export const linkFaults: Readonly<Record<Fault, string>> = {
  empty: 'There is no assignment in this address: it comes with the link that a teacher gives you.',
  foreign: 'This link holds something, but no assignment that this site could have made.',
  newer: 'This link was made by a newer version of this site than the one your browser has. Reload the page.',
  cut: 'This link is cut short: its end is missing. Copy the whole of it, or ask for it again.',
  damaged: 'This link is damaged: something in it was changed on the way. Ask for it again.',
  'too-large': 'This link is far longer than any assignment, so it was not opened.',
};

/** Characters of the fragment, and bytes of the JSON in it, that no assignment reaches. */
const limits = { fragment: 6_000, json: 8_000 };

/**
 * Texts that every link of version 1 is likely to hold, so that a code on a projector stays coarse enough to be read
 * from the back of a room. Part of the format: never changed, a new version gets its own.
 */
const dictionaries: Readonly<Record<number, Uint8Array>> = {
  1: utf8(
    [
      '"later","end","start"headline-and-floor","who-says-so","hops-and-second-sources","papers-and-people",',
      '"small-words","unverified-is-not-false","silence-no-so-what","do-denials-come-true",',
      '"one-story-many-copies","the-story-moves","desk-note"',
      '"key":"","content":"","made":"2026-"due":"2027-"note":"","receipt":false',
      '],"checks":[],"due":"2026-","note":"","receipt":true,"content":"","made":"2026-',
      '{"v":1,"title":"","lessons":["',
    ].join(''),
  ),
};

/** What stands after the # of an assignment's address. */
export function writeLink(assignment: Assignment): {
  readonly fragment: string;
  readonly fingerprint: string;
} {
  const text = assignmentText(assignment);
  const payload = toBase64url(pack(text, dictionaries[assignmentVersion]));
  return { fragment: `${assignmentVersion}.${fingerprint(text)}.${payload}`, fingerprint: fingerprint(text) };
}

/**
 * Opens a link, or as much of it as somebody has pasted. Never throws.
 * @param link the whole address, or what stands after its #
 */
export function readLink(link: string): LinkRead {
  const refused = (fault: Fault): LinkRead => ({ status: 'refused', fault });
  // Longer than a limit with room for the address before it.
  if (link.length > limits.fragment + 2_000) return refused('too-large');
  // What mails and chats put around a link is no part of it.
  const whole = link
    .trim()
    .replace(/^[<("'“]+/, '')
    .replace(/[>)\]"'”.,;:!?\s]+$/, '');
  const bare = attempt(() => decodeURIComponent(whole.slice(whole.indexOf('#') + 1)));
  const fragment = bare?.replaceAll(/\s/g, '');
  if (fragment === undefined) return refused('damaged');
  if (fragment === '') return refused('empty');
  if (fragment.length > limits.fragment) return refused('too-large');
  const [, version, print = '', payload = ''] = /^(\d{1,4})(?:\.([^.]*)(?:\.(.*))?)?$/.exec(fragment) ?? [];
  if (!version) return refused('foreign');
  if (Number(version) > assignmentVersion) return refused('newer');
  const dictionary = dictionaries[Number(version)];
  if (!dictionary) return refused('foreign');
  if (print.length < 8 || payload === '') return refused('cut');
  const bytes = fromBase64url(payload);
  if (!bytes) return refused(/^[\w-]*$/.test(payload) ? 'cut' : 'damaged');
  const unpacked = unpack(bytes, limits.json, dictionary);
  if (unpacked.status === 'refused') return unpacked;
  if (fingerprint(unpacked.text) !== print) return refused('damaged');
  const assignment = readAssignment(fromJson(unpacked.text));
  return assignment ? { status: 'ok', assignment, fingerprint: print } : refused('foreign');
}
