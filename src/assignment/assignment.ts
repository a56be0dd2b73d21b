// What a teacher asks for. It travels in a link and nowhere else.
import { checkNames, type CheckName } from '#record/check-record.ts';
import { list, string, type Read } from '#lib/decoders.ts';
import { boolean, count, day, object, oneOf, slug } from '#lib/strict-decoders.ts';
import { typedLine, typedLines } from '#lib/foreign/typed-text.ts';

export type Assignment = {
  /** What it is called, or the class it is for: one line, may be empty. */
  readonly title: string;
  /** The slugs of lessons, in the order they stand in. A later site may lack one of them. */
  readonly lessons: readonly string[];
  readonly checks: readonly CheckName[];
  /** The day it is due, as 2026-11-24. */
  readonly due?: string;
  /** To the pupils, as plain text; may be empty. */
  readonly note: string;
  /** The teacher wants a receipt. */
  readonly receipt: boolean;
  /** The teacher's public key (the x of a point on P-256, in base64url), where receipts are to be encrypted. */
  readonly key?: string;
  /** Fingerprint of the site's questions when it was made. */
  readonly content: string;
  /** The day it was made. */
  readonly made: string;
};

/** The most characters, and the most parts, that an assignment may have. */
export const assignmentLimits = { title: 80, note: 500, parts: 40 } as const;

/** The version this code writes; `assignment-link.ts` opens every older one. */
export const assignmentVersion = 1;

const { title, note, parts } = assignmentLimits;

const readFields = object(
  {
    v: count(assignmentVersion),
    title: string(title),
    lessons: list(slug, parts),
    checks: list(oneOf<CheckName>(checkNames), checkNames.length),
    note: string(note),
    receipt: boolean,
    content: string(8, /^[0-9a-f]{8}$/),
    made: day,
  },
  { due: day, key: string(43, /^[\w-]{43}$/) },
);

const isEachOnce = (values: readonly string[]) => new Set(values).size === values.length;

/** Reads an assignment of version 1: one that asks for something, and holds nothing that could not be typed here. */
export const readAssignment: Read<Assignment> = (value) => {
  const read = readFields(value);
  if (!read) return undefined;
  const { v: _version, ...assignment } = read;
  const asked = [...assignment.lessons, ...assignment.checks];
  const isSound =
    asked.length > 0 &&
    isEachOnce(assignment.lessons) &&
    isEachOnce(assignment.checks) &&
    assignment.title === typedLine(assignment.title, title) &&
    assignment.note === typedLines(assignment.note, note);
  return isSound ? assignment : undefined;
};

/** The text whose fingerprint an assignment goes by: the same for the same assignment, whoever made it. */
export function assignmentText(assignment: Assignment): string {
  const { lessons, checks, due, receipt, key, content, made } = assignment;
  return JSON.stringify({
    v: assignmentVersion,
    title: typedLine(assignment.title, title),
    lessons,
    checks,
    ...(due ? { due } : {}),
    note: typedLines(assignment.note, note),
    receipt,
    ...(key ? { key } : {}),
    content,
    made,
  });
}
