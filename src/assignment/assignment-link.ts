// An assignment as the end of an address: "1.bVJN….k3f9x2mq" (version, deflated JSON, fingerprint). Servers never see it.
import { assignmentText, assignmentVersion, readAssignment, type Assignment } from './assignment.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { fingerprint, fromBase64url, toBase64url } from '#lib/bytes.ts';
import { deflate, inflate, type Fault } from '#lib/deflate.ts';
import { fromJson } from '#lib/decoders.ts';

export type OpenAssignment = {
  readonly assignment: Assignment;
  /** Eight letters by which a receipt names it. */
  readonly fingerprint: string;
};

export type LinkRead =
  /** With the link as it was made: whatever was pasted with it is left out. */
  | ({ readonly status: 'ok'; readonly fragment: string } & OpenAssignment)
  | { readonly status: 'refused'; readonly fault: Fault };

/** What is said of a link that does not open. */
export const linkFaults: Readonly<Record<Fault, string>> = {
  empty: 'There is no assignment in this address: it comes with the link that a teacher gives you.',
  foreign: 'This link holds something, but no assignment that this site could have made.',
  newer: 'This link was made by a newer version of this site than the one your browser has. Reload the page.',
  cut: 'This link is cut short: its end is missing. Copy the whole of it, or ask for it again.',
  damaged: 'This link is damaged: something in it was changed on the way. Ask for it again.',
  'too-large': 'This link is far longer than any assignment, so it was not opened.',
};

/** The most characters of a fragment, and bytes of the JSON in it; no assignment made here has so many. */
const limits = { fragment: 6_000, json: 8_000 };

export type WrittenLink = { readonly fragment: string; readonly fingerprint: string };

/** What stands after the # of an assignment's address. */
export const writeLink = (assignment: Assignment): Promise<WrittenLink> => linkOf(assignmentText(assignment));

/** The same from the text that `assignmentText` makes of it. */
export async function linkOf(text: string): Promise<WrittenLink> {
  const print = fingerprint(text);
  return {
    fragment: `${assignmentVersion}.${toBase64url(await deflate(text))}.${print}`,
    fingerprint: print,
  };
}

/**
 * Opens a link, or as much of it as somebody has pasted. Never throws.
 * @param link the whole address, or what stands after its #
 */
export async function readLink(link: string): Promise<LinkRead> {
  const refused = (fault: Fault): LinkRead => ({ status: 'refused', fault });
  // Longer than a limit with room for the address before it.
  if (link.length > limits.fragment + 2_000) return refused('too-large');
  const whole = tryOrUndefined(() => decodeURIComponent(link));
  if (whole === undefined) return refused('damaged');
  // What mails and chats put around a link is no part of it.
  const fragment = whole.slice(whole.indexOf('#') + 1).replaceAll(/^\W+|\s/g, '');
  if (fragment === '') return refused('empty');
  if (fragment.length > limits.fragment) return refused('too-large');
  // The fingerprint stands last, so that a link without its end is known by that.
  const [, version, payload = '', print = ''] =
    /^(\d{1,4})(?:\.([^.]*)(?:\.([\da-z]{0,8}).*)?)?$/.exec(fragment) ?? [];
  if (!version || Number(version) < 1) return refused('foreign');
  if (Number(version) > assignmentVersion) return refused('newer');
  if (print.length < 8) return refused('cut');
  const bytes = fromBase64url(payload);
  if (!bytes) return refused('damaged');
  const unpacked = await inflate(bytes, limits.json);
  if (unpacked.status === 'refused') return unpacked;
  if (fingerprint(unpacked.text) !== print) return refused('damaged');
  const assignment = readAssignment(fromJson(unpacked.text));
  if (!assignment) return refused('foreign');
  return { status: 'ok', assignment, fragment: `${version}.${payload}.${print}`, fingerprint: print };
}
